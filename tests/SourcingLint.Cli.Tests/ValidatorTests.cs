using System.Text.Json;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>Reports as their readers' own tools see them. Needs node, and npm that can install.</summary>
public sealed class ValidatorTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sarif_is_valid_to_its_makers()
    {
        var validators = ForeignTool.Validators();
        foreach (var report in (string[])[Samples("sarif"), Invented("sarif")])
        {
            var (status, told) = ForeignTool.Run("node", validators, "node_modules/@microsoft/sarif-multitool/index.js", "validate", report);
            Assert.True(status == 0, told);

            // It misses the address of a home page, and nothing else.
            Assert.DoesNotContain(told.Split('\n'), line => line.Contains("SARIF", StringComparison.Ordinal) && line.Contains(": ", StringComparison.Ordinal) && !line.Contains("SARIF2005", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Rdjson_is_valid_to_a_validator_of_the_format()
    {
        var validators = ForeignTool.Validators();
        foreach (var report in (string[])[Samples("rdjson"), Invented("rdjson")])
        {
            var (status, told) = ForeignTool.Run("node", validators, "node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js", "--strict", "--no-extra-fields", report);
            Assert.True(status == 0, told);
        }
    }

    [Fact]
    public void Gitlab_reports_issues_as_code_climate_types_them()
    {
        var validators = ForeignTool.Validators();
        foreach (var report in (string[])[Samples("gitlab"), Invented("gitlab")])
        {
            var (status, told) = ForeignTool.Run("node", validators, "codeclimate.mjs", report);
            Assert.True(status == 0, told);
        }
    }

    [Fact]
    public void Workflows_are_valid_and_use_actions_by_their_full_hash()
    {
        var workflows = Directory.GetFiles(Repository.PathOf(".github/workflows"), "*.yml");
        Assert.NotEmpty(workflows);
        foreach (var line in workflows.Append(Repository.PathOf(".github/actions/lint/action.yml")).SelectMany(File.ReadLines).Where(line => line.TrimStart().TrimStart('-').TrimStart().StartsWith("uses:", StringComparison.Ordinal)))
        {
            Assert.Matches(@"uses: (\./|[a-z-]+/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$)", line);
        }

        var (status, told) = ForeignTool.Run("node", ForeignTool.Validators(), ["workflows.mjs", .. workflows, Repository.PathOf(".github/actions/lint/action.yml")]);
        Assert.True(status == 0, told);
    }

    private string Samples(string format)
    {
        CommandLineTester.Run(Repository.PathOf("tests/samples"), host => host, "check", "--format", format, "--output", _folder.PathOf("samples." + format));
        return _folder.PathOf("samples." + format);
    }

    private string Invented(string format) => _folder.With("invented." + format, InventedReport.Write(
        output => format switch
        {
            "sarif" => new SarifReporter(output, new ReportRoot("/desk"), "all"),
            "rdjson" => new RdjsonReporter(output, new ReportRoot("/desk"), "all"),
            _ => new GitLabReporter(output, new ReportRoot("/desk")),
        },
        [.. InventedReport.Plain, InventedReport.Hostile])).PathOf("invented." + format);
}
