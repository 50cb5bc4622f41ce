using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells what stands around a cue but is neither source nor content: the listener, the day, "in a statement".</summary>
internal sealed class AdjunctReader
{
    private const int LongestAdjunct = 14;
    private const int ListenerReach = 8;
    private const int ListenersReach = 16;

    private static readonly PhraseTable LooseningPhrases = PhraseTable.Read("loosening-phrases");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Last = Vocabulary.Shared.Require("last");
    private static readonly int This = Vocabulary.Shared.Require("this");

    private readonly TokenList _tokens;
    private readonly TokenReader _reader;

    public AdjunctReader(Draft draft, TokenReader reader)
    {
        _tokens = draft.Tokens;
        _reader = reader;
    }

    /// <summary>Whether the words before a comma only set time or place: "On Tuesday,", "In a statement,".</summary>
    public bool IsAdjunct(int first, int end)
    {
        while (first < end && _tokens[first].Is(WordClass.Conjunction) && !_tokens[first].Is(WordClass.Preposition))
        {
            first++;
        }

        if (first >= end)
        {
            return true;
        }

        var opener = _tokens[first];
        var words = end - first;
        if (words > LongestAdjunct)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            if (_reader.IsComma(i))
            {
                return false; // "In all, the committee raised 57 million, records show"
            }
        }

        return !_reader.IsQuoted(first) && ((words <= 3 && opener.Is(WordClass.Adverb | WordClass.Weekday | WordClass.Conjunction))
            || (opener.Is(WordClass.Preposition) && words <= 12)
            || (opener.Is(WordClass.Conjunction) && words <= LongestAdjunct)
            || (words <= 10 && (CueVerbs.FormOf(opener.Word) & (CueForm.Ing | CueForm.Past)) != 0));
    }

    /// <summary>Skips what stands between a verb and what is said: the listener, the day, "in a statement", "that".</summary>
    public int AdjunctEnd(int index, int end, CueForm form, out int cueEnd)
    {
        var i = index;
        cueEnd = index;
        if ((form & CueForm.Tell) != 0 && (form & CueForm.Say) == 0)
        {
            i = ListenerEnd(i, end);
        }

        while (i < end && !_reader.IsQuoted(i))
        {
            var token = _tokens[i];
            if (i + 1 < end && (token.Word == Last || token.Word == This) && _tokens[i + 1].Is(WordClass.TimeUnit))
            {
                i += 2; // "said last week"
            }
            else if (token.Is(WordClass.Weekday | WordClass.Month) || (token.Is(WordClass.Adverb) && !token.Is(WordClass.Conjunction | WordClass.Determiner)) || (i > index && token.Kind is TokenKind.Number && _tokens[i - 1].Is(WordClass.Month)))
            {
                i++;
            }
            else if (token.Is(WordClass.Preposition) && token.Word != Of && !OpensInfinitive(i, end) && LooseningPhrases.Match(_tokens, i, end, out _) == 0
                && AdjunctPhraseEnd(i, end) is var past and > 0)
            {
                i = past;
            }
            else
            {
                break;
            }
        }

        if (i < end && _tokens[i].Word == That && !_reader.IsQuoted(i))
        {
            return i; // PolNeAR counts "that" as content
        }

        return i;
    }

    /// <summary>"wants to sign up 5 million people": what is wanted, not to whom it is said.</summary>
    private bool OpensInfinitive(int index, int end) =>
        _tokens[index].Word == To && index + 1 < end && !_tokens[index + 1].Has(TokenShape.Capitalized)
        && !_tokens[index + 1].Is(WordClass.Determiner | WordClass.GroupSource | WordClass.MediaNoun | WordClass.Institution | WordClass.Pronoun);

    /// <summary>The end of "in a statement", "on Tuesday", "at a news conference", if that, a comma, a stop or a quotation follows soon; else 0.</summary>
    public int AdjunctPhraseEnd(int index, int end)
    {
        for (var i = index + 1; i <= end && i - index <= 9; i++)
        {
            if (i == end || _reader.IsQuoted(i) || _reader.IsComma(i) || _reader.IsStop(i) || _tokens[i].Word == That || (_tokens[i].Kind == TokenKind.Punctuation))
            {
                return i;
            }

            if (_tokens[i].Is(WordClass.Weekday) || (_tokens[i].Is(WordClass.CueNoun) && (i + 1 >= end || !_tokens[i + 1].Is(WordClass.Preposition))))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>Whether listeners are counted, so that what they do and where they stand may follow: "told a crowd of 7,000 packed into the hall that".</summary>
    private bool IsCounted(int index, int end)
    {
        for (var i = index; i < end && i <= index + 3; i++)
        {
            if (_tokens[i].Kind == TokenKind.Number)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of a listener: "told reporters", "told the BBC's Today programme", "told Reuters".</summary>
    public int ListenerEnd(int index, int end)
    {
        var reach = IsCounted(index, end) ? ListenersReach : ListenerReach;
        for (var ahead = index; ahead < end && ahead <= index + reach && !_reader.IsQuoted(ahead) && !_tokens[ahead].Is(WordClass.Modal) && !_reader.IsComma(ahead); ahead++)
        {
            if (_tokens[ahead].Word == That)
            {
                return ahead; // "told a news conference on Tuesday that"
            }
        }

        var i = index;
        if (i < end && _tokens[i].Is(WordClass.Pronoun | WordClass.Determiner))
        {
            i++;
        }

        var words = 0;
        while (i < end && words < 6 && !_reader.IsQuoted(i) && (_tokens[i].Has(TokenShape.Capitalized) || _tokens[i].Kind == TokenKind.Possessive
            || _tokens[i].Is(WordClass.GroupSource | WordClass.MediaNoun | WordClass.Institution | WordClass.Role | WordClass.CueNoun) || (words == 0 && !_tokens[i].Is(WordClass.Pronoun | WordClass.Determiner))))
        {
            if (_tokens[i].Kind is TokenKind.Punctuation or TokenKind.Dash || _tokens[i].Word == That)
            {
                break;
            }

            i++;
            words++;
        }

        return i;
    }
}
