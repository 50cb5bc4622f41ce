using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds whom a source's words point back to: <c>he</c>, <c>it</c>, <c>the ministry</c>, <c>the statement</c>.</summary>
internal static class SourceResolver
{
    private const WordClass Bodies = WordClass.Institution | WordClass.GroupSource | WordClass.Document | WordClass.Role | WordClass.MediaNoun;

    private static readonly WordSet Persons = WordSet.Of("he", "she", "he'd", "she'd", "i");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int Its = Vocabulary.Shared.Require("its");
    private static readonly int Their = Vocabulary.Shared.Require("their");
    private static readonly int The = Vocabulary.Shared.Require("the");

    /// <summary>The attributions with their antecedents filled in.</summary>
    public static ImmutableArray<Attribution> Resolve(Draft draft, List<Attribution> found)
    {
        var resolved = ImmutableArray.CreateBuilder<Attribution>(found.Count);
        var lastPerson = -1;
        var lastBody = -1;
        var lastByNoun = new Dictionary<int, int>();
        for (var i = 0; i < found.Count; i++)
        {
            var attribution = found[i];
            if (attribution.Source is not { } span)
            {
                resolved.Add(attribution);
                continue;
            }

            var first = draft.TokenAt(span.Start);
            var end = draft.TokenAt(span.End);
            var antecedent = attribution.SourceKind == SourceKind.Pronoun
                ? Persons.Contains(draft.Tokens[first].Word) ? lastPerson : draft.Tokens[first].Word == It ? lastBody : Math.Max(lastBody, lastPerson)
                : (draft.Tokens[first].Word == Its || draft.Tokens[first].Word == Their) && draft.Tokens[Math.Min(first + 1, end - 1)].Is(WordClass.Role | WordClass.Document | WordClass.CueNoun) ? lastBody // its spokesman speaks for it
                : draft.Tokens[first].Word == The && end - first <= 3 && NounOf(draft, first, end) is var noun and not 0 && lastByNoun.TryGetValue(noun, out var earlier) ? earlier
                : -1;
            if (antecedent >= 0)
            {
                var root = resolved[antecedent].Antecedent >= 0 && resolved[antecedent].Carry == CarryKind.BackReference ? resolved[antecedent].Antecedent : antecedent;
                attribution = attribution with
                {
                    Antecedent = root,
                    Carry = CarryKind.BackReference,
                    SourceKind = attribution.SourceKind == SourceKind.Pronoun ? resolved[root].SourceKind : attribution.SourceKind,
                };
            }

            resolved.Add(attribution);
            if (attribution.SourceKind is SourceKind.Person or SourceKind.Role or SourceKind.Anonymous)
            {
                lastPerson = i;
            }

            if (attribution.SourceKind is SourceKind.Institution or SourceKind.Document or SourceKind.Group or SourceKind.Media)
            {
                lastBody = i;
            }

            for (var t = first; t < end; t++)
            {
                if (draft.Tokens[t].Is(Bodies))
                {
                    lastByNoun[draft.Tokens[t].Word] = antecedent >= 0 ? attribution.Antecedent : i;
                }
            }
        }

        return resolved.ToImmutable();
    }

    private static int NounOf(Draft draft, int first, int end)
    {
        for (var i = end - 1; i > first; i--)
        {
            if (draft.Tokens[i].Is(Bodies))
            {
                return draft.Tokens[i].Word;
            }
        }

        return 0;
    }

}
