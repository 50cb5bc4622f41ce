using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class DuplicateSentenceTests
{
    private const string Sentence = "The harbor office will close its north gate until the crane has been taken away.";

    [Fact]
    public void Sentence_that_comes_back_is_flagged() => Check<DuplicateSentence>($"{Sentence} Ferries were late.\n\nTwo tugs stood by. [|{Sentence}|]");

    [Fact]
    public void Passage_that_comes_back_is_one_finding() => Check<DuplicateSentence>(
        $"{Sentence} Its staff were told on Monday that they would be paid in full.\n\n[|{Sentence} Its staff were told on Monday that they would be paid in full.|]");

    [Fact]
    public void One_word_makes_it_another_sentence() => Check<DuplicateSentence>($"{Sentence}\n\n{Sentence.Replace("north", "south")}");

    [Fact]
    public void Short_sentences_may_come_back() => Check<DuplicateSentence>("The ministry did not reply to questions.\n\nThe ministry did not reply to questions.");

    [Fact]
    public void Pull_quote_may_repeat_the_story() => Check<DuplicateSentence>(
        "“We were told that the crane would stand for another thirty years at the least,” Ida Brandt said.\n\n> We were told that the crane would stand for another thirty years at the least.");

    [Fact]
    public void Quoted_words_may_come_back() => Check<DuplicateSentence>(
        "\"We will go on until every last one of the nine gates is open again.\" The crowd cheered.\n\n\"We will go on until every last one of the nine gates is open again.\" The crowd cheered.");

    [Fact]
    public void Caption_may_repeat_the_story() => Check<DuplicateSentence>($"![]({"crane.jpg"})\n*{Sentence}*\n\n{Sentence} Ferries were late.");

    [Fact]
    public void Running_report_may_repeat_its_background() => Check<DuplicateSentence>($"8:35 p.m.\n\n{Sentence}\n\n7:10 p.m.\n\n{Sentence}");

    [Fact]
    public void Summary_above_a_divider_may_be_repeated() => Check<DuplicateSentence>($"{Sentence}\n\nFULL TEXT\n\nFerries were late on Monday. {Sentence}");

    [Fact]
    public void Fix_deletes_the_second() => CheckFix<DuplicateSentence>(
        $"{Sentence} Ferries were late. {Sentence} Two tugs stood by.",
        $"{Sentence} Ferries were late. Two tugs stood by.");

    [Fact]
    public void Quotation_with_its_speaker_and_bent_apostrophes_count() => Check<DuplicateSentence>("“We asked the ministry’s men for help three times and nobody came,” Ana Holt said.\n\nRain fell.\n\n[|“We asked the ministry's men for help three times and nobody came,” Ana Holt said.|]");
}
