using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class AnonymityUnexplainedTests
{
    [Fact]
    public void Condition_of_anonymity_is_flagged() => Check<AnonymityUnexplained>("The plan is dead, [|an aide to the mayor said on condition of anonymity|].");

    [Fact]
    public void Unnamed_officials_are_flagged() => Check<AnonymityUnexplained>("[|Unnamed officials|] at the port said the crane had never been inspected.");

    [Fact]
    public void Formula_is_a_reason() => Check<AnonymityUnexplained>("An engineer, who asked not to be named because he was not authorized to speak, said the bolts were loose.");

    [Fact]
    public void Person_who_knows_is_flagged() => Check<AnonymityUnexplained>("The books were burned, said [|a person|] familiar with the audit.");

    [Fact]
    public void People_with_knowledge_are_flagged() => Check<AnonymityUnexplained>("[|Two people|] with knowledge of the sale told the Harbor Gazette that the ferry was sold.");

    [Fact]
    public void Sources_of_a_named_body_are_flagged() => Check<AnonymityUnexplained>("[|Port Board sources|] said the crane was never inspected.");

    [Fact]
    public void Official_of_a_named_body_is_information() => Check<AnonymityUnexplained>("The dam would hold, according to [i|a senior Water Board official|].");

    [Fact]
    public void Department_is_no_state() => Check<AnonymityUnexplained>("The dam would hold, according to [i|a senior State Department official|].");

    [Fact]
    public void Employee_is_information() => Check<AnonymityUnexplained>("[i|An employee|] said the alarm was off.");

    [Fact]
    public void Director_of_some_rival_is_information() => Check<AnonymityUnexplained>("“He is dull and grasping,” said [i|a rival mill's director|].");

    [Fact]
    public void Reason_needs_no_request() => Check<AnonymityUnexplained>("An employee, speaking for fear of losing his job, said the alarm was off.");

    [Fact]
    public void Reason_is_asked_for_once() => Check<AnonymityUnexplained>("A Port Board source said the crane was rusty. The source spoke on [|condition of anonymity|].");

    [Fact]
    public void What_a_lawsuit_says_has_a_name_on_it() => Check<AnonymityUnexplained>("A former employee says in a lawsuit that the alarm was off.");

    [Fact]
    public void Witness_may_stay_without_a_name() => Check<AnonymityUnexplained>("A witness said the crane fell at noon.");

    [Fact]
    public void Staff_by_number_are_no_source() => Check<AnonymityUnexplained>("More than 100 workers said they would strike.");

    [Fact]
    public void Page_on_the_net_asks_for_no_reason() => Check<AnonymityUnexplained>("An unnamed account said the dam had cracked.");

    [Fact]
    public void Fear_is_a_reason() => Check<AnonymityUnexplained>("The plan is dead, said an aide to the mayor, who asked not to be named for fear of dismissal.");

    [Fact]
    public void Reason_after_because_is_enough() => Check<AnonymityUnexplained>("A clerk, who spoke on condition of anonymity because her contract runs out in June, said the ledgers were burned.");

    [Fact]
    public void Reason_in_the_next_sentence_is_enough() => Check<AnonymityUnexplained>("A clerk who asked not to be named said the ledgers were burned. She fears for her job.");

    [Fact]
    public void Reason_before_it_is_enough() => Check<AnonymityUnexplained>("Fearing for her job, a clerk asked not to be named. She said the ledgers were burned.");

    [Fact]
    public void Promise_of_another_outlet_is_information() => Check<AnonymityUnexplained>("[i|Unnamed officials|] told Reuters that the plan was dead.");

    [Fact]
    public void Letter_without_a_name_is_no_source() => Check<AnonymityUnexplained>("The anonymous letter reached the court in May.");

    [Fact]
    public void Quotation_is_not_read() => Check<AnonymityUnexplained>("\"I was told by unnamed officials that it was safe,\" Ana Ruiz said.");

    [Fact]
    public void Fix_asks_for_the_reason() => CheckFix<AnonymityUnexplained>(
        "The plan is dead, an aide to the mayor said on condition of anonymity.",
        "The plan is dead, an aide to the mayor said on condition of anonymity because [REASON].");

    [Fact]
    public void Name_that_is_not_given_is_flagged() => Check<AnonymityUnexplained>("[|The driver, who would not give his name|], said the brakes had failed.");

    [Fact]
    public void Wish_may_come_in_any_words() => Check<AnonymityUnexplained>("A club insider, who [|asked for his name not to be used|], said the coach would go.");

    [Fact]
    public void Condition_may_be_about_names() => Check<AnonymityUnexplained>("[|Two clerks said, on the condition that their names be withheld|], that the vault was empty.");

    [Fact]
    public void Ban_on_speaking_in_the_sentence_before_is_a_reason() => Check<AnonymityUnexplained>("A clerk, who was shown the plan but barred from discussing it, called it ready. She asked not to be named.");

    [Fact]
    public void Stadium_is_not_named_after_a_mayor() => Check<AnonymityUnexplained>("The stadium would not be named after the mayor, the council said.");

    [Fact]
    public void Hope_to_be_named_captain_is_none() => Check<AnonymityUnexplained>("The striker said she had asked to be named captain.");

    [Fact]
    public void Paper_may_be_asked_by_name() => Check<AnonymityUnexplained>("\"It leaks,\" said [|one clerk, asking that the Courier withhold his name|].");

    [Fact]
    public void Calling_is_a_source_by_its_ending() => Check<AnonymityUnexplained>("An [|anonymous banker|] said the deal was off.");

    [Theory]
    [InlineData("Officials in six towns have said they will shut their pools.")]
    [InlineData("Harbor board officials in the flooded district say the pumps are old.")]
    public void Officials_of_a_place_hide_nobody(string markup) => Check<AnonymityUnexplained>(markup);
}
