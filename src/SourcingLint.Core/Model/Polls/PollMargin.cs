using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The margin of error that a draft gives for a poll.</summary>
/// <param name="Points">How many percentage points, one way.</param>
/// <param name="Paragraph">The index of the paragraph that gives it.</param>
internal readonly record struct PollMargin(double Points, int Paragraph)
{
    private const int Reach = 12;
    private const double Largest = 15;

    private static readonly int Error = Vocabulary.Shared.Require("error");
    private static readonly int Margin = Vocabulary.Shared.Require("margin");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Sampling = Vocabulary.Shared.Require("sampling");

    /// <summary>Every margin that a draft gives, in order.</summary>
    public static ImmutableArray<PollMargin> Find(Draft draft)
    {
        var margins = ImmutableArray.CreateBuilder<PollMargin>();
        foreach (var line in draft.Model.AmountLines)
        {
            for (var i = line.Sentence.FirstToken; i < line.Sentence.EndToken; i++)
            {
                var isSampling = draft.Tokens[i].Word == Sampling && i + 1 < line.Sentence.EndToken && draft.Tokens[i + 1].Word == Error;
                var isOther = i + 2 < line.Sentence.EndToken && draft.Tokens[i + 1].Word == Of && draft.Tokens[i + 2].Kind == TokenKind.Word && draft.Tokens[i + 2].Word != Error && draft.Tokens[i + 2].Word != Sampling && !NumberReader.MayStart(draft.Tokens[i + 2]); // "of victory"
                if (((draft.Tokens[i].Word == Margin && !isOther) || isSampling) && PointsBeside(draft, line, i) is { } points)
                {
                    margins.Add(new PollMargin(points, line.Sentence.Paragraph));
                    break;
                }
            }
        }

        return margins.ToImmutable();
    }

    /// <summary><c>margin of error of plus or minus 3 points</c>, <c>a 3-point margin of error</c></summary>
    private static double? PointsBeside(Draft draft, AmountLine line, int margin)
    {
        foreach (var amount in line.Amounts)
        {
            var isBefore = amount.End == margin && amount.Kind == AmountKind.Points;
            var isAfter = amount.First > margin && amount.First - margin <= Reach;
            if (isBefore || isAfter)
            {
                return amount is { Kind: AmountKind.Points or AmountKind.Percent, Value: > 0 and <= Largest } ? amount.Value : null;
            }
        }

        return null;
    }
}
