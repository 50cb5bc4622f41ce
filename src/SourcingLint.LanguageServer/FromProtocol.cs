using System.Text.Json;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>What the protocol's values are in the linter's terms. With <see cref="ToProtocol"/> the only file that knows both.</summary>
internal static class FromProtocol
{
    /// <summary>The absolute path of a document; null when it is no file: untitled, or in a repository's past.</summary>
    public static string? PathOf(string uri)
    {
        if (!uri.StartsWith("file:", StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(uri, UriKind.Absolute, out var parsed))
        {
            return null;
        }

        // Editors on Windows write file:///c%3A/drafts, which leaves a slash before the drive.
        var path = Uri.UnescapeDataString(parsed.AbsolutePath);
        return parsed.Host.Length > 0 ? "//" + parsed.Host + path
            : path.Length > 2 && path[2] == ':' && OperatingSystem.IsWindows() ? Path.GetFullPath(path[1..])
            : path.Contains('\0', StringComparison.Ordinal) ? null
            : path;
    }

    /// <summary>The first encoding of positions that the client would like and the server knows.</summary>
    public static PositionEncoding EncodingOf(string[] wished)
    {
        foreach (var name in wished)
        {
            switch (name)
            {
                case "utf-8":
                    return PositionEncoding.Utf8;
                case "utf-16":
                    return PositionEncoding.Utf16;
                case "utf-32":
                    return PositionEncoding.Utf32;
            }
        }

        return PositionEncoding.Utf16;
    }

    /// <summary>The user's settings, alone or under <c>sourcinglint</c>; what makes no sense counts as not set.</summary>
    public static Settings SettingsOf(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return new Settings();
        }

        var ours = value.TryGetProperty("sourcinglint"u8, out var inner) && inner.ValueKind == JsonValueKind.Object ? inner : value;
        var severities = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        string? problem = null;
        if (ours.TryGetProperty("rules"u8, out var rules) && rules.ValueKind == JsonValueKind.Object)
        {
            foreach (var rule in rules.EnumerateObject())
            {
                var key = $"sourcinglint.{rule.Name}.severity";
                var severity = rule.Value.ToString();
                if (LintOptions.ProblemWith(key, severity) is { } wrong)
                {
                    problem ??= "In sourcinglint.rules: " + wrong + ".";
                }
                else
                {
                    severities[key] = severity;
                }
            }
        }

        return new Settings(
            ours.TryGetProperty("inlayHints"u8, out var hints) && hints.ValueKind == JsonValueKind.True,
            ours.TryGetProperty("diagnostics"u8, out var how) && how.ValueKind == JsonValueKind.String ? how.GetString() : null,
            !ours.TryGetProperty("textFiles"u8, out var texts) || texts.ValueKind != JsonValueKind.False)
        {
            Rules = severities.Count == 0 ? LintOptions.Default : LintOptions.From(severities),
            Least = ours.TryGetProperty("minimumSeverity"u8, out var least) ? LeastOf(least.ToString()) : DiagnosticSeverity.Hidden,
            Problem = problem,
        };
    }

    private static DiagnosticSeverity LeastOf(string severity) => LintOptions.TryParseSeverity(severity, out var least) ? least switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Hidden,
    }
    : DiagnosticSeverity.Hidden;
}
