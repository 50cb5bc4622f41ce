using System.Diagnostics;
using SourcingLint.Testing;

namespace SourcingLint.Cli.Tests;

/// <summary>A folder of drafts under git.</summary>
internal sealed class Desk : IDisposable
{
    public Desk()
    {
        Folder.With(".editorconfig", "root = true\n");
        Git("init", "--quiet", "--initial-branch=main");
    }

    public TemporaryFolder Folder { get; } = new();

    public Desk With(string name, string text)
    {
        Folder.With(name, text);
        return this;
    }

    public Desk Commit()
    {
        Git("add", "--all");
        Git("-c", "user.name=Desk", "-c", "user.email=desk@valley-post.example", "-c", "commit.gpgsign=false", "commit", "--quiet", "--allow-empty", "--message=Copy");
        return this;
    }

    public void Git(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Folder.FullPath })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException("git " + string.Join(' ', arguments) + " failed.");
        }
    }

    /// <summary>The lines that <c>check</c> reports on: <c>a.md:3</c>.</summary>
    public string[] Lines(params string[] arguments)
    {
        var run = Folder.Run(["check", "--format", "rdjson", .. arguments]);
        using var report = System.Text.Json.JsonDocument.Parse(run.Bytes);
        return [.. report.RootElement.GetProperty("diagnostics").EnumerateArray().Select(item => item.GetProperty("location")).Select(at =>
            $"{at.GetProperty("path").GetString()}:{at.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32()}")];
    }

    public void Dispose() => Folder.Dispose();
}
