using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnbalancedQuoteTests
{
    [Theory]
    [InlineData("[|“|]We are ready, she said.")]
    [InlineData("[|“|]We are ready, she said. “Now we sail,” she added.")]
    [InlineData("[|\"|]We are ready, said Ida Brandt.\n\n\"Now we sail,\" she added.")]
    [InlineData("\"They left,\" he said, [|\"|]in a hurry.")]
    [InlineData("[|\"|]Besides, she said, \"the tide was out.\" The crew waited.")]
    [InlineData("The chair called it a [|\"|]state of siege. Nobody slept.\n\n\"We sail at noon,\" she said.")]
    [InlineData("[|“|]Nobody ran for office to lock a school, the chair, Hanna Breck, said after the vote.\n\n“We sail at noon,” she said.")]
    [InlineData("She called it [|“|]a total fraud. The court rose at noon.\n\nThe case goes on.")]
    public void Quotation_never_closed_is_flagged(string draft) => Check<UnbalancedQuote>(draft);

    [Theory]
    [InlineData("They called the plan reckless and unpaid for,[|”|] and left.")]
    [InlineData("We are ready,[|\"|] she said. \"Now we sail.\"")]
    public void Quotation_never_opened_is_flagged(string draft) => Check<UnbalancedQuote>(draft);

    [Fact]
    public void Speech_of_several_paragraphs_closes_in_the_last() => Check<UnbalancedQuote>(
        "“We are ready. The crew has waited since noon.\n\n“Nobody came back for the boats.\n\n“Now we sail,” she said.");

    [Fact]
    public void Speech_may_leave_out_the_opening_marks() => Check<UnbalancedQuote>("She said: “We are ready. The crew has waited.\n\nNobody came back for the boats.”");

    [Fact]
    public void Speech_may_go_on_in_a_block_quotation() => Check<UnbalancedQuote>("She said, \"We are ready.\n\n> Nobody came back for the boats.\"\n\nThe crew waited.");

    [Fact]
    public void Quotation_within_a_quotation() => Check<UnbalancedQuote>("“It was ‘friendly fire’ and the captain's “own” fault,” said Ida Brandt.");

    [Theory]
    [InlineData("He is 6'2\" tall and throws a 12\" disc.")]
    [InlineData("“He’s 6’2”, and I am not,” she said.")]
    public void Feet_and_inches(string draft) => Check<UnbalancedQuote>(draft);

    [Theory]
    [InlineData("It was the '90s and the workers' camp stood empty.")]
    [InlineData("'We are ready, she said. They didn't sail.")]
    public void Single_marks_may_be_apostrophes(string draft) => Check<UnbalancedQuote>(draft);

    [Fact]
    public void Marks_that_mix_are_left_alone() => Check<UnbalancedQuote>("\"We are ready,” she said. “Now we sail.\" The crew waited.\n\n\"He said “no” to it all.\n\n“And then?\"");

    [Fact]
    public void Marks_that_face_the_wrong_way_are_left_alone() => Check<UnbalancedQuote>("She said,” we are ready to sail.” The crew waited.");

    [Fact]
    public void Teaser_that_breaks_off_is_left_alone() => Check<UnbalancedQuote>("The crew waited.\n\n“We are ready to sail, and the crew has waited since");

    [Fact]
    public void Fix_closes_before_the_speaker() => CheckFix<UnbalancedQuote>("“We are ready, she said.", "“We are ready,” she said.");

    [Fact]
    public void Fix_closes_after_the_sentence() => CheckFix<UnbalancedQuote>(
        "\"They left,\" he said, \"in a hurry. Nobody came back.",
        "\"They left,\" he said, \"in a hurry.\" Nobody came back.");

    [Theory]
    [InlineData("# Mayor: [|“|]We are done\n\n“We are done,” the mayor, Ola Brandt, said on Monday.")]
    [InlineData("# Mayor quits\n\n## [|“|]I have had enough, she says\n\n“I have had enough,” the mayor, Ola Brandt, said on Monday.")]
    [InlineData("The valley waits.\n\n![Crowd](a.jpg)\n*People hold signs saying [|“|]No dam here at a rally in Lesk.*\n\nThe dam would flood the valley.")]
    public void Lines_above_a_story_and_captions_are_read(string draft) => Check<UnbalancedQuote>(draft);

    [Theory]
    [InlineData("[|\"|]We take our duty seriously, she said, but refused to say more.\n\nThe papers lay in the rain.")]
    [InlineData("[|“|]The fund paid for arms, the organization said in a statement. Nobody answered.\n\n“We wait,” Ida Brandt said.")]
    [InlineData("He called the charge [|“|]nonsense. The court rose.\n\n“We wait,” Ida Brandt said.")]
    [InlineData("[|“|]We shall not be beaten.\n\nThe attack drew anger in Lesk and in Hale too.\n\n“We wait,” Ida Brandt said.")]
    public void Speaker_or_the_next_quotation_shows_that_it_ended(string draft) => Check<UnbalancedQuote>(draft);

    [Theory]
    [InlineData("The chair \"says it's 50/50\" that the dam holds.")]
    [InlineData("The song \"Winter of '69\" played.")]
    [InlineData("The door is 6'2\" high.")]
    public void Mark_behind_a_number_closes_what_is_open(string draft) => Check<UnbalancedQuote>(draft);

    [Fact]
    public void Mark_beside_emphasis_faces_as_readers_see_it() => Check<UnbalancedQuote>("\"*They* left,\" said Ida Brandt, [|\"|]in a hurry. Nobody came back.");
}
