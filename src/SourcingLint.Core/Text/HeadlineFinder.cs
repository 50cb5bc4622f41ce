using System.Collections.Immutable;

namespace SourcingLint.Text;

/// <summary>Finds the headline, written as a heading or pasted as a line, and the lines between it and the story.</summary>
/// <param name="draft">The lines, each taken for what it is by itself.</param>
internal sealed class HeadlineFinder(ZonedLines draft)
{
    private readonly ProseText _prose = draft.Prose;
    private readonly Line[] _lines = draft.Lines;
    private readonly TokenList _tokens = draft.Tokens;
    private readonly ZoneKind[] _zones = draft.Zones;

    /// <summary>Marks the headline, its repetitions, and what stands between it and the story.</summary>
    public void Find()
    {
        var headline = Array.FindIndex(_lines, line => line.Block is { Kind: BlockKind.Heading, Level: 1 });
        if (headline < 0)
        {
            headline = FirstTitle();
        }

        if (headline < 0 || _zones[headline] == ZoneKind.Chrome)
        {
            return;
        }

        _zones[headline] = ZoneKind.Headline;
        var title = PagePhrases.Normalize(_prose.Text.AsSpan(_lines[headline].Span.Start, _lines[headline].Span.Length));
        for (var i = 0; i < _lines.Length; i++)
        {
            if (i != headline && _lines[i].Words == _lines[headline].Words
                && PagePhrases.Normalize(_prose.Text.AsSpan(_lines[i].Span.Start, _lines[i].Span.Length)) == title)
            {
                _zones[i] = ZoneKind.Chrome;
            }
        }

        FindDeck(headline + 1);
    }

    /// <summary>The first line of pasted copy that is a title; -1 when it opens with a paragraph.</summary>
    private int FirstTitle()
    {
        if (_prose.FrontMatter["title"] is not null || _lines.Length < 2)
        {
            return -1;
        }

        for (var i = 0; i < _lines.Length - 1; i++)
        {
            if (_zones[i] is ZoneKind.Chrome or ZoneKind.Byline or ZoneKind.Caption or ZoneKind.FrontMatter)
            {
                continue;
            }

            ref readonly var line = ref _lines[i];
            var isTitle = line is { Words: >= 2, Sentences: 1, Block.Kind: BlockKind.Paragraph or BlockKind.Heading }
                && (line.IsTitle || (line.IsTitleCase && line.Words is >= 4 and <= 25 && !line.OpensWithQuote));
            return isTitle && _prose.Text[_tokens[line.End - 1].Start] is not (':' or ',') ? i : -1;
        }

        return -1;
    }

    /// <summary>What stands between the headline and the story: a line, a summary in points, names.</summary>
    private void FindDeck(int first)
    {
        var names = false;
        var isTop = true;
        for (var i = first; i < _lines.Length && isTop; i++)
        {
            ref readonly var line = ref _lines[i];
            switch (_zones[i])
            {
                case ZoneKind.Chrome when draft.Phrases[i] == PhraseKind.Video:
                    // A player's title and the sentence under it.
                    if (i + 2 < _lines.Length && _lines[i + 1] is { IsTitle: true, Words: >= 4 } && _zones[i + 1] == ZoneKind.Body && _lines[i + 2].Sentences == 1 && HasStory(i + 3))
                    {
                        _zones[i + 1] = ZoneKind.Chrome;
                        _zones[i + 2] = ZoneKind.Caption;
                    }

                    break;
                case ZoneKind.Body when !line.IsEnded && Bylines.IsNameLine(_prose.Text, line, _tokens):
                    _zones[i] = ZoneKind.Byline;
                    names = true;
                    break;
                case ZoneKind.Crosshead when names && line.Words <= 4:
                    _zones[i] = ZoneKind.Byline;
                    break;
                case ZoneKind.Body when line is { IsTitle: true, Words: >= 5 } && HasStory(i + 1):
                case ZoneKind.Crosshead when line.Words >= 4 && line.Block.Kind == BlockKind.Heading && HasStory(i + 1):
                case ZoneKind.List when HasStory(i + 1):
                case ZoneKind.Caption when !line.Block.HasImage && line.Block.Style == BlockStyle.Italic && !PhotoCredits.EndsInCredit(_prose.Text, line, _tokens):
                    _zones[i] = ZoneKind.Deck;
                    break;
                case ZoneKind.Chrome or ZoneKind.Byline or ZoneKind.Caption or ZoneKind.Deck:
                    break;
                default:
                    isTop = false;
                    break;
            }
        }
    }

    private bool HasStory(int from)
    {
        var limit = Math.Min(_lines.Length, from + 12);
        for (var i = from; i < limit; i++)
        {
            if (_zones[i] == ZoneKind.Body && _lines[i].IsProse)
            {
                return true;
            }
        }

        return false;
    }
}
