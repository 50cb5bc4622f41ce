using System.Text.Json;
using System.Text.RegularExpressions;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>A release as its workflow makes it, and what a desk pastes from its notes. Needs node, npm, rsync and pre-commit; a test that misses one says so.</summary>
public sealed class ReleaseTests(PublishedRelease release) : IClassFixture<PublishedRelease>, IDisposable
{
    private readonly Desk _desk = PullRequest();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Notes_are_the_changelogs_part_and_blocks_with_the_releases_names()
    {
        Assert.StartsWith("\n- Asks about ferries.\n\n<!-- desk -->\n### On GitHub\n", release.Notes, StringComparison.Ordinal);
        Assert.DoesNotContain("boats", release.Notes, StringComparison.Ordinal);
        Assert.Contains($"uses: valley-post/sourcinglint/.github/actions/lint@{new string('a', 40)} # v1.2.3\n", release.Notes, StringComparison.Ordinal);
        Assert.Contains("rev: v1.2.3\n", release.Notes, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(release.Notes, "RELEASE: https://github.com/valley-post/sourcinglint/releases/download/v1.2.3\n"));
        Assert.DoesNotMatch("OWNER|COMMIT|VERSION", release.Notes);
    }

    [Fact]
    public void Sums_are_those_of_every_file()
    {
        Assert.NotEmpty(release.Notes);
        var (status, told) = PublishedRelease.Run(release.Folder.PathOf("releases/download/v1.2.3"), "sha256sum --check --strict SHA256SUMS && ls");
        Assert.True(status == 0, told);
        Assert.Equal(3, Regex.Count(told, ": OK\n"));
        Assert.EndsWith("\nSHA256SUMS\nSourcingLint.1.2.3.nupkg\nsourcinglint-linux-arm64.tar.gz\nsourcinglint-linux-x64.tar.gz\n", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 1.2.3\n", "## 1.2.3\n", "")]
    [InlineData("## 1.2.30\n", "## 1.2.3\n", "CHANGELOG.md has no part for v1.2.3.\n")]
    [InlineData("## 1.2.3\n", "## 1.2.2\n", "vscode-extension/CHANGELOG.md has no part for v1.2.3.\n")]
    public void Version_that_nobody_has_written_about_is_not_released(string log, string extensionsLog, string message)
    {
        using var folder = new TemporaryFolder();
        folder.With("CHANGELOG.md", log).With("vscode-extension/CHANGELOG.md", extensionsLog);
        var (status, told) = PublishedRelease.Run(folder.FullPath, PublishedRelease.Commands("test", "Look for what the version brings"));
        Assert.Equal((message.Length == 0 ? 0 : 1, message), (status, told));
    }

    [Fact]
    public void Changelogs_tell_of_the_version_that_is_built()
    {
        foreach (var log in (string[])["CHANGELOG.md", "vscode-extension/CHANGELOG.md"])
        {
            Assert.Contains("## " + Reporters.JsonWriting.Version, File.ReadLines(Repository.PathOf(log)));
        }
    }

    [Fact]
    public void Extension_gets_the_version_of_the_tag()
    {
        using var folder = new TemporaryFolder();
        folder.With("package.json", File.ReadAllBytes(Repository.PathOf("vscode-extension/package.json"))).With("package-lock.json", File.ReadAllBytes(Repository.PathOf("vscode-extension/package-lock.json")));
        var (status, told) = PublishedRelease.Run(folder.FullPath, PublishedRelease.Commands("build", "Give the extension the version"));
        Assert.True(status == 0, told);
        foreach (var file in (string[])["package.json", "package-lock.json"])
        {
            Assert.Equal("1.2.3", JsonDocument.Parse(folder.TextOf(file)).RootElement.GetProperty("version").GetString());
        }
    }

    [Fact]
    public void Block_for_github_annotates_what_the_request_brings()
    {
        var step = Valid(Block("On GitHub")).GetProperty("jobs").GetProperty("sourcing").GetProperty("steps")[1];
        var action = PublishedRelease.Yaml(Repository.PathOf(".github/actions/lint/action.yml"));
        var inputs = action.GetProperty("inputs").EnumerateObject().ToDictionary(input => "inputs." + input.Name, input => input.Value.GetProperty("default").GetString()!);
        foreach (var input in step.GetProperty("with").EnumerateObject())
        {
            Assert.Contains("inputs." + input.Name, inputs.Keys);
            inputs["inputs." + input.Name] = input.Value.GetString()!;
        }

        inputs["github.base_ref"] = "main";
        inputs["github.action_ref"] = new string('a', 40);
        inputs["github.server_url"] = release.Releases[..^"/releases".Length];
        var run = action.GetProperty("runs").GetProperty("steps").EnumerateArray().Single(candidate => candidate.TryGetProperty("run", out _));
        var environment = run.GetProperty("env").EnumerateObject().Select(variable => (variable.Name, Value: Evaluate(Evaluate(variable.Value.GetString()!))));
        var (status, told) = PublishedRelease.Run(
            _desk.Folder.FullPath, run.GetProperty("run").GetString()!,
            [.. environment, ("GITHUB_ACTION_PATH", Repository.PathOf(".github/actions/lint")), ("RUNNER_TEMP", _desk.Folder.PathOf(".git/runner")), ("SOURCINGLINT", ""), ("GITHUB_STEP_SUMMARY", _desk.Folder.PathOf(".git/summary.md"))]);
        Assert.True(status == 1, told);
        Assert.Contains("::error file=drafts/new.md,line=1,", told, StringComparison.Ordinal);
        Assert.DoesNotContain("old.md", told, StringComparison.Ordinal);

        // Owner and name of the repository are part of the address of a folder here.
        string Evaluate(string text) => Regex.Replace(text.Replace("/${{ github.action_repository || github.repository }}", "", StringComparison.Ordinal), @"\$\{\{ (.+?) \}\}", found => inputs[found.Groups[1].Value]);
    }

    [Fact]
    public void Block_for_gitlab_is_valid_and_reports_what_the_request_brings()
    {
        ForeignTool.Need(ForeignTool.IsThere("rsync"), "rsync is not installed, which gitlab-ci-local uses.");
        var job = Block("GitLab");
        _desk.Folder.With(".gitlab-ci.yml", job);
        var (status, told) = PublishedRelease.Run(
            _desk.Folder.FullPath,
            $"node '{ForeignTool.Validators()}/node_modules/gitlab-ci-local/src/index.js' --force-shell-executor --variable RELEASE='{release.Releases}/download/v1.2.3' --variable CI_PIPELINE_SOURCE=merge_request_event --variable CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git rev-parse main)");
        Assert.True(status == 1, told);
        Assert.Contains("sourcinglint-linux-x64.tar.gz: OK", told, StringComparison.Ordinal);
        var report = PublishedRelease.Yaml(_desk.Folder.With(".gitlab-ci.json", job).PathOf(".gitlab-ci.json")).GetProperty("sourcing").GetProperty("artifacts").GetProperty("reports").GetProperty("codequality").GetString()!;
        using var found = JsonDocument.Parse(_desk.Folder.TextOf(report));
        Assert.Equal("drafts/new.md", Assert.Single(found.RootElement.EnumerateArray()).GetProperty("location").GetProperty("path").GetString());
    }

    [Fact]
    public void Block_for_gitea_names_what_the_request_brings()
    {
        var job = Valid(Block("Gitea and Forgejo")).GetProperty("jobs").GetProperty("sourcing");
        var told = "";
        var status = 0;
        foreach (var step in job.GetProperty("steps").EnumerateArray().Where(step => step.TryGetProperty("run", out _)))
        {
            Assert.True(status == 0, told);
            (status, told) = PublishedRelease.Run(_desk.Folder.FullPath, step.GetProperty("run").GetString()!, ("RELEASE", release.Releases + "/download/v1.2.3"), ("GITHUB_BASE_REF", "main"));
        }

        Assert.Equal(1, status);
        Assert.StartsWith("drafts/new.md:1:1: error: 'Sources'", told, StringComparison.Ordinal);
        Assert.EndsWith("1 error, 0 warnings, 0 notes in 1 draft\n", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Block_for_pre_commit_stops_a_commit_but_not_for_ignored_drafts()
    {
        Assert.NotEmpty(release.Notes);
        ForeignTool.Need(ForeignTool.IsThere("pre-commit"), "pre-commit is not installed.");
        using var hooks = new Desk().With(".pre-commit-hooks.yaml", File.ReadAllText(Repository.PathOf(".pre-commit-hooks.yaml"))).Commit();
        hooks.Git("tag", "v1.2.3");
        _desk.With(".pre-commit-config.yaml", Block("Before a commit")).With(".sourcinglintignore", "old.md\n");
        _desk.Git("add", "--all");
        release.Folder.With("home/.gitconfig", $"[url \"file://{hooks.Folder.FullPath}\"]\n\tinsteadOf = https://github.com/valley-post/sourcinglint\n");
        var (status, told) = PublishedRelease.Run(
            _desk.Folder.FullPath, "pre-commit run --all-files",
            ("HOME", release.Folder.PathOf("home")), ("XDG_CACHE_HOME", release.Folder.PathOf("home/.cache")), ("PATH", release.Folder.PathOf("sourcinglint-linux-x64") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")));
        Assert.True(status == 1, told);
        Assert.Contains("'Sources' tells readers nothing", told, StringComparison.Ordinal);
        Assert.Contains("drafts/new.md", told, StringComparison.Ordinal);
        Assert.DoesNotContain("old.md", told, StringComparison.Ordinal);
    }

    /// <summary>A request that brings a fault of its own, to a branch that has one already.</summary>
    private static Desk PullRequest()
    {
        var desk = new Desk().With("drafts/old.md", "Sources said the pier would close.\n").Commit();
        desk.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        desk.Git("checkout", "--quiet", "-b", "night");
        return desk.With("drafts/new.md", "Sources said so.\n").Commit();
    }

    /// <summary>The block that the release's notes hold under a heading.</summary>
    private string Block(string heading) => Assert.Single(MarkdownPage.Blocks(release.Notes, heading));

    /// <summary>A workflow to which others' linters have nothing to say.</summary>
    private JsonElement Valid(string workflow)
    {
        var path = release.Folder.With("sourcing.yml", workflow).PathOf("sourcing.yml");
        var (status, told) = ForeignTool.Run("node", ForeignTool.Validators(), "workflows.mjs", path);
        Assert.True(status == 0, told);
        return PublishedRelease.Yaml(path);
    }
}
