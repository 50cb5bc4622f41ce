using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the figures that a desk would ask about: sensitive, outside quotations, resting on nothing, told for the first time.</summary>
internal sealed class BareFigureFinder
{
    private const double Handful = 12;
    private const double Rounding = 0.1;
    private const double ShareRounding = 0.02;
    private const int NearParagraphs = 2;
    private const int LongestRun = 6;

    /// <summary>In tokens: one source carries a brief of 150 words.</summary>
    private const int LongestBrief = 170;

    private static readonly PhraseTable Continuations = PhraseTable.Read("continuations");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly int[] _lastAttribution;
    private readonly int[] _near;
    private readonly SortedValues _toldInBody = new();
    private readonly SortedValues _sharesInBody = new();
    private readonly OpeningRelease _release;

    private BareFigureFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _near = new int[model.Figures.Length];
        _lastAttribution = new int[draft.Paragraphs.Length];
        for (var i = 0; i < _lastAttribution.Length; i++)
        {
            _lastAttribution[i] = -1;
        }

        for (var i = 0; i < model.Attributions.Length; i++)
        {
            if (model.Attributions[i].Source is not null)
            {
                _lastAttribution[draft.Sentences[model.Attributions[i].Sentence].Paragraph] = i;
            }
        }

        _release = OpeningRelease.Find(draft, model);
        for (var i = 0; i < _near.Length; i++)
        {
            _near[i] = NearSource(i);
            if (IsOfBody(i) && model.Figures[i] is { Value: { } value } figure)
            {
                _toldInBody.Add(figure.Unit ?? "", value);
            }

            if (i > 0 && IsOfBody(i) && model.FigureSupports[i] is not null)
            {
                NoteShare(model.Figures[i - 1], model.Figures[i]);
            }
        }

