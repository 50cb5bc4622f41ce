using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says for each figure which attribution it rests on: the catalogue's "attribution reach".</summary>
internal sealed class SupportFinder
{
    /// <summary>Smaller numbers turn up twice by chance.</summary>
    private const int LeastTelling = 10;

    /// <summary>In tokens: between a source and the comma that closes it, <c>the bank said last week,</c>.</summary>
    private const int LongestAside = 8;

    private static readonly WordSet GoingOn = WordSet.Of("also", "added", "adds", "adding");
    private static readonly WordSet Afar = WordSet.Read("scene-changes");
    private static readonly WordSet LastingEvents = WordSet.Read("lasting-events");
    private static readonly WordSet Tails = WordSet.Read("figure-tails");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int A = Vocabulary.Shared.Require("a");

    private readonly Draft _draft;
    private readonly HashSet<int> _tails = [];
    private readonly DraftModel _model;
    private readonly int[] _lastInSentence;

    private SupportFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _lastInSentence = new int[draft.Sentences.Length];
        for (var i = 0; i < _lastInSentence.Length; i++)
        {
            _lastInSentence[i] = -1;
        }

        for (var a = 0; a < model.Attributions.Length; a++)
        {
            if (Reliance.Answers(draft, model.Attributions[a]) && Reliance.Tells(draft, model.Attributions[a]))
            {
                _lastInSentence[model.Attributions[a].Sentence] = a;
            }
        }
    }

    /// <summary>For each figure what it rests on; null when on nothing.</summary>
    public static ImmutableArray<Support?> Find(Draft draft, DraftModel model)
    {
        var finder = new SupportFinder(draft, model);
        var supports = new Support?[model.Figures.Length];
        finder.MarkContents(supports);
        finder.MarkTails(supports);
        finder.MarkCarried(supports);
        finder.MarkSameFigures(supports);
        return supports.ToImmutableArray();
    }

    /// <summary>A figure in what somebody said.</summary>
    private void MarkContents(Support?[] supports)
    {
        for (var a = 0; a < _model.Attributions.Length; a++)
        {
            var attribution = _model.Attributions[a];
            if (!Reliance.Answers(_draft, attribution))
            {
                continue;
            }

            // "Losses, which the insurer estimated at $2 million, will grow": the figure is what was estimated.
            if (attribution is { Source: not null, Cue: { } cue } && FigureAt(cue.End) is var valued && valued < supports.Length && supports[valued] is null && IsValue(cue, _model.Figures[valued].Span.Start))
            {
                supports[valued] = new Support(a, CarryKind.None);
            }

            // "A survey of 1,040 adults found": who answers for the rest answers for this.
            foreach (var span in attribution.Source is { } source ? attribution.Content.Add(source) : attribution.Content)
            {
                for (var f = FigureAt(span.Start); f < supports.Length && _model.Figures[f].Span.Start < span.End; f++)
                {
                    if (supports[f] is not { } outer || _model.Attributions[outer.Attribution].Source is null || IsInside(attribution, outer.Attribution, f))
                    {
                        supports[f] = new Support(a, attribution.Carry is CarryKind.Quotation ? CarryKind.Quotation : CarryKind.None);
                    }
                }
            }
        }
    }

    /// <summary>"Estimated at $2 million": whether a figure is all that stands between a cue and what it gives.</summary>
    private bool IsValue(TextSpan cue, int figure)
    {
        var at = _draft.TokenAt(cue.End);
        return at < _draft.Tokens.Length && _draft.Tokens[at].Word == At && at + 1 < _draft.Tokens.Length && _draft.Tokens[at + 1].Start == figure;
    }

    /// <summary>"Police said 2,000 came; organisers said 15,000": whoever speaks last before a figure answers for it.</summary>
    private bool IsInside(Attribution inner, int outer, int figure) =>
        inner is { Source: not null, Cue: { } cue } && cue.Start < _model.Figures[figure].Span.Start
        && _model.Attributions[outer] is { Cue: { } other } attribution && other.Start < cue.Start && attribution.Content.Any(span => span.Contains(cue));

    /// <summary>"Prices rose 8%, the bank said, from 7% in May": what compares with or adds to the figure before a source in mid-sentence.</summary>
    private void MarkTails(Support?[] supports)
    {
        for (var f = 1; f < supports.Length; f++)
        {
            if (supports[f] is null && supports[f - 1] is { } before && _model.Figures[f].Sentence == _model.Figures[f - 1].Sentence
                && (IsTail(f, before) || _tails.Contains(f - 1)))
            {
                supports[f] = before;
                _tails.Add(f);
            }
        }
    }

    private bool IsTail(int figure, Support before)
    {
        if (_model.Attributions[before.Attribution] is not { Source: { } source, Cue: { } cue, Kind: AttributionKind.Indirect } || cue.Start < _model.Figures[figure - 1].Span.End)
        {
            return false;
        }

        var end = Math.Max(source.End, cue.End);
        var first = _draft.TokenAt(_model.Figures[figure].Span.Start);
        for (var i = _draft.TokenAt(end); i + 1 < first && i - _draft.TokenAt(end) < LongestAside; i++)
        {
            if (_draft.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return Tails.Contains(_draft.Tokens[i + 1].Word) || IsParticiple(_draft.Tokens[i + 1])
                    || (_draft.Tokens[i + 1].Word == In && _draft.Tokens[i + 2].Word == A); // "in a deal that values it at"
            }
        }

        return false;
    }

    private bool IsParticiple(Token token) =>
        token.Kind == TokenKind.Word && !token.Has(TokenShape.Capitalized) && _draft.TextOf(token).EndsWith("ing".AsSpan(), StringComparison.Ordinal);

    /// <summary>A figure after an attribution in its paragraph, in a list that one introduces, or behind a subject that points back.</summary>
    private void MarkCarried(Support?[] supports)
    {
        for (var f = 0; f < supports.Length; f++)
        {
            if (supports[f] is not null)
            {
                continue;
            }

            var sentence = _model.Figures[f].Sentence;
            var paragraph = _draft.ParagraphOf(_draft.Sentences[sentence]);
            var least = OpensWithDate(sentence) || OpensElsewhere(sentence) || (_model.Figures[f].Class == FigureClass.Toll && SumsUpEvent(sentence)) ? sentence : paragraph.FirstSentence;
            for (var s = sentence - 1; s >= least && supports[f] is null && sentence - s <= 12; s--)
            {
                if (_lastInSentence[s] >= 0)
                {
                    supports[f] = new Support(_lastInSentence[s], CarryKind.SameParagraph);
                }
            }

            supports[f] ??= ListIntroduction(paragraph) ?? BackReference(paragraph, sentence) ?? GoneOnWith(paragraph, sentence);
        }
    }

    /// <summary>"In 2016, 40 people died there", "In May, ...": another event, of which whoever spoke before has not spoken.</summary>
    private bool OpensWithDate(int sentence)
    {
        var first = _draft.Sentences[sentence].FirstToken;
        if (!_draft.Tokens[first].Is(WordClass.Preposition) || first + 1 >= _draft.Sentences[sentence].EndToken)
        {
            return false;
        }

        var next = _draft.Tokens[first + 1];
        return next.Is(WordClass.Month) || (next.Kind == TokenKind.Number && next.Length == 4 && _draft.Prose.Text[next.Start] is '1' or '2');
    }

    /// <summary>"Across town, the roof cost $8 million": another scene, of which whoever spoke before has not spoken.</summary>
    private bool OpensElsewhere(int sentence)
    {
        var tokens = _draft.Tokens;
        var first = _draft.Sentences[sentence].FirstToken;
        var isElsewhere = Afar.Contains(tokens[first].Word);
        if (!isElsewhere && !tokens[first].Is(WordClass.Preposition))
        {
            return false;
        }

        for (var i = first + 1; i < _draft.Sentences[sentence].EndToken && i - first <= LongestAside; i++)
        {
            if (tokens[i].Kind == TokenKind.Punctuation)
            {
                return isElsewhere && _draft.Prose.Text[tokens[i].Start] == ',';
            }

            isElsewhere |= Afar.Contains(tokens[i].Word);
        }

        return false;
    }

    /// <summary>"The war has killed more than 40,000": what the copy knows of an event that goes on, and nothing that whoever spoke before has said.</summary>
    private bool SumsUpEvent(int sentence)
    {
        var isEvent = false;
        var first = _draft.Sentences[sentence].FirstToken;
        for (var i = first; i < _draft.Sentences[sentence].EndToken && i - first <= LongestAside; i++)
        {
            if (CueVerbs.IsHave(_draft.Tokens[i].Word))
            {
                return isEvent;
            }

            isEvent |= i > first && LastingEvents.Contains(_draft.Tokens[i].Word);
        }

        return false;
    }

    private Support? ListIntroduction(Paragraph paragraph)
    {
        if (paragraph.Zone is not (ZoneKind.List or ZoneKind.Table))
        {
            return null;
        }

        for (var p = paragraph.Index - 1; p >= 0 && paragraph.Index - p <= 30; p--)
        {
            var before = _draft.Paragraphs[p];
            if (before.Zone is ZoneKind.List or ZoneKind.Table)
            {
                continue;
            }

            var last = before.EndSentence - 1;
            return last >= before.FirstSentence && _lastInSentence[last] >= 0 && _draft.Prose.Text[_draft.Prose.LastSeen(before.Span, 1).Start] == ':'
                ? new Support(_lastInSentence[last], CarryKind.List)
                : null;
        }

        return null;
    }

    /// <summary>"Fear keeps 35% at home. They also feel less safe, the report found": what a source goes on from was its own.</summary>
    private Support? GoneOnWith(Paragraph paragraph, int sentence)
    {
        var next = sentence + 1;
        if (next >= paragraph.EndSentence || _lastInSentence[next] < 0)
        {
            return null;
        }

        for (var i = _draft.Sentences[next].FirstToken; i < _draft.Sentences[next].EndToken; i++)
        {
            if (GoingOn.Contains(_draft.Tokens[i].Word))
            {
                return new Support(_lastInSentence[next], CarryKind.SameParagraph);
            }
        }

        return null;
    }

    /// <summary>"It has also lost 40 tanks", "The statement put the dead at 12": the sentence's subject is the last source.</summary>
    private Support? BackReference(Paragraph paragraph, int sentence)
    {
        if (sentence != paragraph.FirstSentence || paragraph.Zone is not ZoneKind.Body || paragraph.Index == 0)
        {
            return null;
        }

        var first = _draft.Sentences[sentence].FirstToken;
        var opener = _draft.Tokens[first];
        var second = first + 1 < _draft.Sentences[sentence].EndToken ? _draft.Tokens[first + 1] : default;
        var pointsBack = opener.Is(WordClass.Determiner) && second.Is(WordClass.Document) && !second.Is(WordClass.Place);
        if (!pointsBack)
        {
            return null;
        }

        var before = _draft.Paragraphs[paragraph.Index - 1];
        for (var s = before.EndSentence - 1; s >= before.FirstSentence; s--)
        {
            if (_lastInSentence[s] >= 0)
            {
                return new Support(_lastInSentence[s], CarryKind.BackReference);
            }
        }

        return null;
    }

    /// <summary>A figure that stands attributed elsewhere: earlier in the draft, or, for the headline, deck, captions and lede, further down.</summary>
    private void MarkSameFigures(Support?[] supports)
    {
        var attributed = new Dictionary<FigureKey, int>();
        var lede = LedeEnd();
        for (var f = 0; f < supports.Length; f++)
        {
            foreach (var key in supports[f] is null ? [] : new[] { KeyOf(f), FateKeyOf(f) })
            {
                if (key is not null && !attributed.ContainsKey(key))
                {
                    attributed[key] = f;
                }
            }
        }

        for (var f = 0; f < supports.Length; f++)
        {
            if (supports[f] is not null)
            {
                continue;
            }

            var zone = _draft.ParagraphOf(_draft.Sentences[_model.Figures[f].Sentence]).Zone;
            var isEarly = _model.Figures[f].Span.Start < lede || zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Caption;
            if ((KeyOf(f) is { } key && attributed.TryGetValue(key, out var other)
                    && (other < f ? zone != ZoneKind.Caption && IsTelling(f) : isEarly)) // a caption is read alone, often first
                || (isEarly && FateKeyOf(f) is { } fate && attributed.TryGetValue(fate, out other) && other > f))
            {
                supports[f] = new Support(supports[other]!.Value.Attribution, other < f ? CarryKind.Repeat : CarryKind.LaterInDraft);
            }
        }
    }

    /// <summary>Whether a figure that turns up again is likely the same: "1,240 homes", "3 dead"; never "three trucks".</summary>
    private bool IsTelling(int figure) =>
        _model.Figures[figure] is { Value: >= LeastTelling } or { Class: FigureClass.Toll } or { Unit: not null };

    /// <summary>What makes two figures the same: value and unit, or value and noun; a large toll or crowd needs no noun, "1,240 dead" is "1,240 people".</summary>
    private FigureKey? KeyOf(int figure)
    {
        var f = _model.Figures[figure];
        return f.Value is not { } value || f.Class == FigureClass.Exempt ? null
            : f.Unit is { } unit ? new FigureKey(value, unit)
            : f.Class is FigureClass.Toll or FigureClass.People && value >= LeastTelling ? new FigureKey(value, "people")
            : new FigureKey(value, _draft.TextOf(f.Noun).ToLowerInvariant());
    }

    /// <summary>What makes two small tolls the same though their nouns differ: "four dead" above "killing four people".</summary>
    private FigureKey? FateKeyOf(int figure) =>
        _model.Figures[figure] is { Class: FigureClass.Toll, Value: { } value } toll && TollReader.FateOf(_draft, toll) is var fate and not Fate.Unknown
            ? new FigureKey(value, fate.ToString())
            : null;

    private int LedeEnd()
    {
        foreach (var paragraph in _draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Body)
            {
                return paragraph.Span.End;
            }
        }

        return 0;
    }

    private int FigureAt(int position) => _model.Figures.First(position, static (in Figure figure, int at) => figure.Span.End > at);
}
