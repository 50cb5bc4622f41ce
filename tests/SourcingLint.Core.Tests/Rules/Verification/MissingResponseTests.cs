using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class MissingResponseTests
{
    [Fact]
    public void Accused_who_does_not_speak_is_asked_about() => Check<MissingResponse>("The union [|accused Lorn Line|] of hiding the report.");

    [Fact]
    public void Blamed_person_is_asked_about() => Check<MissingResponse>("Two former clerks [|blamed Odile Marsh|] for the missing ledgers.");

    [Fact]
    public void Request_without_outcome_is_flagged() => Check<MissingResponse>("The Valley Post [|e-mailed the port authority for comment|].");

    [Fact]
    public void Denial_is_enough() => Check<MissingResponse>("The union accused Lorn Line of hiding the report. Lorn Line denied it.");

    [Fact]
    public void Accused_who_speaks_elsewhere_is_enough() => Check<MissingResponse>("The union accused Lorn Line of hiding the report.\n\n\"It was on the website,\" a spokesman for Lorn Line said.");

    [Fact]
    public void No_reply_is_an_outcome() => Check<MissingResponse>("The Valley Post e-mailed the port authority for comment. It did not reply by Friday.");

    [Fact]
    public void Decline_is_an_outcome() => Check<MissingResponse>("The Post asked the port for comment, and a spokeswoman declined.");

    [Fact]
    public void Each_accused_is_asked_about_once() => Check<MissingResponse>("The union [|accused Lorn Line|] of hiding the report. On Monday it accused Lorn Line of burning it.");

    [Fact]
    public void Passive_names_nobody_who_accuses() => Check<MissingResponse>("Marsh was accused by Lorn Line of theft.");

    [Fact]
    public void Quotation_is_not_read() => Check<MissingResponse>("\"They accused Odile Marsh of theft,\" Ana Ruiz said.");

    [Fact]
    public void Fix_tells_that_there_was_no_reply() => CheckFix<MissingResponse>(
        "The union accused Lorn Line of hiding the report.",
        "The union accused Lorn Line of hiding the report. [PARTY] did not immediately respond to a request for comment.");

    [Fact]
    public void Alleged_deed_is_a_charge() => Check<MissingResponse>("A former clerk [|alleges that Lorn Line|] hid the report.");

    [Fact]
    public void Charge_in_court_is_asked_about() => Check<MissingResponse>("Prosecutors [|charged Odile Marsh|] with bribing two judges.");

    [Fact]
    public void Charge_of_mood_needs_no_answer() => Check<MissingResponse>("The senator accused Odile Marsh of doom and gloom.");

    [Fact]
    public void Spokesman_may_speak_for_the_accused() => Check<MissingResponse>("The union accused Lorn Line of hiding the report. It was on the website, a spokesman said.");

    [Fact]
    public void One_sided_war_is_asked_about() => Check<MissingResponse>(
        "[|The army said|] it killed 40 rebels near the railway.\n\n" + string.Concat(Enumerable.Repeat("The road to the port is shut, and the buses do not run there. ", 14)));

    [Fact]
    public void War_told_by_both_sides_is_not() => Check<MissingResponse>(
        "The army said it killed 40 rebels near the railway. The rebels said they lost two men.\n\n" + string.Concat(Enumerable.Repeat("The road to the port is shut, and the buses do not run there. ", 14)));

    [Fact]
    public void Office_may_stand_before_the_name() => Check<MissingResponse>("The union [|accuses the minister, Hal Brand|], of lying to parliament.");

    [Fact]
    public void Prosecutors_say_is_a_charge() => Check<MissingResponse>("Prosecutors say [|Karl Brand stole|] from the fund.");

    [Fact]
    public void Answer_of_somebody_else_is_no_answer() => Check<MissingResponse>("The union [|accused Lorn Line|] of hiding the report. Odile Marsh denied another charge.");

    [Fact]
    public void Whatever_somebody_is_accused_of_doing_is_a_wrong() => Check<MissingResponse>("Two clerks have [|accused Odile Marsh|] of selling verdicts.");

    [Fact]
    public void What_somebody_is_accused_of_being_may_be_a_manner() => Check<MissingResponse>("Two clerks have accused Odile Marsh of being too quiet.");

    [Fact]
    public void Dishonest_deed_is_a_charge_whoever_tells_it() => Check<MissingResponse>("A leaked memo shows that [|Odile Marsh steered|] contracts to her brother.");

    [Fact]
    public void Age_may_stand_before_the_deed() => Check<MissingResponse>("Prosecutors allege that [|Nils Brand, 44, ran|] the ring from a flat.");

    [Fact]
    public void Finding_of_a_court_needs_no_answer() => Check<MissingResponse>("The jury found that Nils Brand lied.");

    [Fact]
    public void Named_lawyer_of_the_accused_is_an_answer() => Check<MissingResponse>("Prosecutors allege that Nils Brand ran the ring. His lawyer, Edda Holm, said he would plead not guilty.");

    [Fact]
    public void Visas_that_are_denied_answer_nothing() => Check<MissingResponse>("The players were denied visas. The union [|accused Lorn Line|] of hiding the report.");

    [Fact]
    public void What_the_accused_knew_is_no_word_of_his() => Check<MissingResponse>("According to the lawsuit, [|Lorn Line knew|] that the hull was cracked.");

    [Fact]
    public void Lawmakers_who_charge_are_no_court() => Check<MissingResponse>("Opposition lawmakers charge that [|Hal Brand covered|] up the spill.");

    [Fact]
    public void Officer_of_the_accused_is_an_answer() => Check<MissingResponse>("The ombudsman accused Lorn Line of concealing faults. \"We looked at every train,\" said Orla Dean, its chief executive.");

    [Fact]
    public void Who_is_accused_stands_before_the_charge_too() => Check<MissingResponse>("[|Lorn Line is accused|] of dumping waste in the lake.");

    [Fact]
    public void The_late_need_not_answer() => Check<MissingResponse>("The paper accused the late Karl Brand of spying.");

    [Fact]
    public void Man_on_trial_for_murder_answers_in_court() => Check<MissingResponse>("Nils Brand is accused of killing nine people in a church.");

    [Fact]
    public void Answer_of_a_ministry_is_not_a_bank_s() => Check<MissingResponse>("The union [|accused Lorn Line|] of hiding the report. The ministry did not respond to a request for comment on the strike.");

    [Fact]
    public void Answer_of_a_ministry_is_its_minister_s() => Check<MissingResponse>("The union accused the minister, Hal Brand, of lying to parliament. The ministry did not respond to a request for comment.");

    [Fact]
    public void Answer_of_the_company_may_be_anybody_s() => Check<MissingResponse>("The union accused Lorn Line of hiding the report. The company declined to comment.");

    [Fact]
    public void Charge_in_a_whole_story_wants_somebody_for_the_defence() => Check<MissingResponse>("Jon Bell, 40, was arrested and [|charged|] with arson on Sunday. " + Filler);

    [Fact]
    public void Lawyer_anywhere_is_somebody_for_the_defence() => Check<MissingResponse>("Jon Bell, 40, was arrested and charged with arson on Sunday. " + Filler + " His lawyer was at the court.");

    [Fact]
    public void District_attorney_is_nobody_for_the_defence() => Check<MissingResponse>("Jon Bell, 40, was arrested and [|charged|] with arson on Sunday. " + Filler + " The district attorney was at the court.");

    [Fact]
    public void Brief_may_leave_the_defence_for_later() => Check<MissingResponse>("Jon Bell, 40, was arrested and charged with arson on Sunday.");

    private static string Filler => string.Join(" ", Enumerable.Repeat("The barn stood by the lake and held hay for the winter.", 14));

    [Fact]
    public void Task_is_no_charge() => Check<MissingResponse>("The office charged with keeping the town's maps moved on Monday. " + string.Concat(Enumerable.Repeat("The clerks packed the maps into boxes and sealed them with wax. ", 14)));

    [Fact]
    public void Relative_clause_is_about_the_kin_not_the_name() => Check<MissingResponse>("The husband of Ana Ruiz, who is accused of hiding the ledgers, was in court.");
}
