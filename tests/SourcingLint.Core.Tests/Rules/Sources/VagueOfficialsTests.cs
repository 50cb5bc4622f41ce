using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class VagueOfficialsTests
{
    [Fact]
    public void Officials_said_is_flagged() => Check<VagueOfficials>("The dam is safe, [|officials|] said.");

    [Fact]
    public void Security_sources_are_flagged() => Check<VagueOfficials>("[|Security sources|] said the bridge was mined.");

    [Fact]
    public void Rank_alone_is_flagged() => Check<VagueOfficials>("[|A senior government official|] told reporters the talks had failed.");

    [Fact]
    public void Authorities_are_flagged() => Check<VagueOfficials>("[|Authorities|] said nine people were hurt.");

    [Fact]
    public void Local_officials_are_information() => Check<VagueOfficials>("[|Local officials|] said nine people were hurt.");

    [Fact]
    public void Body_that_speaks_nearby_makes_it_information() => Check<VagueOfficials>("The dam is safe, [|officials|] said.\n\nThe water ministry said it had checked the wall.");

    [Fact]
    public void Agency_is_enough() => Check<VagueOfficials>("Officials at the water board said the dam is safe.");

    [Fact]
    public void Agency_before_is_enough() => Check<VagueOfficials>("Treasury officials said the fund is empty.");

    [Fact]
    public void Place_names_nobody() => Check<VagueOfficials>("[|Authorities|] in Tamsin said nine people were hurt.");

    [Fact]
    public void The_officials_point_back() => Check<VagueOfficials>("Officials at the port said the crane fell. The officials said nobody was hurt.");

    [Fact]
    public void Officials_who_listen_are_not_flagged() => Check<VagueOfficials>("The union told officials that it would strike.");

    [Fact]
    public void Talks_with_officials_are_not_officials() => Check<VagueOfficials>("Talks with officials showed that the plan was dead.");

    [Fact]
    public void Name_may_stand_behind_the_place() => Check<VagueOfficials>("A port official in Tamsin, Ida Brandt, said the strike was on.");

    [Fact]
    public void Official_with_a_name_is_a_person() => Check<VagueOfficials>("Union official Ida Brandt said the strike was on.");

    [Fact]
    public void Headline_is_not_read() => Check<VagueOfficials>("# Dam is safe, officials say\n\nThe dam holds.");

    [Fact]
    public void Fix_asks_for_the_agency() => CheckFix<VagueOfficials>(
        "The dam is safe, officials said.",
        "The dam is safe, officials at [AGENCY] said.");

    [Fact]
    public void Plural_is_asked_about_once() => Check<VagueOfficials>("The dam is safe, [|officials|] said.\n\nThe gate was shut at noon, officials said.");

    [Fact]
    public void A_singular_official_is_somebody_new() => Check<VagueOfficials>("[|A senior official|] said no.\n\n[|A senior official|] said yes.");

    [Fact]
    public void What_they_feared_is_the_reporters_telling() => Check<VagueOfficials>("Security officials feared a second bomb.");

    [Fact]
    public void What_they_believe_is_theirs() => Check<VagueOfficials>("[|Security officials|] believe a second bomb was planted.");

    [Fact]
    public void Administration_of_somebody_is_information() => Check<VagueOfficials>("[|A senior Brandt administration official|] said the plan was dead.");

    [Fact]
    public void Members_and_officials_are_of_one_body() => Check<VagueOfficials>("Club members and officials said the stand was safe.");

    [Fact]
    public void Place_after_the_cue_phrase_names_nobody() => Check<VagueOfficials>("The dam is safe, according to [|officials|] in Tamsin.");

    [Fact]
    public void Nationality_makes_it_information() => Check<VagueOfficials>("[|Norwegian officials|] said the cable was cut.");

    [Fact]
    public void Nationality_of_two_words_is_one() => Check<VagueOfficials>("The cable was cut, [|South African officials|] said.");

    [Fact]
    public void Country_by_its_letters_is_information() => Check<VagueOfficials>("The cable was cut, [|U.S. officials|] said.");

    [Fact]
    public void City_names_nobody() => Check<VagueOfficials>("The cable was cut, [|Houston officials|] said.");

    [Fact]
    public void Name_of_a_company_is_no_official() => Check<VagueOfficials>("On Friday Harbor Insider said the cable was cut.");

    [Fact]
    public void Request_for_anonymity_is_another_question() => Check<VagueOfficials>("Two officials who asked not to be named for fear of their jobs said the cable was cut.");

    [Fact]
    public void Sources_of_a_trade_are_flagged() => Check<VagueOfficials>("[|An industry source|] said the plant would close.");

    [Fact]
    public void Sources_in_a_body_are_not_flagged() => Check<VagueOfficials>("A ministry source said the plant would close.");

    [Fact]
    public void What_they_will_do_is_the_reporters_telling() => Check<VagueOfficials>("Officials will scrap the toll.");

    [Fact]
    public void What_they_have_not_said_is_the_reporters_telling() => Check<VagueOfficials>("Officials have not said when the toll ends.");

    [Fact]
    public void Plain_officials_are_those_of_the_body_just_named() => Check<VagueOfficials>("The State Water Board drained the lake, but officials said the dam was safe.");

    [Fact]
    public void Somebody_by_name_is_not_vague() => Check<VagueOfficials>("The dam is safe, said Ana Ruiz, a former official.");

    [Fact]
    public void Administration_tells_whose_officials() => Check<VagueOfficials>("[|Administration officials|] said the dam was safe.");

    [Fact]
    public void Unnamed_official_has_another_question() => Check<VagueOfficials>("An unnamed official called the plan ready.");

    [Fact]
    public void Service_of_a_country_is_no_question() => Check<VagueOfficials>("Two U.S. intelligence officials estimate that 800 fighters remain.");

    [Fact]
    public void Service_named_before_is_known() => Check<VagueOfficials>("American law enforcement officials said the letter was false. It was never sent, law enforcement officials said.");

    [Fact]
    public void Two_countries_are_no_service() => Check<VagueOfficials>("[|Ukrainian and Western officials|] warned of an attack.");

    [Fact]
    public void Estimate_is_a_statement() => Check<VagueOfficials>("[|Intelligence sources|] estimate that 800 fighters remain.");

    [Fact]
    public void Agency_without_capitals_in_the_sentence_before_is_information() => Check<VagueOfficials>("The ministry of health sent nurses to the town. [|Officials|] said the water was safe.");

    [Fact]
    public void Place_before_where_tells_whose() => Check<VagueOfficials>("She drove to Tamsin, where officials say the road is safe.");
}
