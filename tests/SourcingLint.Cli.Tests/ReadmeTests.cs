using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>What the README shows is what the program does.</summary>
public sealed class ReadmeTests
{
    private const string Readme = "README.md";
    private const string Example = "night-ferry.md";
    private static readonly string[] Pages = [Readme, "docs/editors.md", "docs/ci.md", "src/ARCHITECTURE.md", ".github/CONTRIBUTING.md", ".github/RELEASING.md", "CHANGELOG.md"];

    [Fact]
    public void Draft_is_the_sample() => GeneratedFile.CheckPart(
        Readme, "draft", $"```markdown\n{File.ReadAllText(Repository.PathOf("tests/samples/bad/" + Example)).ReplaceLineEndings("\n")}```\n");

    [Fact]
    public void Output_is_the_programs()
    {
        var run = CommandLineTester.Run(Repository.PathOf("tests/samples/bad"), host => host with { Width = 96 }, "check", Example);
        Assert.Equal("", run.Error);
        GeneratedFile.CheckPart(Readme, "output", $"```\n$ sourcinglint check {Example}\n{run.Output}```\n");
    }

    [Fact]
    public void Rules_are_the_catalogues()
    {
        var earned = File.ReadLines(Repository.PathOf("tests/earned.tsv")).Where(line => line[0] != '#').Select(line => line.Split('\t'))
            .ToDictionary(row => row[0], row => (Raised: int.Parse(row[1], CultureInfo.InvariantCulture), Judged: int.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);
        Assert.All(earned, rule => Assert.NotNull(RuleCatalog.Describe(rule.Key)));
        var table = new StringBuilder("| Rule | Id | By default | An editor agreed | What it finds |\n| --- | --- | --- | --- | --- |\n");
        foreach (var rule in RuleCatalog.Descriptors)
        {
            var agreed = earned.TryGetValue(rule.RuleName(), out var counts) ? $"{counts.Raised} of {counts.Judged}" : "";
            var name = RulePage.FileName(rule) + ".md";
            var page = Assert.Single(Directory.GetFiles(Repository.PathOf("src/SourcingLint.Core/Rules"), name, SearchOption.AllDirectories));
            var severity = !rule.IsEnabledByDefault ? "off" : rule.DefaultSeverity == DiagnosticSeverity.Info ? "note" : rule.DefaultSeverity.ToString().ToLowerInvariant();
            table.Append(CultureInfo.InvariantCulture, $"| [{rule.RuleName()}]({Path.GetRelativePath(Repository.Root, page).Replace('\\', '/')}) | {rule.Id} | {severity} | {agreed} | {rule.Title} |\n");
        }

        GeneratedFile.CheckPart(Readme, "rules", table.ToString());
    }

    [Fact]
    public void Speed_is_what_was_measured()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests/speed.tsv"));
        var conditions = lines.Last(line => line[0] == '#')[2..];
        var rows = lines.Where(line => line[0] != '#').Select(line => $"| {line.Replace("\t", " | ")} |\n");
        GeneratedFile.CheckPart(Readme, "speed", $"{conditions}\n\n| | write-good | SourcingLint | Ratio |\n| --- | --- | --- | --- |\n{string.Concat(rows)}");
    }

    [Fact]
    public void Settings_are_all_there_are()
    {
        var table = new StringBuilder("""
            | Setting | What it sets | By default |
            | --- | --- | --- |
            | `sourcinglint.outlet` | Your newsroom's name, as a "could not verify" line carries it. | none |
            | `sourcinglint.stylebook` | Whose spellings of names you follow: `ap`, `reuters`, `bbc`, `guardian`, `nyt`, `wapo` or `afp`. | `none`: one form throughout a draft |
            | `sourcinglint.text-files` | Whether `.txt` files are drafts: in the editor, and where a folder is searched. | `false` |
            | `sourcinglint.names` | A list of your own name forms. The path is relative to the `.editorconfig` and stays inside the repository; without one, below the `.editorconfig` with `root = true`. | none |
            | `sourcinglint.terms` | A list of words to avoid, with what to write instead; the page of house-term shows one. The path is as for `sourcinglint.names`. | none |
            | `sourcinglint.RULE.severity` | `error`, `warning`, `note` or `none` for a rule by name; `dotnet_diagnostic.ID.severity` is the same by id. | as in the table above |

            """.ReplaceLineEndings("\n"));
        foreach (var option in RuleCatalog.Analyzers.SelectMany(rule => rule.Options))
        {
            table.Append(CultureInfo.InvariantCulture, $"| `{option.Key}` | {option.Description} | {(option.DefaultText.Length == 0 ? "none" : $"`{option.DefaultText}`")} |\n");
        }

        GeneratedFile.CheckPart(Readme, "settings", table.ToString());
    }

    [Fact]
    public void Pages_leave_nothing_to_ask()
    {
        var run = CommandLineTester.Run(Repository.Root, host => host, ["check", .. Pages, "--format", "concise"]);
        Assert.Equal($"0 errors, 0 warnings, 0 notes in {Pages.Length} drafts\n", run.Output);
    }

    [Fact]
    public void Links_lead_somewhere()
    {
        foreach (var file in Pages)
        {
            var text = File.ReadAllText(Repository.PathOf(file));
            for (var at = text.IndexOf("](", StringComparison.Ordinal); at >= 0; at = text.IndexOf("](", at + 1, StringComparison.Ordinal))
            {
                var target = text[(at + 2)..text.IndexOf(')', at)];
                Assert.True(target.StartsWith("https://", StringComparison.Ordinal) || IsThere(file, target), $"{file} links to {target}, which is not there.");
            }
        }
    }

    [Fact]
    public void Code_map_names_what_is_there()
    {
        foreach (var line in File.ReadLines(Repository.PathOf("src/ARCHITECTURE.md")).Where(line => line.StartsWith("- `", StringComparison.Ordinal)))
        {
            var path = line[3..line.IndexOf('`', 3)];
            Assert.True(Path.Exists(Repository.PathOf("src/" + path)), $"src/ARCHITECTURE.md names {path}, which is not there.");
        }
    }

    /// <summary>Whether what a page links to exists: a file, and in it the heading after the <c>#</c>.</summary>
    private static bool IsThere(string page, string target)
    {
        var parts = target.Split('#', 2);
        var path = parts[0].Length == 0 ? Repository.PathOf(page) : Path.GetFullPath(parts[0], Path.GetDirectoryName(Repository.PathOf(page))!);
        return Path.Exists(path) && (parts.Length == 1 || File.ReadLines(path).Any(line => line.StartsWith('#') && Anchor(line) == parts[1]));
    }

    /// <summary>What GitHub makes of a heading, to lead to it.</summary>
    private static string Anchor(string heading) => string.Concat(
        heading.TrimStart('#').Trim().ToLowerInvariant().Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-').Select(letter => letter == ' ' ? '-' : letter));
}
