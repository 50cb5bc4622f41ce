using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Two numbers that a story gives for one thing: <c>six officers died</c>, and then <c>the eight officers</c>.</summary>
/// <param name="First">Where the first stands, with what it counts.</param>
/// <param name="Second">Where the other one stands.</param>
internal readonly record struct FigureContradiction(TextSpan First, TextSpan Second)
{
    /// <summary>How many paragraphs back "the" points.</summary>
    private const int Reach = 6;

    /// <summary>So many numbers before it may make one by addition or subtraction, or be the one that it tells again.</summary>
    private const int Remembered = 12;

    private const double Nearness = 4;

    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary>Every number that contradicts an earlier one, in order.</summary>
    public static ImmutableArray<FigureContradiction> Find(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<FigureContradiction>();
        var retold = new RetoldNumber(draft);
        var told = new Queue<NumberTopic>();
        var reported = new HashSet<int>();
        foreach (var line in draft.Model.AmountLines)
        {
            if (draft.ParagraphOf(line.Sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            foreach (var topic in TopicReader.Read(draft, line))
            {
                if (!topic.Amount.IsOpen && !draft.Model.Coverage.IsQuoted(draft.Tokens[topic.Amount.Number].Start)
                    && EarlierOf(draft, retold, told, topic) is { } earlier && reported.Add(earlier.Amount.Number))
                {
                    found.Add(new FigureContradiction(SpanOf(draft, retold, earlier), SpanOf(draft, retold, topic)));
                }

                told.Enqueue(topic);
                if (told.Count > Remembered)
                {
                    told.Dequeue();
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The one number before it that tells the same otherwise; null when there is none, or several, of which nobody can say which is meant.</summary>
    private static NumberTopic? EarlierOf(Draft draft, RetoldNumber retold, Queue<NumberTopic> told, NumberTopic topic)
    {
        NumberTopic? earlier = null;
        foreach (var other in told)
        {
            if (other.Kind != topic.Kind || other.Amount.IsOpen || topic.Sentence.Paragraph - other.Sentence.Paragraph > Reach || other.Amount.Number == topic.Amount.Number || IsSomeOf(draft, other) || !retold.IsTold(other, topic))
            {
                continue;
            }

            if (other.Amount.Value == topic.Amount.Value || (earlier is not null && earlier.Amount.Value != other.Amount.Value))
            {
                return null;
            }

            earlier ??= other;
        }

        return earlier is not null && (topic.Kind != TopicKind.Count || AreNear(earlier.Amount.Value, topic.Amount.Value)) && !MayFollowFrom(told, topic) ? earlier : null;
    }

    /// <summary><c>one of the closest aides</c>: how many there are is not said.</summary>
    private static bool IsSomeOf(Draft draft, NumberTopic topic) => topic.Amount.End < topic.Sentence.EndToken && draft.Tokens[topic.Amount.End].Word == Of;

    /// <summary>Whether numbers before it are it, or make it: three men and two more are five.</summary>
    private static bool MayFollowFrom(Queue<NumberTopic> told, NumberTopic topic)
    {
        var value = topic.Amount.Value;
        var all = told.Where(other => other.Kind == topic.Kind).Select(other => other.Amount.Value).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            for (var j = i + 1; j < all.Length; j++)
            {
                if (Math.Abs(all[i] + all[j] - value) < 0.01 || Math.Abs(Math.Abs(all[i] - all[j]) - value) < 0.01)
                {
                    return true;
                }
            }
        }

        return Array.IndexOf(all, value) >= 0;
    }

    /// <summary>A slip or an update; what differs more is mostly something else.</summary>
    private static bool AreNear(double one, double other) => Math.Max(one, other) <= Nearness * Math.Min(one, other);

    /// <summary>A number with its sign, its unit and the noun behind it.</summary>
    private static TextSpan SpanOf(Draft draft, RetoldNumber retold, NumberTopic topic)
    {
        var amount = topic.Amount;
        var end = Math.Max(amount.End, topic.Kind is TopicKind.Count or TopicKind.Time or TopicKind.Measure ? retold.NounOf(topic) + 1 : 0);
        return TextSpan.FromBounds(draft.Tokens[amount.Sign].Start, draft.Tokens[end - 1].End);
    }
}
