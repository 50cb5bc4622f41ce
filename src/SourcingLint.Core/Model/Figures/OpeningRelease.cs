using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The census, report or business whose account a story opens with: what follows is its own until somebody else speaks.</summary>
/// <param name="Attribution">Its index in <see cref="DraftModel.Attributions"/>; -1 when the story opens with none.</param>
/// <param name="First">The paragraph that opens the story.</param>
/// <param name="End">The paragraph in which somebody else speaks first.</param>
internal sealed record OpeningRelease(int Attribution, int First, int End)
{
    private static readonly WordSet Businesses = WordSet.Read("business-words");

    /// <summary>Whether a paragraph after the first carries its account on.</summary>
    public bool Carries(int paragraph) => paragraph > First && paragraph < End;

    /// <summary>The release that a draft opens with.</summary>
    public static OpeningRelease Find(Draft draft, DraftModel model)
    {
        var lede = 0;
        while (lede < draft.Paragraphs.Length && draft.Paragraphs[lede].Zone != ZoneKind.Body)
        {
            lede++;
        }

        var release = -1;
        for (var a = 0; a < model.Attributions.Length && draft.Sentences[model.Attributions[a].Sentence].Paragraph <= lede; a++)
        {
            release = draft.Sentences[model.Attributions[a].Sentence].Paragraph == lede && model.Attributions[a].Source is not null ? a : release;
        }

        if (release < 0 || !(IsDocument(draft, model.Attributions[release]) || IsBusiness(draft, model.Attributions[release])))
        {
            return new OpeningRelease(-1, 0, 0);
        }

        var speakers = FirstMentions(model);
        for (var a = release + 1; a < model.Attributions.Length; a++)
        {
            if (IsOtherVoice(draft, model, a, release) && speakers[a] != speakers[release])
            {
                return new OpeningRelease(release, lede, draft.Sentences[model.Attributions[a].Sentence].Paragraph);
            }
        }

        return new OpeningRelease(release, lede, draft.Paragraphs.Length);
    }

    /// <summary>Whether a source is a poll, report or data set, also where it is named with its maker: <c>a poll by the Sarn Institute</c>.</summary>
    public static bool IsDocument(Draft draft, Attribution attribution) =>
        attribution.SourceKind == SourceKind.Document ? attribution.Source is not null : Has(draft, attribution, static token => token.Is(WordClass.Document));

    /// <summary>Whether a business speaks, which in its own story speaks of itself; a coast guard speaks of the sea.</summary>
    private static bool IsBusiness(Draft draft, Attribution attribution) => Has(draft, attribution, static token => Businesses.Contains(token.Word));

    private static bool Has(Draft draft, Attribution attribution, Func<Token, bool> isWanted)
    {
        if (attribution.Source is not { } source)
        {
            return false;
        }

        for (var i = draft.TokenAt(source.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < source.End; i++)
        {
            if (isWanted(draft.Tokens[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody else speaks: not who speaks first, not the makers of a document, not a share of those it asked.</summary>
    private static bool IsOtherVoice(Draft draft, DraftModel model, int attribution, int first)
    {
        var (voice, opening) = (model.Attributions[attribution], model.Attributions[first]);
        if (voice.Source is not { } source || draft.Tokens[draft.TokenAt(source.Start)].Kind == TokenKind.Number)
        {
            return false;
        }

        return IsDocument(draft, opening)
            ? voice.SourceKind is not (SourceKind.Document or SourceKind.Institution)
            : !string.Equals(draft.TextOf(source), draft.TextOf(opening.Source!.Value), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>For each attribution the one that its chain of pronouns and short names points back to.</summary>
    private static int[] FirstMentions(DraftModel model)
    {
        var first = new int[model.Attributions.Length];
        for (var a = 0; a < first.Length; a++)
        {
            first[a] = model.Attributions[a].Antecedent is var before and >= 0 && before < a ? first[before] : a;
        }

        return first;
    }
}
