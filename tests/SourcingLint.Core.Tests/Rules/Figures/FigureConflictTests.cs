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
}
