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

    /// <summary>So many numbers before it may make one by addition or subtraction.</summary>
    private const int Remembered = 12;

    private const double Nearness = 4;

    private static readonly WordSet PointBack = WordSet.Of("the", "these", "those");
    private static readonly WordSet Newcomers = WordSet.Read("newcomer-words");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int YearOld = Vocabulary.Shared.Require("year-old");

    /// <summary>Every number that contradicts an earlier one, in order.</summary>
    public static ImmutableArray<FigureContradiction> Find(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<FigureContradiction>();
        var told = new Dictionary<string, List<Telling>>(StringComparer.OrdinalIgnoreCase);
        var values = new Queue<Amount>();
        foreach (var line in draft.Model.AmountLines)
        {
            if (draft.ParagraphOf(line.Sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            foreach (var amount in line.Amounts)
            {
                if (WhatOf(draft, line.Sentence, amount) is var (what, span) && !amount.IsOpen && !draft.Model.Coverage.IsQuoted(span.Start))
                {
                    var before = told.TryGetValue(what, out var list) ? list : told[what] = [];
                    if (before.Count == 1 && before[0].Value != amount.Value && (amount.Kind != AmountKind.Count || AreNear(before[0].Value, amount.Value)) && PointsBack(draft, line.Sentence, amount, span) && line.Sentence.Paragraph - before[0].Sentence.Paragraph <= Reach
                        && !MayFollowFrom(values, amount) && !(draft.Model.Coverage.IsAttributed(span.Start) && draft.Model.Coverage.IsAttributed(before[0].Span.Start)))
                    {
                        found.Add(new FigureContradiction(before[0].Span, span));
                    }

                    // Once there are two numbers for it, nobody can say which "the" points back to.
                    if (before.Count < 2 && !before.Exists(telling => telling.Value == amount.Value))
                    {
                        before.Add(new Telling(amount.Value, span, line.Sentence));
                    }
                }

                values.Enqueue(amount);
                if (values.Count > Remembered)
                {
                    values.Dequeue();
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>What a number is a number of, in words that two mentions share: <c>police officers</c>, <c>$ grant</c>, <c>storey tower</c>; null when nothing is named.</summary>
    private static (string What, TextSpan Span)? WhatOf(Draft draft, Sentence sentence, Amount amount)
    {
        var tokens = draft.Tokens;
        if (amount.Kind == AmountKind.Money)
        {
            var isOf = amount.First - 2 >= sentence.FirstToken && tokens[amount.First - 1].Word == Of && IsNoun(tokens[amount.First - 2]);
            var noun = isOf ? amount.First - 2 : amount.End < sentence.EndToken && IsNoun(tokens[amount.End]) ? amount.End : -1;
            var sign = amount.Number > sentence.FirstToken && tokens[amount.Number - 1].Kind == TokenKind.Symbol ? amount.Number - 1 : amount.Number;
            return noun < 0 ? null : (amount.Unit + " " + draft.TextOf(tokens[noun].Span), TextSpan.FromBounds(tokens[sign].Start, tokens[amount.End - 1].End));
        }

        if (amount.CompoundOf(draft) is var unit and not 0 && unit != YearOld && !IsShortTime(unit))
        {
            var noun = amount.End;
            noun += noun < sentence.EndToken && tokens[noun].Kind == TokenKind.Dash ? 2 : 0;
            var word = draft.TextOf(tokens[noun - 1].Span);
            return noun < sentence.EndToken && IsNoun(tokens[noun]) && !tokens[noun].Has(TokenShape.Capitalized)
                ? (word.Substring(word.IndexOf('-') + 1) + "-" + draft.TextOf(tokens[noun].Span), TextSpan.FromBounds(tokens[amount.Number].Start, tokens[noun].End))
                : null;
        }

        var index = FigureIndex.FirstAt(draft, tokens[amount.First].Start);
        return amount.Kind == AmountKind.Count && index < draft.Model.Figures.Length && draft.Model.Figures[index] is { UpperValue: null, Unit: null, Class: FigureClass.Toll or FigureClass.People or FigureClass.Military or FigureClass.Count, Noun.Length: > 0 } figure
            && amount.Value >= 2 && figure.Number.Start == tokens[amount.Number].Start && IsPlural(draft.TextOf(figure.Noun))
                ? (draft.TextOf(TextSpan.FromBounds(figure.Number.End, figure.Span.End)).Trim(), figure.Span)
                : null;
    }

    /// <summary><c>the eight officers</c>; in <c>the 3 million member union</c> the number tells of a union.</summary>
    private static bool IsPlural(string noun) => noun.EndsWith("s", StringComparison.Ordinal) || noun.EndsWith("men", StringComparison.Ordinal) || noun is "people" or "children" or "dead";

    private static bool IsShortTime(int unit) => unit > 0 && (Vocabulary.Shared.ClassesOf(unit) & WordClass.TimeUnit) != 0 && ElapsedTimeReader.RoleOf(unit) is LifeRole.None or LifeRole.Day;

    private static bool IsNoun(Token token) =>
        token.Kind == TokenKind.Word && !token.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Relative | WordClass.Determiner | WordClass.Adverb | WordClass.Modal | WordClass.Pronoun);

    /// <summary>"The eight officers": those that readers know of; "the 13 towns where it rained" are introduced here.</summary>
    private static bool PointsBack(Draft draft, Sentence sentence, Amount amount, TextSpan span)
    {
        var next = draft.TokenAt(span.End);
        next += amount.Kind == AmountKind.Money && next < sentence.EndToken && IsNoun(draft.Tokens[next]) ? 1 : 0;
        var follows = next < sentence.EndToken ? draft.Tokens[next] : default;
        return amount.First > sentence.FirstToken && PointBack.Contains(draft.Tokens[amount.First - 1].Word)
            && !(amount.First - 2 >= sentence.FirstToken && draft.Tokens[amount.First - 2].Kind == TokenKind.Punctuation)
            && !follows.Is(WordClass.Relative | WordClass.Preposition) && follows.Kind != TokenKind.Quote && !Newcomers.Contains(follows.Word)
            && !HoldsNewcomer(draft, sentence, amount.First);
    }

    /// <summary>Whether the words before it, or the sentence before, bring in others: <c>A fifth hiker joined.</c></summary>
    private static bool HoldsNewcomer(Draft draft, Sentence sentence, int end)
    {
        var index = draft.SentenceAt(sentence.Span.Start);
        for (var i = draft.Sentences[Math.Max(0, index - 1)].FirstToken; i < end; i++)
        {
            if (Newcomers.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether numbers before it are it, or make it: three men and two more are five.</summary>
    private static bool MayFollowFrom(Queue<Amount> values, Amount amount)
    {
        var value = amount.Value;
        var all = values.Where(other => other.Kind == amount.Kind).Select(other => other.Value).ToArray();
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

    private readonly record struct Telling(double Value, TextSpan Span, Sentence Sentence);
}
