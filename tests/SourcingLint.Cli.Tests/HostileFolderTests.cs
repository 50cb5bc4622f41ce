using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>
/// Folders made to hang or kill the program, and slips that would cost a user files, played against the program as a
/// shell starts it. Whatever lies there, it ends, the sound draft is checked, and what cannot be read costs one line.
/// </summary>
public sealed class HostileFolderTests : IDisposable
{
    private const string Misspelled = "The train left Kiev at noon.\n";
    private const string Spelled = "The train left Kyiv at noon.\n";

    private readonly TemporaryFolder _folder = new();

    public HostileFolderTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes and devices of Unix");

    public static TheoryData<string> Names => [.. HostileFolder.All.Select(folder => folder.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public void Sound_draft_is_checked_and_the_rest_costs_one_line(string name)
    {
        var hostile = HostileFolder.All.Single(folder => folder.Name == name);
        hostile.Fill(_folder);
        Told(Run("check", "."), hostile.Told);
    }

    [Theory]
    [InlineData("p.md", "no file but a pipe or a device")]
    [InlineData("/dev/zero", "no file but a pipe or a device")]
    [InlineData("[x", "no file matches this pattern")]
    [InlineData("[z-a]*", "no file matches this pattern")]
    [InlineData("STARS", "no file matches this pattern")]
    public void Argument_that_leads_nowhere_costs_one_line(string argument, string told)
    {
        Sound();
        HostileFolder.Pipe(_folder, "p.md");
        Told(Run("check", HostileFolder.Draft, argument == "STARS" ? string.Concat(Enumerable.Repeat("*a", 25)) + "b" : argument), told);
    }

    [Theory]
    [InlineData("""{"version":1,"findings":[{"path":null,"rule":"x","sentence":"0","before":"0","after":"0"}]}""", "no baseline, or damaged")]
    [InlineData("""{"version":1,"findings":[{"path":"a","rule":"x","sentence":null,"before":"0","after":"0"}]}""", "no baseline, or damaged")]
    [InlineData("""{"version":1,"findings":7}""", "no baseline, or damaged")]
    [InlineData("DEEP", "no baseline, or damaged")]
    [InlineData("PIPE", "no file but a pipe or a device")]
    [InlineData("DEVICE", "no file but a pipe or a device")]
    [InlineData("HUGE", "larger than 256 MB")]
    public void Baseline_that_is_none_is_refused_in_one_line(string baseline, string told)
    {
        Sound();
        switch (baseline)
        {
            case "PIPE":
                HostileFolder.Pipe(_folder, "b.json");
                break;
            case "DEVICE":
                HostileFolder.Link(_folder, "b.json", "/dev/zero");
                break;
            case "HUGE":
                HostileFolder.Huge(_folder, "b.json");
                break;
            default:
                _folder.With("b.json", baseline == "DEEP" ? new string('[', 100_000) : baseline);
                break;
        }

        var (status, output, error) = Run("check", ".", "--baseline", "b.json");
        Assert.Equal((2, ""), (status, output));
        Assert.Contains(told, Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void Baseline_of_a_path_that_is_none_holds_nothing()
    {
        Sound().With("b.json", """{"version":1,"findings":[{"path":"a\u0000b","rule":"x","sentence":"0","before":"0","after":"0"}]}""");
        var (status, output, error) = Run("check", ".", "--baseline", "b.json");
        Assert.Equal(1, status);
        Assert.Contains("bare-source", output, StringComparison.Ordinal);
        Assert.Contains("1 of its findings is gone", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PIPE")]
    [InlineData("DEVICE")]
    [InlineData("HUGE")]
    public void Cache_that_holds_something_else_counts_as_none(string instead)
    {
        Sound();
        string[] arguments = ["check", ".", "--format", "json", "--cache", "kept"];
        var expected = Run(arguments);
        Run("names", ".", "--cache", "kept");
        foreach (var file in Directory.GetFiles(_folder.PathOf("kept"), "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".gitignore", StringComparison.Ordinal)))
        {
            File.Delete(file);
            var name = Path.GetRelativePath(_folder.FullPath, file);
            switch (instead)
            {
                case "PIPE":
                    HostileFolder.Pipe(_folder, name);
                    break;
                case "DEVICE":
                    HostileFolder.Link(_folder, name, "/dev/zero");
                    break;
                default:
                    HostileFolder.Huge(_folder, name);
                    break;
            }
        }

        Assert.Equal(expected, Run(arguments));
        Assert.Equal((0, ""), (Run("names", ".", "--cache", "kept").Status, Run("names", ".", "--cache", "kept").Error));
    }

    [Theory]
    [InlineData("check", "SAME", "-o", "SAME")]
    [InlineData("check", ".", "--output", "link.txt")]
    [InlineData("check", ".", "--output", "hard.txt")]
    [InlineData("check", ".", "--output", "drafts/../SAME")]
    [InlineData("check", "SAME", "--baseline", "SAME", "--update-baseline")]
    [InlineData("check", "-", "--stdin-filename", "SAME", "-o", "SAME")]
    public void Report_or_baseline_never_takes_the_place_of_a_draft(params string[] arguments)
    {
        Sound().With("drafts/notes.txt", "");
        HostileFolder.Link(_folder, "link.txt", HostileFolder.Draft);
        HostileFolder.Shell(_folder, $"ln {HostileFolder.Draft} hard.txt");
        var (status, output, error) = Run([.. arguments.Select(argument => argument.Replace("SAME", HostileFolder.Draft, StringComparison.Ordinal))]);
        Assert.Equal(HostileFolder.Text, _folder.TextOf(HostileFolder.Draft));
        Assert.Equal((2, ""), (status, output));
        Assert.Contains("would write over a draft that is checked", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_never_takes_the_place_of_the_baseline()
    {
        Sound();
        Run("check", ".", "--baseline", "b.json", "--update-baseline");
        var baseline = _folder.TextOf("b.json");
        Assert.Equal(2, Run("check", ".", "--baseline", "b.json", "-o", "b.json").Status);
        Assert.Equal(baseline, _folder.TextOf("b.json"));
    }

    [Fact]
    public void Report_for_a_record_never_takes_the_place_of_its_draft()
    {
        Sound();
        var record = $$"""{"path": "{{HostileFolder.Draft}}", "text": "Sources said so."}""";
        var (status, output, error) = TheProgram.Run(TheProgram.StartInfo(_folder.FullPath, "check", "--stdin-jsonl", "-o", HostileFolder.Draft), record);
        Assert.Equal(HostileFolder.Text, _folder.TextOf(HostileFolder.Draft));
        Assert.Equal((2, ""), (status, output));
        Assert.Contains("would write over a draft that is checked", Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_goes_to_a_device_too()
    {
        Sound();
        Assert.Equal(Run("check", "."), Run("check", ".", "-o", "/dev/stdout"));
        Assert.Equal((1, "", ""), Run("check", ".", "-o", "/dev/null"));
    }

    [Theory]
    [InlineData("check", ".", "--cache", ".")]
    [InlineData("names", ".", "--cache", ".")]
    public void Cache_leaves_the_files_in_its_folder_alone(params string[] arguments)
    {
        Sound().With("names", "my notes\n").With("CACHEDIR.TAG", "mine\n");
        HostileFolder.Set(_folder, "dotnet_diagnostic.SL4007.severity = warning");
        Run(arguments);
        Assert.Equal(("my notes\n", "mine\n"), (_folder.TextOf("names"), _folder.TextOf("CACHEDIR.TAG")));
        Assert.Equal(["CACHEDIR.TAG", HostileFolder.Draft, "names"], Directory.GetFiles(_folder.FullPath).Select(Path.GetFileName).Where(name => name![0] != '.').Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Cache_does_not_go_where_a_link_leads()
    {
        Sound().With("elsewhere/names", "my notes\n");
        HostileFolder.Link(_folder, ".sourcinglint-cache", "elsewhere");
        Assert.Contains("is a link", Assert.Single(Lines(Run("names", ".", "--cache", ".").Error)), StringComparison.Ordinal);
        Assert.Equal("my notes\n", _folder.TextOf("elsewhere/names"));
    }

    [Fact]
    public void Draft_with_the_longest_name_is_fixed_and_so_are_those_behind_it()
    {
        var longest = "m" + new string('m', 251) + ".md"; // 255 bytes
        var cyrillic = string.Concat(Enumerable.Repeat("\u0434", 126)) + ".md";
        foreach (var name in (string[])["a.md", longest[1..], cyrillic, "z.md"])
        {
            Listed().With(name, Misspelled);
        }

        var (status, output, error) = Run("check", "--fix", ".");
        Assert.Equal((0, "4 drafts, nothing to report, 4 fixed\n", ""), (status, output, error));
        Assert.Equal([Spelled, Spelled, Spelled, Spelled], Directory.GetFiles(_folder.FullPath, "*.md").Select(File.ReadAllText));
        Assert.Empty(Directory.GetFiles(_folder.FullPath, "*.tmp"));
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--add-suppressions", "--reason", "known")]
    public void What_could_not_be_written_was_not_settled(params string[] how)
    {
        Listed().With("locked/b.md", Misspelled + "\n" + HostileFolder.Text);
        HostileFolder.Shell(_folder, "chmod 555 locked");
        var start = TheProgram.StartInfo(_folder.FullPath, ["check", .. how, "locked"]);
        if (Environment.UserName == "root")
        {
            // Permissions bind root, too, without these two of its powers.
            start.ArgumentList.Insert(0, start.FileName);
            start.ArgumentList.Insert(0, "--bounding-set=-dac_override,-dac_read_search");
            start.FileName = "setpriv";
        }

        var (status, output, error) = TheProgram.Run(start);
        HostileFolder.Shell(_folder, "chmod 755 locked");
        Assert.Equal(2, status);
        Assert.Contains("locked/b.md: cannot be written: you have no permission", Assert.Single(Lines(error)), StringComparison.Ordinal);
        Assert.Contains("bare-source", output, StringComparison.Ordinal);
        Assert.Contains("house-style-name", output, StringComparison.Ordinal);
        Assert.DoesNotContain("fixed", output, StringComparison.Ordinal);
        Assert.DoesNotContain("turned off", output, StringComparison.Ordinal);
        Assert.Equal(Misspelled + "\n" + HostileFolder.Text, _folder.TextOf("locked/b.md"));
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--add-suppressions", "--reason", "known")]
    public void What_is_saved_while_drafts_are_written_stays(params string[] how)
    {
        // The first draft keeps the second waiting, which has been read long since.
        Listed().With("a.md", string.Concat(Enumerable.Repeat(Misspelled + "\n", 60_000))).With("b.md", Misspelled);
        var isWaiting = false;
        TheProgram.Run(TheProgram.StartInfo(_folder.FullPath, ["check", .. how, ".", "--statistics"]), meanwhile: process =>
        {
            while (!process.HasExited && process.TotalProcessorTime < TimeSpan.FromSeconds(1.2))
            {
                Thread.Sleep(10);
            }

            isWaiting = _folder.TextOf("a.md").StartsWith(Misspelled, StringComparison.Ordinal) && !process.HasExited;
            _folder.With("b.md", "Saved meanwhile. " + Misspelled);
        });
        Assert.True(isWaiting, "The first draft is written before the second is saved: it must be longer.");
        Assert.Equal("Saved meanwhile. " + Misspelled, _folder.TextOf("b.md"));
    }

    [Fact]
    public void Owner_permissions_and_other_names_stay()
    {
        Listed().With("a.md", Misspelled).With("b.md", Misspelled).With("c.md", Misspelled);
        HostileFolder.Shell(_folder, "ln b.md other.txt && chmod 640 a.md b.md" + (Environment.UserName == "root" ? " && chown 1234:2345 a.md c.md && ln c.md last.txt" : " && ln c.md last.txt"));
        var before = Facts();
        Assert.Equal((0, ""), (Run("check", "--fix", ".").Status, ""));
        Assert.Equal(before, Facts());
        Assert.Equal([Spelled, Spelled, Spelled, Spelled, Spelled], ((string[])["a.md", "b.md", "c.md", "other.txt", "last.txt"]).Select(_folder.TextOf));
        Assert.Empty(Directory.GetFiles(_folder.FullPath, "*.tmp"));

        string Facts() => ForeignTool.Run("stat", _folder.FullPath, "-c", "%n %u:%g %a %h", "a.md", "b.md", "c.md").Report;
    }

    [Fact]
    public void Draft_with_thousands_of_fixes_is_fixed()
    {
        Listed().With("a.md", string.Concat(Enumerable.Repeat(Misspelled + "\n", 15_000)));
        Assert.Equal((0, "1 draft, nothing to report, 15000 fixed\n", ""), Run("check", "--fix", "."));
        Assert.DoesNotContain("Kiev", _folder.TextOf("a.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("diff.orderFile")]
    [InlineData("core.excludesFile")]
    public void Pipe_in_the_settings_of_git_does_not_keep_it(string setting)
    {
        using var desk = new Desk().With(HostileFolder.Draft, "The quay is shut.\n").Commit().With(HostileFolder.Draft, HostileFolder.Text);
        HostileFolder.Pipe(desk.Folder, "pipe");
        desk.Git("config", setting, desk.Folder.PathOf("pipe"));
        var (status, output, error) = TheProgram.Run(TheProgram.StartInfo(desk.Folder.FullPath, "check", "--since", "HEAD", "."));
        if (setting == "diff.orderFile")
        {
            Assert.Equal((1, ""), (status, error));
            Assert.Contains("bare-source", output, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal((2, ""), (status, output));
            Assert.Contains("never comes, and was stopped", Assert.Single(Lines(error)), StringComparison.Ordinal);
        }
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Holds a run to what it owes in any folder: the sound draft's finding, and one line at most.</summary>
    private static void Told((int Status, string Output, string Error) run, string? told)
    {
        Assert.Contains("bare-source", run.Output, StringComparison.Ordinal);
        Assert.Equal(told is null ? 1 : 2, run.Status);
        if (told is null)
        {
            Assert.Equal("", run.Error);
        }
        else
        {
            Assert.Contains(told, Assert.Single(Lines(run.Error)), StringComparison.Ordinal);
        }
    }

    private TemporaryFolder Sound() => _folder.With(".editorconfig", "root = true\n").With(HostileFolder.Draft, HostileFolder.Text);

    private TemporaryFolder Listed() => _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.names = n.tsv\n").With("n.tsv", "Kyiv\tKiev\n");

    private (int Status, string Output, string Error) Run(params string[] arguments) => TheProgram.Run(TheProgram.StartInfo(_folder.FullPath, arguments));
}
