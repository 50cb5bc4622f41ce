using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// The attribution map: one self-contained page that shows each draft as it reads, every source in its own colour with
/// what it carries, bare figures and unverified claims marked, and a table of how much rests on whom. No script runs in it.
/// </summary>
internal sealed class AttributionMap
{
    /// <summary>The rules whose findings the page marks.</summary>
    private static readonly string[] MarkedRules = ["unattributed-figure", "unattributed-toll", "attribution-out-of-reach", "missing-verification-caveat", "unattributed-quote"];

    private readonly HtmlWriter _page = new();
    private readonly Draft _draft;
    private readonly List<Finding> _findings;
    private readonly string _id;

    private AttributionMap(Draft draft, IEnumerable<Finding> findings)
    {
        _draft = draft;
        _findings = [.. findings.Where(f => MarkedRules.Contains(f.RuleName))];
        _id = "d" + Convert.ToHexStringLower(Sha256.HashOf(Encoding.UTF8.GetBytes(draft.Path)))[..8];
    }

    /// <summary>The page of some drafts, with an index of them where there are several.</summary>
    public static byte[] Page(IReadOnlyList<MappedDraft> drafts)
    {
        var page = HtmlPage.Start(drafts.Count == 1 ? "Attribution map: " + drafts[0].Name : "Attribution map", HtmlPage.Asset("AttributionMap.css"));
        if (drafts.Count > 1)
        {
            page.Write($"<nav><h1>Attribution map of {Counting.Of(drafts.Count, "draft")}</h1>\n<ol>\n");
            foreach (var draft in drafts)
            {
                page.Write($"<li><a href=\"#{draft.Id}\">{draft.Name}</a> <span>{draft.Summary}</span></li>\n");
            }

            page.Write($"</ol></nav>\n");
        }

        foreach (var draft in drafts)
        {
            page.Write(draft.Html);
        }

        return page.Write($"</body>\n</html>\n").ToBytes();
    }

    /// <summary>A draft with its findings, as a part of a page.</summary>
    public static MappedDraft Of(Draft draft, IEnumerable<Finding> findings)
    {
        var map = new AttributionMap(draft, findings);
        map.WriteDraft();
        return new MappedDraft(map._id, draft.Path.Length > 0 ? draft.Path : "Draft", map.Summary(), map._page.ToHtml());
    }

    private void WriteDraft()
    {
        _page.Write($"<article class=\"draft\" id=\"{_id}\">\n<header><h1>{(_draft.Path.Length > 0 ? _draft.Path : "Draft")}</h1>\n<p class=\"summary\">{Summary()}</p>\n</header>\n");
        WriteSources();
        _page.Write($"<div class=\"copy\">\n");
        var marks = Marks();
        var next = 0;
        foreach (var paragraph in _draft.Paragraphs.Where(p => p.Zone != ZoneKind.FrontMatter))
        {
            while (next < marks.Count && marks[next].Span.End <= paragraph.Span.Start)
            {
                next++;
            }

            var element = paragraph.Zone switch { ZoneKind.Headline => "h2", ZoneKind.Crosshead => "h3", ZoneKind.BlockQuote => "blockquote", _ => "p" };
            _page.Write($"<{element} class=\"{Names.Of(paragraph.Zone)}\">");
            WriteProse(paragraph.Span, marks, next);
            _page.Write($"</{element}>\n");
        }

        _page.Write($"</div>\n</article>\n");
    }

    private Html Summary()
    {
        var tally = DraftTally.Of(_draft.Model);
        var unverified = _findings.Count(f => f.RuleName == "missing-verification-caveat");
        return new HtmlWriter()
            .Write($"{Counting.Of(tally.Sources, "source")} &middot; {Counting.Of(tally.Figures, "figure")}, {tally.Unsourced} without a source &middot; ")
            .Write($"{Counting.Of(tally.Caveats, "caveat")}, {Counting.Of(unverified, "claim")} without a caveat").ToHtml();
    }

    private void WriteSources()
    {
        var sources = _draft.Model.Sources;
        _page.Write($"<aside><table>\n<caption>Who carries what</caption>\n<thead><tr><th>Show</th><th>Source</th><th>Kind</th><th>Said</th><th>Figures</th></tr></thead>\n<tbody>\n");
        _page.Write($"<tr><td><input type=\"radio\" name=\"{_id}\" id=\"{_id}-all\" checked></td><td colspan=\"4\"><label for=\"{_id}-all\">Everybody</label></td></tr>\n");
        for (var s = 0; s < sources.Length; s++)
        {
            var id = $"{_id}-s{s}";
            _page.Write($"<tr style=\"--hue:{Hue(s)}\"><td><input type=\"radio\" name=\"{_id}\" id=\"{id}\"></td><td><label for=\"{id}\" class=\"source\">{Shorten(_draft.TextOf(sources[s].Name))}</label></td>")
                .Write($"<td>{Names.Of(sources[s].Kind).Replace('-', ' ')}</td><td>{sources[s].Attributions.Length}</td><td>{sources[s].Figures.Length}</td></tr>\n");
        }

        _page.Write($"</tbody>\n</table>\n<style>\n");
        for (var s = 0; s < sources.Length; s++)
        {
            _page.Write($".draft:has(#{_id}-s{s}:checked) .says:not(.s{s}) {{ background: none; color: inherit; opacity: .45; }}\n");
        }

        _page.Write($"</style>\n<p class=\"key\"><span class=\"says\" style=\"--hue:210\"><b>source</b> and what it carries</span> <mark class=\"bare\">no source</mark> <mark class=\"background\">no source, background</mark> <mark class=\"claim\">not verified</mark> <span class=\"caveat\">caveat</span></p></aside>\n");
    }

