using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Shares that stand together as a list: <c>55% yes, 38% no and 7% undecided</c>.</summary>
/// <param name="Shares">The shares, in percent or as parts in words.</param>
/// <param name="MustBeWhole">Whether the list says that it leaves nothing out: <c>the rest</c>.</param>
/// <param name="IsOneWhole">Whether they are shares of one whole, so that more than all of it is wrong.</param>
internal readonly record struct ShareList(ImmutableArray<Amount> Shares, bool MustBeWhole, bool IsOneWhole)
{
    /// <summary>A sum further off is no list of all shares with a slip in it.</summary>
    private const double Least = 80;
    private const double Most = 120;

    private const double LooseSlack = 2.5;

    /// <summary>What they make, in percent.</summary>
    public double Sum => Shares.Sum(PercentOf);

    /// <summary>Whether they make about 100 percent, so that they may be all shares with a slip in them.</summary>
    public bool IsNear => Sum is >= Least and <= Most;

    /// <summary>Whether they may make 100 percent, given how exactly each is written.</summary>
    public bool Fits(Draft draft)
    {
        var slack = Shares.Sum(share => share.IsOpen || share.Kind == AmountKind.Fraction ? LooseSlack : share.Place / 2);
        return !(IsOneWhole && Sum > 100 + slack && Sum <= Most) && !(MustBeWhole && Sum < 100 - slack && Sum >= Least);
    }

    /// <summary>From the first number to the last.</summary>
    public TextSpan SpanIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[Shares[0].Number].Start, Shares[Shares.Length - 1].NumberIn(draft).End);

    private static double PercentOf(Amount share) => share.Kind == AmountKind.Fraction ? share.Value * 100 : share.Value;
}
