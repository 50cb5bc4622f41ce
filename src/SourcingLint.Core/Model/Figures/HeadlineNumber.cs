using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A number over the story and the number in the story that says otherwise.</summary>
/// <param name="Above">Where it stands in the headline, or in the line under it.</param>
/// <param name="Zone">Which of the two.</param>
/// <param name="Story">Where the story's number stands.</param>
internal readonly record struct HeadlineNumber(TextSpan Above, ZoneKind Zone, TextSpan Story)
{
    /// <summary>No headline has more numbers; hostile text does.</summary>
    private const int MostNumbers = 20;

    /// <summary>A headline is about what the first paragraphs tell.</summary>
    private const int LeadParagraphs = 4;

    private const int DeedReach = 6;
    private const double Middle = 0.15;
    private const double LeastCrowd = 1000;
    private const double MostCompanions = 3;
    private const int MostParts = 60;

    private const WordClass Grammar = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Determiner | WordClass.Adverb | WordClass.Relative;

    private static readonly WordSet Remainders = WordSet.Read("remainder-words");
    private static readonly WordSet Companions = WordSet.Read("companion-words");
    private static readonly Dictionary<int, string> Deeds =
        Lexicon.Read("Phrases/headline-deeds").ToDictionary(row => Vocabulary.Shared.Require(row[0]), row => row[1]);
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");
    private static readonly int Magnitude = Vocabulary.Shared.Require("magnitude");

    /// <summary>Every number over the story that the story contradicts, in order.</summary>
    public static ImmutableArray<HeadlineNumber> FindContradicted(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<HeadlineNumber>();
        var lines = draft.Model.AmountLines;
        var left = MostNumbers;
        List<Amount>? story = null;
        for (var l = 0; l < lines.Length; l++)
        {
            var zone = draft.ParagraphOf(lines[l].Sentence).Zone;
            if (zone == ZoneKind.Body)
            {
                break; // the story has begun
            }

            if (zone is not (ZoneKind.Headline or ZoneKind.Deck) || HoldsRemainder(draft, lines[l].Sentence))
            {
                continue;
            }

            story ??= lines.Where(line => draft.ParagraphOf(line.Sentence).Zone is not (ZoneKind.Headline or ZoneKind.Deck)).SelectMany(line => line.Amounts).ToList();
            foreach (var amount in lines[l].Amounts)
            {
                if (left-- > 0 && MayBeChecked(draft, lines[l].Sentence, amount) && !IsBorneOut(draft, amount, story)
                    && (ByCount(draft, amount) ?? (IsSum(amount, story) ? null : ByDeed(draft, lines, lines[l], amount))) is { } contrary)
                {
                    found.Add(new HeadlineNumber(amount.NumberIn(draft), zone, contrary));
                }
            }
        }

        return found.ToImmutable();
    }

    private static bool MayBeChecked(Draft draft, Sentence sentence, Amount amount) =>
        amount.Kind is not (AmountKind.Year or AmountKind.Fraction) && (amount.Value >= 2 || amount.Kind is not AmountKind.Count)
        && !(amount.Number > sentence.FirstToken && draft.Tokens[amount.Number - 1] is var before && before.Has(TokenShape.Capitalized) && !before.Has(TokenShape.SentenceStart) && before.Kind == TokenKind.Word && before.Word != Magnitude
            && !Deeds.ContainsKey(before.Word) && amount.Kind == AmountKind.Count && NounAfter(draft, amount).Length == 0 && draft.TextOf(before)[draft.TextOf(before).Length - 1] is not 's');

    /// <summary><c>4 guards, 23 others dead</c>: each is part of a number that stands elsewhere.</summary>
    private static bool HoldsRemainder(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (Remainders.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the story has the number, or a rounder or more exact form of it.</summary>
    private static bool IsBorneOut(Draft draft, Amount amount, List<Amount> story)
    {
        var alike = story.Where(other => other.Kind == amount.Kind || other.Kind == AmountKind.Count || amount.Kind == AmountKind.Count).ToList();
        if (alike.Exists(other => MayStandFor(amount, other)) || (amount.Value >= LeastCrowd && alike.Exists(other => IsNear(other.Value, amount.Value, 1)) && alike.Exists(other => IsNear(other.Value, amount.Value, -1))))
        {
            return true; // 20,000 between the police's 18,000 and the union's 22,000
        }

        return false;
    }

    /// <summary>Whether two numbers of the story make a number.</summary>
    private static bool IsSum(Amount amount, List<Amount> story)
    {
        var parts = story.Where(other => other.Kind == amount.Kind).Take(MostParts).Select(other => other.Value).ToArray();
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = i + 1; j < parts.Length; j++)
            {
                if (Math.Abs(parts[i] + parts[j] - amount.Value) < 0.01 || Math.Abs(Math.Abs(parts[i] - parts[j]) - amount.Value) < 0.01)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsNear(double other, double value, int side) => (other - value) * side > 0 && Math.Abs(other - value) <= value * Middle;

    /// <summary>Whether a number may be another one, rounded or loosened.</summary>
    private static bool MayStandFor(Amount amount, Amount other)
    {
        const double Looseness = 0.1;
        var slack = amount.Slack > 0.5 || amount.Value != Math.Floor(amount.Value) || amount.Kind != AmountKind.Count ? amount.Slack : 0;
        slack = (amount.Form & FigureForm.Approximate) != 0 ? Math.Max(slack, amount.Value * Looseness) : slack;
        return Math.Abs(amount.Value - other.Value) <= slack + 1e-9;
    }

    /// <summary>Whether <c>at least 40</c> bounds a number without being far from it.</summary>
    private static bool Bounds(Amount amount, Amount other) =>
        ((amount.Form & FigureForm.AtLeast) != 0 && other.Value >= amount.Value && other.Value <= amount.Value * 2)
        || ((amount.Form & FigureForm.AtMost) != 0 && other.Value <= amount.Value && other.Value >= amount.Value / 2);

    /// <summary>The first figure of the story that counts the same: the dead, the same noun, the same currency, a percentage.</summary>
    private static TextSpan? ByCount(Draft draft, Amount amount)
    {
        var figures = draft.Model.Figures;
        var index = FigureIndex.FirstAt(draft, draft.Tokens[amount.First].Start);
        if (index >= figures.Length || figures[index].Number.Start != draft.Tokens[amount.Number].Start || figures[index] is not { UpperValue: null, Class: not (FigureClass.Exempt or FigureClass.Measure) } figure)
        {
            return null;
        }

        var story = figures.Where(f => draft.ParagraphOf(draft.Sentences[f.Sentence]).Zone is ZoneKind.Body or ZoneKind.List or ZoneKind.Caption or ZoneKind.Table or ZoneKind.BlockQuote).ToList();
        var contrary = story.Find(other => other.Value >= 2 && FigureComparison.CountTheSame(draft, figure, other));
        return contrary is null || FigureComparison.IsBorneOut(draft, figure, story) || HasCompanions(draft, draft.Sentences[contrary.Sentence], amount.Value, contrary.Value ?? 0) ? null : contrary.Number;
    }

    /// <summary>The number of the first paragraphs that the same deed governs: <c>jailed for eight years</c>, <c>sentenced to six years</c>.</summary>
    private static TextSpan? ByDeed(Draft draft, ImmutableArray<AmountLine> lines, AmountLine headline, Amount amount)
    {
        var paragraphs = 0;
        var last = -1;
        foreach (var line in lines)
        {
            var paragraph = draft.ParagraphOf(line.Sentence);
            if (paragraph.Zone != ZoneKind.Body)
            {
                continue;
            }

            paragraphs += paragraph.Index != last ? 1 : 0;
            last = paragraph.Index;
            if (paragraphs > LeadParagraphs)
            {
                return null;
            }

            foreach (var other in line.Amounts)
            {
                if (AreMagnitudes(draft, amount, other) || (CountAlike(draft, amount, other) && SharesDeed(draft, headline, amount, line, other)))
                {
                    return Bounds(amount, other) || Bounds(other, amount) || (other.IsOpen && MayStandFor(other, amount)) || (amount.Kind == AmountKind.Count && HasCompanions(draft, line.Sentence, amount.Value, other.Value)) ? null : other.NumberIn(draft);
                }
            }
        }

        return null;
    }

    private static bool CountAlike(Draft draft, Amount one, Amount other)
    {
        if (one.Kind != other.Kind || (one.Kind == AmountKind.Count && other.Value < 2))
        {
            return false;
        }

        if (one.Kind == AmountKind.Measure)
        {
            return IsSameUnit(draft, one, other);
        }

        var (noun, otherNoun) = (NounAfter(draft, one), NounAfter(draft, other));
        return one.Kind != AmountKind.Count ? one.IsLike(draft, other)
            : noun.Length == 0 || otherNoun.Length == 0 || FigureComparison.AreSameNoun(noun, otherNoun);
    }

    private static bool IsSameUnit(Draft draft, Amount one, Amount other)
    {
        var hasUnit = UnitTable.Match(draft.Tokens, one.End - 1, one.End, out var units) > 0;
        return hasUnit
            ? UnitTable.Match(draft.Tokens, other.End - 1, other.End, out var others) > 0 && units[0].Name == others[0].Name
            : one.Unit != 0 && other.Unit != 0 && ElapsedTimeReader.RoleOf(one.Unit) is var role and not LifeRole.None && role == ElapsedTimeReader.RoleOf(other.Unit);
    }

    /// <summary>The noun right behind a number, or behind its hyphen; empty when none stands there.</summary>
    private static string NounAfter(Draft draft, Amount amount)
    {
        var i = amount.End;
        if (i >= draft.Tokens.Length || draft.Tokens[i].Kind != TokenKind.Word || draft.Tokens[i].Is(Grammar) || Deeds.ContainsKey(draft.Tokens[i].Word))
        {
            return "";
        }

        return draft.TextOf(draft.Tokens[i].Span);
    }

    private static bool SharesDeed(Draft draft, AmountLine headline, Amount amount, AmountLine line, Amount other)
    {
        for (var i = Math.Max(headline.Sentence.FirstToken, amount.First - 3); i < headline.Sentence.EndToken && i < amount.End + 3; i++)
        {
            if (Deeds.TryGetValue(draft.Tokens[i].Word, out var deed) && HoldsDeed(draft, line.Sentence, other, deed))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsDeed(Draft draft, Sentence sentence, Amount amount, string deed)
    {
        for (var i = amount.First - 1; i >= sentence.FirstToken && i >= amount.First - DeedReach && draft.Tokens[i].Kind is TokenKind.Word or TokenKind.Dash or TokenKind.Possessive; i--)
        {
            if (Deeds.TryGetValue(draft.Tokens[i].Word, out var other))
            {
                return other == deed;
            }
        }

        for (var i = amount.End; i < sentence.EndToken && i < amount.End + DeedReach && draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Deeds.TryGetValue(draft.Tokens[i].Word, out var other))
            {
                return other == deed;
            }
        }

        return false;
    }

    /// <summary><c>Magnitude 6.5 quake</c></summary>
    private static bool AreMagnitudes(Draft draft, Amount one, Amount other) => IsMagnitude(draft, one) && IsMagnitude(draft, other);

    private static bool IsMagnitude(Draft draft, Amount amount) =>
        amount.First > 0 && (draft.Tokens[amount.First - 1].Word == Magnitude || (amount.First > 1 && draft.Tokens[amount.First - 1].Kind == TokenKind.Dash && draft.Tokens[amount.First - 2].Word == Magnitude))
        || amount.CompoundOf(draft) == Magnitude;

    /// <summary><c>a woman and her two sons</c>, <c>a couple and their three children</c>: somebody is counted without a number.</summary>
    private static bool HasCompanions(Draft draft, Sentence sentence, double above, double other)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken && above > other && above - other <= MostCompanions; i++)
        {
            var token = draft.Tokens[i];
            if (Companions.Contains(token.Word) || ((token.Word == A || token.Word == An) && i + 1 < sentence.EndToken && draft.Tokens[i + 1].Is(WordClass.PeopleNoun)))
            {
                return true;
            }
        }

        return false;
    }
}
