using SourcingLint.Model;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("The flood damaged [|1,200 homes|].", 1200, FigureClass.Count)]
    [InlineData("Crews filled [|twenty-three trucks|] with sand.", 23, FigureClass.Count)]
    [InlineData("Ferries carried [|two hundred and six pilgrims|] home.", 206, FigureClass.People)]
    [InlineData("It reached [|two and a half million subscribers|].", 2500000, FigureClass.People)]
    [InlineData("Vets saw [|a dozen horses|].", 12, FigureClass.Count)]
    [InlineData("Nearly all of it went to [|half a million households|].", 500000, FigureClass.People)]
    [InlineData("They planted [|1.4 million trees|].", 1400000, FigureClass.Count)]
    [InlineData("Ostrava sent [|three hundred thousand masks|].", 300000, FigureClass.Count)]
    [InlineData("Ostrava sent [|three-quarters of a million masks|].", 750000, FigureClass.Count)]
    [InlineData("Ostrava sent [|a million and a half masks|].", 1500000, FigureClass.Count)]
    [InlineData("Ostrava sent [|2 1/2 million masks|].", 2500000, FigureClass.Count)]
    [InlineData("Ostrava sent [|two and three-quarter million masks|].", 2750000, FigureClass.Count)]
    [InlineData("Ostrava sent [|12,50,000 masks|].", 1250000, FigureClass.Count)]
    public void Numbers_have_a_value(string markup, double value, FigureClass figureClass)
    {
        var figure = Only(markup);
        Assert.Equal(value, figure.Value);
        Assert.Equal(figureClass, figure.Class);
    }

    [Theory]
    [InlineData("The dam cost [|$2.4bn|].", 2.4e9, "USD")]
    [InlineData("The dam cost [|$2.4 billion|].", 2.4e9, "USD")]
    [InlineData("The dam cost [|US$40m|].", 4e7, "USD")]
    [InlineData("The dam cost [|A$1,500|].", 1500, "AUD")]
    [InlineData("The dam cost [|NZ $ 26 million|].", 26e6, "NZD")]
    [InlineData("The dam cost [|€900m|].", 9e8, "EUR")]
    [InlineData("The dam cost [|¥300|].", 300, "JPY")]
    [InlineData("The dam cost [|280bn dollars|].", 280e9, "USD")]
    [InlineData("The dam cost [|Rs 500 crore|].", 5e9, "INR")]
    [InlineData("The dam cost [|5 million euros|].", 5e6, "EUR")]
    [InlineData("A ticket costs [|20 cents|] more.", 20, "cent")]
    [InlineData("The dam cost [|three million Canadian dollars|].", 3e6, "CAD")]
    [InlineData("The dam cost [|$20bn (£15.5bn)|] in all.", 20e9, "USD")]
    [InlineData("The fine is [|2,000 pounds|].", 2000, "GBP")]
    [InlineData("The fine is [|USD34.6 million|].", 34.6e6, "USD")]
    [InlineData("The fine is [|VND4,927 billion|].", 4927e9, "VND")]
    [InlineData("The fine is [|€4,2 million|].", 4.2e6, "EUR")]
    [InlineData("The fine is [|€1.234,50|].", 1234.5, "EUR")]
    [InlineData("The fine is [|$12MM|].", 12e6, "USD")]
    [InlineData("The fine is [|12,000 won|].", 12000, "KRW")]
    public void Money_in_any_notation(string markup, double value, string unit)
    {
        var figure = Only(markup);
        Assert.Equal((value, unit, FigureClass.Money), (figure.Value!.Value, figure.Unit, figure.Class));
    }

    [Theory]
    [InlineData("Turnout fell to [|41%|].", 41, "%")]
    [InlineData("Turnout fell to [|41 percent|].", 41, "%")]
    [InlineData("Turnout fell to [|41 per cent of the islanders|].", 41, "%")]
    [InlineData("Turnout fell by [|seven percentage points|].", 7, "pp")]
    public void Percentages(string markup, double value, string unit)
    {
        var figure = Only(markup);
        Assert.Equal((value, unit, FigureClass.Percent), (figure.Value!.Value, figure.Unit, figure.Class));
    }

    [Theory]
    [InlineData("The camp holds [|30 to 40 families|].", 30, 40)]
    [InlineData("The camp holds between [|30 and 40 families|].", 30, 40)]
    [InlineData("The camp holds [|10-20 families|].", 10, 20)]
    [InlineData("The camp holds [|ten to 32 families|].", 10, 32)]
    [InlineData("The camp costs [|$2 million to $3 million|].", 2e6, 3e6)]
    [InlineData("The camp costs [|2 to 3 million euros|].", 2e6, 3e6)]
    [InlineData("Tariffs run from [|5 percent to 25 percent|].", 5, 25)]
    public void Ranges_have_two_ends(string markup, double lower, double upper)
    {
        var figure = Only(markup);
        Assert.Equal((lower, upper), (figure.Value!.Value, figure.UpperValue!.Value));
        Assert.True(figure.Form.HasFlag(FigureForm.Range));
    }

    [Theory]
    [InlineData("Police held [|at least 30 marchers|].", FigureForm.AtLeast)]
    [InlineData("Police held [|more than 30 marchers|].", FigureForm.AtLeast)]
    [InlineData("Police held [|no fewer than 30 marchers|].", FigureForm.AtLeast)]
    [InlineData("Police held [|well over 30 marchers|].", FigureForm.AtLeast)]
    [InlineData("Police held [|up to 30 marchers|].", FigureForm.AtMost)]
    [InlineData("Police held [|as many as 30 marchers|].", FigureForm.AtMost)]
    [InlineData("Police held [|nearly 30 marchers|].", FigureForm.Approximate)]
    [InlineData("Police held [|some 30 marchers|].", FigureForm.Approximate)]
    [InlineData("Police held [|an estimated 30 marchers|].", FigureForm.Approximate)]
    [InlineData("Police held [|another 30 marchers|].", FigureForm.Exact)]
    public void Loosening_words_belong_to_the_figure(string markup, FigureForm form) => Assert.Equal(form, Only(markup).Form);

    [Theory]
    [InlineData("Police held [|dozens of marchers|].", FigureClass.People)]
    [InlineData("Police held [|tens of thousands of marchers|].", FigureClass.People)]
    [InlineData("Police held [|several hundred marchers|].", FigureClass.People)]
    [InlineData("Police held [|a few dozen marchers|].", FigureClass.People)]
    [InlineData("Rivers carried off [|hundreds of cars|].", FigureClass.Count)]
    [InlineData("The quake killed [|scores of villagers|].", FigureClass.Toll)]
    public void Vague_numbers_have_no_value(string markup, FigureClass figureClass)
    {
        var figure = Only(markup);
        Assert.Null(figure.Value);
        Assert.Equal((FigureForm.Vague, figureClass), (figure.Form & FigureForm.Vague, figure.Class));
    }

    [Fact]
    public void One_of_many_is_no_age() => Only("She was [|one of dozens|] to crowd into the hall.");

    [Theory]
    [InlineData("The port gets [|$34|] B.")]
    [InlineData("Ostrava sent [|1,2000|] masks.")]
    [InlineData("Ostrava sent [|20|]xq masks.")]
    public void Number_that_nobody_can_read_for_sure_has_no_value(string markup) => Assert.Null(Only(markup).Value);

    [Theory]
    [InlineData("He polled [|a third of the islanders|].", 1.0 / 3)]
    [InlineData("He polled [|a fifth of the islanders|].", 0.2)]
    [InlineData("It lost [|two-thirds of its herd|].", 2.0 / 3)]
    [InlineData("It feeds [|one in five islanders|].", 0.2)]
    [InlineData("It feeds [|nine out of 10 islanders|].", 0.9)]
    [InlineData("It feeds [|almost half of the islanders|].", 0.5)]
    public void Fractions(string markup, double value) => Assert.Equal(value, Only(markup).Value!.Value, 3);

    [Theory]
    [InlineData("Shells [|killed|] [f|eight soldiers|] at dawn.")]
    [InlineData("In the village [f|14 people|] died.")]
    [InlineData("The blast left [f|nine|] wounded.")]
    [InlineData("It put the death toll at a death toll of [f|30|].")]
    [InlineData("Hospitals counted [f|30 casualties|].")]
    [InlineData("They left, taking [f|12 hostages|].")]
    [InlineData("By noon [f|251|] had been taken hostage.")]
    [InlineData("The slide killed a farmer and [f|two children|].")]
    [InlineData("It put [f|132 of the dead|] in a hall.")]
    [InlineData("The death toll rose to [f|267|].")]
    [InlineData("Some [f|40 miners|] are missing.")]
    public void A_word_for_victims_makes_a_toll(string markup)
    {
        var text = MarkupText.Parse(markup);
        var span = text.Spans.Single(s => s.Label == "f").Span;
        Assert.Equal(FigureClass.Toll, Draft.Parse(text.Text).Model.Figures.Single(f => f.Span.OverlapsWith(span)).Class);
    }

    [Theory]
    [InlineData("[|Forty gunmen|] killed the mayor.", FigureClass.People)]
    [InlineData("He was killed by [|six drones|].", FigureClass.Military)]
    [InlineData("The driver died, and [|40 volunteers|] searched the lake.", FigureClass.People)]
    public void The_killers_and_the_searchers_are_no_toll(string markup, FigureClass figureClass) => Assert.Equal(figureClass, Only(markup).Class);

    [Theory]
    [InlineData("The 94th Brigade flew F-16 jets.")]
    [InlineData("She left in 1994.")]
    [InlineData("She left on March 12.")]
    [InlineData("She left on 12 March 2019 for good.")]
    [InlineData("She left on Oct. 7, 2019, killing the lights.")]
    [InlineData("The Oct. 7 attack drew crowds.")]
    [InlineData("It models yields over 2000 - 2050.")]
    [InlineData("He is the No. 1 seed.")]
    [InlineData("Call 800-555-0142 for help.")]
    [InlineData("The margin is 20px wide.")]
    [InlineData("He is not 100 percent sure.")]
    [InlineData("She rested for half an hour, nearly half an hour.")]
    [InlineData("The doors opened at 10:30.")]
    [InlineData("The doors opened at 8 p.m. for guests.")]
    [InlineData("A 20-year-old clerk came.")]
    [InlineData("Lena Frost, 47, paints boats.")]
    [InlineData("A man aged 47 came.")]
    [InlineData("She is 47 years old.")]
    [InlineData("It breaks Article 5 of the pact.")]
    [InlineData("He cites Resolution 1701 often.")]
    [InlineData("The wards share room 12 upstairs.")]
    [InlineData("Viewers of Channel Four wrote in.")]
    [InlineData("Call 555-0142 for help.")]
    [InlineData("Osk won 3-1 away.")]
    [InlineData("The chamber voted 52 to 48 for it.")]
    [InlineData("She lives at 10 Harrow Street.")]
    [InlineData("1. Wash the pan.")]
    [InlineData("It was one of the worst.")]
    [InlineData("No one came.")]
    [InlineData("He sends a million thanks.")]
    [InlineData("It rained for two days.")]
    [InlineData("He got three more years.")]
    [InlineData("The trail runs 5km (3 miles) west.")]
    [InlineData("The ridge covers 88 sq km.")]
    [InlineData("A 147-room hotel burned.")]
    [InlineData("They spoke for the Group of Seven.")]
    public void What_needs_no_source_is_exempt(string text) =>
        Assert.All(Draft.Parse(text).Model.Figures, figure => Assert.Equal(FigureClass.Exempt, figure.Class));

    [Fact]
    public void Endless_digits_are_no_quantity() =>
        Assert.Null(Assert.Single(Draft.Parse(new string('9', 2000) + " boats sank.").Model.Figures).Value);

    [Theory]
    [InlineData("He came third.")]
    [InlineData("The first half was dull.")]
    [InlineData("He has a half-brother.")]
    [InlineData("The 1990s were loud.")]
    public void Ordinals_and_halves_are_no_figures(string text) => Assert.Empty(Draft.Parse(text).Model.Figures);

    private static Figure Only(string markup)
    {
        var text = MarkupText.Parse(markup);
        var figure = Assert.Single(Draft.Parse(text.Text).Model.Figures);
        Assert.Equal(MarkupText.Mark(text.Text, text.Spans), MarkupText.Mark(text.Text, [new MarkedSpan(figure.Span, "")]));
        return figure;
    }
}
