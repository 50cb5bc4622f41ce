using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Says what part each paragraph plays in the draft. In doubt it is the reporter's own.</summary>
internal sealed class ZoneClassifier
{
    private readonly ZonedLines _draft;
    private readonly ProseText _prose;
    private readonly Line[] _lines;
    private readonly TokenList _tokens;
    private readonly ZoneKind[] _zones;

    private ZoneClassifier(ZonedLines draft)
    {
        _draft = draft;
        _prose = draft.Prose;
        _lines = draft.Lines;
        _tokens = draft.Tokens;
        _zones = draft.Zones;
    }

    /// <summary>The zone of each line.</summary>
    public static ZoneKind[] Classify(ProseText prose, Line[] lines, TokenList tokens)
    {
        var draft = new ZonedLines(prose, lines, tokens);
        var classifier = new ZoneClassifier(draft);
        var teasers = new TeaserFinder(draft);
        for (var i = 0; i < lines.Length; i++)
        {
            draft.Zones[i] = classifier.ByItself(i);
        }

        new HeadlineFinder(draft).Find();
        teasers.FindTails();
        classifier.FindCaptions();
        classifier.FindNotesOnWriter();
        teasers.FindTeasers();
        classifier.FindCrossheads();
        return draft.Zones;
    }

    /// <summary>What a paragraph is whatever stands around it.</summary>
    private ZoneKind ByItself(int index)
    {
        ref readonly var line = ref _lines[index];
        if (line.Block.Kind == BlockKind.FrontMatter)
        {
            return ZoneKind.FrontMatter;
        }

        if (line.Words + line.Numbers == 0 || IsShortcode(line) || PageRemains.IsOne(_prose.Text, line, _tokens))
        {
            return ZoneKind.Chrome;
        }

        _draft.Phrases[index] = line.HasQuote && line.IsProse ? PhraseKind.None : PagePhrases.Chrome.KindOf(_prose.Text, line, _tokens);
        if (_draft.Phrases[index] != PhraseKind.None)
        {
            return ZoneKind.Chrome;
        }

        if (line.Block.Kind == BlockKind.TableCell)
        {
            return ZoneKind.Table;
        }

        if (line.Block.Kind == BlockKind.Quote)
        {
            return ZoneKind.BlockQuote;
        }

        if (Bylines.IsByline(_prose.Text, line, index, _tokens))
        {
            return ZoneKind.Byline;
        }

        if (line.Block.Kind == BlockKind.Heading)
        {
            // A page sets the credit of a picture that did not come along as a heading.
            return line.Block.Level > 1 && PhotoCredits.IsCredit(_prose.Text, line, _tokens) ? ZoneKind.Chrome : ZoneKind.Crosshead;
        }

        if (IsCaption(line))
        {
            return ZoneKind.Caption;
        }

        if (line.Block.Kind == BlockKind.ListItem)
        {
            return ZoneKind.List;
        }

        var leadsAway = line is { IsAllCaps: true, Words: >= 8, IsEnded: false, HasQuote: false } or { Block.Style: BlockStyle.Link, Words: >= 2 and <= 25 };
        return leadsAway ? ZoneKind.Chrome : ZoneKind.Body;
    }

    /// <summary><c>[pullquote]</c></summary>
    private bool IsShortcode(in Line line) =>
        line.Words <= 3 && line.End - line.First >= 3 && _prose.Text[_tokens[line.First].Start] == '[' && _prose.Text[_tokens[line.End - 1].Start] == ']';

    private bool IsCaption(in Line line) =>
        line.Block.Kind == BlockKind.Caption
        || PhotoCredits.IsCredit(_prose.Text, line, _tokens)
        || PhotoCredits.EndsInCredit(_prose.Text, line, _tokens)
        || (line.Block.HasImage && line.Words <= 60)
        || (line is { Block.Style: BlockStyle.Italic, Block.Kind: BlockKind.Paragraph, OpensWithQuote: false, Sentences: 1, Words: <= 25 });

