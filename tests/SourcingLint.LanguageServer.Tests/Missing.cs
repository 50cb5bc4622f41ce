using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What to do when a test's tool is not there: on a desk say so and go on, on CI, which installs it, fail.</summary>
internal static class Missing
{
    /// <summary>Skips the test, or fails it on CI.</summary>
    /// <param name="what">What is missing.</param>
    public static void Tool(string what)
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is not ("true" or "1"), "Not checked: " + what);
        Assert.Fail("CI must check this, but " + what);
    }
}
