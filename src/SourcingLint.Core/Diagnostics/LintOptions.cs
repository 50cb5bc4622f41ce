using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Lexicons;
using SourcingLint.Model;

namespace SourcingLint.Diagnostics;

/// <summary>A desk's settings for one draft, as <c>.editorconfig</c> gives them. Never changes.</summary>
public sealed class LintOptions
{
    private const string Ours = "sourcinglint.";
    private const string Roslyns = "dotnet_diagnostic.";
    private const string Severity = ".severity";

    private readonly ImmutableDictionary<string, string> _values;
    private readonly Lazy<HouseNames> _names;
    private readonly Lazy<HouseTerms> _terms;

    private LintOptions(ImmutableDictionary<string, string> values, string? houseNames, string? houseTerms)
    {
        _values = values;
        HouseNames = houseNames;
        HouseTerms = houseTerms;
        _terms = new(() => houseTerms is null ? Lexicons.HouseTerms.None : Lexicons.HouseTerms.Parse(houseTerms));
        _names = new(() => houseNames is null ? Lexicons.HouseNames.None : Lexicons.HouseNames.Parse(houseNames));
        Outlet = values.TryGetValue(Ours + "outlet", out var outlet) && outlet.Length > 0 ? outlet : null;
        Stylebook = values.TryGetValue(Ours + "stylebook", out var name) && TryParseStylebook(name, out var stylebook) ? stylebook : Stylebook.None;
        ChecksTextFiles = values.TryGetValue(Ours + "text-files", out var texts) && bool.TryParse(texts, out var checksThem) && checksThem;
    }

    private LintOptions(LintOptions options, DeskNames desk)
    {
        (_values, _names, _terms, HouseNames, HouseTerms) = (options._values, options._names, options._terms, options.HouseNames, options.HouseTerms);
        (Outlet, Stylebook, ChecksTextFiles, Desk) = (options.Outlet, options.Stylebook, options.ChecksTextFiles, desk);
    }

    /// <summary>Nothing set.</summary>
    public static LintOptions Default { get; } = new(ImmutableDictionary<string, string>.Empty, null, null);

    /// <summary>Whose name a caveat carries; null when the desk does not say.</summary>
    public string? Outlet { get; }

    /// <summary>Whose spellings the desk follows.</summary>
    public Stylebook Stylebook { get; }

    /// <summary>Whether text files are drafts though nobody names them: in an editor, and where a folder is searched.</summary>
    public bool ChecksTextFiles { get; }

    /// <summary>The text of the desk's own names list; null when it has none.</summary>
    public string? HouseNames { get; }

    /// <summary>The text of the desk's own terms list; null when it has none.</summary>
    public string? HouseTerms { get; }

    /// <summary>What the desk's other drafts write otherwise than this one.</summary>
    public DeskNames Desk { get; } = DeskNames.None;

    /// <summary>The desk's own terms, read from <see cref="HouseTerms"/> when first asked for.</summary>
    internal HouseTerms Terms => _terms.Value;

    /// <summary>The desk's own names, read from <see cref="HouseNames"/> when first asked for.</summary>
    internal HouseNames Names => _names.Value;

