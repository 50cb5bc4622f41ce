using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Rules;
using Xunit;

namespace SourcingLint.Core.Tests.Model.Names;

public sealed class NameLedgerTests
{
    [Theory]
    [InlineData("Guests met Khaled Mansoor.", "Guests met [Khaled Mansour].")]
    [InlineData("Guests met Khaled Mansoor.", "Guests met [Khaled Mansour]. Later [Mansour] left.")]
    [InlineData("Rain fell in Obergruenau.", "Snow fell in [Obergrünau].")]
    [InlineData("Guests met Michael Thornbury.", "Guests met [Micheal Thornbury].")]
    [InlineData("Buses to Falluja ran.", "Buses to [Fallujah] ran.")]
    [InlineData("Zelensky slept.", "Volodymyr [Zelenskyy] slept.")]
    public void Spelling_of_few_drafts_is_flagged(string desk, string draft) => Check([desk, desk, desk], draft);

    [Theory]
    [InlineData("Guests met Ahmed Mansoor.", "Guests met Khaled Mansour.")]
    [InlineData("Mansoor slept.", "Mansour slept.")]
    [InlineData("Guests met Hassan Karimi.", "Guests met Hussein Karimi.")]
    [InlineData("Guests met Gabriele Conti.", "Guests met Gabriella Conti.")]
    [InlineData("Rain fell in Tarkova.", "Snow fell in Tarnova.")]
    [InlineData("Buses to Iran ran.", "Buses to Iraq ran.")]
    [InlineData("Buses to Falluja ran.", "\"Buses to Fallujah ran,\" said Jan Lind.")]
    [InlineData("Trains reached Mumbai.", "Trains reached Bombay.")]
    [InlineData("Guests met Steve Smith.", "Guests met Steve Schmidt.")]
    [InlineData("Guests met John Bolton.", "Guests met John Burton.")]
    [InlineData("Guests met Jon Cohen.", "Guests met Jon Kohan.")]
    [InlineData("Guests met Dan Okolie.", "Guests met Don Okolie.")]
    [InlineData("Trucks stood in Carson.", "Trucks stood in Kherson.")]
    [InlineData("It began in Dorn War II.", "It began in Dorn War I.")]
    [InlineData("Crews of the Tarn Dam Authority came.", "Crews of the Tarn Dam authority came.")]
    [InlineData("Guests met George W. Okolie.", "Guests met George W Okolie.")]
    [InlineData("Crews of the Tarn Health Organisation came.", "Crews of the Tarn Health Organization came.")]
    [InlineData("Aid of the World Health Organisation came.", "Aid of the World Health Organization came.")]
    public void Other_names_are_let_pass(string desk, string draft) => Check([desk, desk, desk], draft);

    [Fact]
    public void One_other_draft_is_no_majority() => Check(["Guests met Khaled Mansoor."], "Guests met Khaled Mansour.");

    [Fact]
    public void As_many_drafts_are_no_majority() =>
        Check(["Guests met Khaled Mansoor.", "Guests met Khaled Mansoor.", "Guests met Khaled Mansour."], "Guests met Khaled Mansour.");

    [Fact]
    public void Two_names_that_many_drafts_have_are_two() =>
        Check(["Rain fell in Kassalo.", "Rain fell in Kassalo.", "Rain fell in Kassalo.", "Rain fell in Kassalo.", "Snow fell in Kashalo."], "Snow fell in Kashalo.");

    [Fact]
    public void Draft_that_has_both_is_let_pass() =>
        Check(["Guests met Khaled Mansoor.", "Guests met Khaled Mansoor."], "Guests met Khaled Mansour. Crowds met Khaled Mansoor.");

    [Fact]
    public void Spelling_of_most_drafts_is_proposed_not_another_slip() => Check(
        ["Guests met Khaled Mansoor.", "Guests met Khaled Mansoor.", "Guests met Khaled Mansoor.", "Guests met Khalid Mansoor.", "Guests met Khalid Mansoor."],
        "Guests met [Khaled Mansour].",
        wanted: "Khaled Mansoor");

