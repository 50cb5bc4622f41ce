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
        var oneName = OneNames(draft, options);
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

        void Add(TextSpan span, string group, MentionKind kind) => places.Add(new NamePlace(span, oneName.TryGetValue(group, out var meant) ? meant : group, kind, quoted.Hold(span.Start) || IsInBlockQuote(span.Start)));

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

    /// <summary>For the group of each spelling that the draft shows to be one too many, the group of the name that it is meant for.</summary>
    private static Dictionary<string, string> OneNames(Draft draft, LintOptions options)
    {
        var meant = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var variant in VariantsOf(draft, options))
        {
            var to = Last(GroupOf(draft, variant.Other));
            foreach (var group in Places(variant.Slip).Select(place => GroupAt(draft, place)).OfType<string>().Distinct().ToArray())
            {
                if (to is null || Last(group) is not { } from || from == to)
                {
                    continue;
                }

                // What a list knows a name by is what the desk's form is looked up by.
                (from, to) = options.Names.GroupNamed(from) is not null && options.Names.GroupNamed(to) is null ? (to, from) : (from, to);
                meant[from] = to;
            }
        }

        return meant.Keys.ToDictionary(group => group, group => Last(group)!, StringComparer.Ordinal);

        string? Last(string? group)
        {
            while (group is not null && meant.TryGetValue(group, out var next))
            {
                group = next;
            }

            return group;
        }
    }

    /// <summary>The pairs of spellings that are one name for certain: those that a rule reports.</summary>
    internal static IEnumerable<NameVariant> VariantsOf(Draft draft, LintOptions options) =>
        draft.Model.NameVariants.Where(variant => variant.IsSure && (options.Names.Find(variant.Slip.Text) is null || options.Names.Find(variant.Other.Text) is null));

    private static IEnumerable<TextSpan> Places(WrittenName name) => new[] { name.First }.Concat(name.Uses);

    private static string? GroupOf(Draft draft, WrittenName name) => Places(name).Select(place => GroupAt(draft, place)).FirstOrDefault(group => group is not null);

    /// <summary>The group of the name that stands at a place, or of the person whose given name or surname does; not of a body that has the name in its own.</summary>
    private static string? GroupAt(Draft draft, TextSpan place)
    {
        var mentions = draft.Model.Mentions;
        var at = mentions.First(place.Start, static (in Mention mention, int start) => mention.Span.End > start);
        return at < mentions.Length && mentions[at] is var mention
            && (mention.Span == place || (mention.Kind == MentionKind.Person && (mention.Span.Start == place.Start || mention.Span.End == place.End)))
            ? mention.Group
            : null;
    }

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
