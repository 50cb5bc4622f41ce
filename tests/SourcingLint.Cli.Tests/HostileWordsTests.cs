using System.Diagnostics;
using System.Text.Json;
using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>What a draft or the name of a file holds is data to a terminal and to a build server, on both streams.</summary>
public sealed class HostileWordsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("b\n::add-mask::x\n.md", "b ::add-mask::x .md")]
    [InlineData("::stop-commands::x.md", "::stop-commands::x.md")]
    [InlineData("c\u001b[31m.md", "c\uFFFD[31m.md")]
    [InlineData("d\r\u009b2K.md", "d \uFFFD2K.md")]
    [InlineData("e\u202e.md", "e\uFFFD.md")]
    [InlineData("##[error]f.md", "#\uFFFD[error]f.md")]
    [InlineData("##vso[task.setvariable]g.md", "#\uFFFDvso[task.setvariable]g.md")]
    [InlineData("a::b.md", "a::b.md")]
    [InlineData("#1 [new].md", "#1 [new].md")]
    public void File_name_in_a_problem_is_data(string name, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names there");
        foreach (var format in (string[])["text", "github", "json"])
        {
            var run = _folder.With(name, [0, 1]).Run("check", "--format", format);
            Assert.Equal($"sourcinglint: {shown}: not text but a binary file. Save it as plain text.\n", run.Error);
        }
    }

    [Theory]
    [InlineData("explain", "\u001b[2J")]
    [InlineData("check", "--\u001b[2J")]
    [InlineData("check", "gone\n::error::x.md")]
    [InlineData("names", "gone\n::error::x.md")]
    [InlineData("inspect", "gone\n::error::x.md")]
    [InlineData("check", "--baseline", "gone\n::error::x.json")]
    [InlineData("check", "--since", "gone\n::error::x")]
    [InlineData("check", "--cache", "bad\n::error::x")]
    public void Every_command_says_what_is_wrong_in_one_clean_line(params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names there");
        var run = _folder.With("bad\n::error::x", "a file, and no folder for a cache").Run(arguments);
        Assert.Equal(2, run.Status);
        AssertClean(run.Error);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void Setting_in_a_problem_is_data()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.stylebook = \u001b[31m::x::\nsourcinglint.names = \u009b2K.tsv\n").With("a.md", "It rained.\n");
        var error = _folder.Run("check").Error;
        AssertClean(error);
        Assert.Contains("list \uFFFD2K.tsv", error, StringComparison.Ordinal);
    }

    private static readonly string[] Own = ["::error", "::warning"];

    [Theory]
    [InlineData("text")]
    [InlineData("github")]
    public void Words_of_a_draft_are_no_commands(string format)
    {
        _folder.With("a.md", """
            ::error::Forged. At least 12 people were killed.

            ##[error]Forged. At least 13 people were killed. ##vso[task.complete] Sources said so.

            “ ::add-mask::x ::notice::y”, sources said, and at least 14 people were killed ::error::z.
            """);
        var run = _folder.Run("check", "--format", format);
        Assert.Equal(1, run.Status);
        AssertClean(string.Join('\n', run.Output.Split('\n').Where(line => format == "text" || !Own.Any(own => line.StartsWith(own + " file=a.md,", StringComparison.Ordinal)))));
    }

    [Theory]
    [InlineData("inspect", "a.md")]
    [InlineData("names", "a.md")]
    public void Nor_are_they_where_the_program_tells_what_it_understood(string command, string draft)
    {
        _folder.With(draft, "::error::Brandt, mayor of ##[error]Tarn, said ::debug::12 people died. “All ::error:: gone,” ::error::Brandt said.\n");
        AssertClean(_folder.Run(command, draft).Output);
    }

    [Theory]
    [InlineData("check", "json")]
    [InlineData("check", "jsonl")]
    [InlineData("check", "sarif")]
    [InlineData("check", "rdjson")]
    [InlineData("check", "gitlab")]
    [InlineData("check", "junit")]
    [InlineData("check", "html")]
    [InlineData("inspect", "jsonl")]
    [InlineData("inspect", "html")]
    [InlineData("names", "json")]
    [InlineData("names", "html")]
    public void Nor_are_they_in_a_report_for_another_program(string command, string format)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names there");
        var output = _folder.With("##[error]a.md", "The ##[error]Tarn council said ##vso[task.complete] 12 people died. ##[debug]Sources said so.\n").Run(command, ".", "--format", format).Output;
        AssertClean(output);
        if (format == "json")
        {
            using var report = JsonDocument.Parse(output);
            Assert.Contains("##[error]", string.Join(' ', Texts(report.RootElement)), StringComparison.Ordinal);
        }

        static IEnumerable<string> Texts(JsonElement value) => value.ValueKind switch
        {
            JsonValueKind.String => [value.GetString()!],
            JsonValueKind.Array => value.EnumerateArray().SelectMany(Texts),
            JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Texts(field.Value)),
            _ => [],
        };
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData(null, false)]
    public void Diff_stays_whole_and_github_does_not_listen_to_it(string? isGitHub, bool isGuarded)
    {
        using var desk = new Desk().With(".editorconfig", "root = true\n[*.md]\nsourcinglint.stylebook = ap\n").With("quiet.md", "The mayor of Erbil spoke in Irbil on Monday.\n")
            .With("loud.md", "::error::forged\n\nThe mayor of Erbil spoke in Irbil on Monday.\n").Commit();
        var output = CommandLineTester.Run(desk.Folder.FullPath, host => host with { Variable = name => name == "GITHUB_ACTIONS" ? isGitHub : null }, "check", "--diff", ".").Output;

        var lines = output.Split('\n');
        var start = Array.FindIndex(lines, line => line.StartsWith("::stop-commands::", StringComparison.Ordinal));
        var command = Array.IndexOf(lines, " ::error::forged");
        Assert.True(command > 0);
        Assert.Equal(isGuarded, start >= 0);
        if (isGuarded)
        {
            var end = Array.IndexOf(lines, "::" + lines[start]["::stop-commands::".Length..] + "::");
            Assert.InRange(command, start, end);
            Assert.NotInRange(Array.IndexOf(lines, "--- a/quiet.md"), start, end);
        }

        desk.Folder.With(".git/found.diff", output);
        desk.Git("apply", ".git/found.diff");
        Assert.DoesNotContain("Irbil", desk.Folder.TextOf("loud.md") + desk.Folder.TextOf("quiet.md"), StringComparison.Ordinal);
        Assert.StartsWith("::error::forged\n", desk.Folder.TextOf("loud.md"), StringComparison.Ordinal);
    }

    /// <summary>The gutter keeps an excerpt off the start of its line and the marks under their words.</summary>
    [Fact]
    public void Excerpt_stands_behind_a_gutter()
    {
        var lines = _folder.With("a.md", "::error::x. Sources said so.\n").Run("check", "a.md").Output.Split('\n');
        var excerpt = Array.FindIndex(lines, line => line.Contains("::error::", StringComparison.Ordinal));
        Assert.Equal("       | ::error::x. Sources said so.", lines[excerpt]);
        Assert.Equal("       |             ^^^^^^^", lines[excerpt + 1]);
    }

    [Theory]
    [InlineData("a\u001b[31m.md", "file=a\uFFFD[31m.md,")]
    [InlineData("a\nb.md", "file=a%0Ab.md,")]
    [InlineData("a ::b,c%.md", "file=a %3A%3Ab%2Cc%25.md,")]
    public void Annotation_names_the_file_as_far_as_it_can(string name, string shown)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names there");
        Assert.StartsWith("::error " + shown, _folder.With(name, "Sources said so.\n").Run("check", "--format", "github").Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## [a](b)")]
    [InlineData("C::D and std::string")]
    [InlineData("#tag [1]")]
    [InlineData("\u201C::quoted\u201D")]
    public void What_is_no_command_stays_as_it_is(string text) => Assert.Equal(text, Excerpt.Printable(text));

    [Fact]
    public void File_whose_name_is_not_utf_8_is_told_so()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "elsewhere there are no such names");
        Shell("printf 'It rained.' > \"$(printf 'lat\\351.md')\"");
        var run = _folder.Run("check");
        Shell("rm lat*"); // nor can the test open it to delete it
        Assert.Equal((2, "sourcinglint: lat\uFFFD.md: its name is not UTF-8, so the file cannot be opened. Rename it.\n"), (run.Status, run.Error));
    }

    private void Shell(string command)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", command]) { WorkingDirectory = _folder.FullPath })!;
        shell.WaitForExit();
    }

    /// <summary>No line holds a control character, begins a command after blanks, or holds one of the kind that may stand anywhere.</summary>
    private static void AssertClean(string text)
    {
        foreach (var line in text.Split('\n'))
        {
            Assert.DoesNotContain(line, char.IsControl);
            Assert.False(line.TrimStart().StartsWith("::", StringComparison.Ordinal), line);
            Assert.DoesNotMatch(@"##\w*\[", line);
        }
    }
}
