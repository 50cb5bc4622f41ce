using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourcingLint.Diagnostics;

namespace SourcingLint.Analyzers;

/// <summary>Lints the drafts among a compilation's additional files (<c>*.md</c>, <c>*.markdown</c>), so that they fail a build as code does.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SourcingLintAnalyzer : DiagnosticAnalyzer
{
    /// <summary>Every rule of the catalogue and of the tool itself.</summary>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        RuleCatalog.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Lint);
    }

    private static void Lint(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!IsDraft(file.Path) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var settings = context.Options.AnalyzerConfigOptionsProvider.GetOptions(file);
        var values = settings.Keys.Select(key => new KeyValuePair<string, string>(key, settings.TryGetValue(key, out var value) ? value : ""));
        foreach (var finding in DraftLinter.Lint(Draft.Parse(text, file.Path), LintOptions.From(values), context.CancellationToken))
        {
            context.ReportDiagnostic(finding.Diagnostic);
        }
    }

    private static bool IsDraft(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
