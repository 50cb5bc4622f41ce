using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>A release, made by the commands of the release workflow that need no build, of an archive that holds the program under test. The web is a folder.</summary>
public sealed class PublishedRelease : IDisposable
{
    private readonly Lazy<string> _notes;

    public PublishedRelease() => _notes = new(Publish);

    public TemporaryFolder Folder { get; } = new();

    /// <summary>Where the releases of the repository are.</summary>
    public string Releases => "file://" + Folder.PathOf("releases");

    /// <summary>What the release's page says.</summary>
    public string Notes => _notes.Value;

    /// <inheritdoc/>
    public void Dispose() => Folder.Dispose();

    /// <summary>The commands of a step of the release workflow.</summary>
    /// <param name="job">The job.</param>
    /// <param name="step">The step's name.</param>
    public static string Commands(string job, string step) => Yaml(Repository.PathOf(".github/workflows/release.yml")).GetProperty("jobs").GetProperty(job).GetProperty("steps").EnumerateArray()
        .Single(candidate => candidate.TryGetProperty("name", out var name) && name.GetString() == step).GetProperty("run").GetString()!;

    /// <summary>Runs commands as a build server does, with the environment of a tag.</summary>
    public static (int Status, string Report) Run(string folder, string commands, params (string Name, string Value)[] more)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs the shell of a build server and the system of the archive");
        var environment = new Dictionary<string, string>
        {
            ["GITHUB_REF_NAME"] = "v1.2.3",
            ["GITHUB_REPOSITORY"] = "valley-post/sourcinglint",
            ["GITHUB_SHA"] = new string('a', 40),
            ["GITHUB_WORKSPACE"] = folder,
            ["CI_PROJECT_DIR"] = folder,
        };
        foreach (var (name, value) in more)
        {
            environment[name] = value;
        }

        return ForeignTool.Run("bash", folder, environment, "-e", "-o", "pipefail", "-c", commands);
    }

    /// <summary>A YAML file as JSON.</summary>
    public static JsonElement Yaml(string path)
    {
        var (status, json) = ForeignTool.Run("node", ForeignTool.Validators(), "yaml.mjs", path);
        Assert.True(status == 0, json);
        return JsonDocument.Parse(json).RootElement;
    }

    private string Publish()
    {
        foreach (var file in (string[])["README.md", "docs/ci.md", ".github/fill.sh"])
        {
            Folder.With(file, File.ReadAllBytes(Repository.PathOf(file)));
        }

        var archive = Folder.With("CHANGELOG.md", "# Changelog\n\n## 1.2.3\n\n- Asks about ferries.\n\n## 1.2.2\n\n- Asked about boats.\n")
            .With("sourcinglint-linux-x64/sourcinglint", $"#!/bin/sh\nexec '{string.Join("' '", ProgramUnderTest.Words)}' \"$@\"\n")
            .With("dist/SourcingLint.1.2.3.nupkg", "a package\n")
            .With("web/gh", "#!/bin/sh\n[ \"$1 $2 $3\" = 'release create v1.2.3' ] || exit 1\nshift 3\nmkdir -p releases/download/v1.2.3\nfor word; do case $word in dist/*) cp \"$word\" releases/download/v1.2.3 ;; esac; done\n");
        Succeed("chmod +x web/gh sourcinglint-linux-x64/sourcinglint && tar -czf dist/sourcinglint-linux-x64.tar.gz sourcinglint-linux-x64 && cp dist/sourcinglint-linux-x64.tar.gz dist/sourcinglint-linux-arm64.tar.gz");
        Succeed(Commands("release", "Sum up"));
        Succeed(Commands("release", "Publish"));
        return archive.TextOf("notes.md");
    }

    private void Succeed(string commands)
    {
        var (status, told) = Run(Folder.FullPath, commands, ("PATH", Folder.PathOf("web") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH")));
        Assert.True(status == 0, told);
    }
}
