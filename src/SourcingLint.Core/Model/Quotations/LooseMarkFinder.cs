using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds double quotation marks without a partner. In doubt about a single mark it leaves the whole paragraph alone.</summary>
/// <remarks>
/// A speech of several paragraphs opens each of them and closes the last one. So a quotation left open is an error only when
/// the next paragraph neither opens with a mark nor closes one, or when its own speaker follows it: <c>"We are ready, she said.</c>
/// </remarks>
internal sealed class LooseMarkFinder
{
    /// <summary>So many paragraphs without a mark may stand inside a speech.</summary>
    private const int LongestSilence = 2;

    private const int None = -1;

    /// <summary>A quotation may be open or not.</summary>
    private const int Unknown = -2;

    private readonly Draft _draft;
    private readonly ImmutableArray<LooseMark>.Builder _loose = ImmutableArray.CreateBuilder<LooseMark>();

    private LooseMarkFinder(Draft draft) => _draft = draft;

    public static ImmutableArray<LooseMark> Find(Draft draft)
    {
        var finder = new LooseMarkFinder(draft);
        finder.FindAll();
        return finder._loose.ToImmutable();
    }

    private void FindAll()
    {
        var open = None;
        var silence = 0;
        foreach (var paragraph in _draft.Paragraphs)
        {
            if (paragraph.FirstSentence == paragraph.EndSentence)
            {
                continue;
            }

            var first = _draft.Sentences[paragraph.FirstSentence].FirstToken;
            var end = _draft.Sentences[paragraph.EndSentence - 1].EndToken;
            if (paragraph.Zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead or ZoneKind.Caption)
            {
                FindLone(first, end); // nothing runs on into them or out of them
            }

            if (paragraph.Zone != ZoneKind.Body)
            {
                open = open == None && !HasMark(first, end) ? None : Unknown; // a list or a block quotation may go on with it
            }
            else if (IsUnclear(first, end, out var mayBeOpen))
            {
                open = mayBeOpen ? Unknown : None;
            }
            else
            {
                open = FindIn(first, end, open, ref silence);
            }
        }

        if (open >= 0 && !TrailsOff(open))
        {
            _loose.Add(new LooseMark(open, true));
        }

        _loose.Sort((a, b) => a.Token.CompareTo(b.Token));
    }

    /// <summary>Finds the mark of a line that has one only.</summary>
    private void FindLone(int first, int end)
    {
        var lone = None;
        var opens = false;
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Kind != TokenKind.Quote || QuotationMarks.SideOf(_draft, i, first, end, lone >= 0) is not (var side and not MarkSide.Ignored))
            {
                continue;
            }

            if (lone != None || side == MarkSide.Unclear)
            {
                return;
            }

            (lone, opens) = (i, side == MarkSide.Opens);
        }

        if (lone != None)
        {
            _loose.Add(new LooseMark(lone, opens));
        }
    }

    private bool HasMark(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Kind == TokenKind.Quote && QuotationMarks.IsDouble(_draft.Prose.Text[_draft.Tokens[i].Start]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a paragraph's marks.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The index just after its last one.</param>
    /// <param name="before">The mark that the paragraphs before left open, <see cref="None"/> or <see cref="Unknown"/>.</param>
    /// <param name="silence">How many paragraphs without a mark have passed since.</param>
    /// <returns>The mark that is open now, or <see cref="None"/>.</returns>
    private int FindIn(int first, int end, int before, ref int silence)
    {
        var open = None;
        var isCarried = before != None;
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            var side = QuotationMarks.SideOf(_draft, i, first, end, open >= 0);
            if (side == MarkSide.Opens)
            {
                if (open >= 0)
                {
                    _loose.Add(new LooseMark(open, true));
                }
                else if (isCarried && before >= 0 && (i > first || silence > 0) && IsSameKind(before, i))
                {
                    _loose.Add(new LooseMark(before, true));
                }

                open = i;
                isCarried = false;
            }
            else if (side == MarkSide.Closes)
            {
                if (open < 0 && !isCarried)
                {
                    _loose.Add(new LooseMark(i, false));
                }

                open = None;
                isCarried = false;
            }
        }

        if (open >= 0 && (!MayRunOn(open, first) || SpeakerAfterWords.EndBefore(_draft, open, end) >= 0))
        {
            _loose.Add(new LooseMark(open, true));
            open = None;
        }

        if (!isCarried)
        {
            silence = 0;
            return open;
        }

        if (++silence <= LongestSilence)
        {
            return before;
        }

        silence = 0;
        if (before >= 0)
        {
            _loose.Add(new LooseMark(before, true));
        }

        return None;
    }

    /// <summary>Whether a quotation may go on in the next paragraph: it opens a sentence, or follows a colon, a comma or a verb of speech. What opens after other words is a few words long.</summary>
    private bool MayRunOn(int mark, int first)
    {
        var before = mark > first ? _draft.Tokens[mark - 1] : default;
        var next = mark + 1 < _draft.Tokens.Length ? _draft.Tokens[mark + 1] : default;
        if (before.Kind == TokenKind.Word && next.Kind == TokenKind.Word && !next.Has(TokenShape.Capitalized))
        {
            return false; // part of the sentence around it: called it "nonsense
        }

        return before.Length == 0 || before.Kind != TokenKind.Word || before.Is(WordClass.CueVerb);
    }

    /// <summary>Whether marks that do not pair tell nothing: one faces nowhere, their number is even, or straight ones stand among curly ones.</summary>
    private bool IsUnclear(int first, int end, out bool mayBeOpen)
    {
        mayBeOpen = true;
        var isOpen = false;
        var isPaired = true;
        var count = 0;
        var straight = 0;
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            straight += _draft.Prose.Text[_draft.Tokens[i].Start] == '"' ? 1 : 0;
            switch (QuotationMarks.SideOf(_draft, i, first, end, isOpen))
            {
                case MarkSide.Unclear:
                    return true;
                case MarkSide.Opens:
                    isPaired &= !isOpen;
                    isOpen = true;
                    count++;
                    break;
                case MarkSide.Closes:
                    isPaired &= isOpen;
                    isOpen = false;
                    count++;
                    break;
            }
        }

        mayBeOpen = isOpen || count % 2 != 0;
        return (!isPaired || isOpen) && (count % 2 == 0 || (straight > 0 && straight < count));
    }

    private bool IsSameKind(int mark, int other) => (_draft.Prose.Text[_draft.Tokens[mark].Start] == '"') == (_draft.Prose.Text[_draft.Tokens[other].Start] == '"');

    /// <summary>Whether the paragraph that holds a mark breaks off: the rest was not pasted along.</summary>
    private bool TrailsOff(int mark)
    {
        var paragraph = _draft.ParagraphOf(_draft.Sentences[_draft.SentenceAt(_draft.Tokens[mark].Start)]);
        var last = _draft.Tokens[_draft.Sentences[paragraph.EndSentence - 1].EndToken - 1];
        return last.Kind != TokenKind.Punctuation;
    }
}