        _toldInBody.Sort();
        _sharesInBody.Sort();
    }

    /// <summary>The bare figures in order of place.</summary>
    public static ImmutableArray<BareFigure> Find(Draft draft, DraftModel model)
    {
        var finder = new BareFigureFinder(draft, model);
        var told = new HashSet<FigureKey>();
        var bare = ImmutableArray.CreateBuilder<BareFigure>();
        var question = new FigureQuestion(draft, model);

        // The body first: where the headline tells the same figure, the body is where its source belongs.
        foreach (var inBody in new[] { true, false })
        {
            for (var i = 0; i < model.Figures.Length; i++)
            {
                if (finder.IsOfBody(i) != inBody || !finder.IsBare(i) || !told.Add(finder.ClaimOf(i)))
                {
                    continue;
                }

                var near = finder._near[i];
                if (near < 0 || !finder.IsSingleSourceBrief())
                {
                    bare.Add(new BareFigure(i, model.FigureTiers[i], near, null));
                }
            }
        }

        bare.Sort((a, b) => a.Figure - b.Figure);
        for (var i = 0; i < bare.Count; i++)
        {
            bare[i] = bare[i] with { Odds = question.OddsOf(bare[i].Figure) };
        }

        return bare.ToImmutable();
    }

    private bool IsSingleSourceBrief()
    {
        if (_draft.Tokens.Length > LongestBrief)
        {
            return false;
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribution in _model.Attributions)
        {
            if (attribution.Source is { } source && attribution.Antecedent < 0)
            {
                names.Add(_draft.TextOf(source));
            }
        }

        return names.Count < 2;
    }

    private ZoneKind ZoneOf(int figure) => _draft.ParagraphOf(_draft.Sentences[_model.Figures[figure].Sentence]).Zone;

    private bool IsOfBody(int figure) => ZoneOf(figure) is ZoneKind.Body or ZoneKind.List;

    private bool IsBare(int figure) =>
        _model.FigureTiers[figure] != FigureTier.None
        && _model.FigureSupports[figure] is null
        && !IsRoundedBody(figure)
        && !IsShareOfBody(figure)
        && !IsContradicted(figure)
        && (ZoneOf(figure) is ZoneKind.Body or ZoneKind.List or ZoneKind.Headline or ZoneKind.Deck
            || (ZoneOf(figure) is ZoneKind.Caption && _model.Figures[figure].Class == FigureClass.Toll))
        && !_model.Coverage.IsInMarks(_model.Figures[figure].Number.Start);

    /// <summary>Whether a figure above the story is wrong, which is all there is to say of it.</summary>
    private bool IsContradicted(int figure) =>
        !IsOfBody(figure) && _model.ContradictedNumbers.Any(number => number.Above.OverlapsWith(_model.Figures[figure].Number));

    /// <summary>Whether a headline only rounds what the story tells, where its source belongs: <c>toll passes 300</c> over <c>killed at least 312 people</c>.</summary>
    private bool IsRoundedBody(int figure) =>
        ZoneOf(figure) is ZoneKind.Headline or ZoneKind.Deck
        && _model.Figures[figure] is { Value: { } value, Unit: var unit, Class: not FigureClass.Toll } // a toll that differs is news or a slip
        && _toldInBody.HasNear(unit ?? "", value, value * Rounding);

    /// <summary>Whether a headline works out what the story tells in numbers: <c>1 in 4 homes</c> over <c>62,000 of the 250,000 homes</c>.</summary>
    private bool IsShareOfBody(int figure) =>
        ZoneOf(figure) is ZoneKind.Headline or ZoneKind.Deck && ShareOf(_model.Figures[figure]) is { } share && _sharesInBody.HasNear("", share, ShareRounding);

    /// <summary>Notes which part of the second of two figures in a sentence the first is.</summary>
    private void NoteShare(Figure part, Figure whole)
    {
        if (part.Sentence == whole.Sentence && part.Value is > 0 and var some && whole.Value is { } all && all > some)
        {
            _sharesInBody.Add("", some / all);
        }
    }

    private static double? ShareOf(Figure figure) =>
        figure.Class == FigureClass.Percent ? figure.Value / 100 : figure.Value is > 0 and < 1 ? figure.Value : null;

    /// <summary>What makes two figures one claim: the value and what it counts; a vague one is a claim of its own.</summary>
    private FigureKey ClaimOf(int index)
    {
        var figure = _model.Figures[index];
        if (figure.Value is not { } value)
        {
            return new FigureKey(index, "vague");
        }

        // Small numbers recur by chance: only the same words after them make the same claim.
        var what = figure.Unit
            ?? (value <= Handful ? _draft.TextOf(TextSpan.FromBounds(figure.Number.End, figure.Span.End))
            : figure.Class is FigureClass.Toll or FigureClass.People ? ""
            : _draft.TextOf(figure.Noun));
        return new FigureKey(value, what.Trim().ToLowerInvariant());
    }

    /// <summary>The attribution a paragraph or two before whose account a figure carries on.</summary>
    private int NearSource(int index) =>
        PollBefore(index) is var poll and >= 0 ? poll
        : AccountBefore(index) is var account and >= 0 ? account
        : IsOfBody(index) && _model.Figures[index].Class != FigureClass.Toll && _release.Carries(ParagraphOf(index)) ? _release.Attribution : -1;

    /// <summary>The poll or report that the percentage before rests on, when both belong to one run of percentages.</summary>
    private int PollBefore(int index)
    {
        if (index == 0 || _model.Figures[index].Class != FigureClass.Percent)
        {
            return -1;
        }

        var before = index - 1;
        while (before > 0 && _model.Figures[before].Class == FigureClass.Exempt && index - before < LongestRun)
        {
            before--;
        }

        if (_model.Figures[before].Class != FigureClass.Percent || ParagraphOf(index) - ParagraphOf(before) > NearParagraphs)
        {
            return -1;
        }

        if (_model.FigureSupports[before] is not { } support)
        {
            return _near[before];
        }

        var answer = _model.Attributions[support.Attribution];
        return answer.Sentence <= _model.Figures[index].Sentence && OpeningRelease.IsDocument(_draft, answer) && !SpeaksBetween(answer, ParagraphOf(index)) ? support.Attribution : -1;
    }

    /// <summary>Whether somebody else has spoken since, so that the run of percentages is over.</summary>
    private bool SpeaksBetween(Attribution answer, int paragraph)
    {
        for (var p = Math.Max(_draft.Sentences[answer.Sentence].Paragraph + 1, paragraph - NearParagraphs); p < paragraph; p++)
        {
            if (_lastAttribution[p] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private int ParagraphOf(int figure) => _draft.Sentences[_model.Figures[figure].Sentence].Paragraph;

    /// <summary>The attribution that closes the paragraph before, when the figure's own carries the account on and nobody else speaks there.</summary>
    private int AccountBefore(int index)
    {
        var figure = _model.Figures[index];
        var paragraph = _draft.ParagraphOf(_draft.Sentences[figure.Sentence]);
        var opener = _draft.Sentences[paragraph.FirstSentence];
        if (paragraph.Zone != ZoneKind.Body || (figure.Sentence != paragraph.FirstSentence && _lastAttribution[paragraph.Index] >= 0) || paragraph.Index == 0)
        {
            return -1;
        }

        return _draft.Paragraphs[paragraph.Index - 1].Zone == ZoneKind.Body
            && Continuations.Match(_draft.Tokens, opener.FirstToken, opener.EndToken, out _) > 0
            ? _lastAttribution[paragraph.Index - 1]
            : -1;
    }
}
