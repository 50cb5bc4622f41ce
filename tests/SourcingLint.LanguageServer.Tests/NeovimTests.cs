using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>A client that nobody here wrote: Neovim's own. Needs nvim; says so when it is missing.</summary>
public sealed class NeovimTests
{
    private const string Draft = "# Port reopens\n\nSome 4,200 homes lost power in the storm.\n\nThe port is open again, the harbor master said.\n";

    [Fact]
    public async Task Neovim_shows_findings_and_applies_a_fix()
    {
        using var folder = new TemporaryFolder();
        folder.With("a port.md", Draft);
        var session = await Run(folder.PathOf("a port.md"));

        Assert.False(session.TryGetProperty("failed", out var failed), failed.ToString());
        var found = Assert.Single(session.GetProperty("before").EnumerateArray());
        Assert.Equal("SL1001", found.GetProperty("code").GetString());
        Assert.Equal(2, found.GetProperty("severity").GetInt32());
        Assert.Equal("Some 4,200 homes", found.GetProperty("text").GetString());
        Assert.StartsWith("Who says 'Some 4,200 homes'?", found.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            ["Add a source", "Suppress unattributed-figure here, with a reason", "Explain unattributed-figure"],
            session.GetProperty("offered").EnumerateArray().Select(title => title.GetString()));
        Assert.Contains("Some 4,200 homes lost power in the storm, according to [SOURCE].\n", session.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(Draft, folder.TextOf("a port.md"));
    }

    private static async Task<JsonElement> Run(string draft)
    {
        var script = Repository.PathOf("tests/SourcingLint.LanguageServer.Tests/Neovim/session.lua");
        var start = new ProcessStartInfo("nvim", ["--headless", "--clean", "-i", "NONE", "-c", "luafile " + script])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["DRAFT"] = draft, ["SERVER"] = string.Join(' ', ProgramUnderTest.Words) + " server" },
        };
        try
        {
            using var nvim = Process.Start(start)!;
            var error = nvim.StandardError.ReadToEndAsync();
            var output = await nvim.StandardOutput.ReadToEndAsync();
            await nvim.WaitForExitAsync();
            return output.Length > 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException(await error);
        }
        catch (Win32Exception)
        {
            Missing.Tool("nvim is not installed.");
            throw;
        }
    }
}
