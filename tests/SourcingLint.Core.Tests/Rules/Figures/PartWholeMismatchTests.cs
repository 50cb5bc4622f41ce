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

    [Theory]
    [InlineData("The [|12|]-member jury, made up of seven women and six men, begins work on Monday.")]
    [InlineData("The [|nine-member|] board comprises four elected members and four appointees.")]
    [InlineData("The crash killed all [|five|] aboard, three passengers and three crew.")]
    [InlineData("The storm killed [|14|] people: nine in Tarn, three in Orlen and one in Hale.")]
    [InlineData("A fleet of [|18|] boats - 10 trawlers, 5 seiners and 4 tugs - left port at dawn.")]
    [InlineData("The [|seven-person|] crew (four Danes and two Swedes) was flown home.")]
    [InlineData("Clerks counted [|1,240|] valid votes, 702 for Hale and 548 for Brun.")]
    [InlineData("The coalition's [|62|] seats are divided between the Greens, with 31, and Labour, with 29.")]
    [InlineData("The grant of £[|900,000|] is split between the library (£500,000) and the pool (£300,000).")]
    [InlineData("Of [|50|] samples, 37 tested positive and the other 15 negative.")]
    [InlineData("Of the [|45|] recruits, 23 are men and 24 are women.")]
    public void Lists_are_opened_in_many_ways(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("The [|10|]-member council voted 7-4 to sell the land.")]
    [InlineData("The amendment fell on a 52-48 vote in the [|99|]-seat chamber.")]
    public void More_votes_than_members_are_flagged(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Of the 40 patients, 25 were women and 18 were nurses.")]
    [InlineData("The 100-seat chamber passed it 52-40.")]
    [InlineData("The blast hurt 30 people; 12 remain in hospital and 15 were discharged.")]
    [InlineData("The shop sold a set of six plates, four cups and two bowls.")]
    [InlineData("She bought nine apples, six pears and four plums.")]
    [InlineData("Five children, three adults and three dogs were rescued.")]
    [InlineData("Ten ships, 400 sailors and two helicopters took part.")]
    [InlineData("Of 45.2 million people, 22.6 million are men and 22.7 million women.")]
    [InlineData("The crash injured 12 people, three critically and two seriously.")]
    [InlineData("The split left the court's eight members divided, and a case of 14 towns and 915 people stalled.")]
    public void Lists_of_other_things_are_let_pass(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("He faces four counts of fraud, two of theft and one of false accounting - [|eight|] charges in all.")]
    [InlineData("The fire is one of [|23|] burning in the state. Of these, 11 are in the north, eight in the center and six in the south.")]
    [InlineData("[|Forty|] letters were lost. By Monday 17 had turned up and the remaining 13 were missing.")]
    [InlineData("Aid workers said 11 of its [|15|] trucks got through; the other five were turned back.")]
    [InlineData("The team has 20 players. On Monday 12 trained and the other two teams rested.")]
    public void Total_may_come_last_or_a_sentence_before(string draft) => Check<PartWholeMismatch>(draft);

    [Theory]
    [InlineData("Gareth Pugh, 61, of Lesk, admitted four counts of fraud, two of theft and two of false accounting - eight charges in all.")]
    [InlineData("Gareth Pugh, 61, of Lesk, admitted four counts of fraud, two of theft and one of false accounting - [|eight|] charges in all.")]
    [InlineData("The jury of 12, led by Ana Holt, 61, heard five women; the other seven were ill.")]
    public void Ages_are_no_parts(string draft) => Check<PartWholeMismatch>(draft);
}
