using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Says what part each paragraph plays in the draft. In doubt it is the reporter's own.</summary>
internal sealed class ZoneClassifier
{
    /// <summary>A title repeated in fewer words is a cross-head or a teaser's name, no repetition.</summary>
    private const int ShortestTeaserTitle = 5;

    /// <summary>So many whole paragraphs one after another are a story, whatever heads them.</summary>
    private const int StoryAfterTail = 3;

    /// <summary>So many lines at most stand above a story.</summary>
    private const int TopLines = 8;

    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Is = Vocabulary.Shared.Require("is");
    private static readonly int Was = Vocabulary.Shared.Require("was");
    private static readonly bool[] IsBioNoun = ReadBioNouns();

    private readonly ProseText _prose;
    private readonly Line[] _lines;
    private readonly ImmutableArray<Token> _tokens;
    private readonly ZoneKind[] _zones;
    private readonly PhraseKind[] _chrome;

    private ZoneClassifier(ProseText prose, Line[] lines, ImmutableArray<Token> tokens)
    {
        _prose = prose;
        _lines = lines;
        _tokens = tokens;
        _zones = new ZoneKind[lines.Length];
        _chrome = new PhraseKind[lines.Length];
    }

    /// <summary>The zone of each line.</summary>
    public static ZoneKind[] Classify(ProseText prose, Line[] lines, ImmutableArray<Token> tokens)
    {
        var classifier = new ZoneClassifier(prose, lines, tokens);
        for (var i = 0; i < lines.Length; i++)
        {
            classifier._zones[i] = classifier.ByItself(i);
        }

        classifier.FindHeadline();
        classifier.FindTails();
        classifier.FindCaptions();
        classifier.FindBylines();
        classifier.FindTeasers();
        classifier.FindCrossheads();
        return classifier._zones;
    }

