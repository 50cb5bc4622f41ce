using SourcingLint.Lexicons;
using Xunit;

namespace SourcingLint.Core.Tests.Lexicons;

public sealed class HouseNamesTests
{
    [Fact]
    public void Lines_give_the_printed_form_then_the_others()
    {
        var names = HouseNames.Parse("# our names\r\n\r\nMarit Solvang\tMaret Solvang\t Marit Solwang \r\n");
        var entry = Assert.Single(names.Entries);
        Assert.Equal((3, "Marit Solvang"), (entry.Line, entry.Preferred));
        Assert.Equal(["Maret Solvang", "Marit Solwang"], entry.Others);
        Assert.Empty(names.Problems);
    }

    [Theory]
    [InlineData("Solvang", "1: needs the form you print and, after a tab, at least one you do not")]
    [InlineData("Ulm\tUlme\nUlme\tUlmen", "2: 'Ulme' stands in line 1 already")]
    [InlineData("Ulm\tUlm", "1: gives one form twice")]
    public void Lines_it_cannot_use_are_told_and_skipped(string text, string problem)
    {
        var problems = HouseNames.Parse(text).Problems;
        Assert.Equal([problem], problems.Select(p => $"{p.Line}: {p.Message}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t\t\n\u0000\t\uD800\n\uFEFF#x\ty")]
    public void Any_text_is_a_list(string text) => HouseNames.Parse(text);
}
