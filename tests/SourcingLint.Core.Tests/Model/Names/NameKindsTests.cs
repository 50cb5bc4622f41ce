using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model.Names;

/// <summary>What names name, by what they are made of and what stands around them.</summary>
public sealed class NameKindsTests
{
    [Theory]
    [InlineData("Waves broke over Cape Verloren.", "Cape Verloren")]
    [InlineData("Snow fell on Mount Velmora.", "Mount Velmora")]
    [InlineData("Troops left Fort Brandt at noon.", "Fort Brandt")]
    [InlineData("Crowds filled Tarnow Stadium.", "Tarnow Stadium")]
    [InlineData("Buses left Puerto Velmo.", "Puerto Velmo")]
    public void Place_is_known_by_its_words(string draft, string name) => Check(draft, name, MentionKind.Place);

    [Theory]
    [InlineData("Shares of Velmora Holdings rose.", "Velmora Holdings")]
    [InlineData("Shares of Brandt & Co. rose. Guests met Tarmund Pharmaceuticals.", "Tarmund Pharmaceuticals")]
    [InlineData("Crews of Halvik Airlines slept.", "Halvik Airlines")]
    [InlineData("It stood in the Halvik Gazette.", "Halvik Gazette")]
    [InlineData("They passed the Tarn Velmo Plan.", "Tarn Velmo Plan")]
    [InlineData("Nobody read the Velmo Brandtner.", "Velmo Brandtner")]
    [InlineData("Nobody heard Velmo FMR.", "Velmo FMR")]
    [InlineData("A naked girl sang. Nobody saw Naked Girl in Bergen.", "Naked Girl")]
    public void Body_is_known_by_its_words_an_article_or_capitals(string draft, string name) => Check(draft, name, MentionKind.Organisation);

    [Theory]
    [InlineData("Guests met Vessa Tarmund.", "Vessa Tarmund")]
    [InlineData("Guests met Emily Post.", "Emily Post")]
    [InlineData("Guests met Mr. Fort Velmo.", "Fort Velmo")]
    [InlineData("A stone fell. Guests met Maria Stone.", "Maria Stone")]
    [InlineData("Guests met J. Brandtner Velmo.", "J. Brandtner Velmo")]
    public void Person_is_known_by_a_given_name_a_title_or_a_surname_that_stands_alone(string draft, string name) => Check(draft, name, MentionKind.Person);

    [Fact]
    public void Word_that_the_draft_has_without_a_capital_is_no_name() =>
        Assert.DoesNotContain(DraftName.AllIn(Draft.Parse("They saw velmoring there. It said: Velmoring is fun. He likes \"Velmoring\" too.")), name => name.Text == "Velmoring");

    [Fact]
    public void Surname_joins_the_one_person_of_the_desk_who_has_it()
    {
        var ledger = new NameLedger();
        ledger.Put("a.md", DraftName.AllIn(Draft.Parse("Guests met Vessa Tarmund.")));
        ledger.Put("b.md", DraftName.AllIn(Draft.Parse("Trust in Tarmund fell.")));
        var name = Assert.Single(ledger.Names());
        Assert.Equal(("Vessa Tarmund", MentionKind.Person), (name.Name, name.Kind));
        Assert.Equal(["Tarmund", "Vessa Tarmund"], name.Forms.Select(form => form.Text).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Surname_of_two_people_stays_alone()
    {
        var ledger = new NameLedger();
        ledger.Put("a.md", DraftName.AllIn(Draft.Parse("Guests met Vessa Tarmund. Others met Maria Tarmund.")));
        ledger.Put("b.md", DraftName.AllIn(Draft.Parse("Trust in Tarmund fell.")));
        Assert.Equal([(MentionKind.Person, "Maria Tarmund"), (MentionKind.Person, "Tarmund"), (MentionKind.Person, "Vessa Tarmund")], ledger.Names().Select(name => (name.Kind, name.Name)));
    }

    private static void Check(string draft, string name, MentionKind kind) =>
        Assert.Equal([kind], DraftName.AllIn(Draft.Parse(draft)).Where(found => found.Text == name).Select(found => found.Kind));
}
