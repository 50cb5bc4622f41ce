using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class BoilerplateInCopyTests
{
    private const string Lede = "The dam at Orrin Lake held through the night, the county engineer said on Monday.";
    private const string Second = "Crews will inspect the spillway again on Wednesday, she said, and lower the lake by a foot.";

    [Fact]
    public void Menu_is_flagged() => Check<BoilerplateInCopy>($"[|Skip to content|]\n\nOrrin Lake dam holds\n\n{Lede}");

    [Fact]
    public void Neighbouring_lines_are_one_block() => Check<BoilerplateInCopy>($"{Lede}\n\n[|Share\n\nRead more|]\n\n{Second}");

    [Fact]
    public void Form_is_flagged() => Check<BoilerplateInCopy>($"{Lede}\n\n* [|indicates required\n* indicates required|]");

    [Fact]
    public void Repeated_headline_is_flagged() => Check<BoilerplateInCopy>($"Orrin Lake dam holds\n\n[|Orrin Lake dam holds|]\n\n{Lede}");

    [Fact]
    public void Other_stories_at_the_end_are_flagged() => Check<BoilerplateInCopy>(
        $"{Lede}\n\n[|Most read\n\nPumpkin crushes record and scale at county fair\n\nA grower from Tannet brought 900 pounds of…|]");

    [Theory]
    [InlineData("The spillway at dawn. A photo posted by Ida Brandt (@idabrandt) on Mar 3, 2024 at 6:10am PST")]
    [InlineData("poster=\"https://media.example.org/dam.jpg\" weather Dam holds through the night")]
    [InlineData("The spillway on Sunday night. | Ida Brandt/POOL Dam holds through the night")]
    [InlineData("## Ida Brandt/AP")]
    [InlineData("County passes a bill on dam safety Read more")]
    [InlineData("Are you affected by the flood? Write to our desk with your story.")]
    public void What_a_page_leaves_is_flagged(string remains) => Check<BoilerplateInCopy>($"# Dam holds\n\n{Lede}\n\n{(remains.StartsWith("## ", StringComparison.Ordinal) ? "## [|" + remains[3..] : "[|" + remains)}|]\n\n{Second}");

    [Theory]
    [InlineData("The engineer, Ida Brandt (@idabrandt), wrote that the lake is falling.")]
    [InlineData("The dam — the county's oldest — is watched by the sheriff and/or the engineer.")]
    [InlineData("The lake is falling and the wall is sound, so go home. — Ida Brandt (@idabrandt) March 3, 2024")]
    [InlineData("The spillway and the lake behind it on Sunday night, as seen from the road.(Ida Brandt/Pool Photo | Ana Ruiz/Getty Images)")]
    [InlineData("## What the engineer said")]
    [InlineData("Residents can send in pictures and read more.")]
    [InlineData("Crews rebuild the wall, Brandt said. (WATCH: Dam Holds)")]
    public void What_only_looks_like_it_is_copy(string copy) => Check<BoilerplateInCopy>($"# Dam holds\n\n{Lede}\n\n{copy}\n\n{Second}");

    [Fact]
    public void Copy_above_a_link_in_brackets_is_copy_though_it_ends_in_one() =>
        Check<BoilerplateInCopy>($"{Lede}\n\nBrandt Said No. (WATCH: Dam Holds)\n\n[|(WATCH: How the Dam Was Built)|]\n\n{Second}");

    [Fact]
    public void Dateline_is_copy() => Check<BoilerplateInCopy>("ORRIN LAKE — The dam held through the night, the county engineer said.");

    [Fact]
    public void Cross_head_is_copy() => Check<BoilerplateInCopy>($"{Lede}\n\nA long night\n\n{Second}");

    [Fact]
    public void Correction_is_copy() => Check<BoilerplateInCopy>($"{Lede}\n\nCorrection: This story was updated to give the right name of the lake.");

    [Fact]
    public void Words_of_the_page_inside_a_paragraph_are_copy() =>
        Check<BoilerplateInCopy>("The county told residents to subscribe to alerts, share the link and click here to see the map, it said.");

    [Fact]
    public void Line_of_dashes_is_left_alone() => Check<BoilerplateInCopy>($"{Lede}\n\n___\n\n{Second}");

    [Fact]
    public void Fix_deletes_the_block() => CheckFix<BoilerplateInCopy>($"{Lede}\n\nShare\n\nRead more\n\n{Second}", $"{Lede}\n\n{Second}");

    [Fact]
    public void Fix_takes_the_markup_along() => CheckFix<BoilerplateInCopy>($"{Lede}\n\n**[Read more](https://example.org/a)**\n\n{Second}", $"{Lede}\n\n{Second}");

    [Fact]
    public void Player_label_with_its_length_is_page_text() => Check<BoilerplateInCopy>("The council met on Monday, and the mayor spoke for an hour.\n\n[|Listen to this article 4 min|]\n\nThe mayor left early, and the council sat on until ten.");

    [Fact]
    public void Panel_behind_a_linked_name_is_page_text_inside_the_sentence() =>
        Check<BoilerplateInCopy>("Senator Ida Brandt [|Ida Marie BrandtFerry to stop in May Pier to open on Friday MORE|] (D-Tarn) met the mayor on Monday.");

    [Theory]
    [InlineData("Senator Ida Brandt praised the BrandtFund and asked for MORE money.")]
    [InlineData("The singer Lena McAda thanked McAda fans and asked for MORE lights.")]
    [InlineData("The firm LinkBoat sold its share of LinkBoat to the town.")]
    public void Names_with_a_capital_inside_are_copy(string markup) => Check<BoilerplateInCopy>($"{Lede}\n\n{markup}");

    [Fact]
    public void Word_of_a_link_that_is_gone_is_page_text() => Check<BoilerplateInCopy>($"{Lede}\n\nThe letter is public. [|( here )|] It was sent on May 3.");

    [Fact]
    public void Word_of_a_link_that_works_is_copy() => Check<BoilerplateInCopy>($"{Lede}\n\nThe letter is public ([here](https://example.org/letter)) and was sent on May 3.");

    [Theory]
    [InlineData("[|CLOSE The pier in May. It will stay shut until autumn. COURIER|]")]
    [InlineData("[|Facebook Twitter Pinterest The pier in May, a year before it was shut for repairs|]")]
    public void Button_above_a_caption_is_page_text(string markup) => Check<BoilerplateInCopy>($"{Lede}\n\n{markup}\n\n{Second}");

    [Fact]
    public void Form_is_known_by_two_of_its_phrases_however_long() =>
        Check<BoilerplateInCopy>($"{Lede}\n\n[|Courier Morning letter Sign up today to receive what moves the port and the valley around it every day Email Sign Up By signing up you agree to receive letters from us. You can unsubscribe at any time.|]\n\n{Second}");

    [Fact]
    public void Fix_deletes_the_words_inside_a_sentence() =>
        CheckFix<BoilerplateInCopy>($"{Lede}\n\nThe letter is public. ( here ) It was sent on May 3.", $"{Lede}\n\nThe letter is public. It was sent on May 3.");
}
