using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The scripts in <c>Desk/</c>: how a newsroom takes the linter up, from beginning to end.</summary>
public sealed class DeskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Old_drafts_turn_green_and_a_new_toll_red_until_somebody_says_why()
    {
        var (status, told) = Run(Repository.PathOf("tests/SourcingLint.Cli.Tests/Desk/story.sh"), [], _folder.PathOf("desk"));
        Assert.True(status == 0, told);
        Assert.Equal(["file=drafts/storm.md,line=5"], told.Split('\n').Where(line => line.StartsWith("::warning ", StringComparison.Ordinal)).Select(line => line.Split(' ', 2)[1].Split(",endLine", 2)[0]));
        Assert.Matches("(?m)^\\+<!-- sourcinglint-disable-next .*unattributed-toll.*: counted by our reporter at the scene -->$", told);
        Assert.Contains("\"justification\":\"counted by our reporter at the scene\"", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_come_out_the_same_under_Gnu_parallel()
    {
        ForeignTool.Need(ForeignTool.Run("bash", _folder.FullPath, "-c", "command -v parallel").Status == 0, "GNU parallel is not installed.");
        var (status, told) = Run(Repository.PathOf("tests/SourcingLint.Cli.Tests/Desk/stream.sh"), [], _folder.PathOf("archive"), "300");
        Assert.True(status == 0, told);
    }

    [Fact]
    public void Action_annotates_the_changed_lines_and_fails()
    {
        using var desk = new Desk().With("a.md", "Sources said the pier would close.\n").Commit().With("b c.md", "Sources said so.\n");
        var (status, told) = Run(
            Repository.PathOf(".github/actions/lint/lint.sh"),
            new() { ["PATHS"] = "a.md\nb c.md\n", ["SINCE"] = "HEAD", ["SARIF"] = "found.sarif", ["GITHUB_STEP_SUMMARY"] = _folder.PathOf("summary.md"), ["IN"] = desk.Folder.FullPath });
        Assert.True(status == 1, told);
        Assert.Contains("::error file=b c.md,line=1,", told, StringComparison.Ordinal);
        Assert.DoesNotContain("file=a.md", told, StringComparison.Ordinal);
        Assert.Contains("bare-source", _folder.TextOf("summary.md"), StringComparison.Ordinal);
        Assert.Contains("SL3001", desk.Folder.TextOf("found.sarif"), StringComparison.Ordinal);
    }

    private (int Status, string Report) Run(string script, Dictionary<string, string> environment, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        var program = _folder.With("sourcinglint", $"#!/bin/sh\nexec '{string.Join("' '", ProgramUnderTest.Words)}' \"$@\"\n").PathOf("sourcinglint");
#pragma warning disable CA1416 // skipped on Windows above
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        environment["SOURCINGLINT"] = program;
        return ForeignTool.Run("bash", environment.GetValueOrDefault("IN", _folder.FullPath), environment, [script, .. arguments]);
    }
}
