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

    [Fact]
    public void Channel_that_cites_a_stranger_is_flagged() => Check<SourceChain>("A channel [|cites an officer|] who says the depot burned, the site reported.");

    [Fact]
    public void Quotation_of_a_quotation_is_flagged() => Check<SourceChain>("Lesk Radio [|quoted a blogger|] quoting a driver who saw the plane fall.");

    [Fact]
    public void Outlets_report_is_its_word() => Check<SourceChain>("The newspaper, [|citing a report by the broadcaster|], said the minister would resign.");

    [Fact]
    public void Papers_that_quote_papers_are_no_outlets() => Check<SourceChain>("The prosecutor cited an e-mail in which the clerk quoted her manager.");

    [Fact]
    public void Spokesman_answers_for_his_word() => Check<SourceChain>("The site said, citing a police spokesman, that the depot burned.");

    [Fact]
    public void Paper_quoted_by_television_is_flagged() => Check<SourceChain>("State television, [|quoting a local paper|], said a witness had seen the depot burn.");

    [Fact]
    public void Citing_may_open_the_sentence() => Check<SourceChain>("[|Citing local media|], the Lesk Herald said three men had drowned.");

    [Fact]
    public void Report_in_a_paper_is_a_hand() => Check<SourceChain>("The Lesk Herald, [|citing a report in the Orlen Times|], said the mill would close.");

    [Fact]
    public void Person_close_to_somebody_is_nobody_by_name() => Check<SourceChain>("The mill has been sold, the Orlen Times reported, [|quoting a person|] close to the owner.");

    [Fact]
    public void Toll_from_another_outlet_is_flagged() => Check<SourceChain>("Some 200 drones crossed the river on Friday, [|according to the Kyiv Independent|].");

    [Fact]
    public void Outlet_that_quotes_somebody_for_it_is_one_hop() => Check<SourceChain>("Some 200 drones crossed the river, General Orlo said, as reported by Reuters.");

    [Fact]
    public void Own_tally_of_an_outlet_is_its_work() => Check<SourceChain>("She needs 71 more delegates, according to the Associated Press.");
}