    /// <summary>A credit on a line of its own makes a caption of the line that it follows.</summary>
    private void FindCaptions()
    {
        for (var i = 1; i < _lines.Length; i++)
        {
            if (_zones[i] != ZoneKind.Caption || _zones[i - 1] != ZoneKind.Body || !PhotoCredits.IsCredit(_prose.Text, _lines[i], _tokens))
            {
                continue;
            }

            var hasSlug = i > 1 && _lines[i - 2].BlockIndex == _lines[i - 1].BlockIndex && _lines[i - 2] is { IsTitle: true, Words: <= 8 };
            if (hasSlug && _zones[i - 2] == ZoneKind.Body)
            {
                _zones[i - 2] = ZoneKind.Caption;
            }

            if (hasSlug || (_draft.ArePair(i - 1, i) && !_lines[i - 1].IsProse) || PhotoCredits.SpeaksAsCaption(_lines[i - 1], _tokens))
            {
                _zones[i - 1] = ZoneKind.Caption;
            }
        }

        for (var i = 1; i < _lines.Length; i++)
        {
            // The line under a picture.
            if (_zones[i] == ZoneKind.Body && _lines[i].Words <= 60 && _zones[i - 1] == ZoneKind.Caption && _lines[i - 1].Block.HasImage
                && PhotoCredits.SpeaksAsCaption(_lines[i], _tokens))
            {
                _zones[i] = ZoneKind.Caption;
            }
        }
    }

    /// <summary>What stands about the writer at the end.</summary>
    private void FindNotesOnWriter()
    {
        var last = _lines.Length - 1;
        for (; last >= 0; last--)
        {
            if (_zones[last] == ZoneKind.Body && !Bylines.IsAboutWriter(_prose.Text, _lines[last], _tokens))
            {
                if (_lines[last].IsProse || _lines[last].Words > 8)
                {
                    break;
                }

                continue;
            }

            if (_zones[last] is ZoneKind.Body or ZoneKind.List or ZoneKind.Caption && Bylines.IsAboutWriter(_prose.Text, _lines[last], _tokens))
            {
                _zones[last] = ZoneKind.Byline;
            }
            else if (_zones[last] is not (ZoneKind.Chrome or ZoneKind.Byline or ZoneKind.Crosshead or ZoneKind.Deck or ZoneKind.Caption))
            {
                break;
            }
        }

        for (var i = _lines.Length - 2; i > last; i--)
        {
            if (_zones[i] == ZoneKind.Body && _zones[i + 1] is ZoneKind.Byline or ZoneKind.Chrome && Bylines.IsNameLine(_prose.Text, _lines[i], _tokens))
            {
                _zones[i] = ZoneKind.Byline;
            }
        }
    }

    /// <summary>Short lines that end in no full stop and have a story under them.</summary>
    private void FindCrossheads()
    {
        for (var i = _lines.Length - 1; i >= 0; i--)
        {
            ref readonly var line = ref _lines[i];
            if (_zones[i] != ZoneKind.Body || line.Block.Kind != BlockKind.Paragraph || line.Words is 0 or > 12 || line.OpensWithQuote)
            {
                continue;
            }

            var next = i + 1 < _lines.Length ? _zones[i + 1] : ZoneKind.Chrome;
            var isCapitals = line is { IsAllCaps: true, Words: >= 2, HasQuote: false };
            var isShort = line is { IsTitle: true, Words: <= 8 } || (line.IsTitle && (line.IsTitleCase || line.Block.Style == BlockStyle.Bold));
            if (!isCapitals && (!isShort || _prose.Text[_tokens[line.End - 1].Start] is ':' or ',' or ';'))
            {
                continue;
            }

            if (_lines.Length > 1)
            {
                _zones[i] = next == ZoneKind.Byline || (next == ZoneKind.Chrome && i + 1 < _lines.Length && _draft.Phrases[i + 1] is not (PhraseKind.None or PhraseKind.Tail)) ? next : ZoneKind.Crosshead;
            }
        }
    }
}
