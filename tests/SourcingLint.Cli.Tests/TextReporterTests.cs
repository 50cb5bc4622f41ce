using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class TextReporterTests
{
    [Fact]
    public void Plain() => Snapshot.Match(Report(colour: false));

    [Fact]
    public void Coloured() => Snapshot.Match(Report(colour: true).Replace("\u001b", "<esc>", StringComparison.Ordinal));

    [Fact]
    public void Without_fixes() => Assert.DoesNotContain("How to fix", Report(colour: false, fixes: "none"), StringComparison.Ordinal);

    [Fact]
    public void With_safe_fixes_only()
    {
        var report = Report(colour: false, fixes: "safe");
        Assert.Contains("Write 'fire' (--fix does it)", report, StringComparison.Ordinal);
        Assert.DoesNotContain("[WORD]", report, StringComparison.Ordinal);
    }

    private static string Report(bool colour, string fixes = "all") =>
        InventedReport.Write(output => new TextReporter(new StreamWriter(output), 80, colour, fixes), InventedReport.Plain);
}
