using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

/// <summary>Which figure rests on whom, and why there: the last figure of each draft is the one in question.</summary>
public sealed class SupportFinderTests
{
    [Theory]
    [InlineData("The coast guard said 340 people were on board.", "The coast guard", CarryKind.None)]
    [InlineData("The coast guard said the ferry was old. It carried 340 people.", "The coast guard", CarryKind.SameParagraph)]
    [InlineData("The union listed its losses:\n\n- 340 jobs in Varn", "The union", CarryKind.List)]
    [InlineData("# Ferry sinks with 340 people on board\n\nA ferry sank on Monday with 340 people on board, the coast guard said.", "the coast guard", CarryKind.None)]
    [InlineData("The coast guard said 340 people were on board.\n\nNobody had counted the 340 people as they came.", "The coast guard", CarryKind.Repeat)]
    [InlineData("The coast guard gave few details, the mayor said.\n\nThe statement put the number of people on board at 340 people.", "The statement", CarryKind.None)]
    public void Rests_on(string text, string source, CarryKind carry)
    {
        var draft = Draft.Parse(text);
        var support = draft.Model.FigureSupports.Last();
        Assert.NotNull(support);
        Assert.Equal(source, draft.TextOf(draft.Model.Attributions[support.Value.Attribution].Source!.Value));
        Assert.Equal(carry, support.Value.Carry);
    }

    [Theory]
    [InlineData("The ferry carried 340 people.")]
    [InlineData("The coast guard said the ferry was old.\n\nIt carried 340 people.")]
    [InlineData("The crew is believed to have left 340 people behind.")]
    [InlineData("The coast guard said 340 people were on board.\n\nA ferry like the one that carried 340 people, in the port of Varn. (Oona Marsh/Quay Gazette via Getty Images)")]
    [InlineData("Reports suggest 340 people were on board.")]
    [InlineData("The coast guard has not said whether 340 people were on board.")]
    public void Rests_on_nobody(string text) => Assert.Null(Draft.Parse(text).Model.FigureSupports.Last());
}
