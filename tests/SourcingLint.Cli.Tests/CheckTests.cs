using System.Text;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class CheckTests : IDisposable
{
    private const string Bad = "Sources said the pier would be closed by Easter.\n";
    private const string Good = "The pier is older than the harbor.\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Clean_draft_gives_status_0()
    {
        var run = _folder.With("a.md", Good).Run("check", "a.md");
        Assert.Equal((0, "1 draft, nothing to report\n", ""), (run.Status, run.Output, run.Error));
    }

    [Fact]
    public void Error_gives_status_1()
    {
        var run = _folder.With("a.md", Bad).Run("check", "a.md");
        Assert.Equal((1, ""), (run.Status, run.Error));
        Assert.Contains("bare-source SL3001", run.Output, StringComparison.Ordinal);
        Assert.EndsWith("1 draft, 1 error\n", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("error", "error", 1)]
    [InlineData("error", "never", 0)]
    [InlineData("warning", "error", 0)]
    [InlineData("warning", "warning", 1)]
    [InlineData("info", "warning", 0)]
    [InlineData("info", "info", 1)]
    [InlineData("note", "note", 1)]
    [InlineData("none", "info", 0)]
    public void Status_follows_fail_on(string severity, string failOn, int status)
    {
        _folder.With(".editorconfig", $"root = true\n[*.md]\ndotnet_diagnostic.SL3001.severity = {severity}\n").With("a.md", Bad);
        Assert.Equal(status, _folder.Run("check", "a.md", "--fail-on", failOn).Status);
    }

    [Fact]
    public void Folder_without_drafts_gives_status_2_and_one_line()
    {
        var run = _folder.With("notes.rtf", Good).Run("check");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Equal("sourcinglint: .: no drafts in this folder. Drafts end in *.markdown, *.md; name others with --ext, such as --ext txt or --ext docx.\n", run.Error);
    }

    [Fact]
    public void Missing_file_gives_status_2_and_the_rest_is_linted()
    {
        var run = _folder.With("a.md", Bad).Run("check", "gone.md", "a.md");
        Assert.Equal((2, "sourcinglint: gone.md: no such file or folder. Check the path.\n"), (run.Status, run.Error));
        Assert.Contains("bare-source", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--since=")]
    [InlineData("--baseline=")]
    [InlineData("--output=")]
    [InlineData("-o=")]
    [InlineData("--format:")]
    public void Option_without_its_value_takes_no_path_for_it(string option)
    {
        var run = _folder.With("a.md", Bad).Run("check", option, "a.md");
        Assert.Equal((2, $"sourcinglint: {option} has no value. Write it behind the equals sign, or leave the option out.\n"), (run.Status, run.Error));
        Assert.Equal(Bad, _folder.TextOf("a.md"));
    }

    [Theory]
    [InlineData("check", "--", "-dash.md")]
    [InlineData("check", "--fail-on", "error", "--", "-dash.md")]
    [InlineData("check", "a.md", "--", "-dash.md", "--since=")]
    [InlineData("inspect", "--", "-dash.md")]
    [InlineData("names", "--", "-dash.md")]
    public void Behind_two_hyphens_everything_is_a_path(params string[] arguments)
    {
        var run = _folder.With("a.md", Good).With("-dash.md", Bad).With("--since=", Good).Run(arguments);
        Assert.Equal("", run.Error);
        Assert.Contains("-dash.md", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Path_that_looks_like_an_option_is_none_without_them() => Assert.Equal(
        "sourcinglint: there is no option -dash.md. If it is a file, write ./-dash.md. See: sourcinglint check --help\n", _folder.With("-dash.md", Bad).Run("check", "-dash.md").Error);

    [Fact]
    public void Binary_file_among_good_ones_gives_status_2_and_loses_nothing()
    {
        _folder.With("a.md", Bad).With("b.md", [1, 0, 2, 0, 0]).With("c.md", Good).With("d.md", [.. "Caf"u8, 0xE9]);
        var run = _folder.Run("check");
        Assert.Equal(2, run.Status);
        Assert.Equal(
            "sourcinglint: b.md: not text but a binary file. Save it as plain text.\n"
            + "sourcinglint: d.md:1: a character here is not UTF-8. Save the file as UTF-8.\n",
            run.Error);
        Assert.EndsWith("2 drafts, 1 error\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_file_gives_status_2()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.UserName == "root", "needs a file that its reader may not read");
        _folder.With("a.md", Good);
#pragma warning disable CA1416 // skipped on Windows above
        File.SetUnixFileMode(_folder.PathOf("a.md"), UnixFileMode.None);
#pragma warning restore CA1416
        var run = _folder.Run("check", "a.md");
        Assert.Equal((2, "sourcinglint: a.md: cannot be read: you have no permission. Change its permissions, or leave it out.\n"), (run.Status, run.Error));
    }

    [Fact]
    public void Bad_setting_gives_status_2_and_the_default_holds()
    {
        _folder.With(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SL3001.severity = loud\n").With("a.md", Bad);
        var run = _folder.Run("check", "a.md");
        Assert.Equal(2, run.Status);
        Assert.Equal("sourcinglint: .editorconfig:3: 'loud' is no severity; write error, warning, note, none or default.\n", run.Error);
        Assert.Contains("error", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check --format xml", "'xml'")]
    [InlineData("check --min-severity", "--min-severity")]
    [InlineData("check a.md --only", "--only")]
    [InlineData("check --reason", "--reason")]
    [InlineData("check --stdin-filename", "--stdin-filename")]
    [InlineData("init --outlet", "--outlet")]
    [InlineData("check --fix --diff", "--fix writes and --diff only shows")]
    [InlineData("check --fail-on sometimes", "'sometimes'")]
    [InlineData("check --colour", "there is no option --colour")]
    [InlineData("check - a.md", "'-' reads one draft from standard input")]
    [InlineData("check --fromat json", "there is no option --fromat (did you mean --format?). If it is a file, write ./--fromat.")]
    [InlineData("rules --fromat json", "there is no option --fromat (did you mean --format?). See: sourcinglint rules --help")]
    [InlineData("chek a.md", "'chek' is no command (did you mean check?). See: sourcinglint --help")]
    [InlineData("a.md", "sourcinglint check a.md")]
    [InlineData("explain", "RULE")]
    [InlineData("explain bare-sauce", "no rule is called 'bare-sauce' (did you mean bare-source?)")]
    [InlineData("inspect --format json", "'json'")]
    public void Wrong_usage_gives_status_2_and_one_line(string arguments, string message)
    {
        var run = _folder.With("a.md", Good).Run(arguments.Split(' '));
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("utf-16BE", true)]
    public void Place_is_the_same_in_every_encoding(string name, bool marked)
    {
        var encoding = Encoding.GetEncoding(name);
        var preamble = marked ? encoding.GetPreamble() : [];
        _folder.With("a.md", [.. preamble, .. encoding.GetBytes("The café closed.\r\n\r\n" + Bad)]);
        var finding = Assert.Single(Json("check", "a.md", "--format", "json").GetProperty("files")[0].GetProperty("diagnostics").EnumerateArray());
        Assert.Equal((20, 27), (finding.GetProperty("span").GetProperty("start").GetInt32(), finding.GetProperty("span").GetProperty("end").GetInt32()));
        Assert.Equal((3, 1), (finding.GetProperty("start").GetProperty("line").GetInt32(), finding.GetProperty("start").GetProperty("column").GetInt32()));
    }

    [Fact]
    public void Json_holds_every_draft_and_every_problem()
    {
        _folder.With("a.md", Bad).With("b.md", Good).With("c.md", [0]);
        var report = Json("check", "--format", "json");
        Assert.Equal(1, report.GetProperty("version").GetInt32());
        Assert.Equal(["a.md", "b.md"], report.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("path").GetString()!));
        Assert.Equal("c.md", Assert.Single(report.GetProperty("problems").EnumerateArray()).GetProperty("path").GetString());
        Assert.Equal("""{"files":2,"errors":1,"warnings":0,"infos":0}""", report.GetProperty("summary").GetRawText());
        var finding = report.GetProperty("files")[0].GetProperty("diagnostics")[0];
        Assert.Equal(
            ["id", "rule", "severity", "message", "span", "start", "end", "fixes"],
            finding.EnumerateObject().Select(property => property.Name).Where(name => name != "related"));
    }

    [Fact]
    public void Report_goes_to_a_file_when_asked()
    {
        var run = _folder.With("a.md", Bad).Run("check", "a.md", "--output", "report.txt");
        Assert.Equal((1, ""), (run.Status, run.Output));
        Assert.Contains("bare-source", _folder.TextOf("report.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_that_cannot_be_written_gives_status_2()
    {
        var run = _folder.With("a.md", Good).Run("check", "a.md", "--output", "no/such/folder/report.txt");
        Assert.Equal(2, run.Status);
        Assert.StartsWith("sourcinglint: no/such/folder/report.txt: the report cannot be written: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_a_draft()
    {
        var run = _folder.Run(Encoding.UTF8.GetBytes(Bad), "check", "-");
        Assert.Equal(1, run.Status);
        Assert.StartsWith("stdin\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_takes_the_settings_of_its_name()
    {
        _folder.With("wire/.editorconfig", "[*.md]\ndotnet_diagnostic.SL3001.severity = warning\n");
        var run = _folder.Run(Encoding.UTF8.GetBytes(Bad), "check", "-", "--stdin-filename", "wire/a.md");
        Assert.Equal(0, run.Status);
        Assert.StartsWith("wire/a.md\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Binary_standard_input_gives_status_2()
    {
        var run = _folder.Run([1, 0, 2], "check", "-");
        Assert.Equal((2, "sourcinglint: stdin: not text but a binary file. Save it as plain text.\n"), (run.Status, run.Error));
    }

    [Fact]
    public void Comment_turns_a_finding_off() => Assert.Equal(
        0, _folder.With("a.md", "<!-- sourcinglint-disable-next bare-source: known to the editor -->\n" + Bad).Run("check", "a.md").Status);

    [Fact]
    public void Colour_is_used_when_allowed_and_never_in_a_file()
    {
        _folder.With("a.md", Bad);
        Assert.Contains("\u001b[", CommandLineTester.Run(_folder.FullPath, host => host with { UsesColour = true }, "check").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b[", _folder.Run("check").Output, StringComparison.Ordinal);
        CommandLineTester.Run(_folder.FullPath, host => host with { UsesColour = true }, "check", "-o", "report.txt");
        Assert.DoesNotContain("\u001b[", _folder.TextOf("report.txt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    public void Output_is_the_same_from_run_to_run(string format)
    {
        for (var i = 0; i < 200; i++)
        {
            _folder.With($"{i % 7}/{i}.md", string.Concat(Enumerable.Repeat(i % 3 == 0 ? Bad : Good, i % 11)));
        }

        var first = _folder.Run("check", "--format", format).Bytes;
        Assert.Equal(first, _folder.Run("check", "--format", format).Bytes);
        Assert.Equal(first, CommandLineTester.Run(_folder.FullPath, host => host with { ShowsProgress = true }, "check", "--format", format).Bytes);
    }

    [Fact]
    public void Nothing_that_steers_a_terminal_gets_through()
    {
        _folder.With("a.md", "Sources \u001b[31msaid\u001b[0m sources said it \u202Ebackwards\u202C.\n");
        Assert.DoesNotContain(_folder.Run("check").Output, c => c is '\u001b' or '\u202E');
    }

    private JsonElement Json(params string[] arguments) => JsonDocument.Parse(_folder.Run(arguments).Bytes).RootElement;
}
