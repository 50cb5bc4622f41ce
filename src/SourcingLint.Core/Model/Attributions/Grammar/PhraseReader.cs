using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says where phrases end around a cue: a source, its content, a clause in which somebody else speaks. It looks a bounded way ahead, but to the end of a sentence for content.</summary>
internal sealed class PhraseReader
{
    private const int LongestSource = 40;
    private const int LongestGroup = 6;
    private const int LongestAdjunct = 14;

    private static readonly PhraseTable SourcePhrases = PhraseTable.Read("source-phrases");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int But = Vocabulary.Shared.Require("but");
    private static readonly int While = Vocabulary.Shared.Require("while");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;
    private readonly SubjectReader _subjects;
    private readonly CountReader _counts;

    public PhraseReader(Draft draft, TokenReader reader, SubjectReader subjects, CountReader counts)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = reader;
        _subjects = subjects;
        _counts = counts;
    }

    /// <summary>How many tokens a phrase takes that names a source without a verb, "according to"; 0 when none starts here.</summary>
    public int SourcePhraseAt(int index, int end) => SourcePhrases.Match(_tokens, index, end, out _);

    /// <summary>Where a noun phrase that starts at <paramref name="index"/> ends: before a comma, stop, quotation, relative clause or cue.</summary>
    public int PhraseEnd(int index, int end)
    {
        var i = index;
        for (; i < end && i - index < LongestSource; i++)
        {
            var token = _tokens[i];
            if (_reader.IsQuoted(i) || token.Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Ellipsis || token.Word == But || token.Word == That)
            {
                break;
            }
        }

        return i;
    }

    /// <summary>Where a second noun phrase starts behind the first when no comma parts them: "According to the ministry | over 300 people".</summary>
    public int NextPhrase(int index, int end)
    {
        for (var i = index + 1; i < end; i++)
        {
            var token = _tokens[i];
            var opens = token.Kind == TokenKind.Number || token.Is(WordClass.Approximator | WordClass.Pronoun)
                || (token.Is(WordClass.Determiner | WordClass.NumberWord) && !token.Is(WordClass.Relative));
            if (opens && (!_tokens[i - 1].Is(WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction) || _tokens[i - 1].Has(TokenShape.Capitalized)))
            {
                return i;
            }
        }

        return end;
    }

    /// <summary>Where the content that starts at <paramref name="index"/> ends: at the sentence's end, or before ", adding" and ", according to".</summary>
    public int ContentEnd(int index, int end)
    {
        for (var i = index; i + 1 < end; i++)
        {
            if (_tokens[i].Kind != TokenKind.Punctuation || _reader.IsQuoted(i) || !(_reader.IsComma(i) || _draft.Prose.Text[_tokens[i].Start] == ';'))
            {
                continue;
            }

            if ((_reader.IsComma(i) && (_reader.IsSpeakingParticiple(i + 1) || SourcePhraseAt(i + 1, end) > 0 || _counts.IsRevision(_tokens[i + 1].Is(WordClass.Adverb) ? Math.Min(i + 2, end - 1) : i + 1, end))) || StartsOwnCue(i + 1, end))
            {
                return i;
            }
        }

        return end;
    }

    public int NextClause(int index, int end) => index < end && (_reader.IsComma(index) || _tokens[index].Word == And) ? index + 1 : index;

    /// <summary>Whether a source phrase stands between a subject and its verb.</summary>
    public bool IsAside(int index, int source, int end)
    {
        if (!_reader.IsComma(index - 1) || source >= end)
        {
            return false;
        }

        var comma = PhraseEnd(source, end);
        return _reader.IsComma(comma) && comma + 1 < end && _tokens[comma + 1].Is(WordClass.CueVerb)
            && (CueVerbs.FormOf(_tokens[comma + 1].Word) & (CueForm.Past | CueForm.Present)) != 0;
    }

    /// <summary>Whether a source phrase that starts with a noun is itself what shows: "figures from the ministry show".</summary>
    public bool IsSubjectOfCue(int index, int source, int end)
    {
        for (var i = source; _tokens[index].Is(WordClass.Document | WordClass.CueNoun) && i < end && i - source < LongestAdjunct && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (_tokens[i].Is(WordClass.CueVerb) && (CueVerbs.FormOf(_tokens[i].Word) & CueForm.Show) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether somebody else speaks in the clause that starts here: "while the rebels said", "but the union disputed".</summary>
    public bool StartsOwnCue(int index, int end)
    {
        var joined = index < end && (_tokens[index].Word == But || _tokens[index].Word == While);
        if (index >= end || !(joined || (index > 0 && _draft.Prose.Text[_tokens[index - 1].Start] == ';')))
        {
            return false;
        }

        for (var i = index + 1; i < end && i <= index + LongestGroup && !_reader.IsQuoted(i) && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (_tokens[i].Is(WordClass.Modal | WordClass.Auxiliary | WordClass.Negation | WordClass.Relative))
            {
                return false;
            }

            if (i > index + (joined ? 1 : 0) && _counts.IsRevision(i, end))
            {
                return true;
            }

            var form = _tokens[i].Is(WordClass.CueVerb) ? CueVerbs.FormOf(_tokens[i].Word) : CueForm.None;
            if ((form & (CueForm.Past | CueForm.Present)) != 0 && (form & (CueForm.Say | CueForm.Tell | CueForm.Judge)) != 0 && i > index + (joined ? 1 : 0))
            {
                return _subjects.IsSubject(i - 1, form, false);
            }
        }

        return false;
    }

    /// <summary>Whether a sentence closes with a cue of its own, ", a survey found", which holds all that stands before.</summary>
    public bool EndsWithCue(int index, int end)
    {
        var last = end - 1;
        while (last > index && _reader.IsStop(last))
        {
            last--;
        }

        if (last <= index || !_tokens[last].Is(WordClass.CueVerb) || (CueVerbs.FormOf(_tokens[last].Word) & (CueForm.Say | CueForm.Show)) == 0)
        {
            return false;
        }

        for (var i = last - 1; i > index && last - i < LongestSource; i--)
        {
            if (_reader.IsComma(i) && !_reader.IsQuoted(i))
            {
                return last - i > 1 && !(last - i > 3 && _tokens[i + 2].Is(WordClass.CueNoun)); // ", a claim Lesk denied" is an aside
            }
        }

        return false;
    }
}
