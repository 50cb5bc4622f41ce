using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Diagnostics;

/// <summary>What a rule sees of one draft, and where it reports.</summary>
public sealed class DraftAnalysisContext
{
    private readonly DiagnosticDescriptor _descriptor;
    private readonly LineIndex _lines;
    private readonly ImmutableArray<Finding>.Builder _findings;
    private readonly DiagnosticSeverity? _configured;

    internal DraftAnalysisContext(
        Draft draft, LintOptions options, DiagnosticDescriptor descriptor, DiagnosticSeverity? configured, LineIndex lines,
        ImmutableArray<Finding>.Builder findings, CancellationToken cancellationToken)
    {
        Draft = draft;
        Options = options;
        CancellationToken = cancellationToken;
        _descriptor = descriptor;
        _configured = configured;
        _lines = lines;
        _findings = findings;
    }

    /// <summary>The draft.</summary>
    public Draft Draft { get; }

    /// <summary>What the draft says and who says it.</summary>
    public DraftModel Model => Draft.Model;

    /// <summary>The desk's settings.</summary>
    public LintOptions Options { get; }

    /// <summary>Asks the rule to stop: the draft has changed since.</summary>
    public CancellationToken CancellationToken { get; }

    /// <summary>The value of a setting of this rule.</summary>
    public T Get<T>(RuleOption<T> option) where T : notnull => Options.Get(option);

    /// <summary>Reports at the severity that the desk or the rule sets.</summary>
    /// <param name="span">What to underline.</param>
    /// <param name="arguments">What fills the message.</param>
    public void Report(TextSpan span, params object[] arguments) => Report(new Report(span, arguments));

    /// <summary>Reports with fixes, related places, or a lower tier of severity.</summary>
    public void Report(Report report)
    {
        // A lower tier stays lower: a desk that makes the rule an error means its fresh claims, not the background.
        var severity = report.Tier is { } tier && tier < (_configured ?? _descriptor.DefaultSeverity)
            ? tier
            : _configured ?? _descriptor.DefaultSeverity;
        var diagnostic = Diagnostic.Create(
            _descriptor,
            LocationOf(report.Span),
            severity,
            report.Related.IsDefaultOrEmpty ? null : report.Related.Select(LocationOf),
            properties: null,
            OnceStopped(Array.ConvertAll(report.Arguments, argument => argument is string words ? OneLine.Of(words) : argument)));
        var fixes = report.Fixes.IsDefault ? ImmutableArray<CodeFix>.Empty : ImmutableArray.CreateRange(report.Fixes, KeptMarkup.Of, Draft.Prose);
        _findings.Add(new Finding(diagnostic, fixes) { Odds = report.Odds is { } odds ? Math.Round(odds, 2) : null });
    }

    /// <summary>Takes the full stop from words that the message ends a sentence with: <c>not a Tues.</c></summary>
    private object[] OnceStopped(object[] arguments)
    {
        var format = _descriptor.MessageFormat.ToString(System.Globalization.CultureInfo.InvariantCulture);
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is string words && words.EndsWith(".", StringComparison.Ordinal) && format.IndexOf("{" + i + "}.", StringComparison.Ordinal) >= 0)
            {
                arguments = (object[])arguments.Clone();
                arguments[i] = words.Substring(0, words.Length - 1);
            }
        }

        return arguments;
    }

    private Location LocationOf(TextSpan span) =>
        Location.Create(Draft.Path, span, new LinePositionSpan(_lines.PositionOf(span.Start), _lines.PositionOf(span.End)));
}
