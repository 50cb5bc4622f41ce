using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class AnonymousDisparagementTests
{
    [Fact]
    public void Quoted_slur_of_an_adviser_is_flagged() => Check<AnonymousDisparagement>("\"He is [|lazy|] and out of his depth,\" one adviser said.");

    [Fact]
    public void Speaker_after_the_quotation_is_read() => Check<AnonymousDisparagement>("\"She is a [|fraud|],\" said an aide to the mayor.");

    [Fact]
    public void Named_critic_stands_by_it() => Check<AnonymousDisparagement>("\"She is a fraud,\" Ana Ruiz said.");

    [Fact]
    public void Fact_is_no_slur() => Check<AnonymousDisparagement>("\"He missed six of nine briefings,\" said an aide who kept the log.");

    [Fact]
    public void Thing_may_be_useless() => Check<AnonymousDisparagement>("\"The engine is useless,\" an engineer said.");

    [Fact]
    public void Judgment_passed_on_is_another_s() => Check<AnonymousDisparagement>("\"He kept calling her a liar,\" an aide said.");

    [Fact]
    public void The_aide_was_introduced() => Check<AnonymousDisparagement>("\"He is lazy,\" the aide said.");

    [Fact]
    public void Who_asked_not_to_be_named_may_be_anybody() => Check<AnonymousDisparagement>("Another minister, who declined to be named, called Premier Ola Verne \"[|weak|] and pathetic.\"");

    [Fact]
    public void Target_may_be_named_after_the_verb() => Check<AnonymousDisparagement>("\"The man is a [|snake|],\" one party insider said of Mayor Ilan Bresk.");

    [Fact]
    public void Judgment_may_be_put_plainly() => Check<AnonymousDisparagement>("One aide said Ambassador Odile Marsh was [|arrogant|] and lazy.");

    [Fact]
    public void Paper_is_no_person() => Check<AnonymousDisparagement>("An item in the column called Odile Marsh hypocritical.");

    [Fact]
    public void Office_is_a_person_too() => Check<AnonymousDisparagement>("A person close to the council called the mayor \"a small and [|spiteful|] man.\"");

    [Fact]
    public void Bare_surname_is_a_target() => Check<AnonymousDisparagement>("One former colleague described Brandt as a [|bully|].");

    [Fact]
    public void Several_words_run_down_too() => Check<AnonymousDisparagement>("\"The mayor is [|out of his depth|],\" said one councillor.");

    [Fact]
    public void Ruling_of_a_judge_is_no_smear() => Check<AnonymousDisparagement>("A judge ruled that the mayor was a liar.");
}
