using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class BorrowedCaveatTests
{
    private const string Ours = "sourcinglint.outlet = The Valley Post";

    [Theory]
    [InlineData("The army said it took Ostrel. [|Reuters|] could not independently verify the claim.")]
    [InlineData("The army said it took Ostrel. [|CNN|] has not verified the video.")]
    public void Another_newsrooms_caveat_is_flagged(string draft) => Check<BorrowedCaveat>(draft, Ours);

    [Theory]
    [InlineData("The army said it took Ostrel. The Valley Post could not independently verify the claim.")]
    [InlineData("The army said it took Ostrel. The Post could not independently verify the claim.")]
    [InlineData("The army said it took Ostrel. The newspaper could not independently verify the claim.")]
    [InlineData("The army said it took Ostrel. The claim could not be independently verified.")]
    public void Our_own_caveat_is_let_pass(string draft) => Check<BorrowedCaveat>(draft, Ours);

    [Fact]
    public void Without_our_name_nothing_is_said() => Check<BorrowedCaveat>("The army said it took Ostrel. Reuters could not independently verify the claim.");

    [Fact]
    public void Front_matter_may_name_us() => Check<BorrowedCaveat>(
        "---\noutlet: The Valley Post\n---\n\nThe army said it took Ostrel. [|Reuters|] could not independently verify the claim.");

    [Fact]
    public void Reported_caveat_is_let_pass() => Check<BorrowedCaveat>("The army said it took Ostrel. Reuters said it could not verify the video.", Ours);

    [Theory]
    [InlineData("TARN (Reuters) — The army said it took Ostrel. Reuters could not independently verify the claim.")]
    [InlineData("# Army takes Ostrel\n\nBy Ida Brandt, Reuters\n\nThe army said it took Ostrel. Reuters could not independently verify the claim.")]
    public void Credited_agency_copy_is_let_pass(string draft) => Check<BorrowedCaveat>(draft, Ours);

    [Fact]
    public void Joint_caveat_is_let_pass() => Check<BorrowedCaveat>("The army said it took Ostrel. The Valley Post and Reuters could not independently verify the claim.", Ours);

    [Fact]
    public void Fix_writes_our_name() => CheckFix<BorrowedCaveat>(
        "The army said it took Ostrel. Reuters could not independently verify the claim.",
        "The army said it took Ostrel. The Valley Post could not independently verify the claim.",
        Ours);

    [Theory]
    [InlineData("The army said it took Ostrel. We could not verify the claim.")]
    [InlineData("The ministry said Reuters could not verify the claim because it was false.")]
    public void Our_own_and_told_checks_are_let_pass(string draft) => Check<BorrowedCaveat>(draft, Ours);
}
