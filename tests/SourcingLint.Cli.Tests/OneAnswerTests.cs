using System.Diagnostics;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The same text gives the same findings: alone, after others, in any order, in parallel, in another process.</summary>
/// <remarks>Each run is a process of its own, since a fault here lives as long as its process does.</remarks>
public sealed class OneAnswerTests
{
    /// <summary>Words that often open a clause, as a line of notes begins with them: in small letters.</summary>
    private static readonly string[] Openers =
        ["that", "with", "said", "this", "what", "when", "according", "have", "were", "they", "there", "after", "while", "which", "from", "would", "people", "officials"];

    private static readonly (string Name, string Text)[] Drafts =
    [
        ("ferry.md", "# Council weighs the ferry plan\n\nThe ferry line's owner worries it was the storm that sank 3 boats. That was news to the mayor, who said that no talks had begun.\n"),
        ("mill.md", "# Mill closes with 240 jobs lost\n\nThe mill, which opened in 1931, shut after a fire, according to people with knowledge of the sale. Workers there said they were told when 240 letters came from the bank.\n"),
        ("pass.md", "# Army says it holds the pass\n\nThe army said that 40 rebels were killed while they crossed the pass. This would have been what officials had waited for, said Ada Brandt, a historian. With 600 men from the south, she said, the rebels were there to stay.\n"),
        ("harvest.md", "# Harvest falls by a third\n\nFarmers have what they call a lost year, with 1,200 farms under water. Officials would not say when help would come, and people were left with the news from the radio after the flood.\n"),
    ];

    [Theory]
    [InlineData("check", "--format", "json", "--fail-on", "never")]
    [InlineData("inspect", "--format", "jsonl")]
    public void Drafts_are_read_the_same_alone_and_in_any_company(params string[] command)
    {
        var alone = Drafts.ToDictionary(draft => draft.Name, draft => Read([draft], command)[draft.Name], StringComparer.Ordinal);
        foreach (var prefix in new[] { "a", "m", "z" })
        {
            // Drafts are read in order of their names, so some of them come before the notes and some after.
            var together = Read([.. Drafts, .. Openers.Select((word, i) => ($"{prefix}{i}.md", $"{word} is the first word of this note.\n"))], command);
            Assert.All(alone, draft => Assert.Equal(draft.Value, together[draft.Key]));
        }
    }

    [Fact]
    public void Two_runs_write_the_same_bytes() => Assert.Equal(
        Run(Repository.PathOf("tests/samples"), "check", ".", "--format", "json", "--fail-on", "never"),
        Run(Repository.PathOf("tests/samples"), "check", ".", "--format", "json", "--fail-on", "never"));

    /// <summary>What the program says of each draft of a folder, by its name.</summary>
    private static Dictionary<string, string> Read(IReadOnlyList<(string Name, string Text)> drafts, string[] command)
    {
        using var folder = new TemporaryFolder().With(".editorconfig", "root = true\n");
        foreach (var (name, text) in drafts)
        {
            folder.With(name, text);
        }

        var output = Run(folder.FullPath, [.. command, .. drafts.Select(draft => draft.Name)]);
        return command[0] == "check"
            ? JsonDocument.Parse(output).RootElement.GetProperty("files").EnumerateArray().ToDictionary(PathOf, file => file.GetRawText(), StringComparer.Ordinal)
            : output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(line => PathOf(JsonDocument.Parse(line).RootElement), line => line, StringComparer.Ordinal);
    }

    private static string PathOf(JsonElement file) => Path.GetFileName((file.TryGetProperty("path", out var path) ? path : file.GetProperty("file")).GetString()!);

    private static string Run(string directory, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sourcinglint.dll"), .. arguments])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error.Result);
        return output;
    }
}
