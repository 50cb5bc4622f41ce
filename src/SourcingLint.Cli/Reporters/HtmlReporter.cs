using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// One page for an editor, complete in itself: every draft with its findings beside the copy they stand in, filters by
/// severity and rule. Without a script it shows everything.
/// </summary>
/// <param name="output">Where it goes.</param>
/// <param name="fixes">Which fixes it shows: <c>all</c>, <c>safe</c> or <c>none</c>.</param>
/// <param name="today">The day that it is from.</param>
/// <param name="linkTo">A link from the page to a draft; null when none leads there.</param>
internal sealed class HtmlReporter(Stream output, string fixes, DateOnly today, Func<DraftPath, string?> linkTo) : Reporter
{
    /// <summary>An index that is longer is folded up.</summary>
    private const int LongestOpenIndex = 20;

    /// <summary>How many characters of copy are shown on either side of a finding, unless the paragraph ends sooner.</summary>
    private const int Around = 500;

    private readonly HtmlWriter _drafts = new();
    private readonly SortedDictionary<string, int> _rules = new(StringComparer.Ordinal);
    private readonly List<DraftPath> _clean = [];
    private readonly HtmlWriter _index = new();
    private int _shown;
    private int _numbered;

    public override void Add(CheckedDraft draft)
    {
        if (draft.Findings.IsEmpty && draft.Suppressed.IsEmpty && draft.Known.IsEmpty)
        {
            _clean.Add(draft.File.Path);
            return;
        }

        _shown++;
        _index.Write($"<li><a href=\"#d{_shown}\">{draft.File.Path.Name}</a> <span>{CountsOf(draft)}</span></li>\n");
        _drafts.Write($"<section class=\"draft\" id=\"d{_shown}\">\n<h2>{Linked(draft.File.Path)} <span>{CountsOf(draft)}</span></h2>\n");
        var text = draft.Text.ToString();
        for (var first = 0; first < draft.Findings.Length;)
        {
            var last = first;
            var windows = new List<TextSpan> { WindowOf(text, draft.Findings[first].Span) };
            while (last + 1 < draft.Findings.Length && WindowOf(text, draft.Findings[last + 1].Span) is var next && next.Start <= windows[0].End)
            {
                last++;
                windows[0] = TextSpan.FromBounds(Math.Min(windows[0].Start, next.Start), Math.Max(windows[0].End, next.End));
            }

            WritePassage(draft, text, windows[0], draft.Findings.AsSpan()[first..(last + 1)]);
            first = last + 1;
        }

        WriteAside(draft);
        _drafts.Write($"</section>\n");
    }

    public override void Finish(Tally tally, IReadOnlyList<Problem> problems)
    {
        var script = HtmlPage.Asset("HtmlReporter.js");
        var day = today.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);
        var page = HtmlPage.Start($"Sourcing report, {day}: {Counting.Of(tally)}", HtmlPage.Asset("HtmlReporter.css"), script);
        page.Write($"<header>\n<h1>Sourcing report</h1>\n<p><time datetime=\"{today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}\">{day}</time> · {Counting.Of(tally)}</p>\n");
        foreach (var problem in problems)
        {
            page.Write($"<p class=\"problem\">{problem.ToString()}</p>\n");
        }

        page.Write($"</header>\n");
        WriteFilters(page, tally);
        page.Write($"<main>\n");
        if (_shown > 1)
        {
            page.Write($"<details class=\"index\"{(_shown > LongestOpenIndex ? "" : " open")}><summary>{Counting.Of(_shown, "draft")} to look at</summary>\n<ol>\n{_index.ToHtml()}</ol></details>\n");
        }

        page.Write(_drafts.ToHtml());
        if (_clean.Count > 0)
        {
            page.Write($"<details class=\"clean\"><summary>{Counting.Of(_clean.Count, "draft")} with nothing to report</summary>\n<ul>\n");
            foreach (var draft in _clean)
            {
                page.Write($"<li>{Linked(draft)}</li>\n");
            }

            page.Write($"</ul></details>\n");
        }

