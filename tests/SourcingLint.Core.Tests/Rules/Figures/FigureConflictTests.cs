using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class FigureConflictTests
{
    [Fact]
    public void Toll_that_comes_back_changed_is_flagged() => Check<FigureConflict>("Six officers died in the fire, the chief said. The [|eight officers|] were buried on Friday.");

    [Fact]
    public void Sum_that_comes_back_changed_is_flagged() => Check<FigureConflict>("The port won a $40 million grant in May. The [|$14 million|] grant pays for a crane.");

    [Fact]
    public void Same_number_is_fine() => Check<FigureConflict>("Six officers died in the fire, the chief said. The six officers were buried on Friday.");

    [Fact]
    public void Another_thing_is_fine() => Check<FigureConflict>("The port won a $40 million grant in May. The $14 million loan pays for a crane.");

    [Fact]
    public void Two_sources_may_differ() => Check<FigureConflict>("Police said six officers died; the union put the toll at eight officers.");

    [Fact]
    public void Those_that_are_introduced_here_are_others() => Check<FigureConflict>("The slide killed 12 miners, the union said. The two miners who lived came from Lesk.");

    [Fact]
    public void Loosened_number_is_fine() => Check<FigureConflict>("Six officers died in the fire, the chief said. The nearly eight officers were buried.");

    [Fact]
    public void Quotation_is_not_read() => Check<FigureConflict>("Six officers died in the fire. \"The eight officers were my friends,\" Ana Ruiz said.");

    [Theory]
    [InlineData("The 300-metre bridge was built in 1960. Part of the [|330-metre bridge|] fell on Sunday.")]
    [InlineData("He began his eight-year sentence in May. His lawyer will appeal against the [|six-year sentence|].")]
    [InlineData("The judge imposed a fine of $5,000. Hale has until May to pay the [|$50,000|] fine.")]
    public void Thing_may_be_named_by_its_size(string draft) => Check<FigureConflict>(draft);

    [Theory]
    [InlineData("Three men were arrested on Friday and two more on Sunday. The five men will be charged.")]
    [InlineData("Twelve miners were trapped. Four miners climbed out. The eight miners left behind had water.")]
    [InlineData("The $40 million grant was approved in May. A second grant, of $14 million, will pay for a pier. The $14 million grant comes from the state.")]
    [InlineData("Police said six officers died. The union said the eight officers would be buried on Monday.")]
    [InlineData("The union has 1.6 million members. The board of the 3 million member union agreed.")]
    [InlineData("The 30-minute film won in May. Her next, the 90-minute film “Rain,” is due in June.")]
    public void Others_and_sums_are_let_pass(string draft) => Check<FigureConflict>(draft);

    [Theory]
    [InlineData("The bus carried 42 pupils to the coast. It slid on ice. None of the [|24 pupils|] on the bus was hurt.")]
    [InlineData("The mill in Hale, where 640 people work, will close. The [|460 workers|] at the mill were told on Monday.")]
    [InlineData("Police charged Milo Trent, 34, with fraud. Trent, [|43|], will appear in court on Friday.")]
    [InlineData("A slide killed 21 people in Lesk, the rescue service said. The road is blocked.\n\nThe slide killed [|28 people|] and buried a school, the rescue service said.")]
    [InlineData("Olan was jailed for six years on Friday. His lawyers will appeal against the [|eight-year sentence|].")]
    public void One_thing_in_other_words_and_one_person_are_recognised(string draft) => Check<FigureConflict>(draft);

    [Theory]
    [InlineData("Ida Moor, 24, won the race. Her sister, Lena Moor, 27, came third.")]
    [InlineData("A slide killed 21 people in Lesk, the rescue service said on Monday. By Wednesday the slide had killed 28 people, the rescue service said.")]
    [InlineData("The Greens won 18 of the 40 seats on the council. Labour took nine seats.")]
    [InlineData("A rally drew 49 people. The families of the nine people who were killed wept.")]
    [InlineData("Two army trucks burned. The four food trucks got through.")]
    [InlineData("Olan was jailed for six years on Friday. Prosecutors had asked for an eight-year sentence.")]
    [InlineData("Ruiz was one of the closest aides of Brun. The two aides were jailed.")]
    public void Other_people_times_and_parts_are_let_pass(string draft) => Check<FigureConflict>(draft);
}