    /// <summary>All that is set, as text: two settings with the same text give the same findings.</summary>
    public string ToCanonicalText() =>
        string.Concat(_values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "=" + pair.Value + "\n"))
        + "\n" + (HouseNames?.Length ?? 0) + "\n" + HouseNames + (HouseTerms?.Length ?? 0) + "\n" + HouseTerms + Desk.ToCanonicalText();

    /// <summary>Settings from <c>.editorconfig</c> keys. Values that make no sense count as not set.</summary>
    /// <param name="values">Keys in lower case with their values.</param>
    /// <param name="houseNames">The text of the file that <c>sourcinglint.names</c> points to.</param>
    /// <param name="houseTerms">The text of the file that <c>sourcinglint.terms</c> points to.</param>
    public static LintOptions From(IEnumerable<KeyValuePair<string, string>> values, string? houseNames = null, string? houseTerms = null) =>
        new(values.ToImmutableDictionary(pair => pair.Key.ToLowerInvariant(), pair => pair.Value.Trim()), houseNames, houseTerms);

    /// <summary>These settings for a draft whose desk writes some names otherwise.</summary>
    public LintOptions With(DeskNames desk) => desk.IsEmpty && Desk.IsEmpty ? this : new LintOptions(this, desk);

    /// <summary>These settings with some rules on, at their own severity where nothing else had turned them on.</summary>
    public LintOptions TurningOn(ImmutableArray<DiagnosticDescriptor> rules)
    {
        var off = rules.Where(rule => !Runs(rule)).ToArray();
        return off.Length == 0 ? this
            : new LintOptions(_values.SetItems(off.Select(rule => new KeyValuePair<string, string>(KeyOf(rule), rule.DefaultSeverity.ToString()))), HouseNames, HouseTerms).With(Desk);
    }

    /// <summary>These settings with the severities of weaker ones, for the rules of which these say nothing.</summary>
    /// <param name="weaker">What holds where these leave it open.</param>
    public LintOptions WithSeveritiesOf(LintOptions weaker)
    {
        var open = RuleCatalog.Descriptors.Where(rule => SeverityOf(rule) is null && weaker.SeverityOf(rule) is not null).ToArray();
        return open.Length == 0 ? this
            : new LintOptions(_values.SetItems(open.Select(rule => new KeyValuePair<string, string>(KeyOf(rule), NameOf(weaker.SeverityOf(rule)!.Value)))), HouseNames, HouseTerms).With(Desk);
    }

    /// <summary>The key that sets a rule's severity.</summary>
    public static string KeyOf(DiagnosticDescriptor rule) => Ours + rule.RuleName() + Severity;

    /// <summary>Whether a rule is on.</summary>
    public bool Runs(DiagnosticDescriptor rule) => SeverityOf(rule) is { } severity ? severity != ReportDiagnostic.Suppress : rule.IsEnabledByDefault;

    /// <summary>The value of a rule's setting.</summary>
    public T Get<T>(RuleOption<T> option) where T : notnull =>
        _values.TryGetValue(option.Key, out var text) && option.TryParse(text, out var value) ? value : option.Default;

    /// <summary>The severity that the desk sets for a rule: null when it sets none; <see cref="ReportDiagnostic.Suppress"/> turns the rule off.</summary>
    public ReportDiagnostic? SeverityOf(DiagnosticDescriptor descriptor)
    {
        if (_values.IsEmpty)
        {
            return null;
        }

        var id = descriptor.Id.ToLowerInvariant();
        return (_values.TryGetValue(Ours + descriptor.RuleName() + Severity, out var text)
                || _values.TryGetValue(Ours + id + Severity, out text)
                || _values.TryGetValue(Roslyns + id + Severity, out text))
            && TryParseSeverity(text, out var severity) && severity != ReportDiagnostic.Default
            ? severity
            : null;
    }

    /// <summary>Reads a severity by Roslyn's names: <c>error</c>, <c>warning</c>, <c>suggestion</c>, <c>info</c> or <c>note</c>, <c>silent</c> or <c>none</c>, <c>default</c>.</summary>
    public static bool TryParseSeverity(string text, out ReportDiagnostic severity)
    {
        severity = text.ToLowerInvariant() switch
        {
            "error" => ReportDiagnostic.Error,
            "warning" => ReportDiagnostic.Warn,
            "suggestion" or "info" or "note" => ReportDiagnostic.Info,
            "silent" or "none" => ReportDiagnostic.Suppress,
            "default" => ReportDiagnostic.Default,
            _ => (ReportDiagnostic)(-1),
        };
        return (int)severity >= 0;
    }

    private static string NameOf(ReportDiagnostic severity) => severity switch
    {
        ReportDiagnostic.Error => "error",
        ReportDiagnostic.Warn => "warning",
        ReportDiagnostic.Info => "note",
        _ => "none",
    };

    /// <summary>A key with its rule called by name; any other key as it is.</summary>
    /// <param name="key">The key, in lower case: <c>sourcinglint.sl1001.severity</c>.</param>
    public static string ByName(string key) =>
        key.StartsWith(Ours, StringComparison.Ordinal) && key.EndsWith(Severity, StringComparison.Ordinal) && key.Length > Ours.Length + Severity.Length
            && RuleCatalog.Describe(key.Substring(Ours.Length, key.Length - Ours.Length - Severity.Length)) is { } rule
            ? Ours + rule.RuleName() + Severity
            : key;

    /// <summary>What is wrong with a line of <c>.editorconfig</c>; null when nothing is, or when the key is none of ours.</summary>
    /// <param name="key">The key as written.</param>
    /// <param name="value">The value, without spaces around it.</param>
    public static string? ProblemWith(string key, string value)
    {
        key = key.ToLowerInvariant();
        if (key.EndsWith(Severity, StringComparison.Ordinal))
        {
            var prefix = key.StartsWith(Roslyns + "sl", StringComparison.Ordinal) ? Roslyns : Ours;
            if (key.StartsWith(prefix, StringComparison.Ordinal) && key.Length > prefix.Length + Severity.Length)
            {
                var rule = key.Substring(prefix.Length, key.Length - prefix.Length - Severity.Length);
                return RuleCatalog.Describe(rule) is null ? "no rule is called '" + rule + "'" + LikelyWord.Hint(rule, RuleCatalog.Names) + "; 'sourcinglint rules' lists them"
                    : TryParseSeverity(value, out _) ? null
                    : "'" + value + "' is no severity; write error, warning, note, none or default";
            }
        }

        if (!key.StartsWith(Ours, StringComparison.Ordinal))
        {
            return null;
        }

        switch (key.Substring(Ours.Length))
        {
            case "outlet":
                return value.Length > 0 ? null : "sourcinglint.outlet is empty; write the name of your newsroom, or delete the line";
            case "names":
                return value.Length > 0 ? null : "sourcinglint.names is empty; write the path of your names list, or delete the line";
            case "terms":
                return value.Length > 0 ? null : "sourcinglint.terms is empty; write the path of your terms list, or delete the line";
            case "text-files":
                return bool.TryParse(value, out _) ? null : "'" + value + "' is neither true nor false, which sourcinglint.text-files is";
            case "stylebook":
                return TryParseStylebook(value, out _) ? null
                    : "'" + value + "' is no stylebook; write ap, reuters, bbc, guardian, nyt, wapo, afp or none";
        }

        foreach (var analyzer in RuleCatalog.Analyzers)
        {
            foreach (var option in analyzer.Options)
            {
                if (option.Key.Equals(key, StringComparison.OrdinalIgnoreCase))
                {
                    return option.IsValid(value) ? null
                        : "'" + value + "' is no value of " + option.Key + ", whose default is " + option.DefaultText + " (" + option.Description.TrimEnd('.') + ")";
                }
            }
        }

        return "nothing is called '" + key + "'" + LikelyWord.Hint(key, Keys) + "; see 'Settings' in the README for the keys";
    }

    /// <summary>Every key of ours.</summary>
    private static IEnumerable<string> Keys =>
        new[] { "outlet", "names", "terms", "stylebook", "text-files" }.Concat(RuleCatalog.Names.Select(name => name + Severity)).Select(key => Ours + key)
            .Concat(RuleCatalog.Analyzers.SelectMany(analyzer => analyzer.Options).Select(option => option.Key));

    private static bool TryParseStylebook(string name, out Stylebook stylebook)
    {
        var known = name.ToLowerInvariant() switch
        {
            "none" => Stylebook.None,
            "ap" => Stylebook.Ap,
            "reuters" => Stylebook.Reuters,
            "bbc" => Stylebook.Bbc,
            "guardian" => Stylebook.Guardian,
            "nyt" => Stylebook.Nyt,
            "wapo" => Stylebook.Wapo,
            "afp" => Stylebook.Afp,
            _ => (Stylebook?)null,
        };
        stylebook = known ?? Stylebook.None;
        return known is not null;
    }
}
