using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using SourcingLint.Cli.Reporters;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary><c>config</c>: shows which settings hold for a draft, and which line of which file says so.</summary>
internal sealed record ConfigCommand(Host Host, string? File)
{
    public string Format { get; init; } = "text";

    /// <summary>The command as the command line has it.</summary>
    public static Command Define(Host host)
    {
        var file = new Argument<string?>("FILE") { Description = "A draft or a folder; nothing need be there. Without one, any draft in this folder.", Arity = ArgumentArity.ZeroOrOne };
        var format = CommandLine.Choice("--format", "How to show it: json for programs.", "text", "json");
        var command = new Command("config", "Show the settings that hold for a draft, and where each is set.") { file, format };
        command.SetAction(result => new ConfigCommand(host, result.GetValue(file)) { Format = result.GetValue(format)! }.Run());
        return command;
    }

    public int Run()
    {
        var full = Path.GetFullPath(File ?? ".", Host.Directory);
        var path = Directory.Exists(full) ? Path.Combine(full, "draft.md") : full;
        var loader = new EditorConfigLoader(Host.Directory);
        var settings = loader.SettingsFor(path);
        var options = loader.OptionsFor(path);
        var isFound = !path.StartsWith(Path.TrimEndingDirectorySeparator(Host.Directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || DraftFinder.Finds(Host.Directory, path);
        Host.Output.Write(Format == "json" ? Json(path, settings, options, isFound) : Encoding.UTF8.GetBytes(Text(path, settings, options, isFound)));
        foreach (var problem in loader.Problems)
        {
            Host.Tell(problem.ToString());
        }

        return loader.Problems.IsEmpty ? ExitCode.Clean : ExitCode.Failure;
    }

    private string Text(string path, IReadOnlyList<Setting> settings, LintOptions options, bool isFound)
    {
        var palette = new Palette(Host.UsesColour);
        var text = new StringBuilder();
        Line($"{palette.Bold}{Excerpt.LineStart(Shown(new ReportRoot(Host.Directory).NameOf(new DraftPath(path, path))))}{palette.Reset}");
        Line("");
        var width = settings.Select(setting => $"{setting.Key} = {setting.Value}".Length).DefaultIfEmpty().Max();
        foreach (var setting in settings)
        {
            Line($"  {Shown($"{setting.Key} = {setting.Value}".PadRight(width))}  {palette.Faint}{Shown($"{setting.File}:{setting.Line}")}{palette.Reset}");
            if (LintOptions.ProblemWith(setting.Key, setting.Value) is not null)
            {
                Line("    makes no sense: the default holds");
            }

            for (var before = setting.InsteadOf; before is not null; before = before.InsteadOf)
            {
                Line($"    {palette.Faint}instead of {Shown(before.Value)} in {Shown($"{before.File}:{before.Line}")}{palette.Reset}");
            }
        }

        if (settings.Count == 0)
        {
            Line("  Nothing is set. 'sourcinglint init' writes the first settings.");
        }

        var running = RuleCatalog.Descriptors.Count(options.Runs);
        Line("");
        Line($"{Counting.Of(running, "rule")} on, {RuleCatalog.Descriptors.Length - running} off.");
        if (!isFound)
        {
            Line("A search of this folder leaves the file out: an ignore file names it, or it is hidden.");
        }

        return text.ToString();

        void Line(string line) => text.Append(line).Append('\n');
    }

    private byte[] Json(string path, IReadOnlyList<Setting> settings, LintOptions options, bool isFound)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonWriting.Options);
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteString("path"u8, new ReportRoot(Host.Directory).NameOf(new DraftPath(path, path)));
        json.WriteBoolean("found"u8, isFound);
        json.WriteStartArray("settings"u8);
        foreach (var setting in settings)
        {
            json.WriteStartObject();
            json.WriteString("key"u8, setting.Key);
            json.WriteString("value"u8, setting.Value);
            json.WriteString("file"u8, setting.File);
            json.WriteNumber("line"u8, setting.Line);
            json.WriteBoolean("valid"u8, LintOptions.ProblemWith(setting.Key, setting.Value) is null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("rules"u8);
        foreach (var rule in RuleCatalog.Descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("name"u8, rule.RuleName());
            json.WriteString("severity"u8, options.SeverityOf(rule) switch
            {
                _ when !options.Runs(rule) => "none",
                ReportDiagnostic.Error => "error",
                ReportDiagnostic.Warn => "warning",
                ReportDiagnostic.Info => "info",
                _ => JsonWriting.NameOf(rule.DefaultSeverity),
            });
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static string Shown(string words) => Excerpt.Printable(words);
}
