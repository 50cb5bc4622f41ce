using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A whole and the parts that the copy gives of it: <c>30 people: 12 men and 18 women</c>.</summary>
/// <param name="Whole">The whole.</param>
/// <param name="Parts">Its parts, in order.</param>
/// <param name="IsComplete">Whether the copy says that these are all of them, so that less than the whole is wrong too.</param>
internal readonly record struct PartList(Amount Whole, ImmutableArray<Amount> Parts, bool IsComplete)
{
    /// <summary>What the parts come to.</summary>
    public double Sum => Parts.Sum(part => part.Value);

    /// <summary>Whether the parts may make the whole, given how exactly all are written.</summary>
    public bool Fits
    {
        get
        {
            var slack = Whole.Slack > 0.5 || Parts.Any(part => part.Slack > 0.5 || part.Value != Math.Floor(part.Value)) ? Whole.Slack + Parts.Sum(part => part.Slack) : 0;
            return Sum <= Whole.Value + slack + 1e-9 && (!IsComplete || Sum >= Whole.Value - slack - 1e-9);
        }
    }
}
