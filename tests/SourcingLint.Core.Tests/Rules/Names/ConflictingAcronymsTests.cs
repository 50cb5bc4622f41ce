using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class ConflictingAcronymsTests
{
    [Fact]
    public void Second_acronym_is_flagged() => Check<ConflictingAcronyms>("HUR spoke of drones. [|DIU|] spoke of boats. [|GUR|] slept.");

    [Theory]
    [InlineData("The HUR posted the video. [|GUR|] officers smiled.")]
    [InlineData("The SBU arrested two. The [|SSU|] freed one.")]
    [InlineData("Ukraine's Defence Intelligence ([|DIU|]) spoke. HUR spoke again.")]
    public void Every_acronym_of_one_body_is_known(string draft) => Check<ConflictingAcronyms>(draft);

    [Theory]
    [InlineData("HUR blamed the GRU.")]
    [InlineData("Ukraine's military intelligence agency, known as HUR or GUR, spoke.")]
    [InlineData("HUR, also known as DIU, slept.")]
    [InlineData("Ukraine's Main Intelligence Directorate, or HUR, spoke. HUR spoke again.")]
    public void One_acronym_is_let_pass(string draft) => Check<ConflictingAcronyms>(draft);
}
