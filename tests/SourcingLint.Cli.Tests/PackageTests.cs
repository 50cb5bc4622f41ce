using System.Text.Json;
using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The package as a project uses it: drafts fail its build, with the findings that <c>check</c> has.</summary>
public sealed class PackageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_finds_what_check_finds()
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Name;
        var (status, told) = ForeignTool.Run(
            "dotnet", Repository.Root, "pack", "src/SourcingLint.Analyzers", "--no-build", "-p:BuildProjectReferences=false", "--configuration", configuration, "--output", _folder.PathOf("feed"), "--nologo");
        Assert.True(status == 0, told);
        WriteProject();

        (status, told) = ForeignTool.Run("dotnet", _folder.FullPath, "build", "--nologo", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        Assert.True(status == 1, told);
        Assert.Contains("error SL1001", told, StringComparison.Ordinal);
        var expected = OfCheck();
        Assert.Equal(expected, OfBuild());
        foreach (var part in (string[])[" error SL1001", " note SL3001", " warning SL4010"])
        {
            Assert.Contains(expected, finding => finding.Contains(part, StringComparison.Ordinal));
        }

        Assert.DoesNotContain(expected, finding => finding.Contains("SL7001", StringComparison.Ordinal));
    }

    private void WriteProject()
    {
        foreach (var draft in Directory.EnumerateFiles(Repository.PathOf("tests/samples"), "*.md", SearchOption.AllDirectories))
        {
            _folder.With("drafts/" + Path.GetRelativePath(Repository.PathOf("tests/samples"), draft), File.ReadAllBytes(draft));
        }

        _folder
            .With("drafts/.editorconfig", """
                root = true
                [*.md]
                sourcinglint.outlet = The Valley Post
                sourcinglint.names = lists/names.tsv # ours
                sourcinglint.terms = lists/terms.tsv
                dotnet_diagnostic.SL1001.severity = error
                sourcinglint.bare-source.severity = info
                dotnet_diagnostic.SL7001.severity = none
                """)
            .With("drafts/good/.editorconfig", "[*.md]\nsourcinglint.stylebook = ap\n")
            .With("drafts/lists/names.tsv", "Odessa\tOdesa\n")
            .With("drafts/lists/terms.tsv", "ferry\tboat\n")
            .With("nuget.config", $"<configuration><packageSources><clear /><add key=\"here\" value=\"{_folder.PathOf("feed")}\" /></packageSources></configuration>")
            .With("Directory.Build.props", "<Project />")
            .With("desk.csproj", $"""
                <Project Sdk="Microsoft.NET.Sdk">
                  <PropertyGroup>
                    <TargetFramework>net10.0</TargetFramework>
                    <RestorePackagesPath>packages</RestorePackagesPath>
                    <ErrorLog>findings.sarif,version=2.1</ErrorLog>
                  </PropertyGroup>
                  <ItemGroup>
                    <AdditionalFiles Include="drafts/**/*.md" />
                    <PackageReference Include="SourcingLint.Analyzers" Version="{JsonWriting.Version}" />
                  </ItemGroup>
                </Project>
                """);
    }

    private string[] OfCheck()
    {
        var run = _folder.Run("check", "drafts", "--format", "json");
        using var report = JsonDocument.Parse(run.Bytes);
        return
        [
            .. report.RootElement.GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray().Select(finding => string.Join(
                ' ', file.GetProperty("path").GetString(), finding.GetProperty("start").GetProperty("line"), finding.GetProperty("start").GetProperty("column"),
                finding.GetProperty("end").GetProperty("line"), finding.GetProperty("end").GetProperty("column"),
                finding.GetProperty("severity").GetString()!.Replace("info", "note", StringComparison.Ordinal), finding.GetProperty("id"), finding.GetProperty("message")))).Order(StringComparer.Ordinal),
        ];
    }

    private string[] OfBuild()
    {
        using var log = JsonDocument.Parse(_folder.TextOf("findings.sarif"));
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("SL", StringComparison.Ordinal))
                .Select(result =>
                {
                    var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
                    var region = place.GetProperty("region");
                    var path = new Uri(new Uri(_folder.FullPath + "/"), place.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath;
                    return string.Join(
                        ' ', Path.GetRelativePath(_folder.FullPath, path).Replace('\\', '/'), region.GetProperty("startLine"), region.GetProperty("startColumn"),
                        region.GetProperty("endLine"), region.GetProperty("endColumn"), result.GetProperty("level"), result.GetProperty("ruleId"), result.GetProperty("message").GetProperty("text"));
                })
                .Order(StringComparer.Ordinal),
        ];
    }
}
