using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class TitleDriftTests
{
    [Theory]
    [InlineData("Guests met General Ada Tarmund. Later [|Major General|] Ada Tarmund left.")]
    [InlineData("Guests met Col. Ada Tarmund. Later [|Lt. Col.|] Tarmund left.")]
    [InlineData("Finance Minister Ada Rangoor spoke. Later [|Treasury Secretary|] Rangoor left.")]
    [InlineData("Guests met Sen. Ada Tarmund. Later [|Rep.|] Tarmund left.")]
    [InlineData("Patrick Tarmund spoke. Later [|Pat|] Tarmund left.")]
    public void Second_title_or_given_name_is_flagged(string draft) => Check<TitleDrift>(draft);

    [Theory]
    [InlineData("Guests met Maj. Gen. Ada Tarmund. Later Gen. Tarmund left.")]
    [InlineData("Guests met Maj. Gen. Ada Tarmund. Later Major General Ada Tarmund left.")]
    [InlineData("Guests met former Finance Minister Ada Rangoor. Later Treasury Secretary Rangoor left.")]
    [InlineData("Guests met Gen. Ada Tarmund. Later Col. Jan Tarmund left.")]
    [InlineData("Guests met General Ada Tarmund. \"Colonel Ada Tarmund left,\" said Jan Lind.")]
    [InlineData("Patrick Tarmund spoke. Later Jan Tarmund and Pat Tarmund left.")]
    [InlineData("Vice President Ada Tarmund slept. Later President Tarmund left.")]
    public void Titles_that_may_both_be_right_are_let_pass(string draft) => Check<TitleDrift>(draft);

    [Fact]
    public void Police_chief_is_no_sheriff() => Check<TitleDrift>("Police Chief Dov Larsen came first. [|Sheriff|] Dov Larsen left early.");

    [Fact]
    public void Promotion_in_between_is_no_drift() => Check<TitleDrift>("Lt. Sam Frayle led the hunt. He was made a captain in May. Capt. Sam Frayle has since left.");

    [Fact]
    public void Son_with_a_short_name_is_another() => Check<TitleDrift>("Robert Quill owns the mill. His son Bob Quill was born in it.");
}
