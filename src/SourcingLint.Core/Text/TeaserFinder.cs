using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Finds other stories that a page shows around or inside this one: lists of them, and titles with their first words.</summary>
/// <param name="draft">The lines and what they are taken for.</param>
internal sealed class TeaserFinder(ZonedLines draft)
{
    /// <summary>A title repeated in fewer words is a cross-head or a teaser's name, no repetition.</summary>
    private const int ShortestTeaserTitle = 5;

    /// <summary>So many whole paragraphs one after another are a story, whatever heads them.</summary>
    private const int StoryAfterTail = 3;

    private readonly ProseText _prose = draft.Prose;
    private readonly Line[] _lines = draft.Lines;
    private readonly TokenList _tokens = draft.Tokens;
    private readonly ZoneKind[] _zones = draft.Zones;

    /// <summary>A heading such as "Recent posts" takes with it all that follows, until a story begins anew.</summary>
    public void FindTails()
    {
        var stories = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            stories += _zones[i] == ZoneKind.Body && _lines[i] is { IsEnded: true, Words: >= 9 } ? 1 : 0;
            if (draft.Phrases[i] == PhraseKind.Tail && stories > 0)
            {
                i = ClearTail(i + 1) - 1;
            }
        }
    }

    /// <summary>The title of another story with the first words of it, in the middle or at the end of this one.</summary>
    public void FindTeasers()
    {
        var lastBody = Array.FindLastIndex(_zones, zone => zone == ZoneKind.Body);
        for (var i = 1; i < _lines.Length; i++)
        {
            ref readonly var title = ref _lines[i - 1];
            ref readonly var text = ref _lines[i];
            if (_zones[i - 1] is not (ZoneKind.Body or ZoneKind.Crosshead) || _zones[i] != ZoneKind.Body || !title.IsTitle || title.Words < ShortestTeaserTitle)
            {
                continue;
            }

            var isPair = draft.ArePair(i - 1, i);
            var isCut = text.TrailsOff || (title.BlockIndex == text.BlockIndex && text is { IsEnded: false, IsTitle: false } && IsCutShort(text));
            var isLast = isPair && i == lastBody && i > 6 && i + 1 < _lines.Length && title.Words > ShortestTeaserTitle && _zones[i + 1] is ZoneKind.Chrome or ZoneKind.Byline;
            if ((isCut && !text.OpensWithQuote) || isLast)
            {
                _zones[i - 1] = ZoneKind.Chrome;
                _zones[i] = ZoneKind.Chrome;
            }
        }
    }

    private int ClearTail(int first)
    {
        var end = first;
        var prose = 0;
        for (; end < _lines.Length && prose < StoryAfterTail; end++)
        {
            var isTitled = end > 0 && (_lines[end - 1].IsTitle || _lines[end - 1].TrailsOff || _lines[end - 1] is { Words: <= 12, Sentences: 1 });
            prose = _lines[end].IsProse ? isTitled ? 1 : prose + 1 : 0;
        }

        end -= prose == StoryAfterTail ? prose : 0;
        for (var i = first; i < end; i++)
        {
            _zones[i] = ZoneKind.Chrome;
        }

        return end;
    }

    /// <summary>Whether a paragraph stops in the middle of a clause or of a quotation; others only lack their full stop.</summary>
    private bool IsCutShort(in Line line)
    {
        const WordClass Binding = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal;
        var isOpen = false;
        for (var i = line.First; i < line.End; i++)
        {
            isOpen = _prose.Text[_tokens[i].Start] switch
            {
                '\u201C' => true,
                '\u201D' => false,
                '"' => !isOpen,
                _ => isOpen,
            };
        }

        return isOpen || _tokens[line.End - 1].Is(Binding) || _prose.Text[_tokens[line.End - 1].Start] == ',';
    }
}
