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

    [Theory]
    [InlineData("", "", 0, "1.2.3 has been here\n")]
    [InlineData("v", "", 0, "1.2.3 has been here\n")]
    [InlineData("", "its own", 0, "1.2.3 has been here\n")]
    [InlineData("", "0000", 2, "is not what was published")]
    [InlineData("tampered", "", 2, "is not what was published")]
    [InlineData("unlisted", "", 2, "is not what was published")]
    [InlineData("unpublished", "", 2, "has no sourcinglint-")]
    public void Action_takes_the_archive_of_a_release_and_checks_its_sum(string state, string sum, int status, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs a shell and the system of the archive");
        var (_, machine) = ForeignTool.Run("uname", _folder.FullPath, "-m");
        var name = "sourcinglint-linux-" + (machine.Trim() == "x86_64" ? "x64" : "arm64");
        var release = "releases/download/v1.2.3/";
        _folder.With($"{name}/sourcinglint", "#!/bin/sh\necho 1.2.3 has been here\n").With(release + "x", "");
        ForeignTool.Run("sh", _folder.FullPath, "-c", $"chmod +x {name}/sourcinglint && tar -czf {release}{name}.tar.gz {name} && cd {release} && sha256sum {name}.tar.gz > SHA256SUMS");
        var own = _folder.TextOf(release + "SHA256SUMS").Split(' ')[0];
        switch (state)
        {
            case "tampered":
                File.AppendAllText(_folder.PathOf($"{release}{name}.tar.gz"), "x");
                break;
            case "unlisted":
                _folder.With(release + "SHA256SUMS", $"{own}  {name}.tar.gz.old\n");
                break;
            case "unpublished":
                File.Delete(_folder.PathOf($"{release}{name}.tar.gz"));
                break;
        }

        var (ended, told) = ForeignTool.Run(
            "bash", _folder.FullPath,
            new Dictionary<string, string> { ["RELEASES"] = "file://" + _folder.PathOf("releases"), ["SHA256"] = sum == "its own" ? own : sum, ["VERSION"] = state == "v" ? "v1.2.3" : "1.2.3", ["RUNNER_TEMP"] = _folder.PathOf("runner"), ["SOURCINGLINT"] = "" },
            Repository.PathOf(".github/actions/lint/lint.sh"));
        Assert.Equal(status, ended);
        Assert.Contains(message, told, StringComparison.Ordinal);
        Assert.Equal(status == 0, File.Exists(_folder.PathOf("runner/sourcinglint/sourcinglint")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("main")]
    [InlineData("1.2.3; rm -rf /")]
    [InlineData("../../1.2.3")]
    public void Action_asks_which_release_is_meant(string version)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        var (status, told) = ForeignTool.Run(
            "bash", _folder.FullPath, new Dictionary<string, string> { ["VERSION"] = version, ["ACTION_REF"] = "", ["RUNNER_TEMP"] = _folder.PathOf("runner"), ["SOURCINGLINT"] = "" }, Repository.PathOf(".github/actions/lint/lint.sh"));
        Assert.Equal((2, "Say which release to take, 'version: 1.2.3', or 'build: true' to build the program from source.\n"), (status, told));
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