        page.Write($"</main>\n<script>{new Html(script)}</script>\n</body>\n</html>\n");
        output.Write(page.ToBytes());
    }

    public override void Dispose()
    {
    }

    private static string CountsOf(CheckedDraft draft) => string.Join(", ", draft.Findings
        .GroupBy(finding => finding.Diagnostic.Severity).OrderByDescending(group => group.Key).Select(group => Counting.Of(group.Count(), Names.Of(group.Key))));

    /// <summary>The copy around a finding: its paragraph, or as much of it as fits.</summary>
    private static TextSpan WindowOf(string text, TextSpan span)
    {
        var start = span.Start;
        while (start > 0 && span.Start - start < Around && !EndsParagraph(text, start - 1))
        {
            start--;
        }

        var end = span.End;
        while (end < text.Length && end - span.End < Around && !EndsParagraph(text, end))
        {
            end++;
        }

        // Cuts between words only.
        for (; start > 0 && start < span.Start && !char.IsWhiteSpace(text[start - 1]); start++)
        {
        }

        for (; end < text.Length && end > span.End && !char.IsWhiteSpace(text[end]); end--)
        {
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>Whether a line ends here and the next or the one before is empty.</summary>
    private static bool EndsParagraph(string text, int position)
    {
        if (text[position] is not ('\n' or '\r'))
        {
            return false;
        }

        var after = position + (text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1);
        return after >= text.Length || text[after] is '\n' or '\r' || position == 0 || text[position - 1] is '\n'
            || (text[position - 1] == '\r' && position > 1 && text[position - 2] is '\n' or '\r');
    }

    /// <summary>How long the mark of a Markdown heading is that stands here, its blank included; 0 when none does.</summary>
    private static int HeadingMarkAt(string text, int position)
    {
        if (position > 0 && text[position - 1] is not ('\n' or '\r'))
        {
            return 0;
        }

        var end = position;
        while (end < text.Length && text[end] == '#')
        {
            end++;
        }

        return end > position && end - position <= 6 && end < text.Length && text[end] == ' ' ? end + 1 - position : 0;
    }

    private static string WithoutHeadingMarks(string text, int start, int end)
    {
        var copy = new StringBuilder(end - start);
        for (var i = start; i < end; i++)
        {
            i += HeadingMarkAt(text, i);
            copy.Append(i < end ? text[i].ToString() : "");
        }

        return copy.ToString();
    }

    private Html Linked(DraftPath draft) =>
        (linkTo(draft) is { } link ? new HtmlWriter().Write($"<a href=\"{link}\">{draft.Name}</a>") : new HtmlWriter().WriteText(draft.Name)).ToHtml();

    private void WritePassage(CheckedDraft draft, string text, TextSpan window, ReadOnlySpan<Finding> findings)
    {
        _drafts.Write($"<div class=\"passage\">\n<p class=\"copy{(HeadingMarkAt(text, window.Start) > 0 ? " heading" : "")}\">");
        if (window.Start > 0 && !EndsParagraph(text, window.Start - 1))
        {
            _drafts.Write($"… ");
        }

        WriteCopy(text, window, findings);
        if (window.End < text.Length && !EndsParagraph(text, window.End))
        {
            _drafts.Write($" …");
        }

        _drafts.Write($"</p>\n<ol class=\"notes\">\n");
        foreach (var finding in findings)
        {
            WriteNote(draft, finding);
        }

        _drafts.Write($"</ol>\n</div>\n");
    }

    /// <summary>Writes copy with its findings marked; each one's number stands where it ends.</summary>
    private void WriteCopy(string text, TextSpan window, ReadOnlySpan<Finding> findings)
    {
        var cuts = new SortedSet<int> { window.Start, window.End };
        var ends = new SortedDictionary<int, List<int>>();
        for (var i = 0; i < findings.Length; i++)
        {
            cuts.Add(findings[i].Span.Start);
            cuts.Add(findings[i].Span.End);
            (ends.TryGetValue(findings[i].Span.End, out var here) ? here : ends[findings[i].Span.End] = []).Add(_numbered + i + 1);
        }

        var active = new List<int>();
        var next = 0;
        var start = window.Start;
        foreach (var end in cuts.Skip(1))
        {
            for (; next < findings.Length && findings[next].Span.Start <= start; next++)
            {
                active.Add(next);
            }

            for (var i = active.Count - 1; i >= 0; i--)
            {
                if (findings[active[i]].Span.End <= start)
                {
                    active.RemoveAt(i);
                }
            }

            var piece = WithoutHeadingMarks(text, start, end);
            if (active.Count == 0)
            {
                _drafts.WriteText(piece);
            }
            else
            {
                var worst = DiagnosticSeverity.Hidden;
                foreach (var i in active)
                {
                    worst = (DiagnosticSeverity)Math.Max((int)worst, (int)findings[i].Diagnostic.Severity);
                }

                var numbers = string.Join(' ', active.Select(i => (_numbered + i + 1).ToString(CultureInfo.InvariantCulture)));
                _drafts.Write($"<mark class=\"{Names.Of(worst)}\" data-notes=\"{numbers}\">{piece}</mark>");
            }

            foreach (var number in ends.GetValueOrDefault(end) ?? [])
            {
                _drafts.Write($"<a class=\"number\" href=\"#n{number}\" data-notes=\"{number}\">{number}</a>");
            }

            start = end;
        }
    }

    private void WriteNote(CheckedDraft draft, Finding finding)
    {
        var diagnostic = finding.Diagnostic;
        var severity = Names.Of(diagnostic.Severity);
        var number = ++_numbered;
        _rules[finding.RuleName] = _rules.GetValueOrDefault(finding.RuleName) + 1;
        var line = diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1;
        _drafts.Write($"<li class=\"{severity}\" id=\"n{number}\" tabindex=\"-1\" data-severity=\"{severity}\" data-rule=\"{finding.RuleName}\">\n")
            .Write($"<p class=\"place\"><span class=\"number\">{number}</span> <b>{severity}</b> {draft.LineName} {line}</p>\n")
            .Write($"<p>{diagnostic.GetMessage()}</p>\n");
        if (OtherPlaces.Of(draft, finding) is { } others)
        {
            _drafts.Write($"<p class=\"see\">See: {others}</p>\n");
        }

        if (ShownFixes.Of(finding, fixes).FirstOrDefault() is { } fix)
        {
            _drafts.Write($"<p class=\"fix\">{TextReporter.Describe(fix, isAutomatic: draft.File.Word is null)}</p>\n");
        }

        _drafts.Write($"<details><summary>{finding.RuleName}</summary><p>{diagnostic.Descriptor.Description.ToString(CultureInfo.InvariantCulture)} {diagnostic.Id}</p></details>\n</li>\n");
    }

    /// <summary>What is not reported in a draft, and why.</summary>
    private void WriteAside(CheckedDraft draft)
    {
        if (draft.Suppressed.IsEmpty && draft.Known.IsEmpty)
        {
            return;
        }

        _drafts.Write($"<details class=\"off\"><summary>{Counting.Of(draft.Suppressed.Length + draft.Known.Length, "finding")} not reported</summary>\n<ul>\n");
        foreach (var suppressed in draft.Suppressed)
        {
            WriteOff(suppressed.Finding, "turned off: " + suppressed.Reason);
        }

        foreach (var known in draft.Known)
        {
            WriteOff(known, "in the baseline");
        }

        _drafts.Write($"</ul></details>\n");

        void WriteOff(Finding finding, string why) => _drafts.Write(
            $"<li>{(draft.File.Word is null ? "Line" : "Paragraph")} {finding.Diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}, {finding.RuleName}, {why}</li>\n");
    }

    private void WriteFilters(HtmlWriter page, Tally tally)
    {
        page.Write($"<form hidden>\n<fieldset><legend>Show</legend>\n");
        foreach (var (severity, count) in ((string, int)[])[("error", tally.Errors), ("warning", tally.Warnings), ("note", tally.Infos)])
        {
            page.Write($"<label class=\"{severity}\"><input type=\"checkbox\" name=\"severity\" value=\"{severity}\" checked> {Counting.Of(count, severity)}</label>\n");
        }

        page.Write($"</fieldset>\n<label class=\"rule\">Rule <select name=\"rule\">\n<option value=\"\">All rules</option>\n");
        foreach (var (rule, count) in _rules)
        {
            page.Write($"<option value=\"{rule}\">{rule} ({count})</option>\n");
        }

        page.Write($"</select></label>\n<output></output>\n<span class=\"keys\"><kbd>j</kbd> next <kbd>k</kbd> back</span>\n</form>\n");
    }
}
