using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourcingLint.Diagnostics;

/// <summary>A desk's settings for one draft, as <c>.editorconfig</c> gives them. Never changes.</summary>
public sealed class LintOptions
{
    private readonly ImmutableDictionary<string, string> _values;

    private LintOptions(ImmutableDictionary<string, string> values, string? houseNames)
    {
        _values = values;
        HouseNames = houseNames;
        Outlet = values.TryGetValue("sourcinglint.outlet", out var outlet) && outlet.Length > 0 ? outlet : null;
        Stylebook = values.TryGetValue("sourcinglint.stylebook", out var name) && Enum.TryParse<Stylebook>(name, ignoreCase: true, out var stylebook)
            ? stylebook
            : Stylebook.None;
    }

    /// <summary>Nothing set.</summary>
    public static LintOptions Default { get; } = new(ImmutableDictionary<string, string>.Empty, null);

    /// <summary>Whose name a caveat carries; null when the desk does not say.</summary>
    public string? Outlet { get; }

    /// <summary>Whose spellings the desk follows.</summary>
    public Stylebook Stylebook { get; }

    /// <summary>The text of the desk's own names list; null when it has none.</summary>
    public string? HouseNames { get; }

    /// <summary>Settings from <c>.editorconfig</c> keys. Values that make no sense count as not set.</summary>
    /// <param name="values">Keys in lower case with their values.</param>
    /// <param name="houseNames">The text of the file that <c>sourcinglint.names</c> points to.</param>
    public static LintOptions From(IEnumerable<KeyValuePair<string, string>> values, string? houseNames = null) =>
        new(values.ToImmutableDictionary(pair => pair.Key.ToLowerInvariant(), pair => pair.Value.Trim()), houseNames);

    /// <summary>The value of a rule's setting.</summary>
    public T Get<T>(RuleOption<T> option) where T : notnull =>
        _values.TryGetValue(option.Key, out var text) && option.TryParse(text, out var value) ? value : option.Default;

    /// <summary>The severity that the desk sets for a rule: null when it sets none; <see cref="ReportDiagnostic.Suppress"/> turns the rule off.</summary>
    public ReportDiagnostic? SeverityOf(DiagnosticDescriptor descriptor) =>
        (_values.TryGetValue("sourcinglint." + descriptor.RuleName() + ".severity", out var text)
            || _values.TryGetValue("dotnet_diagnostic." + descriptor.Id.ToLowerInvariant() + ".severity", out text))
        && TryParseSeverity(text, out var severity)
            ? severity
            : null;

    /// <summary>Reads a severity by Roslyn's names: <c>error</c>, <c>warning</c>, <c>suggestion</c> or <c>info</c>, <c>silent</c> or <c>none</c>, <c>default</c>.</summary>
    public static bool TryParseSeverity(string text, out ReportDiagnostic severity)
    {
        severity = text.ToLowerInvariant() switch
        {
            "error" => ReportDiagnostic.Error,
            "warning" => ReportDiagnostic.Warn,
            "suggestion" or "info" => ReportDiagnostic.Info,
            "silent" or "none" => ReportDiagnostic.Suppress,
            "default" => ReportDiagnostic.Default,
            _ => (ReportDiagnostic)(-1),
        };
        return (int)severity >= 0;
    }
}
