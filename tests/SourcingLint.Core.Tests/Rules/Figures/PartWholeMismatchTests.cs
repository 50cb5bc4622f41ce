using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class PartWholeMismatchTests
{
    [Theory]
    [InlineData("The [|30|] passengers were 12 men, 11 women and 8 children.")]
    [InlineData("The ferry carried [|30|] people: 12 men, 11 women and 8 children, the coast guard said.")]
    [InlineData("The blast killed [|5,002|] people: 4,714 miners, 42 minors, 207 officers and 49 bystanders.")]
    [InlineData("The crew of [|14|] sailors was made up of six engineers and nine deckhands.")]
    [InlineData("The [|200|] ballots split 120 to 70.")]
    public void Parts_that_miss_the_whole_are_flagged(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The 30 passengers were 12 men, 11 women and 7 children.")]
    [InlineData("The blast killed 5,002 people: 4,714 miners, 42 minors, 207 officers and 39 bystanders.")]
    [InlineData("The 200 ballots split 120 to 80.")]
    public void Parts_that_make_the_whole_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The blast killed 30 people, including 12 women and three children.")]
    [InlineData("The blast killed 30 people, among them 12 women and three children.")]
    [InlineData("The blast killed 30 people (12 women and three children).")]
    public void Some_of_the_parts_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("At least 30 passengers were 12 men, 11 women and 8 children.")]
    [InlineData("The 30 passengers were about 12 men, 11 women and 8 children.")]
    [InlineData("The 30 passengers were 12 men, 11 women and several children.")]
    [InlineData("The 30 passengers were 12 men, 11 women and their children.")]
    public void Loose_numbers_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Fact]
    public void Ages_and_times_are_no_parts() => Check<PartWholeMismatch>("The three sailors were 19, 22 and 25 years old. The two boats were 3 minutes and 4 seconds apart.");

    [Fact]
    public void People_seen_in_places_are_no_parts_of_them() => Check<PartWholeMismatch>("The team went to five towns: 12 nurses and three doctors.");

    [Fact]
    public void Message_does_the_sum() => Assert.Equal(
        "12 + 11 + 8 is 31, not 30. Correct the number that is wrong, or say that the list is not complete.",
        Assert.Single(Messages<PartWholeMismatch>("The 30 passengers were 12 men, 11 women and 8 children.")));
}
