using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class BareSourceTests
{
    [Fact]
    public void Sources_said_is_flagged() => Check<BareSource>("[|Sources|] said the merger is dead.");

    [Fact]
    public void A_source_told_is_flagged() => Check<BareSource>("The minister will resign, [|a source|] told the Harbor Gazette.");

    [Fact]
    public void Praise_is_no_description() => Check<BareSource>("The club has a buyer, according to [|two reliable sources|].");

    [Fact]
    public void Unnamed_is_no_description() => Check<BareSource>("[|An unnamed source|] said the price was agreed.");

    [Fact]
    public void Bare_after_a_described_one_is_information() => Check<BareSource>("A source in the budget office said no. [i|Another source|] said yes.");

    [Fact]
    public void The_source_points_back() => Check<BareSource>("A source in the budget office said no. The source said it was final.");

    [Fact]
    public void Described_source_is_enough() => Check<BareSource>("Sources close to the talks said the merger is dead.");

    [Fact]
    public void Kind_of_source_is_another_rule() => Check<BareSource>("A security source said the bridge was mined.");

    [Fact]
    public void Source_of_income_is_not_flagged() => Check<BareSource>("Tourism is a source of income, the mayor said.");

    [Fact]
    public void Open_source_is_not_flagged() => Check<BareSource>("The group writes open-source software.");

    [Fact]
    public void Quoted_sources_are_not_flagged() => Check<BareSource>("\"Sources told me the mill was sold,\" said Ida Brandt.");

    [Fact]
    public void Fix_asks_for_a_description() => CheckFix<BareSource>(
        "Sources said the merger is dead.",
        "[DESCRIPTION] sources said the merger is dead.");

    [Fact]
    public void A_third_source_is_flagged() => Check<BareSource>("[|A third source|] said the price was agreed.");

    [Fact]
    public void Media_sources_are_outlets_without_a_name() => Check<BareSource>("Different media sources were reporting that the bridge fell.");

    [Fact]
    public void Source_of_a_named_outlet_is_information() => Check<BareSource>("The bridge fell, [i|a source|] told Reuters.");
}
