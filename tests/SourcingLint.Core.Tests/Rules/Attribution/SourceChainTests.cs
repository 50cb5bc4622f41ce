using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class SourceChainTests
{
    [Fact]
    public void Outlet_that_cites_nobody_by_name_is_flagged() => Check<SourceChain>("The depot burned, the Lesk Herald reported, [|citing an unnamed officer|].");

    [Fact]
    public void Channel_that_cites_an_anonymous_source_is_flagged() => Check<SourceChain>("The channel [|cites an anonymous military source|] who says the depot burned.");

    [Fact]
    public void Outlet_that_quotes_another_is_flagged() => Check<SourceChain>("The site [|quoted local media|] as saying that the depot burned.");

    [Fact]
    public void Outlet_that_quotes_a_named_one_is_flagged() => Check<SourceChain>("The depot burned, the site reported, [|citing Reuters|].");

    [Fact]
    public void Governor_can_answer() => Check<SourceChain>("The depot burned, the Lesk Herald reported, citing the governor.");

    [Fact]
    public void Name_can_answer() => Check<SourceChain>("The site quoted Ana Ruiz as saying that the depot burned.");

    [Fact]
    public void Never_cited_a_source_passes_nothing_on() => Check<SourceChain>("The minister never cited a source for it.");

    [Fact]
    public void Quotation_is_not_read() => Check<SourceChain>("\"They keep citing local media,\" Ana Ruiz said.");
}
