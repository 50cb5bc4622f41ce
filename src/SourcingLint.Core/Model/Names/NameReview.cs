using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Decides for each name how the draft should write it, and finds the places that differ.</summary>
/// <remarks>The form to write is the desk's own, else its stylebook's, else the one the draft uses most, else the one it uses first.</remarks>
internal sealed class NameReview
{
    /// <summary>Up to how many places every problem of a name offers to change them all; beyond, the first alone does, or fixes would grow with the square of the draft.</summary>
    public const int MostChanges = 50;

    /// <summary>Here, because both rules that review names must see the same names.</summary>
    public static readonly RuleOption<bool> Quotations = new(
        "sourcinglint.inconsistent-name.quotations", false, "Whether names in quotation marks count too; they are never edited.");

    private static readonly WordSet UkraineWords = WordSet.Of("kiev", "kyiv", "ukraine", "ukrainian", "ukrainians");

    private readonly LintOptions _options;
    private readonly Lazy<bool> _isAboutUkraine;
    private readonly ImmutableArray<NameProblem>.Builder _problems = ImmutableArray.CreateBuilder<NameProblem>();

    private NameReview(Draft draft, LintOptions options)
    {
        _options = options;
        _isAboutUkraine = new(() => draft.Tokens.Any(t => UkraineWords.Contains(t.Word)));
    }

    /// <summary>Every place in a draft that writes a name otherwise than it should, in order within each name.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="options">The desk's list, stylebook and settings.</param>
    public static ImmutableArray<NameProblem> Of(Draft draft, LintOptions options)
    {
        var review = new NameReview(draft, options);
        foreach (var uses in new NameUseFinder(draft, options.Names, options.Get(Quotations)).Find())
        {
            review.Read(uses);
        }

        return review._problems.ToImmutable();
    }

    private void Read(List<NameUse> uses)
    {
        var name = uses[0].Name;
        var keys = new NamePart(name, uses, use => use.Form.IsSpelling || use.Form.IsOtherWord ? use.Form.Key : "", form => form.Key, IsPrinted);
        var prefixes = new NamePart(name, uses, use => use.Prefix, form => form.Prefix, IsPrinted);
        var first = _problems.Count;
        foreach (var use in uses.Where(use => !use.IsInCapitals))
        {
            var isKeyWrong = IsWrong(keys, use);
            var isPrefixWrong = IsWrong(prefixes, use);
            if (isKeyWrong || isPrefixWrong)
            {
                Report(use, isKeyWrong ? keys : null, isPrefixWrong ? prefixes : null);
            }
        }

        OfferEverywhere(first);
    }

    /// <summary>Lets each problem of a name carry the changes of all that end in the same form.</summary>
    private void OfferEverywhere(int first)
    {
        var changes = _problems.Skip(first)
            .Where(problem => problem.Replacement is not null)
            .GroupBy(problem => problem.Target, problem => new TextChange(problem.Span, problem.Replacement!), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        for (var i = first; i < _problems.Count; i++)
        {
            var problem = _problems[i];
            if (changes.TryGetValue(problem.Target, out var all))
            {
                _problems[i] = problem with { Everywhere = all };
                if (all.Length > MostChanges)
                {
                    changes.Remove(problem.Target);
                }
            }
        }
    }

    private bool IsPrinted(NameForm form) =>
        _options.Names.PreferredOf(form.Group) is { } own ? own.Text == form.Text : form.IsPreferredBy(_options.Stylebook);

    private bool IsWrong(NamePart part, NameUse use) =>
        part.Differs(use, out var form)
        && (part.OtherThan(use) is not null || part.IsPrinted || (form.IsWrongAnywhere && (form.Relation != NameRelation.RussianDerived || _isAboutUkraine.Value)));

    private void Report(NameUse use, NamePart? keys, NamePart? prefixes)
    {
        var part = keys ?? prefixes!;
        part.Differs(use, out var form);
        var other = part.OtherThan(use);
        var key = keys?.Target ?? use.Form.Key;
        var cause = !part.IsPrinted
            ? form.Relation switch
            {
                NameRelation.Misspelling => NameCause.Misspelling,
                NameRelation.RussianDerived => NameCause.Russian,
                _ => part.CauseFor(use),
            }
            : _options.Names.PreferredOf(form.Group) is null ? NameCause.Stylebook : NameCause.HouseList;
        var isMinor = part.IsMinor(form);
        var isSafe = !isMinor && form.IsMereSpelling && part.TargetForm!.IsMereSpelling;
        var target = prefixes is null ? key : prefixes.Target + key;
        _problems.Add(new NameProblem(
            prefixes is null ? use.KeySpan : use.Span,
            prefixes is null ? use.Form.Key : use.Prefix + use.Form.Key,
            target,
            cause,
            use.IsQuoted ? null : use.OpensSentence ? char.ToUpperInvariant(target[0]) + target.Substring(1) : target,
            isSafe ? FixSafety.Safe : FixSafety.Suggestion,
            isMinor,
            other is null ? null : prefixes is null ? other.Form.Key : other.Prefix + other.Form.Key,
            other?.Span ?? default));
    }
}
