using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A place where a draft writes a name, with what of it must agree across the desk's drafts.</summary>
/// <param name="Span">The name.</param>
/// <param name="Text">The form, with straight apostrophes, on one line.</param>
/// <param name="Group">What all forms of the name share in the draft.</param>
/// <param name="Kind">What it names.</param>
/// <param name="IsListed">Whether the lexicon has the group.</param>
/// <param name="Spelling">What must agree; empty when the form says nothing certain, or stands where other forms have their reason.</param>
/// <param name="SpellingSpan">Where that stands.</param>
internal readonly record struct SpelledName(TextSpan Span, string Text, string Group, MentionKind Kind, bool IsListed, string Spelling, TextSpan SpellingSpan)
{
    /// <summary>Every name of a draft, in order.</summary>
    public static IEnumerable<SpelledName> AllIn(Draft draft)
    {
        var uses = new Dictionary<int, NameUse>();
        foreach (var use in new NameUseFinder(draft, HouseNames.None, withQuotations: false).Find().SelectMany(uses => uses))
        {
            uses[use.Span.Start] = use;
        }

        var kinds = new NameKinds(draft);
        var quoted = new QuotedSpans(draft);
        foreach (var mention in draft.Model.Mentions)
        {
            if (mention.Kind == MentionKind.Term)
            {
                continue;
            }

            var text = string.Join(" ", draft.TextOf(mention.Span).Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            var isListed = NameTable.Shared.GroupNamed(mention.Group) is not null;
            var kind = isListed || IsKnown(mention.Group) ? mention.Kind : kinds.Of(mention);
            if (kind == MentionKind.Term)
            {
                continue;
            }

            var spelling = "";
            var span = mention.Span;
            if (uses.TryGetValue(mention.Span.Start, out var listed) && listed.Form.IsSpelling)
            {
                (spelling, span) = (listed.Form.Key, listed.KeySpan);
            }
            else if (!isListed && IsCertain(kind, text) && !quoted.Hold(mention.Span.Start)
                && draft.ParagraphOf(draft.Sentences[mention.Sentence]).Zone is not (ZoneKind.Byline or ZoneKind.BlockQuote)
                && !draft.Tokens[draft.TokenAt(mention.Span.Start)].Has(TokenShape.AllCaps))
            {
                spelling = text;
            }

            yield return new SpelledName(mention.Span, text, mention.Group, kind, isListed, spelling, span);
        }
    }

    /// <summary>Whether a lexicon lists a group's word as a place or an outlet.</summary>
    private static bool IsKnown(string group) =>
        Vocabulary.Shared.Find(group.AsSpan()) is var word and not 0 && (Vocabulary.Shared.ClassesOf(word) & (WordClass.Place | WordClass.Outlet)) != 0;

    /// <summary>Whether a form is enough to know the name by in another draft: a surname alone is not, nor one capitalised word.</summary>
    private static bool IsCertain(MentionKind kind, string text) => kind == MentionKind.Place || text.IndexOf(' ') > 0;
}
