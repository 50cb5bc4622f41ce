using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Cli.Reporters;

/// <summary>What the linter understood of a draft, for people: who says what, and what every figure rests on.</summary>
internal sealed class InspectText
{
    private const int Longest = 60;

    private readonly StringBuilder _output = new();
    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly LineIndex _lines;
    private readonly string _lineName;
    private readonly Palette _palette;

    private InspectText(Draft draft, string lineName, bool colour)
    {
        _lineName = lineName;
        _draft = draft;
        _model = draft.Model;
        _lines = new LineIndex(draft.Source.ToString());
        _palette = new Palette(colour);
    }

    /// <summary>Describes a draft.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lineName">What its lines are to somebody who looks for them: <c>line</c>.</param>
    /// <param name="colour">Whether it may be coloured.</param>
    public static byte[] Write(Draft draft, string lineName, bool colour)
    {
        var text = new InspectText(draft, lineName, colour);
        text.Describe();
        return Encoding.UTF8.GetBytes(text._output.ToString());
    }

    private void Describe()
    {
        Line($"{_palette.Bold}{Excerpt.LineStart(Excerpt.Printable(_draft.Path))}{_palette.Reset}");
        DescribeZones();
        DescribeLanguages();
        DescribeSources();
        DescribeFigures();
        DescribeCaveats();
        DescribeNames();
        Line("");
    }

    private void DescribeZones()
    {
        Heading("Parts");
        foreach (var zone in _draft.Paragraphs.GroupBy(p => p.Zone).OrderBy(g => g.First().Index))
        {
            Line($"  {Names.Of(zone.Key),-12} {Plural(zone.Count(), "paragraph")}, {Plural(zone.Sum(p => p.EndSentence - p.FirstSentence), "sentence")}");
        }
    }

    /// <summary>What is passed over; nothing is said of a draft that is in English throughout.</summary>
    private void DescribeLanguages()
    {
        if (_model.OtherLanguages is not { Passages: { IsEmpty: false } passages } languages)
        {
            return;
        }

        Heading("Not in English");
        if (languages.Note is { } note)
        {
            Line("  The draft is " + note);
            return;
        }

        foreach (var passage in passages)
        {
            Line($"  {_lineName} {LineAt(passage.Span.Start)}: {Quote(passage.Span)} {_palette.Faint}({passage.Language}){_palette.Reset}");
        }
    }

    /// <summary>Who speaks, in order of first word, with how many statements and figures rest on each.</summary>
    private void DescribeSources()
    {
        Heading("Who speaks");
        foreach (var source in _model.Sources)
        {
            var first = _model.Attributions[source.Attributions[0]];
            Line($"  {Shorten(_draft.TextOf(source.Name))}: {Plural(source.Attributions.Length, "statement")}, {Plural(source.Figures.Length, "figure")} {_palette.Faint}({Names.Of(source.Kind)}, {_lineName} {LineOf(first)}){_palette.Reset}");
        }

        OrNobody(_model.Sources.Length);
    }

    private void DescribeFigures()
    {
        var tally = DraftTally.Of(_model);
        Heading("Figures and who stands behind them");
        OrNobody(tally.Figures);
        if (tally.Figures == 0)
        {
            return;
        }

        Line($"  {_palette.Faint}{Plural(tally.Figures, "figure")}, {tally.Unsourced} without a source{_palette.Reset}");
        var unsourced = _model.UnsourcedFigures.ToHashSet();
        var near = _model.BareFigures.ToDictionary(bare => bare.Figure, bare => bare.Near);
        for (var i = 0; i < _model.Figures.Length; i++)
        {
            var figure = _model.Figures[i];
            if (figure.Class == FigureClass.Exempt)
            {
                continue;
            }

            var behind = _model.FigureSupports[i] is { } support
                ? SourceOf(_model.Attributions[support.Attribution]) + (Names.Of(support.Carry) is { } carry ? $" {_palette.Faint}({carry}){_palette.Reset}" : "")
                : unsourced.Contains(i) ? $"{_palette.Bold}nobody{_palette.Reset}"
                : near.GetValueOrDefault(i, -1) is var before and >= 0 ? $"{SourceOf(_model.Attributions[before])} {_palette.Faint}(in a paragraph before){_palette.Reset}"
                : $"{_palette.Faint}nobody, and few would ask{_palette.Reset}";
            Line($"  {_lineName} {LineAt(figure.Span.Start)}: {Quote(figure.Span)} {_palette.Faint}({Names.Of(figure.Class)}){_palette.Reset}: {behind}");
        }
    }

    private void DescribeCaveats()
    {
        Heading("What could not be verified");
        foreach (var caveat in _model.Caveats)
        {
            var covered = caveat.Covers.Select(index => SourceOf(_model.Attributions[index])).Distinct(StringComparer.OrdinalIgnoreCase).ToArray();
            Line($"  {_lineName} {LineAt(caveat.Span.Start)}: {Quote(caveat.Span)}" + (covered.Length > 0 ? "; covers " + string.Join(", ", covered) : ""));
        }

        OrNobody(_model.Caveats.Length);
    }

    private void DescribeNames()
    {
        Heading("Names");
        var groups = _model.Mentions.GroupBy(m => (m.Kind, m.Group)).OrderBy(g => g.First().Span.Start).ToArray();
        foreach (var group in groups)
        {
            var forms = group.GroupBy(m => _draft.TextOf(m.Span), StringComparer.Ordinal)
                .Select(form => Excerpt.Printable(form.Key) + (form.Count() > 1 ? " ×" + form.Count().ToString(CultureInfo.InvariantCulture) : ""));
            Line($"  {string.Join(", ", forms)} {_palette.Faint}({Names.Of(group.Key.Kind)}){_palette.Reset}");
        }

        OrNobody(groups.Length);
    }

    private string SourceOf(Attribution attribution)
    {
        // A pronoun stands for whoever it points back to; the chain is followed from later to earlier, so it ends.
        var seen = attribution;
        while (seen.Antecedent >= 0 && seen.Antecedent < _model.Attributions.Length && _model.Attributions[seen.Antecedent].Sentence < seen.Sentence)
        {
            seen = _model.Attributions[seen.Antecedent];
        }

        return (seen.Source ?? attribution.Source) is { } source ? Shorten(_draft.TextOf(source)) : "somebody who is not named";
    }

    private int LineOf(Attribution attribution) =>
        LineAt((attribution.Source ?? attribution.Cue ?? (attribution.Content.IsDefaultOrEmpty ? default : attribution.Content[0])).Start);

    private int LineAt(int position) => _lines.PositionOf(position).Line + 1;

    private string Quote(TextSpan span) => "'" + Shorten(_draft.TextOf(span)) + "'";

    private static string Shorten(string text) => Excerpt.Printable(OneLine.Of(text, Longest));

    private static string Plural(int count, string noun) => count.ToString(CultureInfo.InvariantCulture) + " " + noun + (count == 1 ? "" : "s");

    private void OrNobody(int count)
    {
        if (count == 0)
        {
            Line($"  {_palette.Faint}none{_palette.Reset}");
        }
    }

    private void Heading(string text) => Line($"\n{_palette.Bold}{text}{_palette.Reset}");

    private void Line(string text) => _output.Append(Excerpt.LineStart(text)).Append('\n');
}
