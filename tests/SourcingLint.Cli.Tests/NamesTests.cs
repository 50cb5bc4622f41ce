using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class NamesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public NamesTests() => _folder
        .With("a.md", "Guests met Khaled Mansour in Oslo. Later Mansour left.\n")
        .With("b.md", "Guests met Khaled Mansoor <in> Oslo.\n")
        .With("c.md", "Guests met Khaled Mansour.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Text_lists_forms_counts_and_drafts()
    {
        var run = _folder.Run("names");
        Assert.Equal(ExitCode.Clean, run.Status);
        Assert.Equal(
            """
            People
              Khaled Mansour  spelled in several ways
                Khaled Mansour      2  a.md, c.md
                Khaled Mansoor      1  b.md
                Mansour             1  a.md

            Places
              Oslo
                Oslo      2  a.md, b.md

            2 names, 1 spelled in several ways

            """.ReplaceLineEndings("\n"),
            run.Output);
    }

    [Fact]
    public void Mixed_ones_can_be_listed_alone() =>
        Assert.DoesNotContain("Oslo", _folder.Run("names", "--mixed").Output, StringComparison.Ordinal);

    [Fact]
    public void Json_holds_the_agreed_fields()
    {
        var names = JsonDocument.Parse(_folder.Run("names", "--format", "json").Output).RootElement;
        Assert.Equal(1, names.GetProperty("version").GetInt32());
        var name = names.GetProperty("names")[0];
        Assert.Equal(["name", "kind", "mixed", "forms"], name.EnumerateObject().Select(property => property.Name));
        Assert.Equal(["text", "count", "files"], name.GetProperty("forms")[0].EnumerateObject().Select(property => property.Name));
        Assert.Equal("person", name.GetProperty("kind").GetString());
        Assert.True(name.GetProperty("mixed").GetBoolean());
    }

    [Fact]
    public void Page_stands_alone()
    {
        var page = _folder.Run("names", "--format", "html").Output;
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<section class=\"mixed\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("://", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
    }
}
