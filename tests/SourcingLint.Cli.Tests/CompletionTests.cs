using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>Completion in the shells that are here, as somebody types.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("che", "check")]
    [InlineData("check --fo", "--force-exclude --format")]
    [InlineData("check --format js", "json jsonl")]
    [InlineData("check --min-severity ", "error note warning")]
    [InlineData("explain unattributed-", "unattributed-figure unattributed-quote unattributed-toll")]
    [InlineData("check --only bare", "bare-source")]
    public void Program_knows_what_may_come(string line, string words)
    {
        var offered = _folder.Run($"[suggest:{line.Length}]", line).Output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.All(words.Split(' '), word => Assert.Contains(word, offered));
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("powershell")]
    public void Every_shell_has_its_script(string shell)
    {
        var run = _folder.Run("completion", shell);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains($"sourcinglint completion {shell}", run.Output, StringComparison.Ordinal);
        Assert.Contains("[suggest:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sourcinglint che", "check")]
    [InlineData("sourcinglint check --fo", "--force-exclude --format")]
    [InlineData("sourcinglint check --format js", "json jsonl")]
    [InlineData("sourcinglint explain unattributed-t", "unattributed-toll")]
    [InlineData("sourcinglint check a", "")]
    [InlineData("sourcinglint check ", "")]
    public void Bash_offers_what_may_come_and_leaves_files_to_itself(string line, string words)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no bash of its own");
        WriteProgram("bash");
        var script = $$"""
            PATH="{{_folder.FullPath}}:$PATH"
            source "{{_folder.PathOf("completion")}}"
            COMP_LINE='{{line}}' COMP_POINT={{line.Length}}
            read -ra COMP_WORDS <<< "$COMP_LINE"
            [[ $COMP_LINE != *' ' ]] || COMP_WORDS+=('')
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _sourcinglint
            printf '%s\n' "${COMPREPLY[@]}" | sort
            """;
        var (status, report) = ForeignTool.Run("bash", _folder.FullPath, "-c", script);
        Assert.Equal((0, words), (status, string.Join(' ', report.Split('\n', StringSplitOptions.RemoveEmptyEntries))));
    }

    [Theory]
    [InlineData("sourcinglint che", "check")]
    [InlineData("sourcinglint check --format js", "json jsonl")]
    [InlineData("sourcinglint explain unattributed-t", "unattributed-toll")]
    public void Fish_offers_what_may_come(string line, string words)
    {
        Assert.SkipWhen(!ForeignTool.IsThere("fish"), "Not checked: fish is not installed.");
        WriteProgram("fish");
        var (status, report) = ForeignTool.Run("fish", _folder.FullPath, "--no-config", "-c", $"set PATH '{_folder.FullPath}' $PATH; source completion; complete -C '{line}'");
        Assert.Equal((0, words), (status, string.Join(' ', report.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(offered => offered.Split('\t')[0]).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void Zsh_reads_its_script()
    {
        Assert.SkipWhen(!ForeignTool.IsThere("zsh"), "Not checked: zsh is not installed.");
        _folder.With("completion", _folder.Run("completion", "zsh").Bytes);
        Assert.Equal((0, "_sourcinglint\n"), ForeignTool.Run("zsh", _folder.FullPath, "-fc", "autoload -U compinit; compinit -u -d ./dump; source completion; print ${_comps[sourcinglint]}"));
    }

    private void WriteProgram(string shell)
    {
        _folder.With("completion", _folder.Run("completion", shell).Bytes);
        _folder.With("sourcinglint", $"#!/bin/sh\nexec {string.Join(' ', ProgramUnderTest.Words.Select(word => $"'{word}'"))} \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf("sourcinglint"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }
}
