using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What is to be put right where a draft writes an unlisted name in two ways.</summary>
internal static class VariantReview
{
    /// <summary>Every place outside quotation marks that has a spelling to give up.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="options">The desk's own names and its stylebook, whose forms are right as they are.</param>
    /// <param name="sure">Whether to give what is certain; else what is merely likely.</param>
    public static ImmutableArray<NameProblem> Of(Draft draft, LintOptions options, bool sure)
    {
        var house = options.Names;
        var problems = ImmutableArray.CreateBuilder<NameProblem>();
        var ends = new HashSet<int>(draft.Model.NameProblems(options).Select(problem => problem.Span.End));
        var starts = new HashSet<int>();
        foreach (var variant in draft.Model.NameVariants.OrderBy(variant => !variant.IsSure).ThenBy(variant => variant.Slip.IsFullName))
        {
            var isHouseForm = house.Find(variant.Slip.Text) is not null;
            if ((isHouseForm && house.Find(variant.Other.Text) is not null) || IsPrinted(variant, options))
            {
                continue;
            }

            var (slip, other) = isHouseForm ? (variant.Other, variant.Slip) : (variant.Slip, variant.Other);
            var target = NameForm.WithArticleOf(slip.Text, other.Text);
            var everywhere = slip.Uses.Select(use => new TextChange(use, Cased(draft, use, target))).ToImmutableArray();
            var instead = isHouseForm || (variant.IsSure && slip.Uses.Count < other.Uses.Count) || other.Uses.Count > NameReview.MostChanges
                ? ImmutableArray<TextChange>.Empty
                : other.Uses.Select(use => new TextChange(use, NameForm.WithArticleOf(other.Text, slip.Text))).ToImmutableArray();
            foreach (var use in slip.Uses)
            {
                // A full name whose surname or given name is put right is put right.
                if (ends.Add(use.End) && starts.Add(use.Start) && variant.IsSure == sure)
                {
                    problems.Add(new NameProblem(
                        use, Cased(draft, use, slip.Text), Cased(draft, use, target), isHouseForm ? NameCause.HouseList : variant.IsMistyped ? NameCause.Slip : CauseOf(slip, other),
                        Cased(draft, use, target), FixSafety.Suggestion, IsMinor: false, other.Text, other.First)
                    {
                        Everywhere = everywhere.Length <= NameReview.MostChanges || use == slip.Uses[0] ? everywhere : ImmutableArray<TextChange>.Empty,
                        Instead = instead,
                    });
                }
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>A name in capitals where those stand, as in a dateline.</summary>
    private static string Cased(Draft draft, TextSpan use, string name) => draft.Tokens[draft.TokenAt(use.Start)].Has(TokenShape.AllCaps) ? name.ToUpperInvariant() : name;

    private static NameCause CauseOf(WrittenName slip, WrittenName other) =>
        slip.InHeadings == slip.Count && other.InHeadings < other.Count ? NameCause.Story
        : other.Count > slip.Count ? NameCause.Majority
        : other.Count == slip.Count && other.First.Start < slip.First.Start ? NameCause.First
        : NameCause.Likelier;

    /// <summary>Whether the desk's list or stylebook says how to write a listed name: then it is no question of what the draft has more of.</summary>
    private static bool IsPrinted(NameVariant variant, LintOptions options) =>
        NameTable.Shared.Find(variant.Slip.Text) is { } form && NameTable.Shared.Find(variant.Other.Text)?.Group == form.Group
        && NameIndex.PrintedForm(form.Group, options) is not null;
}