    /// <summary>What a paragraph is whatever stands around it.</summary>
    private ZoneKind ByItself(int index)
    {
        ref readonly var line = ref _lines[index];
        if (line.Block.Kind == BlockKind.FrontMatter)
        {
            return ZoneKind.FrontMatter;
        }

        if (line.Words + line.Numbers == 0 || IsShortcode(line))
        {
            return ZoneKind.Chrome;
        }

        _chrome[index] = line.HasQuote && line.IsProse ? PhraseKind.None : PagePhrases.Chrome.KindOf(_prose.Text, line, _tokens);
        if (_chrome[index] != PhraseKind.None)
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

        if (IsByline(line, index))
        {
            return ZoneKind.Byline;
        }

        if (line.Block.Kind == BlockKind.Heading)
        {
            return ZoneKind.Crosshead;
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

    private bool IsByline(in Line line, int index)
    {
        if (line.Words <= 25 && !line.IsEnded && line.End - line.First >= 2 && _tokens[line.First].Word == By && _tokens[line.First + 1].Has(TokenShape.Capitalized))
        {
            return true;
        }

        return IsDateLine(line, index) || (!line.HasQuote && PagePhrases.Byline.KindOf(_prose.Text, line, _tokens) != PhraseKind.None);
    }

    /// <summary><c>Thursday, May 7, 2015</c>; <c>10:27 AM</c> only at the top: further down it heads a part of a running report.</summary>
    private bool IsDateLine(in Line line, int index)
    {
        if (line.Numbers is 0 or > 6 || line.Words > 8)
        {
            return false;
        }

        var isDated = false;
        for (var i = line.First; i < line.End; i++)
        {
            var token = _tokens[i];
            if (token.Is(WordClass.Month) || (index < TopLines && token.Kind == TokenKind.Number && _prose.Text.IndexOf(':', token.Start, token.Length) > 0))
            {
                isDated = true;
            }
            else if (token.Kind == TokenKind.Word && !token.Is(WordClass.Weekday) && !token.Has(TokenShape.AllCaps) && !token.Has(TokenShape.Abbreviation) && token.Length > 2)
            {
                return false;
            }
        }

        return isDated;
    }

    private bool IsCaption(in Line line) =>
        PhotoCredits.IsCredit(_prose.Text, line, _tokens)
        || PhotoCredits.EndsInCredit(_prose.Text, line, _tokens)
        || (line.Block.HasImage && line.Words <= 60)
        || (line is { Block.Style: BlockStyle.Italic, Block.Kind: BlockKind.Paragraph, OpensWithQuote: false, Sentences: 1, Words: <= 25 });

    private void FindHeadline()
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
            if (i != headline && Math.Abs(_lines[i].Span.Length - _lines[headline].Span.Length) < 8
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
                case ZoneKind.Chrome when _chrome[i] == PhraseKind.Video:
                    // A player's title and the sentence under it.
                    if (i + 2 < _lines.Length && _lines[i + 1] is { IsTitle: true, Words: >= 4 } && _zones[i + 1] == ZoneKind.Body && _lines[i + 2].Sentences == 1 && HasStory(i + 3))
                    {
                        _zones[i + 1] = ZoneKind.Chrome;
                        _zones[i + 2] = ZoneKind.Caption;
                    }

                    break;
                case ZoneKind.Body when !line.IsEnded && IsNameLine(line):
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

    /// <summary>Two to four capitalized words a name, names joined by commas and "and".</summary>
    private bool IsNameLine(in Line line)
    {
        if (line.Words is < 2 or > 12 || line.Numbers > 0 || line.HasQuote || line.IsAllCaps || _prose.Text[_tokens[line.End - 1].Start] == ':')
        {
            return false;
        }

        var run = 0;
        var names = 0;
        for (var i = line.First; i < line.End; i++)
        {
            var token = _tokens[i];
            if (token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Starter))
            {
                names += ++run == 2 ? 1 : 0;
                if (run > 4)
                {
                    return false;
                }
            }
            else if (token.Kind == TokenKind.Punctuation || token.Is(WordClass.Conjunction))
            {
                run = 0;
            }
            else
            {
                return false;
            }
        }

        return names > 0;
    }

    /// <summary>A heading such as "Recent posts" takes with it all that follows, until a story begins anew.</summary>
    private void FindTails()
    {
        var stories = 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            stories += _zones[i] == ZoneKind.Body && _lines[i] is { IsEnded: true, Words: >= 9 } ? 1 : 0;
            if (_chrome[i] == PhraseKind.Tail && stories > 0)
            {
                i = ClearTail(i + 1) - 1;
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

            if (hasSlug || (IsPair(i - 1, i) && !_lines[i - 1].IsProse) || PhotoCredits.SpeaksAsCaption(_lines[i - 1], _tokens))
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

    /// <summary>The title of another story with the first words of it, in the middle or at the end of this one.</summary>
    private void FindTeasers()
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

            var isPair = IsPair(i - 1, i);
            var isCut = text.TrailsOff || (title.BlockIndex == text.BlockIndex && text is { IsEnded: false, IsTitle: false } && IsCutShort(text));
            var isLast = isPair && i == lastBody && i > 6 && i + 1 < _lines.Length && title.Words > ShortestTeaserTitle && _zones[i + 1] is ZoneKind.Chrome or ZoneKind.Byline;
            if ((isCut && !text.OpensWithQuote) || isLast)
            {
                _zones[i - 1] = ZoneKind.Chrome;
                _zones[i] = ZoneKind.Chrome;
            }
        }
    }

    /// <summary>Whether two lines open a block of their own, set off from the story by blank lines.</summary>
    private bool IsPair(int first, int second) =>
        _lines[first].BlockIndex == _lines[second].BlockIndex && (first == 0 || _lines[first - 1].BlockIndex != _lines[first].BlockIndex);

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

    /// <summary>What stands about the writer at the end.</summary>
    private void FindBylines()
    {
        var last = _lines.Length - 1;
        for (; last >= 0; last--)
        {
            if (_zones[last] == ZoneKind.Body && !IsBio(_lines[last]) && !IsItalicNote(_lines[last]))
            {
                if (_lines[last].IsProse || _lines[last].Words > 8)
                {
                    break;
                }

                continue;
            }

            if (_zones[last] is ZoneKind.Body or ZoneKind.List or ZoneKind.Caption && (IsBio(_lines[last]) || IsItalicNote(_lines[last])))
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
            if (_zones[i] == ZoneKind.Body && _zones[i + 1] is ZoneKind.Byline or ZoneKind.Chrome && IsNameLine(_lines[i]))
            {
                _zones[i] = ZoneKind.Byline;
            }
        }
    }

    /// <summary>Italics that open with a name at the end of a story.</summary>
    private bool IsItalicNote(in Line line) =>
        line is { Block.Style: BlockStyle.Italic, OpensWithQuote: false, Words: >= 4 and <= 60, Block.HasImage: false } && line.End - line.First > 2
        && _tokens[line.First].Has(TokenShape.Capitalized) && _tokens[line.First + 1] is { Kind: TokenKind.Word } second && second.Has(TokenShape.Capitalized)
        && !_tokens[line.First].Is(WordClass.Starter) && !PhotoCredits.EndsInCredit(_prose.Text, line, _tokens);

    /// <summary>A name, then "is", then a word for those who write.</summary>
    private bool IsBio(in Line line)
    {
        if (line.Words > 120 || line.End - line.First < 5 || !_tokens[line.First].Has(TokenShape.Capitalized) || !_tokens[line.First + 1].Has(TokenShape.Capitalized))
        {
            return false;
        }

        var verb = line.First + 2;
        while (verb < line.End && verb < line.First + 5 && _tokens[verb].Has(TokenShape.Capitalized))
        {
            verb++;
        }

        if (verb == line.End || (_tokens[verb].Word != Is && _tokens[verb].Word != Was))
        {
            return false;
        }

        var limit = Math.Min(line.End, verb + 9);
        for (var i = verb + 1; i < limit && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (IsBioNoun[_tokens[i].Word])
            {
                return true;
            }
        }

        return false;
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
                _zones[i] = next == ZoneKind.Byline || (next == ZoneKind.Chrome && i + 1 < _lines.Length && _chrome[i + 1] is not (PhraseKind.None or PhraseKind.Tail)) ? next : ZoneKind.Crosshead;
            }
        }
    }

    private static bool[] ReadBioNouns()
    {
        var flags = new bool[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/bio-nouns"))
        {
            flags[Vocabulary.Shared.Require(row[0])] = true;
        }

        return flags;
    }
}
