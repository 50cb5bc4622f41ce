using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Diagnostics;

public sealed class LintOptionsTests
{
    private static readonly DiagnosticDescriptor BareSource = RuleCatalog.Find("bare-source")!.Descriptor;

    [Fact]
    public void Nothing_set_means_defaults()
    {
        Assert.Null(LintOptions.Default.Outlet);
        Assert.Equal(Stylebook.None, LintOptions.Default.Stylebook);
        Assert.Null(LintOptions.Default.SeverityOf(BareSource));
    }

    [Theory]
    [InlineData("ap", Stylebook.Ap)]
    [InlineData("REUTERS", Stylebook.Reuters)]
    [InlineData("none", Stylebook.None)]
    [InlineData("3", Stylebook.None)]
    [InlineData("house", Stylebook.None)]
    public void Stylebook_is_read(string text, Stylebook expected) => Assert.Equal(expected, Options("sourcinglint.stylebook", text).Stylebook);

    [Fact]
    public void Name_wins_over_id()
    {
        var options = LintOptions.From([new("dotnet_diagnostic.sl3001.severity", "none"), new("sourcinglint.bare-source.severity", "info")]);
        Assert.Equal(ReportDiagnostic.Info, options.SeverityOf(BareSource));
    }

    [Fact]
    public void Default_is_the_same_as_nothing() => Assert.Null(Options("sourcinglint.bare-source.severity", "default").SeverityOf(BareSource));

    [Theory]
    [InlineData("sourcinglint.outlet", "The Valley Post")]
    [InlineData("sourcinglint.stylebook", "none")]
    [InlineData("SourcingLint.Bare-Source.Severity", "none")]
    [InlineData("dotnet_diagnostic.SL9001.severity", "none")]
    [InlineData("dotnet_diagnostic.CA1000.severity", "whatever")]
    [InlineData("indent_size", "many")]
    public void Good_setting_has_no_problem(string key, string value) => Assert.Null(LintOptions.ProblemWith(key, value));

    [Theory]
    [InlineData("sourcinglint.stylebook", "")]
    [InlineData("sourcinglint.severity", "error")]
    [InlineData("sourcinglint.", "x")]
    [InlineData("dotnet_diagnostic.sl.severity", "error")]
    [InlineData("dotnet_diagnostic.sl3001.severity", "")]
    [InlineData("sourcinglint.bare-source", "error")]
    public void Bad_setting_has_one(string key, string value) => Assert.NotNull(LintOptions.ProblemWith(key, value));

    [Fact]
    public void Every_option_of_a_rule_is_a_known_setting()
    {
        foreach (var rule in RuleCatalog.Analyzers)
        {
            foreach (var option in rule.Options)
            {
                Assert.StartsWith($"sourcinglint.{rule.Descriptor.RuleName()}.", option.Key, StringComparison.Ordinal);
                Assert.Null(LintOptions.ProblemWith(option.Key, option.DefaultText));
            }
        }
    }

    private static LintOptions Options(string key, string value) => LintOptions.From([new(key, value)]);

    [Fact]
    public void Canonical_text_tells_all_settings_apart()
    {
        LintOptions[] all =
        [
            LintOptions.Default,
            LintOptions.From([KeyValuePair.Create("sourcinglint.outlet", "The Valley Post")]),
            LintOptions.From([KeyValuePair.Create("sourcinglint.outlet", "The Valley")]),
            LintOptions.From([KeyValuePair.Create("sourcinglint.text-files", "true")]),
            LintOptions.From([], "Odesa\tOdessa\n"),
            LintOptions.From([], "Lviv\tLvov\n"),
            LintOptions.From([], null, "Lviv\tLvov\n"),
            LintOptions.From([], "Lviv\t", "Lvov\n"),
            LintOptions.Default.With(DeskThatPrints("Khaled Mansoor")),
            LintOptions.Default.With(DeskThatPrints("Khaled Mansur")),
        ];
        Assert.Equal(["ChecksTextFiles", "Desk", "HouseNames", "HouseTerms", "Outlet", "Stylebook"], typeof(LintOptions).GetProperties().Where(property => property.GetMethod!.IsPublic && !property.GetMethod.IsStatic).Select(property => property.Name).Order());
        Assert.Distinct(all.Select(options => options.ToCanonicalText()));
        Assert.Equal(
            LintOptions.From([KeyValuePair.Create("a", "1"), KeyValuePair.Create("b", "2")]).ToCanonicalText(),
            LintOptions.From([KeyValuePair.Create("B", "2"), KeyValuePair.Create("A", "1")]).ToCanonicalText());
    }

    private static DeskNames DeskThatPrints(string name)
    {
        var ledger = new NameLedger();
        ledger.Put("this", DraftName.AllIn(Draft.Parse("Guests met Khaled Mansour.")));
        ledger.Put("that", DraftName.AllIn(Draft.Parse($"Guests met {name}.")));
        ledger.Put("another", DraftName.AllIn(Draft.Parse($"Guests met {name}.")));
        return ledger.For("this");
    }
}
