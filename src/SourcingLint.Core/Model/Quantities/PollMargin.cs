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

    private static readonly int Margin = Vocabulary.Shared.Require("margin");
    private static readonly WordSet PointWords = WordSet.Read("point-words");

    /// <summary>Every margin that a draft gives, in order.</summary>
    public static ImmutableArray<PollMargin> Find(Draft draft)
    {
        var margins = ImmutableArray.CreateBuilder<PollMargin>();
        foreach (var sentence in draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (draft.Tokens[i].Word == Margin && PointsAfter(draft, i, sentence.EndToken) is { } points)
                {
                    margins.Add(new PollMargin(points, sentence.Paragraph));
                }
            }
        }

        return margins.ToImmutable();
    }

    /// <summary>Whether a word says that the number before it counts percentage points.</summary>
    public static bool IsPoints(Token token) => PointWords.Contains(token.Word);

    private static double? PointsAfter(Draft draft, int margin, int end)
    {
        for (var i = margin + 1; i < end && i <= margin + Reach; i++)
        {
            if (NumberReader.MayStart(draft.Tokens[i]) && NumberReader.TryRead(draft, i, i, end, out var phrase))
            {
                return phrase is { Kind: NumberKind.Plain, Value: > 0 and <= Largest, Upper: null } && phrase.End < end && IsPoints(draft.Tokens[phrase.End]) ? phrase.Value : null;
            }
        }

        return null;
    }
}
