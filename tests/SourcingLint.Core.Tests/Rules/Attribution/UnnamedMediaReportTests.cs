using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class UnnamedMediaReportTests
{
    [Fact]
    public void According_to_media_reports_is_flagged() => Check<UnnamedMediaReport>("The deal has collapsed, according to [|media reports|].");

    [Fact]
    public void Local_media_said_is_flagged() => Check<UnnamedMediaReport>("[|Local media|] said the bridge was closed.");

    [Fact]
    public void According_to_reports_is_flagged() => Check<UnnamedMediaReport>("Six aides have quit, according to [|reports|].");

    [Fact]
    public void Indefinite_newspaper_is_flagged() => Check<UnnamedMediaReport>("[|A local newspaper|] reported that the mill was sold.");

    [Fact]
    public void Headline_custom_is_information() => Check<UnnamedMediaReport>("# Six aides quit: [i|reports|]\n\nSix aides have quit, the Harbor Gazette reported.");

    [Fact]
    public void Outlet_in_the_next_sentence_makes_it_information() => Check<UnnamedMediaReport>("[i|Local media|] said the bridge was closed. The Harbor Gazette named the engineer.");

    [Fact]
    public void Named_outlet_is_enough() => Check<UnnamedMediaReport>("The deal has collapsed, the Harbor Gazette reported.");

    [Fact]
    public void The_newspaper_points_back() => Check<UnnamedMediaReport>("The Harbor Gazette found the log. The newspaper said the log was forged.");

    [Fact]
    public void State_media_are_somebody() => Check<UnnamedMediaReport>("State media said the parliament would meet.");

    [Fact]
    public void Police_reports_are_documents() => Check<UnnamedMediaReport>("According to police reports, the van was stolen.");

    [Fact]
    public void Reports_that_nobody_quotes_are_not_flagged() => Check<UnnamedMediaReport>("The committee filed its annual reports.");

    [Fact]
    public void Press_release_is_a_document() => Check<UnnamedMediaReport>("A press release said the mill would open.");

    [Fact]
    public void Fix_asks_for_the_outlet() => CheckFix<UnnamedMediaReport>(
        "The deal has collapsed, according to media reports.",
        "The deal has collapsed, according to [OUTLET].");

    [Fact]
    public void Radio_host_is_a_person() => Check<UnnamedMediaReport>("Radio talk show host Ida Brandt said the mill was sold.");

    [Fact]
    public void Media_trackers_are_no_media() => Check<UnnamedMediaReport>("The party spent a million, according to media trackers.");

    [Fact]
    public void Reports_by_an_outlet_have_a_name() => Check<UnnamedMediaReport>("The deal has collapsed, according to reports by the Harbor Gazette.");

    [Fact]
    public void Radio_in_a_name_names_it() => Check<UnnamedMediaReport>("On Friday Marrowby Public Radio said the bridge was closed.");

    [Fact]
    public void Apposition_follows_the_name() => Check<UnnamedMediaReport>("The bridge was closed, according to the Gazette, a local newspaper.");

    [Fact]
    public void Television_pictures_are_not_flagged() => Check<UnnamedMediaReport>("Local television showed the bridge in flames.");

    [Fact]
    public void Reports_said_is_flagged() => Check<UnnamedMediaReport>("[|Unconfirmed reports|] said the captain was aboard.");

    [Fact]
    public void Reports_say_is_flagged() => Check<UnnamedMediaReport>("Six aides have quit, [|reports|] say.");

    [Fact]
    public void Press_briefing_is_not_flagged() => Check<UnnamedMediaReport>("On Friday the mayor held an impromptu press briefing to praise the crew.");

    [Fact]
    public void Media_sources_are_flagged() => Check<UnnamedMediaReport>("[|Several media sources|] reported that the bridge fell.");

    [Fact]
    public void Calling_a_race_is_no_report() => Check<UnnamedMediaReport>("News outlets declared Ana Ruiz the winner before midnight.");

    [Fact]
    public void Place_of_a_report_names_no_outlet() => Check<UnnamedMediaReport>("The coach is set to leave, according to [|reports|] in Spain.");

    [Fact]
    public void Station_is_flagged() => Check<UnnamedMediaReport>("[|A television station|] said the gunman was dead.");

    [Fact]
    public void Reports_of_doctors_are_papers() => Check<UnnamedMediaReport>("Doctors' reports say the boy was well fed.");

    [Fact]
    public void State_news_media_are_known() => Check<UnnamedMediaReport>("State news media claimed that the missile had hit.");

    [Fact]
    public void Reports_that_are_leant_on_are_information() => Check<UnnamedMediaReport>("The shares fell amid [i|reports|] that the mill is out of money.");

    [Fact]
    public void Report_that_quotes_is_news() => Check<UnnamedMediaReport>("The denial followed an earlier [i|report|] quoting the mayor.");

    [Fact]
    public void Reports_that_somebody_files_are_papers() => Check<UnnamedMediaReport>("The clerk lost two reports that he had filed.");
}
