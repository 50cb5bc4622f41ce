using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class BuildTests
{
    [Fact]
    public void Builds() => Assert.NotNull(Draft.Parse("").Model);
}