    [Fact]
    public void Order_in_which_drafts_come_changes_nothing()
    {
        string[] drafts = ["Guests met Jordan Velmar.", "Rain fell in Jordan Velmar.", "Guests met Jordan Velmaar.", "Guests met Jordan Velmar.", "Kyiv slept. Kiev woke.", "Kiev slept.", "Kyiv slept."];
        Assert.Equal(Told(Enumerable.Range(0, drafts.Length)), Told(Enumerable.Range(0, drafts.Length).Reverse()));

        string Told(IEnumerable<int> order)
        {
            var ledger = new NameLedger();
            foreach (var i in order)
            {
                ledger.Put($"{i}", DraftName.AllIn(Draft.Parse(drafts[i])));
            }

            return string.Concat(Enumerable.Range(0, drafts.Length).Select(i => $"{i}: {ledger.For($"{i}").ToCanonicalText()}"));
        }
    }

    [Fact]
    public void House_form_is_another_rules_business() =>
        Check(["Buses to Falluja ran.", "Buses to Falluja ran."], "Buses to Fallujah ran.", houseNames: "Fallujah\tFalluja");

    [Fact]
    public void Drafts_come_and_go()
    {
        var ledger = new NameLedger();
        var minority = DraftName.AllIn(Draft.Parse("Guests met Khaled Mansour."));
        var majority = DraftName.AllIn(Draft.Parse("Guests met Khaled Mansoor."));
        ledger.Put("a", minority);
        ledger.Put("b", majority);
        ledger.Put("c", majority);
        Assert.False(ledger.For("a").IsEmpty);
        Assert.True(ledger.For("b").IsEmpty);
        ledger.Remove("c");
        Assert.True(ledger.For("a").IsEmpty);
        ledger.Put("b", minority);
        ledger.Put("c", minority);
        ledger.Put("d", majority);
        Assert.True(ledger.For("a").IsEmpty);
        Assert.False(ledger.For("d").IsEmpty);
    }

    [Fact]
    public void Names_are_listed_with_their_forms_and_drafts()
    {
        var ledger = new NameLedger();
        ledger.Put("a.md", DraftName.AllIn(Draft.Parse("Guests met Khaled Mansour in Oslo. Later Mansour left Oslo.")));
        ledger.Put("b.md", DraftName.AllIn(Draft.Parse("Guests met Khaled Mansoor. Later Mansoor left. Kyiv slept.")));
        ledger.Put("c.md", DraftName.AllIn(Draft.Parse("Guests met Khaled Mansour. Kiev slept. Kyiv woke.")));
        var lines = ledger.Names().Select(name =>
            $"{name.Kind} {name.Name}{(name.IsMixed ? " mixed" : "")}: " + string.Join("; ", name.Forms.Select(form => $"{form.Text} {form.Count} {string.Join(',', form.Drafts)}")));
        Assert.Equal(
            [
                "Person Khaled Mansour mixed: Khaled Mansour 2 a.md,c.md; Khaled Mansoor 1 b.md; Mansoor 1 b.md; Mansour 1 a.md",
                "Place Kyiv mixed: Kyiv 2 b.md,c.md; Kiev 1 c.md",
                "Place Oslo: Oslo 2 a.md",
            ],
            lines);
    }

    private static void Check(string[] desk, string draft, string? houseNames = null, string? wanted = null)
    {
        var text = draft.Replace("[", "").Replace("]", "");
        var ledger = new NameLedger();
        for (var i = 0; i < desk.Length; i++)
        {
            ledger.Put("other" + i, DraftName.AllIn(Draft.Parse(desk[i])));
        }

        var parsed = Draft.Parse(text);
        ledger.Put("this", DraftName.AllIn(parsed));
        var options = LintOptions.From([KeyValuePair.Create("dotnet_diagnostic.SL4007.severity", "warning")], houseNames).With(ledger.For("this"));
        var findings = DraftLinter.Lint(parsed, options, [new InconsistentNameAcrossDrafts()], TestContext.Current.CancellationToken);
        Assert.All(findings, finding => Assert.Equal(wanted ?? finding.Fixes[0].Changes[0].NewText, finding.Fixes[0].Changes[0].NewText));
        Assert.Equal(draft, findings.Reverse().Aggregate(text, (t, f) => t.Insert(f.Span.End, "]").Insert(f.Span.Start, "[")));
    }
}
