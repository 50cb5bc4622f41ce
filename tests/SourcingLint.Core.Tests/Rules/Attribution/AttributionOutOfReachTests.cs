using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class AttributionOutOfReachTests
{
    private const string TwoSources = "Mayor Ida Brandt said the closure was a shock.\n\nThe union said 900 welders were laid off.\n\n";

    [Fact]
    public void Poll_further_down_carries_nothing_above_it() => Check<AttributionOutOfReach>(
        "# Rates rise to 5%\n\nThe bank lifted its rate to 6% on Monday.\n\nMilk rose 8%.\n\nOf 40 economists asked by Datum, most had expected 5%, the survey showed.");

    [Fact]
    public void Run_of_percentages_ends_where_somebody_else_speaks() => Check<AttributionOutOfReach>(
        "Some 40% of pilots smoke, a survey by the Sarn Institute showed.\n\nThe mayor, Ann Reed, said the port would stay open.\n\nMilk rose 8% in a week.");

    [Fact]
    public void Whole_paragraph_carries_an_account_on() => Check<AttributionOutOfReach>(
        "The health board has confirmed 870 cases, it said on Friday.\n\nOf the patients, most were children. [|Some 211 people|] are in hospital.\n\nThe mayor, Ann Reed, said schools would stay open.");

    [Fact]
    public void Account_carried_over_a_paragraph_is_flagged() => Check<AttributionOutOfReach>(TwoSources + "[|Another 350|] lost their night pay.");

    [Fact]
    public void It_is_not_reported_as_unattributed_too() => Check<UnattributedFigure>(TwoSources + "Another 350 lost their night pay.");

    [Fact]
    public void Source_named_again_is_enough() => Check<AttributionOutOfReach>(TwoSources + "Another 350 lost their night pay, the union added.");

    [Fact]
    public void New_account_is_left_to_the_figure_rules() => Check<AttributionOutOfReach>(TwoSources + "The state will pay $40 million.");

    [Fact]
    public void Run_of_percentages_from_a_poll_is_flagged() => Check<AttributionOutOfReach>(
        "Mayor Ida Brandt said she would run again.\n\nA third of voters are undecided, and 40 percent back her, a poll by the Sarn Institute found.\n\nIn the harbor wards, [|12 percent|] back her.");

    [Fact]
    public void Figures_of_a_release_are_its_own_until_somebody_else_speaks() => Check<AttributionOutOfReach>(
        "One in five in Arden is over 65, the census shows.\n\nThe province has 1,250,000 people, the statistics office said.\n\nSchools have [|175,000 children|]. Women outnumber men, 640,000 to 610,000.\n\n"
        + "The mayor, Ann Reed, said she was glad.\n\nThe harbor lost 4,300 homes.");

    [Fact]
    public void Toll_is_no_part_of_a_release() => Check<AttributionOutOfReach>(
        "One in five roads in Arden is unsafe, a report by the roads agency says.\n\nThe mayor is away, the agency said.\n\nCrashes killed 36 people.");

    [Fact]
    public void Brief_with_one_source_is_not_flagged() =>
        Check<AttributionOutOfReach>("The union said 900 welders were laid off.\n\nAnother 350 lost their night pay.");

    [Fact]
    public void Fix_names_the_source_again() => CheckFix<AttributionOutOfReach>(
        TwoSources + "Another 350 lost their night pay.",
        TwoSources + "Another 350 lost their night pay, the union said.");
}
