using SourcingLint.Ecosystem;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The record of findings that shows what a change to a rule does to copy.</summary>
public sealed class EcosystemTests : IDisposable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "sourcinglint.dll");

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("desk/.editorconfig", "root = true\n")
        .With("desk/harbour.md", "The quay is shut.\n\nSources said the quay would open on Monday.\n")
        .With("desk/mill.txt", "Crime fell by half. Sources said so.\n")
        .With("desk/quiet.md", "The quay is shut.\n");

    private string Desk => _folder.PathOf("desk");

    private string Recorded => _folder.PathOf("before.jsonl");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_runs_of_one_build_record_the_same_and_do_not_differ()
    {
        Record();
        var again = Run("record", Program, Desk);
        Assert.Equal(File.ReadAllText(Recorded), again.Output);
        Assert.Contains("\"rule\":\"bare-source\"", again.Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(Recorded, Program).Status);
    }

    [Fact]
    public void Shows_what_came_and_what_went_and_what_changed_with_its_sentence()
    {
        Record();
        var lines = File.ReadAllLines(Recorded).ToList();
        lines.RemoveAt(lines.FindIndex(line => line.Contains("harbour.md", StringComparison.Ordinal) && line.Contains("bare-source", StringComparison.Ordinal)));
        var mill = lines.FindIndex(line => line.Contains("mill.txt", StringComparison.Ordinal) && line.Contains("bare-source", StringComparison.Ordinal));
        lines.Insert(mill, lines[mill].Replace("bare-source", "no-longer-a-rule", StringComparison.Ordinal));
        lines[mill + 1] = lines[mill + 1].Replace("\"error\"", "\"info\"", StringComparison.Ordinal);
        File.WriteAllLines(Recorded, lines);

        var outcome = Run(Recorded, Program);

        Assert.Equal(1, outcome.Status);
        Snapshot.Match(outcome.Output.Replace(Desk, "desk", StringComparison.Ordinal));
    }

    [Fact]
    public void One_rule_alone()
    {
        Record();
        File.WriteAllLines(Recorded, File.ReadAllLines(Recorded).Where(line => !line.Contains("bare-source", StringComparison.Ordinal)));
        Assert.Contains("bare-source", Run(Recorded, Program, "--only", "bare-source").Output, StringComparison.Ordinal);
        Assert.Equal(0, Run(Recorded, Program, "--only", "unbalanced-quote").Status);
    }

    [Fact]
    public void Drafts_that_changed_or_came_are_told_and_not_compared()
    {
        Record();
        _folder.With("desk/mill.txt", "Sources said no.\n").With("desk/new.md", "Sources said no.\n");
        var outcome = Run(Recorded, Program);
        Assert.Equal(1, outcome.Status);
        Assert.Contains("mill.txt: its text has changed since the recording. Not compared.", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("new.md: only in the second run. Not compared.", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("bare-source", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_draft_that_cannot_be_read_is_part_of_the_record()
    {
        _folder.With("desk/broken.md", "\0\u0001");
        Assert.Contains("broken.md\",\"line\":1,\"rule\":\"unreadable\"", Run("record", Program, Desk).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Name two builds")]
    [InlineData("There is no program gone", "gone", "gone")]
    [InlineData("gone.jsonl", "gone.jsonl", "gone.jsonl")]
    [InlineData("There is no --fast", "--fast")]
    [InlineData("--only needs a value", "a", "b", "--only")]
    public void Wrong_usage_is_told(string expected, params string[] arguments)
    {
        var outcome = Run(arguments);
        Assert.Equal(2, outcome.Status);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"rule\":\"bare-source\"}\n")]
    [InlineData("{\"folders\":[\"desk\"]}\n{\"rule\":\"bare-source\"}\n")]
    [InlineData("no json\n")]
    public void What_is_no_recording_is_told(string text)
    {
        var outcome = Run(_folder.With("before.jsonl", text).PathOf("before.jsonl"), Program);
        Assert.Equal(2, outcome.Status);
        Assert.Contains("no recording. Make one with", outcome.Error, StringComparison.Ordinal);
    }

    private void Record() => Assert.Equal(0, Run("record", Program, Desk, "--output", Recorded).Status);

    private static (int Status, string Output, string Error) Run(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        return (EcosystemCommand.Run(arguments, output, error), output.ToString(), error.ToString());
    }
}
