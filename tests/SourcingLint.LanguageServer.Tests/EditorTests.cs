using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>Clients that nobody here wrote, set up by the blocks of <c>docs/editors.md</c>. A test whose editor is missing says so.</summary>
public sealed class EditorTests : IDisposable
{
    private const string Draft = "# Port reopens\n\nSome 4,200 homes lost power in the storm.\n\nThe port is open again, the harbor master said.\n";
    private const string Question = "Who says 'Some 4,200 homes'?";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Neovim_shows_findings_and_applies_a_fix()
    {
        // Which of the page's blocks holds depends on the version; Neovim knows.
        var blocks = Blocks("Neovim");
        _folder.With("from 0.11.lua", blocks[0]).With("before.lua", blocks[1])
            .With("init.lua", "dofile(vim.env.FOLDER .. (vim.lsp.enable and '/from 0.11.lua' or '/before.lua'))\n");
        var session = await Session("nvim", "--headless", "--clean", "-i", "NONE", "-u", _folder.PathOf("init.lua"), "-c", "luafile " + Script("neovim.lua"));

        var found = ShowsOneFinding(session);
        Assert.Equal("SL1001", found.GetProperty("code").GetString());
        Assert.Equal(2, found.GetProperty("severity").GetInt32());
        Assert.StartsWith(Question, found.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "Add a source: “according to [SOURCE]”", "Add a source: “according to the harbor master”",
                "Suppress unattributed-figure here, with a reason", "Suppress unattributed-figure in this draft, with a reason",
                "Explain unattributed-figure",
            ],
            session.GetProperty("offered").EnumerateArray().Select(title => title.GetString()!)
                .Where(title => !title.StartsWith("Turn off", StringComparison.Ordinal))); // not every version makes files
        AddsASource(session);
    }

    [Fact]
    public async Task Emacs_shows_findings_and_applies_a_fix()
    {
        _folder.With("init.el", Assert.Single(Blocks("Emacs")));
        var session = await Session("emacs", "--batch", "--load", Script("emacs.el"));

        Assert.Contains(Question, ShowsOneFinding(session).GetProperty("message").GetString(), StringComparison.Ordinal);
        AddsASource(session);
    }

    [Fact]
    public async Task Kate_asks_for_findings_and_gets_them()
    {
        // What a user does before: turns the plugin on, pastes, and answers the question whether the server may start.
        _folder.With(".config/kate/lspclient/settings.json", Assert.Single(Blocks("Kate")))
            .With(".config/katerc", $"[Kate Plugins]\nlspclientplugin=true\n\n[lspclient]\nAllowedServerCommandLines={_folder.PathOf("bin/sourcinglint")} server\n");
        var start = Start("kate", "--new", _folder.PathOf("a port.md"));
        start.Environment["QT_QPA_PLATFORM"] = "offscreen";
        start.Environment["XDG_CONFIG_HOME"] = _folder.PathOf(".config");
        using var kate = Run(start);
        try
        {
            kate.BeginOutputReadLine();
            kate.BeginErrorReadLine();
            var told = "";
            for (var started = Stopwatch.StartNew(); !told.Contains("publishDiagnostics", StringComparison.Ordinal); await Task.Delay(100, TestContext.Current.CancellationToken))
            {
                Assert.True(!kate.HasExited && started.Elapsed < TheProgram.Patience, "Kate has no findings. " + told);
                told = File.Exists(_folder.PathOf("told")) ? _folder.TextOf("told") : "";
            }

            Assert.Contains(Question, told, StringComparison.Ordinal);
            Assert.Contains("a port.md", told, StringComparison.Ordinal);
        }
        finally
        {
            kate.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task Settings_for_Helix_are_toml_and_start_the_server()
    {
        _folder.With("languages.toml", Assert.Single(Blocks("Helix")));
        var settings = await Session("python3", "-c", "import json, tomllib; print(json.dumps(tomllib.load(open('languages.toml', 'rb'))))");

        var language = Assert.Single(settings.GetProperty("language").EnumerateArray());
        Assert.Equal("markdown", language.GetProperty("name").GetString());
        var server = settings.GetProperty("language-server").GetProperty(Assert.Single(language.GetProperty("language-servers").EnumerateArray()).GetString()!);
        Assert.Equal(["sourcinglint", "server"], Words(server.GetProperty("args")).Prepend(server.GetProperty("command").GetString()));
    }

    [Fact]
    public void Settings_for_Sublime_Text_start_the_server()
    {
        var server = JsonDocument.Parse(Assert.Single(Blocks("Sublime Text"))).RootElement.GetProperty("clients").GetProperty("sourcinglint");
        Assert.True(server.GetProperty("enabled").GetBoolean());
        Assert.Equal(["sourcinglint", "server"], Words(server.GetProperty("command")));
    }

    [Fact]
    public void Task_for_Zed_prints_a_line_that_names_the_place()
    {
        var task = Assert.Single(JsonDocument.Parse(Assert.Single(Blocks("Zed"))).RootElement.EnumerateArray());
        Assert.Equal("sourcinglint", task.GetProperty("command").GetString());
        _folder.With("a port.md", Draft);
        var (status, output, _) = TheProgram.Run(TheProgram.StartInfo(
            _folder.FullPath, [.. Words(task.GetProperty("args")).Select(word => word.Replace("$ZED_FILE", _folder.PathOf("a port.md"), StringComparison.Ordinal))]));
        Assert.Equal(0, status);
        Assert.Contains($"a port.md:3:1: warning: {Question}", output, StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> Blocks(string editor) => MarkdownPage.Blocks(File.ReadAllText(Repository.PathOf("docs/editors.md")), editor);

    private static string[] Words(JsonElement list) => [.. list.EnumerateArray().Select(word => word.GetString()!)];

    private static JsonElement ShowsOneFinding(JsonElement session)
    {
        Assert.False(session.TryGetProperty("failed", out var failed), failed.ToString());
        var found = Assert.Single(session.GetProperty("before").EnumerateArray());
        Assert.Equal("Some 4,200 homes", found.GetProperty("text").GetString());
        return found;
    }

    private void AddsASource(JsonElement session)
    {
        Assert.Contains("Some 4,200 homes lost power in the storm, according to [SOURCE].\n", session.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(Draft, _folder.TextOf("a port.md"));
    }

    private static string Script(string name) => Repository.PathOf("tests/SourcingLint.LanguageServer.Tests/Editors/" + name);

    /// <summary>Runs an editor to its end and reads what its script has seen.</summary>
    private async Task<JsonElement> Session(string editor, params string[] arguments)
    {
        using var process = Run(Start(editor, arguments));
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var session = output.Length > 0 ? JsonDocument.Parse(output).RootElement : throw new InvalidOperationException(await error);
        if (session.TryGetProperty("missing", out var missing))
        {
            Missing.Tool(missing.GetString()!);
        }

        return session;
    }

    /// <summary>A start of an editor without its user's own settings, with the program under test on the path as <c>sourcinglint</c>, which keeps a copy of what it says in <c>told</c>.</summary>
    private ProcessStartInfo Start(string editor, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs a shell");
        _folder.With("a port.md", Draft)
            .With("bin/sourcinglint", $"#!/bin/sh\n{string.Join(' ', ProgramUnderTest.Words.Select(word => $"'{word}'"))} \"$@\" | tee -a '{_folder.PathOf("told")}'\n");
#pragma warning disable CA1416 // skipped on Windows above
        File.SetUnixFileMode(_folder.PathOf("bin/sourcinglint"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        return new ProcessStartInfo(editor, arguments)
        {
            WorkingDirectory = _folder.FullPath,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["FOLDER"] = _folder.FullPath,
                ["HOME"] = _folder.FullPath,
                ["PATH"] = _folder.PathOf("bin") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
            },
        };
    }

    private static Process Run(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Missing.Tool(start.FileName + " is not installed.");
            throw;
        }
    }
}
