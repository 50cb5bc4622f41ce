using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnattributedQuoteTests
{
    [Fact]
    public void Orphan_is_flagged() => Check<UnattributedQuote>("[|\"We will not leave our houses for a road.\"|] The square was full by noon.");

    [Fact]
    public void Orphan_in_its_own_paragraph_is_flagged() => Check<UnattributedQuote>("Rain fell.\n\n[|“My father built this boat with his own hands.”|]\n\nThe season ends in May.");

    [Fact]
    public void Speaker_after_it_is_enough() => Check<UnattributedQuote>("\"We will not leave our houses for a road,\" said Ida Brandt.");

    [Fact]
    public void Speaker_in_the_sentence_before_is_enough() => Check<UnattributedQuote>("Ida Brandt spoke first, and she said little. \"We will not leave our houses for a road.\"");

    [Fact]
    public void Second_quotation_of_a_speaker_is_not_flagged() => Check<UnattributedQuote>("\"We stay,\" said Ida Brandt.\n\n\"We will not leave our houses for a road.\"");

    [Fact]
    public void Quotation_that_runs_on_is_not_flagged() => Check<UnattributedQuote>("“We stay,” said Ida Brandt. “We always have.\n\n“We will not leave our houses for a road.”");

    [Fact]
    public void Banner_is_not_flagged() => Check<UnattributedQuote>("A banner read \"We will not leave our houses for a road.\"");

    [Fact]
    public void Colon_introduces() => Check<UnattributedQuote>("The motto over the door: \"We will not leave our houses for a road.\"");

    [Fact]
    public void Short_quotation_is_not_flagged() => Check<UnattributedQuote>("\"No way.\" The square was full.");

    [Fact]
    public void Partial_quotation_is_not_flagged() => Check<UnattributedQuote>("The plan was \"a total fraud from its first day\" and failed.");

    [Fact]
    public void Title_is_not_flagged() => Check<UnattributedQuote>("He likes \"The Long Way Home to Marrowby.\"");

    [Fact]
    public void Block_quotation_is_not_flagged() => Check<UnattributedQuote>("The square was full.\n\n> \"We will not leave our houses for a road.\"");

    [Fact]
    public void Fix_asks_for_the_speaker_outside_the_marks() => CheckFix<UnattributedQuote>(
        "\"We will not leave our houses for a road.\" The square was full.",
        "[SPEAKER] said: \"We will not leave our houses for a road.\" The square was full.");

    [Fact]
    public void Dialogue_is_not_flagged() => Check<UnattributedQuote>("“Will you leave your house for a road?”\n\n“We will not leave our houses for a road.”\n\nThe square was full.");

    [Fact]
    public void Name_after_a_dash_is_a_speaker() => Check<UnattributedQuote>("The square was full.\n\n“We will not leave our houses for a road.”\n\n— Ida Brandt");

    [Fact]
    public void Words_beside_it_tell_what_it_is() => Check<UnattributedQuote>("The crowd roared “We will not leave our houses for a road.”");

    [Fact]
    public void Song_is_not_flagged() => Check<UnattributedQuote>("The choir rose. “We will not leave our houses for a road.” The square was full.");

    [Fact]
    public void Credit_line_is_a_speaker() => Check<UnattributedQuote>("The square was full.\n\n“We will not leave our houses for a road.”\n\n- Ida Brandt\n\nThe season ends in May.");

    [Theory]
    [InlineData("The road is shut. “We will not leave our houses for a road.” (The Valley Post)")]
    [InlineData("The road is shut. “We will not leave our houses for a road.” ([Reuters](https://example.org))")]
    [InlineData("And from the mayor of Tarn, Ida Brandt:\n\n“We will not leave our houses for a road.”")]
    public void Brackets_after_it_or_a_colon_before_it_name_the_speaker(string draft) => Check<UnattributedQuote>(draft);

    [Theory]
    [InlineData("The road is shut. [|“We will not leave our houses for a road.”|] (May 2019)")]
    [InlineData("The road is shut for the third time. [|“We will not leave our houses for a road that nobody asked for.”|] Soup was served.")]
    public void Year_or_a_word_of_speech_inside_the_marks_is_no_speaker(string draft) => Check<UnattributedQuote>(draft);

    [Fact]
    public void Word_of_speech_in_a_headline_is_no_speaker() => Check<UnattributedQuote>("# Road plan\n\n[|“We will not leave our houses for a road.”|] The square was full.");

    [Fact]
    public void Sentence_about_somebody_names_the_speaker() => Check<UnattributedQuote>("The mayor, Ana Ruiz, was blunt. “We will not leave our houses for a road.”");
}
