using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class EditorConfigLoaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public EditorConfigLoaderTests() => _folder.With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_file_nothing_is_set() => Assert.Same(LintOptions.Default, OptionsFor("a.md"));

    [Fact]
    public void Settings_are_read()
    {
        Config("""
            [*.md]
            sourcinglint.outlet = The Valley Post   # whose name a caveat carries
            sourcinglint.stylebook = ap
            dotnet_diagnostic.SL3001.severity = warning
            """);
        var options = OptionsFor("a.md");
        Assert.Equal("The Valley Post", options.Outlet);
        Assert.Equal(Stylebook.Ap, options.Stylebook);
        Assert.Equal(ReportDiagnostic.Warn, SeverityOf("bare-source", options));
    }

    [Fact]
    public void Settings_hold_for_their_files_only()
    {
        Config("[*.md]\nsourcinglint.outlet = The Valley Post\n[wire/**]\nsourcinglint.outlet = Marrow News Agency\n");
        Assert.Equal("The Valley Post", OptionsFor("a.md").Outlet);
        Assert.Equal("Marrow News Agency", OptionsFor("wire/a.md").Outlet);
        Assert.Null(OptionsFor("a.txt").Outlet);
    }

    [Fact]
    public void Sections_that_set_severities_only_are_told_apart()
    {
        Config("[a.md]\ndotnet_diagnostic.SL3001.severity = none\n[b.md]\ndotnet_diagnostic.SL3001.severity = error\n");
        Assert.Equal(ReportDiagnostic.Suppress, SeverityOf("bare-source", OptionsFor("a.md")));
        Assert.Equal(ReportDiagnostic.Error, SeverityOf("bare-source", OptionsFor("b.md")));
    }

    [Fact]
    public void Nearest_file_wins()
    {
        Config("[*.md]\nsourcinglint.outlet = The Valley Post\nsourcinglint.stylebook = ap\n");
        _folder.With("sport/.editorconfig", "[*.md]\nsourcinglint.outlet = Valley Sport\n");
        var options = OptionsFor("sport/deep/a.md");
        Assert.Equal("Valley Sport", options.Outlet);
        Assert.Equal(Stylebook.Ap, options.Stylebook);
    }

    [Fact]
    public void Root_ends_the_search()
    {
        Config("[*.md]\nsourcinglint.outlet = The Valley Post\n");
        _folder.With("sport/.editorconfig", "root = true\n[*.md]\nsourcinglint.stylebook = bbc\n");
        Assert.Null(OptionsFor("sport/a.md").Outlet);
    }

    [Fact]
    public void Severity_is_set_by_name_as_by_id()
    {
        Config("[*.md]\nsourcinglint.bare-source.severity = info\nsourcinglint.SL3002.severity = error\n");
        Assert.Equal(ReportDiagnostic.Info, SeverityOf("bare-source", OptionsFor("a.md")));
        Assert.Equal(ReportDiagnostic.Error, SeverityOf("vague-officials", OptionsFor("a.md")));
        Assert.Empty(ProblemsWith("a.md"));
    }

    [Theory]
    [InlineData("error", ReportDiagnostic.Error)]
    [InlineData("warning", ReportDiagnostic.Warn)]
    [InlineData("info", ReportDiagnostic.Info)]
    [InlineData("suggestion", ReportDiagnostic.Info)]
    [InlineData("none", ReportDiagnostic.Suppress)]
    [InlineData("default", null)]
    public void Every_severity_is_handed_on(string name, ReportDiagnostic? severity)
    {
        Config($"[*.md]\nDotNet_Diagnostic.SL3001.severity = {name}\n");
        Assert.Equal(severity, SeverityOf("bare-source", OptionsFor("a.md")));
        Assert.Empty(ProblemsWith("a.md"));
    }

    [Fact]
    public void Names_list_is_read_beside_the_file_that_names_it()
    {
        Config("[*.md]\nsourcinglint.names = house.tsv\n");
        _folder.With("house.tsv", "Tarn\n").With("sport/.editorconfig", "[*.md]\nsourcinglint.stylebook = ap\n");
        Assert.Equal("Tarn\n", OptionsFor("a.md").HouseNames);
        Assert.Equal("Tarn\n", OptionsFor("sport/a.md").HouseNames);
        _folder.With("sport/.editorconfig", "[*.md]\nsourcinglint.names = lists/sport.tsv\n").With("sport/lists/sport.tsv", "Tarn FC\n");
        Assert.Equal("Tarn FC\n", OptionsFor("sport/a.md").HouseNames);
    }

    [Fact]
    public void Faulty_lines_are_told_on_the_list_itself()
    {
        Config("[*.md]\nsourcinglint.names = lists/house.tsv\nsourcinglint.terms = lists/terms.tsv\n");
        _folder.With("lists/house.tsv", "Marit Solvang\n").With("lists/terms.tsv", "alien\tguest\nboat\tship\t\tloud\n");
        Assert.Equal(
            [
                "lists/house.tsv:1: needs the form you print and, after a tab, at least one you do not.",
                "lists/terms.tsv:2: 'loud' is no severity; write error, warning or note.",
            ],
            ProblemsWith("a.md").Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("sourcinglint.outlt = X", "nothing is called 'sourcinglint.outlt' (did you mean sourcinglint.outlet?); see 'Settings' in the README")]
    [InlineData("sourcinglint.stylebook = cnn", "'cnn' is no stylebook; write ap, reuters")]
    [InlineData("sourcinglint.outlet =", "sourcinglint.outlet is empty")]
    [InlineData("dotnet_diagnostic.SL3001.severity = loud", "'loud' is no severity; write error, warning, note, none or default")]
    [InlineData("dotnet_diagnostic.SL0000.severity = error", "no rule is called 'sl0000'")]
    [InlineData("sourcinglint.bare-sauce.severity = error", "no rule is called 'bare-sauce'")]
    [InlineData("sourcinglint.bare-source.colour = red", "nothing is called 'sourcinglint.bare-source.colour'")]
    [InlineData("sourcinglint.names = gone.tsv", "the names list gone.tsv: no such file")]
    public void Setting_that_makes_no_sense_is_a_problem(string line, string message)
    {
        Config("[*.md]\n# a comment\n" + line + "\nsourcinglint.stylebook = ap\n");
        var problem = Assert.Single(ProblemsWith("a.md"));
        Assert.Equal((".editorconfig", 4), (problem.Path, problem.Line));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Broken_line_is_a_problem_and_the_rest_holds()
    {
        Config("[*.md\nwhat is this\n[*.md]\nsourcinglint.stylebook = ap\n");
        Assert.Equal(".editorconfig:2: neither a section such as [*.md] nor 'key = value'. Correct the line or delete it.", Assert.Single(ProblemsWith("a.md")).ToString());
        Assert.Equal(Stylebook.Ap, OptionsFor("a.md").Stylebook);
    }

    [Fact]
    public void Setting_above_every_section_is_a_problem()
    {
        Config("sourcinglint.stylebook = ap\n");
        Assert.Contains("stands above the first section", Assert.Single(ProblemsWith("a.md")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_of_other_programs_are_none_of_our_business()
    {
        Config("[*.md]\nindent_size = many\ndotnet_diagnostic.CA1000.severity = loud\nvery odd line\n");
        Assert.Empty(ProblemsWith("a.md"));
        Assert.Same(LintOptions.Default, OptionsFor("a.md"));
    }

    [Fact]
    public void Binary_configuration_is_a_problem()
    {
        _folder.With("sport/.editorconfig", [1, 0, 2]);
        Assert.Equal("sport/.editorconfig: not text but a binary file. Save it as plain text.", Assert.Single(ProblemsWith("sport/a.md")).ToString());
    }

    [Theory]
    [InlineData("../outside.tsv")]
    [InlineData("/etc/passwd")]
    [InlineData("//stranger.example/share/names.tsv")]
    [InlineData(@"\\stranger.example\share\names.tsv")]
    [InlineData("linked/names.tsv")]
    public void List_outside_the_folder_that_settings_hold_for_is_not_read(string list)
    {
        using var outside = new TemporaryFolder().With("names.tsv", "Tarn\tTurn\n");
        _folder.With("desk/.editorconfig", $"root = true\n[*.md]\nsourcinglint.names = {list}\n").With("outside.tsv", "Tarn\tTurn\n");
        Directory.CreateSymbolicLink(_folder.PathOf("desk/linked"), outside.FullPath);
        var problem = Assert.Single(ProblemsWith("desk/a.md"));
        Assert.Equal(("desk/.editorconfig", 3), (problem.Path, problem.Line));
        Assert.Equal($"the names list {list} is not read: it is not inside {_folder.PathOf("desk")}. Put a copy there.", problem.Message);
        Assert.Null(OptionsFor("desk/a.md").HouseNames);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void List_may_lie_anywhere_in_the_repository_or_below_the_root(bool isRepository, bool isRoot)
    {
        _folder.With(".editorconfig", isRoot ? "root = true\n" : "").With("lists/names.tsv", "Tarn\tTurn\n").With("desk/.editorconfig", "[*.md]\nsourcinglint.names = ../lists/names.tsv\n");
        if (isRepository)
        {
            _folder.With(".git/HEAD", "");
        }

        Assert.Empty(ProblemsWith("desk/a.md"));
        Assert.Equal("Tarn\tTurn\n", OptionsFor("desk/a.md").HouseNames);
    }

    [Fact]
    public void Section_whose_pattern_is_broken_is_a_problem()
    {
        Config("[[z-a].md]\nsourcinglint.stylebook = ap\n[{a.md]\nsourcinglint.outlet = X\n");
        Assert.Equal([3, 5], ProblemsWith("a.md").Select(problem => problem.Line));
    }

    [Fact]
    public void Comment_may_stand_behind_a_section_and_a_bracket_in_it()
    {
        Config("[[ab].md] # those two]\nsourcinglint.stylebook = ap\n[\\#*.md] ; more\nsourcinglint.stylebook = bbc\n");
        Assert.Equal((Stylebook.Ap, Stylebook.None, Stylebook.Bbc), (OptionsFor("a.md").Stylebook, OptionsFor("c.md").Stylebook, OptionsFor("#c.md").Stylebook));
    }

    private static ReportDiagnostic? SeverityOf(string rule, LintOptions options) => options.SeverityOf(RuleCatalog.Find(rule)!.Descriptor);

    private void Config(string text) => _folder.With(".editorconfig", "root = true\n" + text);

    private LintOptions OptionsFor(string name) => new EditorConfigLoader(_folder.FullPath).OptionsFor(_folder.PathOf(name));

    private IReadOnlyList<Problem> ProblemsWith(string name)
    {
        var loader = new EditorConfigLoader(_folder.FullPath);
        loader.OptionsFor(_folder.PathOf(name));
        return loader.Problems;
    }
}
