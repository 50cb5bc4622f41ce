using SourcingLint.Diagnostics;
using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class InconsistentNameTests
{
    [Fact]
    public void Minority_spelling_is_flagged_at_every_place() =>
        Check<InconsistentName>("Zelensky slept. Zelensky ate. Zelensky ran. [|Zelenskyy|] sang, and aides of [|Zelenskyy|]'s clapped.");

    [Theory]
    [InlineData("Shops in Fallujah reopened. Buses to [|Falluja|] ran.")]
    [InlineData("Buses to Falluja ran. Shops in [|Fallujah|] reopened.")]
    [InlineData("Volodymyr Zelenskyy spoke. Guests of [|Zelensky|] left.")]
    public void First_form_wins_a_tie(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Viktor Orbán slept. Guests of [|Orban|] ate.")]
    [InlineData("Guests of [|Orban|] ate. Viktor Orbán slept.")]
    [InlineData("Guests of [|Mansoor|] ate. Khaled Mansour slept.")]
    [InlineData("Guests of [|Zelensky|] left. Volodymyr Zelenskyy spoke.")]
    public void Full_name_wins_a_tie(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Crowds wait for [|Hizbollah|] men\n===\n\nHizbullah fired rockets at a farm.\n\nMarta Lind saw men of Hizbullah there.")]
    [InlineData("Crowds wait for aid in [|Velnoren-Sund|]\n===\n\nBoats left Velnoren Sund on a cold day.")]
    public void Copy_wins_over_its_headline(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("\"We like Khaled Mansoor,\" said Ilse Brandt. Guests of Khaled [|Mansour|] slept.")]
    [InlineData("\"We like Khaled Mansoor [sic],\" Ilse Brandt wrote. Guests of Khaled Mansour slept.")]
    [InlineData("Guests of Khaled Mansour slept. Photo: Facebook/Khaled Mansoor")]
    public void Nothing_is_asked_of_what_others_wrote(string draft) => Check<InconsistentName>(draft);

    [Fact]
    public void Where_nothing_decides_either_may_be_changed() =>
        Assert.Equal(
            ["Change to 'Mansour'", "Change 'Mansour' to 'Mansoor' instead"],
            DraftLinter.Lint(Draft.Parse("Guests of Khaled Mansour slept. Guests of Khaled Mansoor ate."), LintOptions.Default, [new InconsistentName()], TestContext.Current.CancellationToken)
                .Single().Fixes.Select(fix => fix.Title));

    [Fact]
    public void Listed_full_name_is_reported_once() =>
        Check<InconsistentName>("Qassem Soleimani flew out. Qassem Soleimani met envoys. [|Qasem Soleimani|] left.");

    [Fact]
    public void Surname_must_agree_with_the_full_name() =>
        Check<InconsistentName>("Volodymyr Zelenskyy flew in. Aides said Zelenskyy slept while [|Zelensky|]'s plane was refuelled.");

    [Fact]
    public void Given_name_must_agree_too() =>
        Check<InconsistentName>("Oleksandr Syrskyi flew in. Later Oleksandr Syrskyi left, but [|Alexander Syrskyi|] was unknown, and [|Alexander Syrsky|] too.");

    [Fact]
    public void Surname_alone_is_compared_with_listed_full_names() =>
        Check<InconsistentName>("Sergei Shoigu opened a bridge. Guests waited for [|Shoygu|].");

    [Fact]
    public void Articles_may_drop_from_a_surname() => Check<InconsistentName>("Bashar al-Assad fled. Nobody saw Assad leave.");

    [Fact]
    public void Full_name_is_reported_once() =>
        Check<InconsistentName>("Syrskyi ate. Syrskyi slept. Reporters saw Oleksandr [|Syrsky|] leave.");

    [Fact]
    public void Russian_form_is_wrong_even_when_used_most() =>
        Check<InconsistentName>("Trams in [|Kiev|] stopped. Buses in [|Kiev|] ran. Kyiv slept.");

    [Theory]
    [InlineData("Khomeini died long ago. Crowds waited for Khamenei.")]
    [InlineData("The HUR and the GRU blamed each other.")]
    [InlineData("Congo and DR Congo signed it.")]
    [InlineData("Semyon Timoshenko is the name of a street. Yulia Tymoshenko walked there.")]
    [InlineData("Trucks from Odesa crossed the sea. A firm in Odessa, Texas, paid, and Odessa cheered.")]
    public void Different_people_and_places_are_not_merged(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Kyiv slept. \"Kiev is quiet,\" said the driver, Ilse Brandt.")]
    [InlineData("Fans of Dynamo Kiev sang in Kyiv.")]
    [InlineData("The Kiev Chamber Choir sang in Kyiv.")]
    [InlineData("The Kyiv Post moved to a new house in Lviv. The Kyiv Post sold its old one.")]
    [InlineData("Guests in Kyiv ate chicken Kiev.")]
    [InlineData("They came to Kyiv, formerly known as Kiev, by train.")]
    [InlineData("They came to Kyiv (Kiev) by train.")]
    [InlineData("Kyiv sleeps. In 1943 the army crossed the river near Kiev.")]
    [InlineData("Kyiv sleeps. The Soviet census of Kiev was lost.")]
    [InlineData("MORE FROM KIEV TODAY\n\nKyiv slept.")]
    [InlineData("Kyiv slept, https://example.org/Kiev says.")]
    [InlineData("> Kiev is a fine town.\n\nKyiv slept.")]
    public void Other_forms_with_a_reason_are_left(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("The army of al-Qaida fled. Al-Qaida denied it.")]
    [InlineData("A ceasefire held. Ceasefire talks went on.")]
    [InlineData("They cooked a turkey in Turkey.")]
    [InlineData("KYIV, Ukraine. Kyiv slept.")]
    public void Capitals_at_a_sentence_start_are_no_variant(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Kursk Oblast flooded. Roads in [i|Kursk region|] were shut.")]
    [InlineData("Trains reached Mumbai. Ferries left [i|Bombay|].")]
    public void Another_word_for_one_thing_is_information(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Ukraine's Main Intelligence Directorate, or HUR, spoke. HUR spoke again.")]
    [InlineData("Fighters of the Islamic State group fled. Islamic State denied it. ISIS split.")]
    [InlineData("Houthi boats sailed. The Houthis cheered.")]
    [InlineData("The Wagner Group left. PMC Wagner stayed.")]
    public void Acronyms_and_short_forms_may_stand_beside(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Marta Oyelaran resigned. Later [|Oyelrana|] slept.")]
    [InlineData("Marta Hakkinen resigned. Later [|Hakinnen|]'s deputy slept.")]
    [InlineData("Marta Lindqvist resigned. Later Ms. [|Lindkvist|] slept.")]
    [InlineData("Boats left Qasrubal. Qasrubal slept. Roads from [|Qasurbal|] were shut.")]
    [InlineData("Boats left Qasrubal. \"Qasrubal sleeps,\" said Jan Lind. Roads from [|Qasurbal|] were shut.")]
    [InlineData("Boats left Qasrubal. Qasrubal slept. [|Qasurbal|] woke.")]
    [InlineData("Boats from [|Qasurbal|] sink off the cape\n===\n\nBoats left Qasrubal. Qasrubal slept.")]
    [InlineData("A crew of [|Bloombreg|] came. Bloomberg paid.")]
    [InlineData("Guests met Steve Sweenmark. [|Swenmark|] said so.")]
    [InlineData("Guests met Al Tarmundson. Later [|Tarmudson|] left.")]
    [InlineData("A jury cleared Alan Brovett, 52. [|Brovitt|]'s lawyer wept.")]
    public void Slips_of_the_keys_are_found(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Guests of Taras Vyhovskyi slept. Later [|Vyhovsky|] left.")]
    [InlineData("Guests of Khaled Mansour slept. Later [|Mansoor|] left.")]
    [InlineData("Guests of Ahmed Rahmani slept. Crowds met Ahmed Rahmani. Later [|Ahmad Rahmani|] left.")]
    [InlineData("Guests of Kim Sung-ho slept. Crowds met Kim Sung-ho. Later [|Kim Sung Ho|] left.")]
    [InlineData("Guests of Omar al-Sharif slept. Crowds met Omar al-Sharif. Later Omar [|Al Sharif|] left.")]
    [InlineData("Guests of Fiona MacAllister slept. Later [|McAllister|] left.")]
    [InlineData("Guests of Jürgen Müllerhoff slept. Later [|Muellerhoff|] left.")]
    [InlineData("Boats left Obergrünau. Rain fell on Obergrünau. Roads from [|Obergruenau|] were shut.")]
    public void Two_alphabets_ways_of_one_name_are_found(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("Marta Kowalska met Jan Kowalski. Kowalska left.")]
    [InlineData("Marta Petersen met Jan Pedersen.")]
    [InlineData("Peter Hoffmann slept. Later Ilse Hofmann left.")]
    [InlineData("Austria met Australia. Slovakia met Slovenia.")]
    [InlineData("Niger closed. Traders in Nigeria waited. Iran kept silent, and later Iraq did.")]
    [InlineData("Boats left Tarkova. Tarkova slept. Roads from Tarnova were shut.")]
    [InlineData("Marta Hakkinen resigned. \"Hakinnen lied,\" said Jan Lind.")]
    [InlineData("Marta Jansen met the Jansens.")]
    [InlineData("Trains from Asmara reached Amhara.")]
    [InlineData("Hassan Karimi slept. Later Hussein Karimi left.")]
    [InlineData("Gabriele Conti slept. Later Gabriella Conti left.")]
    [InlineData("Eric Brandt and Erik Brandt are cousins.")]
    [InlineData("Guests met Marta Lindqvist, also spelled Lindkvist. She left.")]
    [InlineData("Bashar al-Tawil slept. Later Tawil left.")]
    [InlineData("C.V. Brandt slept. Later C. V. Brandt left.")]
    [InlineData("Donald  Brandt slept. Later Donald\nBrandt left.")]
    public void Names_that_are_merely_alike_are_left(string draft) => Check<InconsistentName>(draft);

    [Fact]
    public void House_form_stands_though_used_less() =>
        Assert.Equal(
            ["'Lindkvist' here, 'Lindqvist' elsewhere in this draft. Write 'Lindqvist' throughout: it is the form on your names list"],
            DraftLinter.Lint(
                    Draft.Parse("Ms. Lindkvist slept. Ms. Lindkvist ate. Guests met Marta Lindqvist."),
                    LintOptions.From([], "Lindqvist\tLindquist"),
                    [new InconsistentName()],
                    TestContext.Current.CancellationToken)
                .Select(finding => finding.Diagnostic.GetMessage().TrimEnd('.')).Distinct());

    [Fact]
    public void Captions_count_and_their_credits_do_not() =>
        Check<InconsistentName>("Trams in Kyiv stopped. Trams in Kyiv ran.\n\n![](a.jpg) Trams in [|Kiev|] (Ada Brandt/Kiev Pictures)");

    [Fact]
    public void Stylebook_beats_the_majority() =>
        Check<InconsistentName>("[|Zelensky|] slept. [|Zelensky|] ate. Zelenskyy ran.", "sourcinglint.stylebook = ap");

    [Fact]
    public void Plurals_are_compared_by_their_singular() =>
        Check<InconsistentName>("Ceasefire talks stalled. One ceasefire held, other [|cease-fire|]s did not.");

    [Fact]
    public void Accents_can_be_left_out() =>
        Check<InconsistentName>("Viktor Orbán slept. Guests of Orban ate.", "sourcinglint.inconsistent-name.accents = false");

    [Fact]
    public void Quotations_count_when_asked() =>
        Check<InconsistentName>(
            "Kyiv slept. \"[|Kiev|] is quiet tonight,\" said Ilse Brandt.", "sourcinglint.inconsistent-name.quotations = true");

    [Fact]
    public void Fix_keeps_the_possessive() =>
        CheckFix<InconsistentName>("Zelensky ate. Zelensky ran. Zelenskyy's plane left.", "Zelensky ate. Zelensky ran. Zelensky's plane left.");

    [Fact]
    public void Fix_keeps_the_capital_of_a_sentence() =>
        CheckFix<InconsistentName>("Men of al-Qaida fled from al-Qaida. Al-Qaeda denied it.", "Men of al-Qaida fled from al-Qaida. Al-Qaida denied it.");

    [Fact]
    public void Surname_and_full_name_are_changed_in_one_direction() =>
        Check<InconsistentName>("Towns fell, Ghassan [|Idrees|] said. Ghassan Idris was an officer. Later Idris left.");

    [Fact]
    public void Given_name_on_a_list_does_not_decide_between_two_surnames() => Check<InconsistentName>("Towns fell, Ghassan Idrees said. Ghassan [|Idris|] was an officer.");

    [Fact]
    public void Fix_of_a_full_name_puts_both_parts_right() =>
        CheckFix<InconsistentName>(
            "Volodymyr Zelensky ate. Zelensky ran. Vladimir Zelenskyy slept.", "Volodymyr Zelensky ate. Zelensky ran. Volodymyr Zelensky slept.");

    [Fact]
    public void Message_names_both_forms() =>
        Assert.Equal(
            ["'Falluja' here, 'Fallujah' elsewhere in this draft. Write 'Fallujah' throughout: it stands first."],
            Messages<InconsistentName>("Shops in Fallujah reopened. Buses to Falluja ran."));

    [Theory]
    [InlineData("Senator Ida Greenhouse spoke. The Green House said no. Greenhouse sat down.")]
    [InlineData("Covid closed the school. Covid-19 is back.")]
    public void Surname_and_two_words_or_a_number_behind_make_two_names(string draft) => Check<InconsistentName>(draft);

    [Theory]
    [InlineData("# Marta Oyelaran opens clinic\n\nMarta Oyelaren opened a clinic in Brenn on Monday.", "the story has it, the headline the other.")]
    [InlineData("Shops in Falluja reopened. Buses to Fallujah ran. Fallujah slept.", "the draft has it more often.")]
    public void Message_tells_why_one_form_wins(string draft, string reason) =>
        Assert.All(Messages<InconsistentName>(draft), message => Assert.EndsWith(reason, message, StringComparison.Ordinal));

    [Fact]
    public void Dateline_counts() => Check<InconsistentName>("# A market in Sanaa opens\n\nSANAA, Yemen — A market opened on Monday, and roads to [|Sana'a|] were busy.");

    [Fact]
    public void Dateline_may_have_the_slip() => Check<InconsistentName>("[|SANNA|], Yemen — A market in Sanaa opened.");

    [Fact]
    public void Accent_alone_makes_no_second_town() => Check<InconsistentName>("A fair is in [|Bogota|]. Roads to Bogotá are shut.");

    [Fact]
    public void Capital_inside_a_name_hides_no_slip() => Check<InconsistentName>("Michael McIlvroy won. Fans met McIlvroy. Later [|McIlrvoy|] slept.");

    [Fact]
    public void Vowels_of_an_Arabic_place_are_anybodys_guess() => Check<InconsistentName>("Aid reached [|Deir al-Balah|]. Roads to Dir al-Balah are shut. Dir al-Balah slept.");
}
