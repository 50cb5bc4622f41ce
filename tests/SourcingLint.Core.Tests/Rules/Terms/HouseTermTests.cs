using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Rules;
using Xunit;

namespace SourcingLint.Core.Tests.Rules;

public sealed class HouseTermTests
{
    [Theory]
    [InlineData("illegal alien*\tundocumented immigrant*", "Two [illegal aliens] left.", "Two undocumented immigrants left.")]
    [InlineData("illegal alien*\tundocumented immigrant*", "[Illegal aliens] left.", "Undocumented immigrants left.")]
    [InlineData("illegal alien*\tundocumented immigrant*", "An [illegal\nalien]'s dog left.", "An undocumented immigrant's dog left.")]
    [InlineData("web site|sites\twebsite", "Its [web site] closed.", "Its website closed.")]
    [InlineData("Velm\tVelmland", "[Velm]-born boats left [Velm]'s velm.", "Velmland-born boats left Velmland's velm.")]
    [InlineData("colour*\tcolor*", "The [colourful] [COLOURS] left.", "The colorful COLORS left.")]
    [InlineData("un*ly\tplainly", "It was [unseemly] of uncles.", "It was plainly of uncles.")]
    public void Term_is_found_and_replaced(string list, string draft, string after)
    {
        var text = draft.Replace("[", "").Replace("]", "");
        var findings = Lint(text, list);
        Assert.Equal(draft, findings.Reverse().Aggregate(text, (t, f) => t.Insert(f.Span.End, "]").Insert(f.Span.Start, "[")));
        Assert.Equal(after, findings.Reverse().Aggregate(text, (t, f) => t.Remove(f.Span.Start, f.Span.Length).Insert(f.Span.Start, f.Fixes[0].Changes[0].NewText!)));
    }

    [Theory]
    [InlineData("illegal alien*\tx", "\"Two illegal aliens left,\" said Jan Lind.")]
    [InlineData("alien\tx", "Aliens left Alienville.")]
    [InlineData("US\tU.S.", "Tell us.")]
    [InlineData("alien\tx", "> An alien left.")]
    public void Other_words_are_let_pass(string list, string draft) => Assert.Empty(Lint(draft, list));

    [Theory]
    [InlineData("alien\tguest\t\terror", Microsoft.CodeAnalysis.DiagnosticSeverity.Error)]
    [InlineData("alien\tguest\t\tinfo", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)]
    [InlineData("alien\tguest", Microsoft.CodeAnalysis.DiagnosticSeverity.Warning)]
    public void Line_sets_the_severity(string list, Microsoft.CodeAnalysis.DiagnosticSeverity severity) =>
        Assert.Equal(severity, Assert.Single(Lint("An alien left.", list)).Diagnostic.Severity);

    [Fact]
    public void Message_is_the_desks_own() => Assert.Equal(
        ["'alien' is on your terms list. Say where from.", "'boats' is on your terms list. Write 'ships' or 'vessels'."],
        Lint("An alien left. So did boats.", "alien\t\tSay where from\nboats\tships|vessels").Select(f => f.Diagnostic.GetMessage()));

    [Theory]
    [InlineData("alien\tguest\t\tloud", 1, "'loud' is no severity; write error, warning or note")]
    [InlineData("# list\n\nalien", 3, "needs what to write instead, or a message")]
    [InlineData("*\tguest", 1, "'*' would match every word; put letters beside the *")]
    [InlineData("a||b\tguest", 1, "'a||b' has an empty alternative")]
    [InlineData("alien\tguest\t\t\tThe aliens left.", 1, "is not found in its own example 'The aliens left.'")]
    [InlineData("alien*\tguest\t\t\tThe aliens left.\tThe alienist left.", 1, "is found in 'The alienist left.', which its line says must be let pass")]
    [InlineData("a\tb\tc\tinfo\ta\tc\td", 1, "has more than 6 columns")]
    public void Faulty_lines_are_told(string list, int line, string message)
    {
        var problem = Assert.Single(HouseTerms.Parse(list).Problems);
        Assert.Equal((line, message), (problem.Line, problem.Message));
    }

    [Fact]
    public void Time_is_linear_in_the_text()
    {
        var list = "a*a*a*b\tx\n" + string.Concat(Enumerable.Range(0, 200).Select(i => $"term{i} *ing\ty\n"));
        Assert.Empty(Lint(new string('a', 200_000) + " " + string.Concat(Enumerable.Repeat("term1 term2 ", 20_000)), list));
    }

    private static System.Collections.Immutable.ImmutableArray<Finding> Lint(string text, string list) => DraftLinter.Lint(
        Draft.Parse(text), LintOptions.From([], houseTerms: list), [new HouseTerm()], TestContext.Current.CancellationToken);

    /// <summary>Twenty thousand patterns that begin with a star, tried at every word, once kept an editor waiting for as many seconds.</summary>
    [Fact]
    public void List_with_patterns_beyond_number_is_read_up_to_a_limit()
    {
        var terms = HouseTerms.Parse(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"*q{i}*z\twrite so\n")));
        Assert.Equal(500, terms.Entries.Length);
        Assert.StartsWith("is one of more than 500", Assert.Single(terms.Problems).Message, StringComparison.Ordinal);
    }
}
