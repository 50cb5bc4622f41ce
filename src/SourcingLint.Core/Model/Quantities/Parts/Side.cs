using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What a word of <c>opposites.tsv</c> says of a number: that those are <c>dead</c>, of all who are dead or alive.</summary>
/// <param name="Question">Which question it answers, such as whether people live.</param>
/// <param name="Answers">The answers it stands for, one bit each.</param>
internal readonly record struct Side(int Question, uint Answers)
{
    private const int LongestReach = 8;

    private static readonly PhraseTable Phrases = PhraseTable.Read("opposites");
    private static readonly string[] Questions = [.. Phrases.Rows.Select(row => row[1]).Distinct()];
    private static readonly string[][] AnswersTo = [.. Questions.Select(question => Phrases.Rows.Where(row => row[1] == question).SelectMany(row => row[2].Split(' ')).Distinct().ToArray())];
    private static readonly PartRole[] Populations = [.. Questions.Select(question => PopulationOf(Phrases.Rows.First(row => row[1] == question)[3]))];
    private static readonly uint[] Unknowns = [.. AnswersTo.Select(answers => Array.IndexOf(answers, "missing") is var missing and >= 0 ? 1u << missing : 0)];
    private static readonly bool[] Closed = [.. Questions.Select(question => Phrases.Rows.Any(row => row[1] == question && row.Length > 4))];
    private static readonly Side[] Sides = Phrases.Map(row => new Side(Array.IndexOf(Questions, row[1]), MaskOf(row)));
    private static readonly int And = Vocabulary.Shared.Require("and");

    /// <summary>All answers to the question.</summary>
    public uint Whole => (1u << AnswersTo[Question].Length) - 1;

    /// <summary>The answer that tells nothing: that somebody is missing.</summary>
    public uint Unknown => Unknowns[Question];

    /// <summary>Whether whoever is in the whole must give one of the answers: all aboard live or die, but not all pupils sit the test.</summary>
    public bool IsClosed => Closed[Question];

    /// <summary>What a whole must count for this to be a part of it; nothing for anything at all.</summary>
    public PartRole Population => Populations[Question];

    /// <summary>What is said of a number in the words after it, up to the next number or mark, or else right before it.</summary>
    public static ImmutableArray<Side> Of(Draft draft, Tally tally, int limit)
    {
        var sides = ImmutableArray.CreateBuilder<Side>();
        limit = Math.Min(Math.Min(limit, tally.Sentence.EndToken), tally.Amount.NumberEnd + LongestReach);
        for (var i = tally.Amount.NumberEnd; i < limit;)
        {
            if (draft.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Quote || draft.Tokens[i].Word == And)
            {
                break;
            }

            var length = Phrases.Match(draft.Tokens, i, limit, out var row);
            if (length == 0 && draft.Tokens[i].Is(WordClass.Negation))
            {
                return ImmutableArray<Side>.Empty;
            }

            if (length > 0 && !sides.Contains(Sides[row]))
            {
                sides.Add(Sides[row]);
            }

            i += Math.Max(1, length);
        }

        if (sides.Count == 0 && tally.Amount.First > tally.Sentence.FirstToken && Phrases.Match(draft.Tokens, tally.Amount.First - 1, tally.Amount.First, out var before) > 0)
        {
            sides.Add(Sides[before]);
        }

        return sides.ToImmutable();
    }

    /// <summary>What a single word says: <c>dead</c>.</summary>
    public static ImmutableArray<Side> OfWord(TokenList tokens, int index) =>
        Phrases.Match(tokens, index, index + 1, out var row) > 0 ? ImmutableArray.Create(Sides[row]) : ImmutableArray<Side>.Empty;

    private static uint MaskOf(string[] row)
    {
        var answers = AnswersTo[Array.IndexOf(Questions, row[1])];
        return row[2].Split(' ').Aggregate(0u, (mask, answer) => mask | (1u << Array.IndexOf(answers, answer)));
    }

    private static PartRole PopulationOf(string name) => name switch
    {
        "people" => PartRole.Anybody,
        "voters" => PartRole.Voters,
        "games" => PartRole.Games,
        "points" => PartRole.Points,
        _ => PartRole.None,
    };
}
