using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Every name of a draft with all its forms, and the forms that the desk prints: what an editor shows, finds and renames.</summary>
public static class NameIndex
{
    /// <summary>Where the draft writes names, in order: what it mentions, and what the desk's own list has.</summary>
    public static ImmutableArray<NamePlace> Of(Draft draft, LintOptions options)
    {
        var listed = Listed(draft, options.Names);
        var places = ImmutableArray.CreateBuilder<NamePlace>();
        var quoted = new QuotedSpans(draft);
        var next = 0;
        foreach (var mention in draft.Model.Mentions)
        {
            for (; next < listed.Count && listed[next].Span.Start < mention.Span.End; next++)
            {
                Add(listed[next].Span, listed[next].Form.Group, listed[next].Form.Kind);
            }

            // A longer name is not the shorter one in it; one that the list has is there already.
            while (places.Count > 0 && mention.Span.Contains(places[places.Count - 1].Span) && mention.Span != places[places.Count - 1].Span)
            {
                places.RemoveAt(places.Count - 1);
            }

            if (places.Count == 0 || places[places.Count - 1].Span.End <= mention.Span.Start)
            {
                Add(mention.Span, mention.Group, mention.Kind);
            }
        }

        for (; next < listed.Count; next++)
        {
            Add(listed[next].Span, listed[next].Form.Group, listed[next].Form.Kind);
        }

        return places.ToImmutable();

        void Add(TextSpan span, string group, MentionKind kind) => places.Add(new NamePlace(span, group, kind, quoted.Hold(span.Start) || IsInBlockQuote(span.Start)));

        bool IsInBlockQuote(int position) =>
            draft.SentenceAt(position) is var sentence && sentence < draft.Sentences.Length && draft.ParagraphOf(draft.Sentences[sentence]).Zone == ZoneKind.BlockQuote;
    }

    /// <summary>The form of a name that the desk prints, by its own list or its stylebook; null when neither says.</summary>
    /// <param name="group">What all forms of the name share.</param>
    /// <param name="options">The desk's settings.</param>
    public static string? PrintedForm(string group, LintOptions options) =>
        (options.Names.PreferredOf(group) ?? options.Names.GroupNamed(group)?.Nearest(form => form.IsPreferredBy(options.Stylebook)))?.Text;

    /// <summary>All forms that the desk prints, by its own list, then by its stylebook, each once.</summary>
    public static IEnumerable<string> PrintedForms(LintOptions options) => options.Names.Entries.Select(name => name.Preferred)
        .Concat(options.Stylebook == Stylebook.None ? [] : NameTable.Shared.Forms
            .Where(form => form.IsPreferredBy(options.Stylebook) && options.Names.PreferredOf(form.Group) is null)
            .Select(form => form.Text)
            .OrderBy(text => text, StringComparer.Ordinal))
        .Distinct(StringComparer.Ordinal);

    /// <summary>Whether two forms are one word in two spellings, so that one may stand for the other.</summary>
    /// <param name="form">A form as written.</param>
    /// <param name="other">Another form of the same name.</param>
    /// <param name="options">The desk's settings.</param>
    public static bool IsSpellingOf(string form, string other, LintOptions options) =>
        string.Equals(form, other, StringComparison.OrdinalIgnoreCase)
        || (FormOf(form, options) is { IsSpelling: true } a && FormOf(other, options) is { IsSpelling: true } b && a.Group == b.Group);

    private static NameForm? FormOf(string text, LintOptions options) => options.Names.Find(text) ?? NameTable.Shared.Find(text);

    private static List<(TextSpan Span, NameForm Form)> Listed(Draft draft, HouseNames house)
    {
        var found = new List<(TextSpan, NameForm)>();
        if (house.Entries.IsEmpty)
        {
            return found;
        }

        foreach (var sentence in draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (house.Match(draft, i, sentence.EndToken, out var length) is { } form)
                {
                    found.Add((TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + length - 1].End), form));
                    i += length - 1;
                }
            }
        }

        return found;
    }
}
