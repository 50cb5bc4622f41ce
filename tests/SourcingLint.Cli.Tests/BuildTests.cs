using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The build, in whatever folder the repository was cloned.</summary>
public sealed class BuildTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("src")]
    [InlineData("drafts, old = new")]
    public void Only_what_ships_must_be_documented(string parent)
    {
        var clone = Path.Combine(parent, "sourcinglint");
        foreach (var file in (string[])["Directory.Build.props", "Directory.Packages.props", "src/Directory.Build.props"])
        {
            _folder.With(Path.Combine(clone, file), File.ReadAllBytes(Repository.PathOf(file)));
        }

        foreach (var name in (string[])["tests/Desk.Tests", "src/Desk"])
        {
            _folder
                .With(Path.Combine(clone, name, "Desk.csproj"), "<Project Sdk=\"Microsoft.NET.Sdk\"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>")
                .With(Path.Combine(clone, name, "Desk.cs"), "namespace Desk;\n\npublic sealed class Undocumented;\n");
        }

        var (status, told) = Dotnet("build", "tests/Desk.Tests", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        Assert.True(status == 0, told);
        Assert.Equal("true", Dotnet("msbuild", "src/Desk", "-getProperty:GenerateDocumentationFile").Report.Trim());

        (int Status, string Report) Dotnet(params string[] arguments) => ForeignTool.Run("dotnet", _folder.PathOf(clone), [.. arguments, "--nologo"]);
    }
}
