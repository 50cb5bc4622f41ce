using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Testing;

/// <summary>The only way tests reach the rules: text in, marked text out.</summary>
/// <remarks>In markup, <c>[|…|]</c> is a finding at the rule's own severity and <c>[i|…|]</c> one at info below it.</remarks>
public static class DraftVerifier
{
    /// <summary>Asserts that a rule finds exactly the marked spans.</summary>
    /// <param name="markup">The draft with its findings marked.</param>
    /// <param name="settings"><c>.editorconfig</c> lines, <c>sourcinglint.outlet = The Valley Post</c>.</param>
    public static void Check<TRule>(string markup, params string[] settings) where TRule : DraftAnalyzer, new()
    {
        var expected = MarkupText.Parse(markup);
        var rule = new TRule();
        var found = Lint(rule, expected.Text, settings)
            .Select(f => new MarkedSpan(f.Span, IsTiered(rule, f) ? "i" : ""))
            .OrderBy(s => s.Span);
        var actual = MarkupText.Mark(expected.Text, found);
        if (actual != MarkupText.Mark(expected.Text, expected.Spans))
        {
            throw new InvalidOperationException($"{rule.Descriptor.RuleName()}{Environment.NewLine}expected: {markup}{Environment.NewLine}actual:   {actual}");
        }
    }

    /// <summary>Asserts that applying the first fix of the first finding turns one draft into another.</summary>
    public static void CheckFix<TRule>(string before, string after, params string[] settings) where TRule : DraftAnalyzer, new()
    {
        var finding = Lint(new TRule(), before, settings).FirstOrDefault()
            ?? throw new InvalidOperationException("No finding in: " + before);
        var fix = finding.Fixes.FirstOrDefault() ?? throw new InvalidOperationException("No fix for: " + finding.Diagnostic.GetMessage());
        var actual = SourceText.From(before).WithChanges(fix.Changes).ToString();
        if (actual != after)
        {
            throw new InvalidOperationException($"expected: {after}{Environment.NewLine}actual:   {actual}");
        }
    }

    /// <summary>The messages of a rule's findings, in order.</summary>
    public static IReadOnlyList<string> Messages<TRule>(string draft, params string[] settings) where TRule : DraftAnalyzer, new() =>
        [.. Lint(new TRule(), draft, settings).Select(f => f.Diagnostic.GetMessage())];

    private static ImmutableArray<Finding> Lint(DraftAnalyzer rule, string draft, string[] settings)
    {
        // A rule that is off unless a desk turns it on is tested as that desk has it.
        var descriptor = rule.Descriptor;
        string[] on = descriptor.IsEnabledByDefault || settings.Any(line => line.StartsWith("dotnet_diagnostic", StringComparison.Ordinal)) ? [] : [$"dotnet_diagnostic.{descriptor.Id}.severity = info"];
        var options = LintOptions.From(settings.Concat(on).Select(line => line.Split('=', 2)).Select(p => KeyValuePair.Create(p[0].Trim(), p[1].Trim())));
        var findings = DraftLinter.Lint(Draft.Parse(draft, "draft.md"), options, [rule]);
        if (findings.FirstOrDefault(f => f.Diagnostic.Id == "SL9001") is { } failure)
        {
            throw new InvalidOperationException(failure.Diagnostic.GetMessage());
        }

        return [.. findings.Where(f => f.Diagnostic.Id == rule.Descriptor.Id)];
    }

    private static bool IsTiered(DraftAnalyzer rule, Finding finding) =>
        finding.Diagnostic.Severity == DiagnosticSeverity.Info && rule.Descriptor.DefaultSeverity > DiagnosticSeverity.Info;
}
