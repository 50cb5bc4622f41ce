using System.Globalization;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>The report for people: grouped by draft, each finding with its line, what is wrong, how to fix it.</summary>
internal sealed class TextReporter : Reporter
{
    /// <summary>Shows where the draft's own words stand. Without it a build server would obey a draft that says <c>::error::</c>.</summary>
    private const string Gutter = "| ";

    private readonly TextWriter _output;
    private readonly int _width;
    private readonly Palette _palette;
    private readonly string _fixes;
    private readonly bool _quiet;
    private readonly HashSet<string> _explained = new(StringComparer.Ordinal);

    /// <summary>Starts a report.</summary>
    /// <param name="output">Where it goes.</param>
    /// <param name="width">How many columns it may have.</param>
    /// <param name="colour">Whether it may be coloured.</param>
    /// <param name="fixes">Which fixes it shows: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
    /// <param name="quiet">Whether it leaves out the line that counts.</param>
    public TextReporter(TextWriter output, int width, bool colour, string fixes, bool quiet = false)
    {
        _output = output;
        _output.NewLine = "\n";
        _width = width;
        _palette = new Palette(colour);
        _fixes = fixes;
        _quiet = quiet;
    }

    public override void Add(CheckedDraft draft)
    {
        if (draft.LanguageNote is { } note)
        {
            _output.WriteLine(Excerpt.LineStart(Excerpt.Printable(draft.File.Path.Name + ": " + note)));
        }

        if (draft.Findings.IsEmpty)
        {
            return;
        }

        _output.WriteLine(_palette.Bold + Excerpt.LineStart(Excerpt.Printable(draft.File.Path.Name)) + _palette.Reset);
        _output.WriteLine();
        var places = draft.Findings.Select(finding => PlaceOf(draft, finding)).ToArray();
        var indent = places.Max(place => place.Length) + 3;
        for (var i = 0; i < places.Length; i++)
        {
            Write(draft, draft.Findings[i], places[i], indent);
        }
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        if (_quiet || tally.Drafts == 0)
        {
            return;
        }

        var parts = new List<string> { Counting.Of(tally.Drafts, "draft") };
        AddPart(tally.Errors, "error", DiagnosticSeverity.Error);
        AddPart(tally.Warnings, "warning", DiagnosticSeverity.Warning);
        AddPart(tally.Infos, "note", DiagnosticSeverity.Info);
        if (parts.Count == 1)
        {
            parts.Add(_palette.Green + "nothing to report" + _palette.Reset);
        }

        AddCount(tally.Fixed, "fixed");
        AddCount(tally.TurnedOff, "turned off");
        AddCount(tally.Known, "in the baseline");
        _output.WriteLine(string.Join(", ", parts));

        void AddCount(int count, string what)
        {
            if (count > 0)
            {
                parts.Add(count.ToString(CultureInfo.InvariantCulture) + " " + what);
            }
        }

        void AddPart(int count, string name, DiagnosticSeverity severity)
        {
            if (count > 0)
            {
                parts.Add(_palette.Of(severity) + Counting.Of(count, name) + _palette.Reset);
            }
        }
    }

    public override void Dispose() => _output.Flush();

    private static string PlaceOf(CheckedDraft draft, Finding finding)
    {
        var start = finding.Diagnostic.Location.GetLineSpan().StartLinePosition;
        return draft.File.Word is null
            ? string.Create(CultureInfo.InvariantCulture, $"{start.Line + 1}:{start.Character + 1}")
            : string.Create(CultureInfo.InvariantCulture, $"{draft.LineName} {start.Line + 1}");
    }

    private void Write(CheckedDraft draft, Finding finding, string place, int indent)
    {
        var diagnostic = finding.Diagnostic;
        var severity = diagnostic.Severity;
        var colour = _palette.Of(severity);
        var margin = new string(' ', indent);
        var label = Names.Of(severity);

        // The message stands beside its place and severity, and its further lines under its first.
        var first = true;
        var hanging = indent + "warning".Length + 2;
        foreach (var line in Wrapping.Wrap(Excerpt.Printable(diagnostic.GetMessage()), _width - hanging))
        {
            _output.WriteLine(first
                ? $"{_palette.Faint}{place.PadLeft(indent - 1)}{_palette.Reset} {colour}{label,-7}{_palette.Reset}  {line}"
                : new string(' ', hanging) + line);
            first = false;
        }

        var lineStart = finding.Span.Start - diagnostic.Location.GetLineSpan().StartLinePosition.Character;
        var excerpt = Excerpt.Of(draft.Text, finding.Span, lineStart, _width - indent - Gutter.Length);
        if (excerpt.Line.Length > 0)
        {
            _output.WriteLine($"{margin}{_palette.Faint}{Gutter}{excerpt.Line}{_palette.Reset}");
            _output.WriteLine($"{margin}{_palette.Faint}{Gutter}{_palette.Reset}{new string(' ', excerpt.MarkStart)}{colour}{new string('^', excerpt.MarkWidth)}{_palette.Reset}");
        }

        if (OtherPlaces.Of(draft, finding) is { } others)
        {
            Aside(margin, "See: " + Excerpt.Printable(others));
        }

        if (ShownFixes.Of(finding, _fixes).FirstOrDefault() is { } fix)
        {
            Aside(margin, "How to fix: " + Excerpt.Printable(Describe(fix, isAutomatic: draft.File.Word is null)));
        }

        if (_explained.Add(diagnostic.Id))
        {
            Aside(margin, "Why: " + diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture));
        }

        _output.WriteLine($"{margin}{_palette.Faint}{finding.RuleName} {diagnostic.Id}{_palette.Reset}");
        _output.WriteLine();
    }

    /// <summary>A fix's title, with the words to write when the title does not hold them.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="isAutomatic">Whether <c>--fix</c> can make it in this draft when it is safe.</param>
    public static string Describe(CodeFix fix, bool isAutomatic)
    {
        var words = fix.Changes.Length == 1 ? OneLine.Of(fix.Changes[0].NewText!.Trim()) : "";
        var title = words.Length == 0 || fix.Title.Contains(words, StringComparison.Ordinal) ? fix.Title : fix.Title + ": \u201C" + words + "\u201D";
        return isAutomatic && fix.Safety == FixSafety.Safe ? title + " (--fix does it)" : title;
    }

    private void Aside(string margin, string text)
    {
        foreach (var line in Wrapping.Wrap(text, _width - margin.Length))
        {
            _output.WriteLine(margin + line);
        }
    }
}
