using System.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>A program as it is published, held against the code that these tests are built with. The environment's <c>SOURCINGLINT</c> names it; .ci/run makes a native one and names it.</summary>
public sealed class NativeTests
{
    private const int OldestGlibc = 27; // 2.27, as .NET 10 itself

    public static TheoryData<string> Commands =>
    [
        .. from format in (string[])["text", "json", "jsonl", "sarif", "github", "gitlab", "junit", "rdjson", "html"]
           select "check . --format " + format,
        .. from format in (string[])["text", "json", "jsonl", "html"]
           from command in (string[])["inspect", "names"]
           select $"{command} . --format {format}",
        "check . --diff",
        "check . --statistics",
        "check nowhere.md",
        "rules",
        "--version",
        .. from rule in RuleCatalog.Descriptors select "explain " + rule.RuleName(),
    ];

    [Theory]
    [MemberData(nameof(Commands))]
    public void Program_writes_the_bytes_that_the_code_writes(string command)
    {
        Assert.SkipWhen(ProgramUnderTest.Named is null, "Not compared: SOURCINGLINT names no program.");
        var arguments = command.Split(' ');
        foreach (var folder in (string[])["tests/samples", "tests/SourcingLint.Mutations/Drafts"])
        {
            var code = CommandLineTester.RunInside(Repository.PathOf(folder), host => host, arguments);
            var program = CommandLineTester.RunProgram(Repository.PathOf(folder), [], arguments);
            Assert.Equal((code.Status, code.Error, code.Output), (program.Status, program.Error, program.Output));
            Assert.Equal(code.Bytes, program.Bytes);
        }
    }

    [Fact]
    public void Program_starts_where_glibc_is_as_old_as_dotnets()
    {
        Assert.SkipUnless(ProgramUnderTest.Named is not null && OperatingSystem.IsLinux(), "Not checked: SOURCINGLINT names no program for Linux.");
        var names = Encoding.Latin1.GetString(File.ReadAllBytes(ProgramUnderTest.Named!)).Split('\0').Where(name => name.StartsWith("GLIBC_2.", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(names);
        Assert.DoesNotContain(names, name => int.TryParse(name.Split('.')[1], out var minor) && minor > OldestGlibc);
    }
}
