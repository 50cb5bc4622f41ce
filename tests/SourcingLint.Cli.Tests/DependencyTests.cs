using System.Reflection;
using System.Text.RegularExpressions;
using SourcingLint.LanguageServer;
using SourcingLint.Testing;
using SourcingLint.Workspace;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The arrows between the parts, as compiled. A new one is a decision: make it here and in src/ARCHITECTURE.md.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Core_knows_Markdig_and_Roslyns_values_only()
    {
        var outside = References(typeof(Draft)).Where(name => !name.StartsWith("System.", StringComparison.Ordinal));
        Assert.Equal(["Markdig", "Microsoft.CodeAnalysis"], outside);
    }

    [Theory]
    [InlineData("System.Console")]
    [InlineData("System.Diagnostics.Process")]
    [InlineData("System.IO.FileSystem")]
    [InlineData("System.Net")]
    [InlineData("System.Text.Json")]
    [InlineData("System.Text.RegularExpressions")]
    [InlineData("System.Xml")]
    public void Core_stays_clear_of(string name) => Assert.DoesNotContain(References(typeof(Draft)), reference => reference.StartsWith(name, StringComparison.Ordinal));

    [Fact]
    public void Workspace_knows_Core_and_no_console()
    {
        var references = References(typeof(DraftFinder)).ToArray();
        Assert.Equal(["Microsoft.CodeAnalysis", "SourcingLint.Core"], references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
        Assert.DoesNotContain("System.Console", references);
        Assert.DoesNotContain("System.Text.Json", references);
    }

    [Fact]
    public void Language_server_knows_Workspace_and_no_console()
    {
        var references = References(typeof(LspServer)).ToArray();
        Assert.Equal(["Microsoft.CodeAnalysis", "SourcingLint.Core", "SourcingLint.Workspace"], references.Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
        Assert.DoesNotContain("System.Console", references);
    }

    /// <summary>The system's cryptography is a library that some Linux systems lack, and without it the program is ended.</summary>
    [Fact]
    public void Nothing_needs_the_systems_cryptography() => Assert.DoesNotContain(
        ((Type[])[typeof(Draft), typeof(DraftFinder), typeof(LspServer), typeof(CommandLine)]).SelectMany(References),
        name => name.StartsWith("System.Security.Cryptography", StringComparison.Ordinal));

    [Fact]
    public void Messages_know_nothing_of_news() => Assert.DoesNotContain(
        Directory.EnumerateFiles(Repository.PathOf("src/SourcingLint.LanguageServer/JsonRpc")).Concat(Directory.EnumerateFiles(Repository.PathOf("src/SourcingLint.LanguageServer/Protocol"))),
        file => File.ReadLines(file).Any(line => line.StartsWith("using SourcingLint", StringComparison.Ordinal) || line.StartsWith("using Microsoft", StringComparison.Ordinal)));

    [Fact]
    public void One_file_knows_Markdig() => Assert.Equal(["src/SourcingLint.Core/Text/MarkdownReader.cs"], SourcesWith("using Markdig"));

    [Fact]
    public void One_file_opens_others_to_read_and_one_to_write() => Assert.Equal(
        ["src/SourcingLint.Workspace/PlainFile.cs", "src/SourcingLint.Workspace/WholeFile.cs"],
        SourcesWhere(line => Regex.IsMatch(line, @"(?<!\w)(File\.(Open|Read|Write)|new FileStream)")));

    [Fact]
    public void One_file_tells_frameworks_apart() => Assert.Equal(["src/SourcingLint.Core/Polyfills.cs"], SourcesWith("#if "));

    [Fact]
    public void Core_is_held_off_the_world()
    {
        var banned = File.ReadAllText(Repository.PathOf("src/SourcingLint.Core/BannedSymbols.txt"));
        foreach (var symbol in (string[])["T:System.IO.File;", "T:System.Console;", "T:System.Environment;", "P:System.DateTime.Now;", "T:System.Text.RegularExpressions.Regex;"])
        {
            Assert.Contains(symbol, banned, StringComparison.Ordinal);
        }

        Assert.Contains("BannedApiAnalyzers", File.ReadAllText(Repository.PathOf("src/SourcingLint.Core/SourcingLint.Core.csproj")), StringComparison.Ordinal);
    }

    [Fact]
    public void No_folder_is_a_drawer_for_odds_and_ends() => Assert.DoesNotContain(
        Directory.EnumerateDirectories(Repository.PathOf("src"), "*", SearchOption.AllDirectories).Select(Path.GetFileName),
        name => name is "Utils" or "Utilities" or "Helpers" or "Common" or "Misc");

    private static IEnumerable<string> References(Type type) =>
        type.Assembly.GetReferencedAssemblies().Select(name => name.Name!).Order(StringComparer.Ordinal);

    private static IEnumerable<string> SourcesWith(string text) => SourcesWhere(line => line.StartsWith(text, StringComparison.Ordinal));

    private static IEnumerable<string> SourcesWhere(Func<string, bool> holds) =>
        Directory.EnumerateFiles(Repository.PathOf("src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => File.ReadLines(file).Any(holds))
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);
}
