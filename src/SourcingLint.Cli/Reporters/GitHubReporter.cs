using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// GitHub Actions: an annotation on the line for each finding, errors first, and a job summary with all of them. GitHub
/// shows ten annotations of each severity, so no more are written; the rest stand in the summary.
/// </summary>
internal sealed class GitHubReporter : Reporter
{
    private const int MostAnnotations = 10;

    /// <summary>GitHub refuses a summary of more than a mebibyte.</summary>
    private const int LongestSummary = 1_000_000;

    private readonly TextWriter _output;
    private readonly Host _host;
    private readonly ReportRoot _root;
    private readonly List<string>[] _annotations = [[], [], []];
    private readonly StringBuilder _rows = new();
    private int _unlisted;

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where the annotations go.</param>
    /// <param name="host">Knows the job: GitHub's variables.</param>
    /// <param name="root">The folder that names of files start from.</param>
    public GitHubReporter(Stream output, Host host, ReportRoot root)
    {
        _output = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        _host = host;
        _root = root;
    }

    public override void Add(CheckedDraft draft)
    {
        var path = _root.NameOf(draft.File.Path);
        var link = LinkTo(draft.File.Path);
        for (var i = 0; i < draft.Findings.Length; i++)
        {
            var finding = draft.Findings[i];
            var annotations = _annotations[RankOf(finding.Diagnostic.Severity)];
            if (annotations.Count < MostAnnotations)
            {
                annotations.Add(Annotation(finding, path));
            }

            List(finding, i == 0 ? path : null, link);
        }
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        foreach (var annotation in _annotations.SelectMany(list => list))
        {
            _output.WriteLine(annotation);
        }

        foreach (var problem in problems)
        {
            var line = problem.Line is { } number ? string.Create(CultureInfo.InvariantCulture, $",line={number}") : "";
            _output.WriteLine($"::error file={Property(_root.NameOf(problem))}{line},title=sourcinglint::{Data(problem.Message)}");
        }

        _output.WriteLine(Counting.Of(tally));
        if (_host.Variable("GITHUB_STEP_SUMMARY") is { Length: > 0 } summary)
        {
            WriteSummary(summary, tally, problems);
        }
    }

    public override void Dispose() => _output.Dispose();

    private static int RankOf(DiagnosticSeverity severity) => severity switch { DiagnosticSeverity.Error => 0, DiagnosticSeverity.Warning => 1, _ => 2 };

    private static string Annotation(Finding finding, string path)
    {
        var diagnostic = finding.Diagnostic;
        var lines = diagnostic.Location.GetLineSpan();
        var command = diagnostic.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
        var place = string.Create(CultureInfo.InvariantCulture, $"file={Property(path)},line={lines.StartLinePosition.Line + 1},endLine={lines.EndLinePosition.Line + 1}");

        // GitHub takes columns for one line only.
        var columns = lines.StartLinePosition.Line == lines.EndLinePosition.Line
            ? string.Create(CultureInfo.InvariantCulture, $",col={lines.StartLinePosition.Character + 1},endColumn={lines.EndLinePosition.Character + 1}")
            : "";
        return $"::{command} {place}{columns},title={Property($"{finding.RuleName} {diagnostic.Id}")}::{Data(diagnostic.GetMessage())}";
    }

    private static string Data(string text) => Excerpt.Printable(Escape(text));

    private static string Property(string text) => Excerpt.Printable(Escape(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal));

    /// <summary>Line breaks have a form of their own, so that a file is found whose name holds one; no other control character has.</summary>
    private static string Escape(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>Text in a Markdown table: nothing in it is markup, a link, or the end of a cell.</summary>
    private static string Cell(string text)
    {
        var safe = new StringBuilder();
        foreach (var c in Excerpt.Printable(text))
        {
            safe.Append(c switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "@<!-- -->",
                '\\' or '`' or '*' or '_' or '[' or ']' or '|' or '~' or '#' or '!' or '$' => "\\" + c,
                _ => c.ToString(),
            });
        }

        return safe.ToString();
    }

    private void List(Finding finding, string? heading, string? link)
    {
        if (_rows.Length > LongestSummary)
        {
            _unlisted++;
            return;
        }

        if (heading is not null)
        {
            _rows.Append("\n#### ").Append(Cell(heading)).Append("\n\n| Line | | What to ask | Rule |\n| ---: | --- | --- | --- |\n");
        }

        var diagnostic = finding.Diagnostic;
        var line = (diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1).ToString(CultureInfo.InvariantCulture);
        _rows.Append("| ").Append(link is null ? line : $"[{line}]({link}#L{line})")
            .Append(" | ").Append(diagnostic.Severity switch { DiagnosticSeverity.Error => "**error**", DiagnosticSeverity.Warning => "warning", _ => "note" })
            .Append(" | ").Append(Cell(diagnostic.GetMessage()))
            .Append(" | ").Append(finding.RuleName).Append(" |\n");
    }

    /// <summary>Where GitHub shows the draft's lines; null when the job does not say.</summary>
    private string? LinkTo(DraftPath draft) =>
        _host.Variable("GITHUB_SERVER_URL") is { Length: > 0 } server && _host.Variable("GITHUB_REPOSITORY") is { Length: > 0 } repository
            && _host.Variable("GITHUB_SHA") is { Length: > 0 } commit && _root.UriOf(draft) is var path && !path.StartsWith("file:", StringComparison.Ordinal)
            ? $"{server}/{repository}/blob/{commit}/{path}?plain=1"
            : null;

    private void WriteSummary(string path, Tally tally, IReadOnlyList<Problem> problems)
    {
        var summary = new StringBuilder("### Sourcing\n\n").Append(Counting.Of(tally)).Append(".\n");
        foreach (var problem in problems)
        {
            summary.Append("\n- ").Append(Cell(problem.ToString())).Append('\n');
        }

        summary.Append(_rows);
        if (_unlisted > 0)
        {
            summary.Append(CultureInfo.InvariantCulture, $"\nAnd {_unlisted} more, for which there is no room here.\n");
        }

        try
        {
            File.AppendAllText(path, summary.ToString());
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            _host.Tell("the job summary cannot be written: " + failure.Message);
        }
    }
}
