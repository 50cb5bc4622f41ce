using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Whom a draft names that a writer could name again where nobody answers. Only the writer knows who it was.</summary>
public static class SourceChoices
{
    /// <summary>In UTF-16 code units: what is longer is an introduction, not a name.</summary>
    private const int Longest = 60;

    /// <summary>The words for each source: first the one whom a reader would think of, then those before the place, the nearest first, then those after it.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="place">What nobody answers for.</param>
    /// <param name="most">How many to give.</param>
    /// <returns>Each as it stands in the middle of a sentence: <c>the coast guard</c>.</returns>
    public static ImmutableArray<string> For(Draft draft, TextSpan place, int most)
    {
        var suspected = SuspectedAt(draft, place);
        return draft.Model.Sources
            .Where(source => source.Kind is SourceKind.Person or SourceKind.Role or SourceKind.Institution or SourceKind.Group or SourceKind.Document or SourceKind.Media)
            .Select(source => (IsSuspected: source.Attributions.Any(index => suspected is { } words && draft.Model.Attributions[index].Source is { } named && named.Contains(words)), Words: WordsOf(draft, source, place)))
            .Where(choice => !IsUnnamed(draft.Model, choice.Words) && choice.Words.Length is > 0 and <= Longest)
            .OrderBy(choice => !choice.IsSuspected)
            .ThenBy(choice => choice.Words.Start > place.Start)
            .ThenBy(choice => Math.Abs(place.Start - choice.Words.Start))
            .Select(choice => SourceNaming.InMidSentence(draft, choice.Words))
            .Distinct(StringComparer.OrdinalIgnoreCase)
            .Take(most)
            .ToImmutableArray();
    }

    /// <summary>Whom a reader would think of first for the first figure of a place; null when nobody.</summary>
    private static TextSpan? SuspectedAt(Draft draft, TextSpan place)
    {
        var figures = draft.Model.Figures;
        var at = figures.First(place.Start, static (in Figure figure, int start) => figure.Span.End > start);
        return at < figures.Length && figures[at].Span.Start < place.End ? SuspectedSource.Of(draft, draft.Model, at) : null;
    }

    private static bool IsUnnamed(DraftModel model, TextSpan words)
    {
        var at = model.UnnamedSpeakers.First(words.Start, static (in UnnamedSpeaker speaker, int start) => speaker.Span.End > start);
        return at < model.UnnamedSpeakers.Length && model.UnnamedSpeakers[at].Span.Start < words.End;
    }

    /// <summary>How the draft last names a source before a place, else how it first names it: not by a word that points back, nor with what a comma adds.</summary>
    private static TextSpan WordsOf(Draft draft, Source source, TextSpan place)
    {
        var name = source.Name;
        foreach (var index in source.Attributions)
        {
            var attribution = draft.Model.Attributions[index];
            if (attribution is { Source: { } words, Antecedent: < 0, SourceKind: not SourceKind.Pronoun } && words.End <= place.Start)
            {
                name = words;
            }
        }

        for (var i = draft.TokenAt(name.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < name.End; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Punctuation && draft.Prose.Text[draft.Tokens[i].Start] == ',')
            {
                return TextSpan.FromBounds(name.Start, draft.Tokens[i - 1].End);
            }
        }

        return name;
    }
}