    /// <summary>Everything to mark in the draft, in order of its start.</summary>
    private List<Mark> Marks()
    {
        var marks = new List<Mark>();
        for (var s = 0; s < _draft.Model.Sources.Length; s++)
        {
            foreach (var a in _draft.Model.Sources[s].Attributions)
            {
                var attribution = _draft.Model.Attributions[a];
                var name = Shorten(_draft.TextOf(_draft.Model.Sources[s].Name));
                marks.Add(new Mark(attribution.Source!.Value, MarkKind.Source, s, name));
                foreach (var content in attribution.Content)
                {
                    marks.Add(new Mark(content, MarkKind.Content, s, "Carried by " + name + (attribution.Cue is { } cue ? " (“" + _draft.TextOf(cue) + "”)" : "")));
                }
            }
        }

        for (var f = 0; f < _draft.Model.Figures.Length; f++)
        {
            if (_draft.Model.FigureSupports[f] is { } support && _draft.Model.Figures[f].Class != FigureClass.Exempt && _draft.Model.Attributions[support.Attribution].Source is { } source)
            {
                marks.Add(new Mark(_draft.Model.Figures[f].Span, MarkKind.Figure, -1, "Rests on " + Shorten(_draft.TextOf(source)) + (Names.Of(support.Carry) is { } carry ? " (" + carry.Replace('-', ' ') + ")" : "")));
            }
        }

        marks.AddRange(_draft.Model.Caveats.Select(c => new Mark(c.Span, MarkKind.Caveat, -1, "Says that this could not be checked")));
        marks.AddRange(_findings.Select(f => new Mark(
            f.Span,
            f.RuleName == "missing-verification-caveat" ? MarkKind.Claim : f.Diagnostic.Severity == DiagnosticSeverity.Info ? MarkKind.Background : MarkKind.Bare,
            -1,
            f.Diagnostic.GetMessage(CultureInfo.InvariantCulture))));
        marks.Sort((a, b) => a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start) : b.Span.End.CompareTo(a.Span.End));
        return marks;
    }

    private void WriteProse(TextSpan paragraph, List<Mark> marks, int from)
    {
        var here = new List<Mark>();
        var cuts = new SortedSet<int> { paragraph.Start, paragraph.End };
        for (var i = from; i < marks.Count && marks[i].Span.Start < paragraph.End; i++)
        {
            if (marks[i].Span.End > paragraph.Start && marks[i].Span.Length > 0)
            {
                here.Add(marks[i]);
                cuts.Add(Math.Max(marks[i].Span.Start, paragraph.Start));
                cuts.Add(Math.Min(marks[i].Span.End, paragraph.End));
            }
        }

        var active = new List<Mark>();
        var next = 0;
        var start = paragraph.Start;
        foreach (var end in cuts.Skip(1))
        {
            active.RemoveAll(m => m.Span.End <= start);
            while (next < here.Count && here[next].Span.Start <= start)
            {
                active.Add(here[next++]);
            }

            active.RemoveAll(m => m.Span.End <= start);
            WriteSegment(Collapse(_draft.TextOf(TextSpan.FromBounds(start, end))), active);
            start = end;
        }
    }

    private void WriteSegment(string text, List<Mark> marks)
    {
        // The shortest span is the closest one: a quotation inside a report belongs to its own speaker.
        Mark? said = marks.Where(m => m.Kind is MarkKind.Content or MarkKind.Source).OrderBy(m => m.Span.Length).Select(m => (Mark?)m).FirstOrDefault();
        Mark? flagged = marks.Where(m => m.Kind is MarkKind.Bare or MarkKind.Background or MarkKind.Claim).OrderBy(m => m.Kind).Select(m => (Mark?)m).FirstOrDefault();
        Mark? note = marks.Where(m => m.Kind is MarkKind.Figure or MarkKind.Caveat).Select(m => (Mark?)m).FirstOrDefault();
        if (said is { } s)
        {
            _page.Write($"<span class=\"says s{s.Source}\" style=\"--hue:{Hue(s.Source)}\" title=\"{s.Title}\">");
            if (s.Kind == MarkKind.Source)
            {
                _page.Write($"<b>");
            }
        }

        if (note is { } n)
        {
            _page.Write($"<span class=\"{(n.Kind == MarkKind.Caveat ? "caveat" : "figure")}\" title=\"{n.Title}\">");
        }

        if (flagged is { } f)
        {
            _page.Write($"<mark class=\"{f.Kind.ToString().ToLowerInvariant()}\" title=\"{f.Title}\">");
        }

        _page.WriteText(text)
            .Write(flagged is null ? default : new Html("</mark>"))
            .Write(note is null ? default : new Html("</span>"))
            .Write(said?.Kind == MarkKind.Source ? new Html("</b>") : default)
            .Write(said is null ? default : new Html("</span>"));
    }

    /// <summary>Hues a golden angle apart stay distinct however many there are.</summary>
    private static string Hue(int source) => (source * 137.508 % 360).ToString("0", CultureInfo.InvariantCulture);

    private static string Collapse(string text) => text.Replace('\n', ' ').Replace('\r', ' ');

    private static string Shorten(string name) => OneLine.Of(name, 60);

    /// <summary>A draft as a part of the page.</summary>
    /// <param name="Id">Its anchor.</param>
    /// <param name="Name">What it is called.</param>
    /// <param name="Summary">What rests on whom, in one line.</param>
    /// <param name="Html">All of it.</param>
    public sealed record MappedDraft(string Id, string Name, Html Summary, Html Html);

    private enum MarkKind
    {
        Bare,
        Claim,
        Background,
        Source,
        Content,
        Figure,
        Caveat,
    }

    private readonly record struct Mark(TextSpan Span, MarkKind Kind, int Source, string Title);
}
