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
        context.RegisterCompilationStartAction(start =>
        {
            var settings = new DraftSettings(start.Options, start.CancellationToken);
            start.RegisterAdditionalFileAction(file => Lint(file, settings));
        });
    }

    private static void Lint(AdditionalFileAnalysisContext context, DraftSettings settings)
    {
        var file = context.AdditionalFile;
        if (!IsDraft(file.Path) || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var finding in DraftLinter.Lint(Draft.Parse(text, file.Path), settings.OptionsFor(file), context.CancellationToken))
        {
            context.ReportDiagnostic(finding.Diagnostic);
        }
    }

    private static bool IsDraft(string path) =>
        path.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
