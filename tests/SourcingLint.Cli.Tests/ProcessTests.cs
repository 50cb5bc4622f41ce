using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The program as a shell starts it.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("The quay is shut.\n", 0)]
    [InlineData("Sources said the quay is shut.\n", 1)]
    [InlineData("\0\u0001", 2)]
    public void Status_reaches_the_shell(string text, int status)
    {
        var (exit, output, error) = Start(_folder.With("a.md", text), "", "check", "a.md");
        Assert.Equal(status, exit);
        Assert.Equal(status == 2, error.Length > 0);
        Assert.Equal(status == 2, output.Length == 0);
    }

    [Fact]
    public void Standard_input_and_settings_of_the_current_folder_are_read()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.bare-source.severity = warning\n");
        var (exit, output, _) = Start(_folder, "Sources said the quay is shut.\n", "check", "-");
        Assert.Equal(0, exit);
        Assert.Contains("1:1 warning", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_without_a_terminal_has_no_colour() =>
        Assert.DoesNotContain("\u001b", Start(_folder.With("a.md", "Sources said so.\n"), "", "check").Output, StringComparison.Ordinal);

    private static (int Exit, string Output, string Error) Start(TemporaryFolder folder, string input, params string[] arguments) =>
        TheProgram.Run(TheProgram.StartInfo(folder.FullPath, arguments), input);
}
