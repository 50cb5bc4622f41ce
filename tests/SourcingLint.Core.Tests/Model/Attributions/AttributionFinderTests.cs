using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

/// <summary>Sentences with the source, cue and content that must come out, joined by bars; more attributions after a double bar.</summary>
public sealed class AttributionFinderTests
{
    [Theory]
    [InlineData("The harbour master said the ferry was full.", "The harbour master|said|the ferry was full")]
    [InlineData("The ferry was full, the harbour master said.", "the harbour master|said|The ferry was full")]
    [InlineData("According to the harbour master, the ferry was full.", "the harbour master|According to|the ferry was full")]
    [InlineData("According to the Harbour Ministry over 300 people were on board, most of them children.", "the Harbour Ministry|According to|over 300 people were on board, most of them children")]
    [InlineData("According to the Harbour Ministry over 300 people were on board.", "the Harbour Ministry|According to|over 300 people were on board")]
    [InlineData("Marsh wants to build 40 ferries, starting in Varn.", "Marsh|wants|to build 40 ferries, starting in Varn")]
    [InlineData("The ferry was full, according to the harbour master.", "the harbour master|according to|The ferry was full")]
    [InlineData("\"The ferry was full,\" said Oona Marsh, the harbour master.", "Oona Marsh, the harbour master|said|\"The ferry was full,\"")]
    [InlineData("The ferry, Marsh said, was full.", "Marsh|said|The ferry ... was full")]
    [InlineData("Marsh told the Quay Gazette that the ferry was full.", "Marsh|told|that the ferry was full")]
    [InlineData("Marsh was told by police that the ferry was full.", "police|was told by|Marsh ... that the ferry was full")]
    [InlineData("The harbour master has also said that the ferry was full.", "The harbour master|has also said|that the ferry was full")]
    [InlineData("The ferry was full, Marsh said, adding that nobody checked.", "Marsh|said|The ferry was full||Marsh|adding|that nobody checked")]
    [InlineData("Marsh said the crew left early, according to the log.", "Marsh|said|the crew left early||the log|according to|the crew left early")]
    [InlineData(
        "It ran 160 ferries last year, so it will run 200 by December, a quarter more, harbour master Oona Marsh said.",
        "harbour master Oona Marsh|said|It ran 160 ferries last year, so it will run 200 by December, a quarter more")]
    [InlineData("Boats took 230 people from rooftops, said Col. Pavel Horn of the civil guard.", "Col. Pavel Horn of the civil guard|said|Boats took 230 people from rooftops")]
    public void Reads(string text, string expected)
    {
        var draft = Draft.Parse(text);
        var actual = draft.Model.Attributions.Select(a => string.Join(
            '|',
            a.Source is { } source ? draft.TextOf(source) : "",
            a.Cue is { } cue ? draft.TextOf(cue) : "",
            string.Join(" ... ", a.Content.Select(draft.TextOf))));
        Assert.Equal(expected, string.Join("||", actual));
    }

    [Theory]
    [InlineData("The ministry did not say how many ferries were full.")]
    [InlineData("The claims were filed in the spring.")]
    [InlineData("The ferry was full.")]
    public void Is_no_cue_to_the_grammar(string text) =>
        Assert.DoesNotContain(Draft.Parse(text).Model.Attributions, a => a.Basis == AttributionBasis.Grammar);
}
