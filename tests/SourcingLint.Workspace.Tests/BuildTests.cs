using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class BuildTests
{
    [Fact]
    public void Builds() => Assert.NotNull(Draft.Parse("").Model);
}
