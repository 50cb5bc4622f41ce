using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class MissingGivenNameTests
{
    private const string On = "dotnet_diagnostic.SL4009.severity = info";

    [Theory]
    [InlineData("Critics said that [|Oyelaran|] should go. Marta Oyelaran runs the harbour.")]
    [InlineData("Rescuers praised Mr. [|Lindqvist|]. Later Nils Lindqvist swam.")]
    public void Surname_before_the_full_name_is_flagged(string draft) => Check<MissingGivenName>(draft, On);

    [Theory]
    [InlineData("Marta Oyelaran runs the harbour. Critics said that Oyelaran should go.")]
    [InlineData("Critics said that Mr. Oyelaran should go.")]
    [InlineData("\"Oyelaran must go,\" said Jan Lind. Marta Oyelaran runs the harbour.")]
    [InlineData("Critics said that Oyelaran should go. Marta Oyelaran met Tunde Oyelaran.")]
    [InlineData("The RNC met in May. Guests heard Marta RNC sing.")]
    [InlineData("Marta Oyelaran wins prize\n===\n\nMarta Oyelaran slept.")]
    public void Introduced_people_are_let_pass(string draft) => Check<MissingGivenName>(draft, On);

    [Fact]
    public void Off_unless_a_desk_turns_it_on() =>
        Check<MissingGivenName>("Critics said that Oyelaran should go. Marta Oyelaran runs the harbour.", "dotnet_diagnostic.SL4009.severity = default");
}
