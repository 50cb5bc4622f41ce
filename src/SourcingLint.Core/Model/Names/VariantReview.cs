using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>What is to be put right where a draft writes an unlisted name in two ways.</summary>
internal static class VariantReview
{
    /// <summary>Every place outside quotation marks that has a spelling to give up.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="house">The desk's own names, which are right as they are.</param>
    /// <param name="sure">Whether to give what is certain; else what is merely likely.</param>
    public static ImmutableArray<NameProblem> Of(Draft draft, HouseNames house, bool sure)
    {
        var problems = ImmutableArray.CreateBuilder<NameProblem>();
        var ends = new HashSet<int>();
        foreach (var variant in draft.Model.NameVariants.OrderBy(variant => variant.Slip.IsFullName))
        {
            var isHouseForm = house.Find(variant.Slip.Text) is not null;
            if (variant.IsSure != sure || (isHouseForm && house.Find(variant.Other.Text) is not null))
            {
                continue;
            }

            var (slip, other) = isHouseForm ? (variant.Other, variant.Slip) : (variant.Slip, variant.Other);
            var target = NameForm.WithArticleOf(slip.Text, other.Text);
            var everywhere = slip.Uses.Select(use => new TextChange(use, target)).ToImmutableArray();
            foreach (var use in slip.Uses)
            {
                // A full name whose surname is put right is put right.
                if (ends.Add(use.End))
                {
                    problems.Add(new NameProblem(
                        use, slip.Text, target, isHouseForm ? NameCause.HouseList : variant.IsMistyped ? NameCause.Slip : NameCause.Majority,
                        target, FixSafety.Suggestion, IsMinor: false, other.Text, other.First)
                    {
                        Everywhere = everywhere.Length <= NameReview.MostChanges || use == slip.Uses[0] ? everywhere : ImmutableArray<TextChange>.Empty,
                    });
                }
            }
        }

        return problems.ToImmutable();
    }
}
