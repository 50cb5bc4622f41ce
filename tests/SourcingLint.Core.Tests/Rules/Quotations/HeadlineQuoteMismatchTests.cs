using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class HeadlineQuoteMismatchTests
{
    [Theory]
    [InlineData("# Minister: [|\"We deceived people\"|]\n\n“We misled people for years,” the minister of ports, Ada Lind, said on Monday.")]
    [InlineData("# Minister in [|“total denial”|]\n\nThe minister is in “complete denial,” said Ida Brandt, who chairs the council.")]
    [InlineData("# Minister: [|'We deceived people for years'|]\n\n“We misled people for years,” the minister of ports, Ada Lind, said on Monday.")]
    [InlineData("# Quill: [|“The ferry sailed gladly with Ada Lind”|]\n\n“The ferry sailed side by side with Ada Lind,” the harbor master, Petra Quill, said.")]
    public void Words_that_nobody_says_are_flagged(string draft) => Check<HeadlineQuoteMismatch>(draft);

    [Theory]
    [InlineData("# Minister: “We misled people”\n\n“We misled people for years,” the minister of ports, Ada Lind, said on Monday.")]
    [InlineData("# Minister: “Let's mislead no more people”\n\n“Let us mislead no more people,” the minister of ports, Ada Lind, said on Monday.")]
    [InlineData("# Minister: “Did it”\n\n“Yes, I did it,” the minister of ports, Ada Lind, said on Monday.")]
    [InlineData("# Minister: “We Misled 200 People … For Years”\n\n“We misled two hundred people and our own staff for years,” the minister, Ada Lind, said.")]
    [InlineData("# Minister: “We [the ports] misled people”\n\n“We misled people for years,” the minister of ports, Ada Lind, said on Monday.")]
    [InlineData("# Minister: “We are judge and jury”\n\n“We're the judge and the jury here,” the minister of ports, Ada Lind, said.")]
    public void Exact_words_are_let_pass(string draft) => Check<HeadlineQuoteMismatch>(draft);

    [Fact]
    public void Story_may_speak_of_the_speaker_in_its_own_words() => Check<HeadlineQuoteMismatch>(
        "# Minister: “I'm the worst liar in Tarn”\n\nThe minister called herself “the worst liar in Tarn” on Monday.");

    [Fact]
    public void Claim_at_arms_length_is_let_pass() => Check<HeadlineQuoteMismatch>(
        "# Tarn says it wants to 'lower water'\n\nThe council wants “to let the water down,” its chair, Ida Brandt, said.");

    [Fact]
    public void Titles_and_names_are_let_pass() => Check<HeadlineQuoteMismatch>("# Review: “The Drowned Choir”\n\nThe film opens on a beach. “It took us nine years,” said Ida Brandt.");

    [Theory]
    [InlineData("# Hale: “We honour his memory”\n\n“We honor his memory,” she said.")]
    [InlineData("# Coach: “It is a well-run club”\n\n“It is a well run club,” the coach said.")]
    public void Spelling_is_no_misquotation(string draft) => Check<HeadlineQuoteMismatch>(draft);

    [Theory]
    [InlineData("# [|“I have nothing to hide,”|] mayor says\n\nThe mayor, Ola Brandt, will stay. “My accounts are open to anyone,” she said on Tuesday.")]
    [InlineData("# President vows to [|“crush”|] rebels\n\nThe president promised to defeat the rebels. “We shall destroy them,” he told troops.")]
    [InlineData("# Tycoon: tax plan is [|“theft”|]\n\nOdd Berg attacked the tax plan on Thursday. “It is robbery,” he told a conference.")]
    [InlineData("# [|'No way back'|] for pilots, airline says\n\nPilots who strike will lose their posts. “There is no return for them,” its chief, Mia Lund, said.")]
    [InlineData("# Fire in Lesk\n\n## [|“There was nowhere to run,”|] guest says\n\nGuests fled down the stairs. “We had no way out,” said Ben Oss.")]
    [InlineData("# Coach: [|“We need 10 more points”|]\n\n“We need nine more points,” coach Rita Sand said.")]
    [InlineData("# Valley flooded; [|“ROOFS CAME DOWN LIKE RAIN,”|] WITNESS SAYS\n\nThe valley of the Sarn stood under water on Monday, the fire service said.")]
    [InlineData("# [|“I was lied to,”|] judge says\n\n“I have been lied to,” the judge said from the bench.")]
    public void Words_that_stand_nowhere_are_flagged_where_somebody_speaks(string draft) => Check<HeadlineQuoteMismatch>(draft);

    [Theory]
    [InlineData("# Coach: “We need 10 more points”\n\n“We need ten more points,” coach Rita Sand said.")]
    [InlineData("# Coach: “We played like s***”\n\n“We played like swine,” coach Rita Sand said.")]
    [InlineData("# Envoy warns of “red lines”\n\n“There is a red line that nobody must cross,” the envoy said.")]
    [InlineData("# Premier vows to “punish” looters\n\n“Looters will be punished,” the premier said.")]
    [InlineData("# Court says “ghost” drivers are employees\n\nDrivers who work by the ride are employees, the court ruled on Monday.")]
    [InlineData("# Director says “Night Choir” is her last\n\nIda Brandt said that the film about a choir would be the last she made.")]
    [InlineData("# Minister 'sorry' for crash\n\nThe minister apologised on Monday for the crash.")]
    [InlineData("# Bank: year will be “very hard”\n\nThe head of the bank said the year would be very hard for households.")]
    public void Terms_titles_and_other_forms_are_let_pass(string draft) => Check<HeadlineQuoteMismatch>(draft);

    [Fact]
    public void Story_that_sends_readers_elsewhere_is_let_pass() => Check<HeadlineQuoteMismatch>(
        "# Ada Lind: “I was never asked”\n\nAda Lind, who runs the ports, spoke to Radio Orlen about the fire on Monday.\n\nListen to the full interview below.");
}
