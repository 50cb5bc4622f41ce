using SourcingLint.Diagnostics;
using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class HouseStyleNameTests
{
    [Theory]
    [InlineData("Trams in [i|Kiev|] stopped.")]
    [InlineData("Trams in [i|Kiev|]'s centre stopped; Kiev walked.")]
    [InlineData("A [i|Kiev|]-based firm left Ukraine.")]
    [InlineData("Rain fell on Ukraine and on [i|Lugansk|].")]
    [InlineData("The [i|Ghandi|] museum closed.")]
    public void Without_a_stylebook_only_forms_wrong_anywhere_are_flagged(string draft) => Check<HouseStyleName>(draft);

    [Theory]
    [InlineData("Zelenskiy slept. Hizbollah fired. Erbil shook.")]
    [InlineData("Odessa is a town of oil wells.")]
    [InlineData("Trains left Bombay.")]
    [InlineData("Kyiv slept.")]
    [InlineData("The Kiev Post closed. \"Kiev is quiet,\" said Ilse Brandt.")]
    public void Without_a_stylebook_the_rest_is_the_desks_choice(string draft) => Check<HouseStyleName>(draft);

    [Theory]
    [InlineData("[|Hizbollah|] fired rockets.")]
    [InlineData("[|Zelensky|] slept, and Volodymyr [|Zelensky|] woke.")]
    [InlineData("Guests of [|Qaddafi|] left.")]
    [InlineData("Nobody wrote to [i|Burma|].")]
    [InlineData("Volodymyr Zelenskyy slept. Gadhafi did not.")]
    public void Stylebook_form_is_asked_for(string draft) => Check<HouseStyleName>(draft, "sourcinglint.stylebook = ap");

    [Fact]
    public void Mixed_forms_belong_to_the_other_rule() => Check<HouseStyleName>("Kiev slept. Kyiv woke.");

    [Fact]
    public void Fix_writes_the_stylebooks_form() =>
        CheckFix<HouseStyleName>("Moammar Gaddafi's tent", "Moammar Gadhafi's tent", "sourcinglint.stylebook = ap");

    [Theory]
    [InlineData("Marit Solvang\tMaret Solvang", "[Maret Solvang] spoke.")]
    [InlineData("Gaddafi\tGadhafi", "[Gadhafi] fell.")]
    [InlineData("Bombay\tMumbai", "Trains left [Mumbai].")]
    [InlineData("web site\twebsite\tWebsite", "Its [website] closed.")]
    [InlineData("Marit Solvang\tMaret Solvang", "\"Maret Solvang lied,\" said Ilse Brandt.")]
    [InlineData("Solvang\tSolwang", "The Solwang Harbour Authority met.")]
    public void House_list_stands_above_all(string list, string draft)
    {
        var text = draft.Replace("[", "").Replace("]", "");
        var options = LintOptions.From([KeyValuePair.Create("sourcinglint.stylebook", "ap")], list);
        var findings = DraftLinter.Lint(Draft.Parse(text), options, [new HouseStyleName()], TestContext.Current.CancellationToken);
        var marked = findings.Aggregate(text, (t, f) => t.Insert(f.Span.End, "]").Insert(f.Span.Start, "["));
        Assert.Equal(draft, marked);
    }

    [Fact]
    public void Rules_agree_and_never_both_report_one_place()
    {
        const string List = "Marit Solvang\tMaret Solvang\nLindqvist\tLindkvist";
        const string Text = "Lindqvist met Lindkvist. \"Kyiv slept,\" said Maret Solvang. Kiev slept. Kyiv woke. Hizbollah fired. Zelensky and Zelenskyy met Ghandi near Lugansk.";
        foreach (var stylebook in new[] { "none", "ap", "reuters", "bbc", "guardian", "nyt", "wapo", "afp" })
        {
            var options = LintOptions.From(
                [KeyValuePair.Create("sourcinglint.stylebook", stylebook), KeyValuePair.Create("sourcinglint.inconsistent-name.quotations", "true")], List);
            var findings = DraftLinter.Lint(Draft.Parse(Text), options, [new InconsistentName(), new HouseStyleName()], TestContext.Current.CancellationToken);
            Assert.Equal(findings.Length, findings.Select(f => f.Span).Distinct().Count());
        }
    }

    [Fact]
    public void Form_that_a_desk_has_not_chosen_is_asked_about_once() => Check<HouseStyleName>("Trains left [i|Kiev|]. Kiev slept.");
}
