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

    private const int LongestSpeaker = 12;
    private const int LongestTail = 5;

    private const int None = -1;

    /// <summary>A quotation may be open or not.</summary>
    private const int Unknown = -2;

    private readonly Draft _draft;
    private readonly ImmutableArray<LooseMark>.Builder _loose = ImmutableArray.CreateBuilder<LooseMark>();

    private LooseMarkFinder(Draft draft) => _draft = draft;

    private enum Side : byte
    {
        Unclear,
        Ignored,
        Opens,
        Closes,
    }

    public static ImmutableArray<LooseMark> Find(Draft draft)
    {
        var finder = new LooseMarkFinder(draft);
        finder.FindAll();
        return finder._loose.ToImmutable();
    }

    /// <summary>The index just after the words that a quotation left open holds, when the comma before its speaker tells: <c>"We are ready, she said.</c>; -1 when nothing tells.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="mark">The opening mark.</param>
    /// <param name="end">The index that the quotation does not pass.</param>
    public static int EndBeforeSpeaker(Draft draft, int mark, int end)
    {
        for (var i = mark + 2; i + 2 < end; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Quote && IsDouble(draft.Prose.Text[draft.Tokens[i].Start]))
            {
                return -1;
            }

            if (draft.Prose.Text[draft.Tokens[i].Start] is ',' or '?' or '!' && EndsInSpeaker(draft, i + 1, end))
            {
                return i + 1;
            }
        }

        return -1;
    }

    /// <summary><c>she said.</c>, <c>said Ida Brandt.</c>, <c>the chair, Hanna Breck, said after the vote.</c>: a speaker, a verb of speech, and soon the end, or the next quotation.</summary>
    private static bool EndsInSpeaker(Draft draft, int index, int end)
    {
        var verb = -1;
        var hasSpeaker = false;
        for (var i = index; i < end && i < index + LongestSpeaker; i++)
        {
            var token = draft.Tokens[i];
            var mark = draft.Prose.Text[token.Start];
            if (mark == '.' && token.Kind == TokenKind.Punctuation)
            {
                return verb >= 0 && hasSpeaker && i - verb <= LongestTail;
            }

            if (mark == ',' && verb >= 0)
            {
                return hasSpeaker && i + 1 < end && (draft.Tokens[i + 1].Kind == TokenKind.Quote || draft.Tokens[i + 1].Is(WordClass.CueVerb)); // "he said, adding"
            }

            if ((token.Kind != TokenKind.Word && mark != ',') || token.Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Relative) || (i == index && token.Is(WordClass.Conjunction)))
            {
                return false;
            }

            verb = verb < 0 && token.Is(WordClass.CueVerb) && !token.Has(TokenShape.Capitalized) ? i : verb;
            hasSpeaker |= token.Is(WordClass.Pronoun) || (token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Starter | WordClass.Weekday | WordClass.Month));
        }

        return false;
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

    private bool HasMark(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Kind == TokenKind.Quote && IsDouble(_draft.Prose.Text[_draft.Tokens[i].Start]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDouble(char mark) => mark is '"' or '\u201C' or '\u201D' or '\u201E';

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

            var side = SideOf(i, first, end, open >= 0);
            if (side == Side.Opens)
            {
                if (open >= 0)
                {
                    _loose.Add(new LooseMark(open, true));
                }
                else if (isCarried && before >= 0 && i > first && IsSameKind(before, i))
                {
                    _loose.Add(new LooseMark(before, true));
                }

                open = i;
                isCarried = false;
            }
            else if (side == Side.Closes)
            {
                if (open < 0 && !isCarried)
                {
                    _loose.Add(new LooseMark(i, false));
                }

                open = None;
                isCarried = false;
            }
        }

        if (open >= 0 && (!MayRunOn(open, first) || EndBeforeSpeaker(_draft, open, end) >= 0))
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
            switch (SideOf(i, first, end, isOpen))
            {
                case Side.Unclear:
                    return true;
                case Side.Opens:
                    isPaired &= !isOpen;
                    isOpen = true;
                    count++;
                    break;
                case Side.Closes:
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

    private Side SideOf(int index, int first, int end, bool isOpen)
    {
        var token = _draft.Tokens[index];
        var mark = _draft.Prose.Text[token.Start];
        var next = index + 1 < end ? _draft.Tokens[index + 1] : default;
        var before = index > first ? _draft.Tokens[index - 1] : default;
        if (mark is '\'' or '`' or '\u2018' or '\u2019')
        {
            // Two of them side by side stand for a double one.
            return next.Kind == TokenKind.Quote && next.Start == token.End && _draft.Prose.Text[next.Start] == mark ? Side.Unclear : Side.Ignored;
        }

        if (!IsDouble(mark))
        {
            return Side.Ignored;
        }

        var spaceBefore = before.Length == 0 || token.Has(TokenShape.SpaceBefore);
        var spaceAfter = next.Length == 0 || next.Has(TokenShape.SpaceBefore);
        if (before.Kind == TokenKind.Number && !spaceBefore && index - 2 >= first && _draft.Prose.Text[_draft.Tokens[index - 2].Start] is '\'' or '\u2019')
        {
            return Side.Ignored; // six feet two
        }

        switch (mark)
        {
            case '\u201C' or '\u201E':
                return spaceAfter && !spaceBefore ? Side.Unclear : Side.Opens;
            case '\u201D':
                return spaceBefore && !spaceAfter ? Side.Unclear : Side.Closes;
            case '"' when before.Kind == TokenKind.Number && !spaceBefore && !isOpen:
                return Side.Ignored; // inches
            case '"' when spaceBefore != spaceAfter:
                return spaceBefore ? Side.Opens : Side.Closes;
            case '"' when !spaceBefore && before.Kind is TokenKind.Bracket or TokenKind.Dash or TokenKind.Quote or TokenKind.Symbol && next.Kind is TokenKind.Word or TokenKind.Number:
                return _draft.Prose.Text[before.Start] is ')' or ']' ? Side.Unclear : Side.Opens;
            case '"' when !spaceAfter && next.Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash or TokenKind.Quote or TokenKind.Possessive or TokenKind.Ellipsis:
                return _draft.Prose.Text[next.Start] is '(' or '[' ? Side.Unclear : Side.Closes;
            case '"':
                return Side.Unclear;
            default:
                return Side.Ignored;
        }
    }

    /// <summary>Whether the paragraph that holds a mark breaks off: the rest was not pasted along.</summary>
    private bool TrailsOff(int mark)
    {
        var paragraph = _draft.ParagraphOf(_draft.Sentences[_draft.SentenceAt(_draft.Tokens[mark].Start)]);
        var last = _draft.Tokens[_draft.Sentences[paragraph.EndSentence - 1].EndToken - 1];
        return last.Kind != TokenKind.Punctuation;
    }
}
