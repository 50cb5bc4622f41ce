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
}
