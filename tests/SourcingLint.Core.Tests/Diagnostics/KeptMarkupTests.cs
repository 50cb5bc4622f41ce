using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Diagnostics;

/// <summary>A fix changes what is read and leaves the markup between the letters alone.</summary>
public sealed class KeptMarkupTests
{
    private const string Style = "sourcinglint.stylebook = ap";

    [Theory]
    [InlineData("Irbil is calm. The mayor of Er**bil** spoke.", "Irbil is calm. The mayor of Ir**bil** spoke.")]
    [InlineData("Irbil is calm. The mayor of [Er](https://example.org/a)bil spoke.", "Irbil is calm. The mayor of [Ir](https://example.org/a)bil spoke.")]
    [InlineData("Irbil is calm. The mayor of Er\u00ADbil spoke.", "Irbil is calm. The mayor of Ir\u00ADbil spoke.")]
    [InlineData("Irbil is calm. The mayor of **Erbil** spoke.", "Irbil is calm. The mayor of **Irbil** spoke.")]
    public void Markup_stays(string before, string after) => CheckFix<InconsistentName>(before, after, Style);
}
