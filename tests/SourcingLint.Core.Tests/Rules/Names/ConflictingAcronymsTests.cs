using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class ConflictingAcronymsTests
{
    [Fact]
    public void Second_acronym_is_flagged() => Check<ConflictingAcronyms>("HUR spoke of drones. [|DIU|] spoke of boats. [|GUR|] slept.");

    [Theory]
    [InlineData("HUR blamed the GRU.")]
    [InlineData("HUR, also known as DIU, slept.")]
    [InlineData("Ukraine's Main Intelligence Directorate, or HUR, spoke. HUR spoke again.")]
    public void One_acronym_is_let_pass(string draft) => Check<ConflictingAcronyms>(draft);
}
