using System.Text;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class AttributionMapTests
{
    private const string Story = """
        # Ferry <sinks> off Cape Lorn

        A ferry sank off Cape Lorn on Monday and 14 people died, the coast guard said. "We heard the bow door go," said Tomas Ferreday.

        The company lost $40 million last year.

        """;

    private static readonly string Page = Draw(Story);

    [Fact]
    public void Every_source_has_a_row_of_its_own()
    {
        Assert.Contains(">the coast guard</label>", Page, StringComparison.Ordinal);
        Assert.Contains(">Tomas Ferreday</label>", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bare_figure_is_marked() => Assert.Contains("<mark class=\"bare\"", Page, StringComparison.Ordinal);

    [Fact]
    public void A_figure_says_whom_it_rests_on() => Assert.Contains("title=\"Rests on the coast guard\"", Page, StringComparison.Ordinal);

    [Fact]
    public void Copy_cannot_become_markup() => Assert.DoesNotContain("<sinks>", Page, StringComparison.Ordinal);

    [Fact]
    public void The_page_is_whole_and_runs_no_script()
    {
        Assert.StartsWith("<!DOCTYPE html>", Page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http:", Page, StringComparison.Ordinal);
        Assert.DoesNotContain("https:", Page, StringComparison.Ordinal);
    }

    private static string Draw(string story)
    {
        var draft = Draft.Parse(story, "ferry.md");
        return Encoding.UTF8.GetString(AttributionMap.Page([AttributionMap.Of(draft, DraftLinter.Lint(draft, LintOptions.Default))]));
    }
}
