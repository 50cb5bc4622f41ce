using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says whether two figures of a draft count the same thing, and whether they can both be right.</summary>
internal static class FigureComparison
{
    private const int Reach = 8;
    private const double Looseness = 0.1;

    /// <summary>Sums are tried over no more figures than this.</summary>
    private const int MostParts = 60;

    private static readonly WordRoles<Fate> Fates = WordRoles<Fate>.Read("Phrases/fates", 1);

    /// <summary>Whether two figures count the same: the dead, the same noun, an amount in the same currency, a percentage.</summary>
    public static bool CountTheSame(Draft draft, Figure one, Figure other)
    {
        if (one.Class == FigureClass.Toll || other.Class == FigureClass.Toll)
        {
            return one.Class == other.Class && FateOf(draft, one) is var fate and not Fate.Unknown && fate == FateOf(draft, other);
        }

        return one.Unit is not null || other.Unit is not null
            ? one.Unit == other.Unit
            : one.Noun.Length > 0 && other.Noun.Length > 0 && AreSameNoun(draft.TextOf(one.Noun), draft.TextOf(other.Noun));
    }

    /// <summary>Whether one figure may stand for another: the same number, the same rounded, or inside its range.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="figure">The figure that may be rounded.</param>
    /// <param name="other">The exact one.</param>
    public static bool MayStandFor(Draft draft, Figure figure, Figure other)
    {
        if (figure.Value is not { } value || other.Value is not { } exact)
        {
            return false;
        }

        var most = other.UpperValue ?? exact;
        var slack = (figure.Form & FigureForm.Approximate) != 0 ? Math.Max(SlackOf(draft, figure), value * Looseness) : SlackOf(draft, figure);
        return (value >= exact - slack && value <= most + slack)
            || ((figure.Form & FigureForm.AtLeast) != 0 && exact >= value && exact <= value * 2)
            || ((figure.Form & FigureForm.AtMost) != 0 && exact <= value && exact >= value / 2);
    }

    /// <summary>Whether the story has the number, a range or a rounder form of it, or two numbers that make it.</summary>
    public static bool IsBorneOut(Draft draft, Figure figure, List<Figure> story)
    {
        var isBound = (figure.Form & (FigureForm.AtLeast | FigureForm.AtMost)) != 0;
        if (story.Any(other => other.Value == figure.Value
            || (MayStandFor(draft, figure, other) && (!isBound || CountTheSame(draft, figure, other)))))
        {
            return true;
        }

        var parts = story.Where(other => other.Unit == figure.Unit && other.Value is not null && other.Class != FigureClass.Exempt).Take(MostParts).Select(other => other.Value!.Value).ToArray();
        var value = figure.Value!.Value;
        var slack = (figure.Form & FigureForm.Approximate) == 0 ? 0.01 : value * Looseness;
        for (var i = 0; i < parts.Length; i++)
        {
            for (var j = i + 1; j < parts.Length; j++)
            {
                if (Math.Abs(parts[i] + parts[j] - value) <= slack || Math.Abs(Math.Abs(parts[i] - parts[j]) - value) <= slack)
                {
                    return true;
                }
            }
        }

        return Math.Abs(story.Where(other => other.Class == figure.Class).Sum(other => other.Value ?? 0) - value) <= slack;
    }

    /// <summary>How far a round number may be from the one that it stands for; nothing for others.</summary>
    private static double SlackOf(Draft draft, Figure figure)
    {
        var index = draft.TokenAt(figure.Number.Start);
        var slack = NumberReader.TryRead(draft, index, draft.Sentences[figure.Sentence].FirstToken, draft.Sentences[figure.Sentence].EndToken, out var phrase) && phrase.Value is not null ? Math.Min(Rounding.SlackOf(draft, phrase), Rounding.HalfPlaceOf(draft, phrase)) : 0;
        return slack > 0.5 || figure.Value != Math.Floor(figure.Value ?? 0) ? slack : figure.Unit is null ? 0 : slack;
    }

    private static Fate FateOf(Draft draft, Figure figure)
    {
        var sentence = draft.Sentences[figure.Sentence];
        var first = draft.TokenAt(figure.Span.Start);
        var end = draft.TokenAt(figure.Span.End);
        for (var i = first; i < end; i++)
        {
            if (Fates.Of(draft.Tokens[i].Word) is var inside and not Fate.Unknown)
            {
                return inside;
            }
        }

        for (var distance = 1; distance <= Reach; distance++)
        {
            var after = end + distance - 1 < sentence.EndToken ? Fates.Of(draft.Tokens[end + distance - 1].Word) : Fate.Unknown;
            var before = first - distance >= sentence.FirstToken ? Fates.Of(draft.Tokens[first - distance].Word) : Fate.Unknown;
            if (before != Fate.Unknown || after != Fate.Unknown)
            {
                return before != Fate.Unknown ? before : after;
            }
        }

        return Fate.Unknown;
    }

    /// <summary>Whether two words are one noun, in the singular or the plural.</summary>
    public static bool AreSameNoun(string one, string other) =>
        StemOf(one).Equals(StemOf(other), StringComparison.OrdinalIgnoreCase);

    private static string StemOf(string noun) => noun.Length > 3 && noun[noun.Length - 1] is 's' or 'S' ? noun.Substring(0, noun.Length - 1) : noun;
}
