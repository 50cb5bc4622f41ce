using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the subject of a cue: whether the words before a verb can be it, and where it starts. It looks a bounded way back.</summary>
internal sealed class SubjectReader
{
    private const int LongestSource = 40;
    private const int LongestGroup = 6;

    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int But = Vocabulary.Shared.Require("but");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Who = Vocabulary.Shared.Require("who");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;

    public SubjectReader(Draft draft, TokenReader reader)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = reader;
    }

    /// <summary>Whether the word before a verb can be its subject's last, given the verb's form.</summary>
    public bool IsSubject(int index, CueForm form, bool hasHave)
    {
        var token = _tokens[index];
        if (token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Bracket or TokenKind.Quote or TokenKind.Dash) || token.Is(WordClass.Preposition))
        {
            return false;
        }

        if (token.Is(WordClass.NumberWord) && (form & CueForm.Present) != 0)
        {
            return false; // "two suspects": a noun
        }

        if (token.Is(WordClass.Determiner) && !token.Is(WordClass.Pronoun | WordClass.Relative) && token.Length <= 4)
        {
            return false; // "the claims", "a report": a noun
        }

        if (token.Is(WordClass.Relative) && (token.Word != Who || (form & (CueForm.Say | CueForm.Tell)) == 0))
        {
            return false; // "a bill that shows"
        }

        if ((form & (CueForm.Say | CueForm.Tell | CueForm.Judge | CueForm.Think)) == 0 && !HasSpeaker(index))
        {
            return false; // documents show and find; people find things
        }

        if (hasHave || (form & CueForm.Past) != 0)
        {
            return true;
        }

        var speaks = token.Is(WordClass.Pronoun | WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.Outlet | WordClass.Relative | WordClass.MediaNoun);
        return (form & CueForm.Present) != 0
            ? speaks || token.Has(TokenShape.Capitalized) || token.Kind == TokenKind.Bracket
            : speaks || (token.Kind == TokenKind.Word && _draft.Prose.Text[token.End - 1] == 's') || ((form & CueForm.Show) != 0 && HasSpeaker(index));
    }

    /// <summary>Whether a document, a body or a group stands among the last words before a verb: "figures to be published today show".</summary>
    public bool HasSpeaker(int last)
    {
        for (var i = last; i >= 0 && last - i < LongestGroup && _tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (_tokens[i].Is(WordClass.Document | WordClass.Institution | WordClass.GroupSource | WordClass.CueNoun | WordClass.Outlet | WordClass.MediaNoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the subject that ends with <paramref name="last"/> starts, looking back no further than <paramref name="left"/>.</summary>
    public int SubjectStart(int last, int left)
    {
        if (_tokens[last].Is(WordClass.Pronoun) && !_tokens[last].Is(WordClass.Relative))
        {
            return last;
        }

        var i = last;
        while (i > left && last - i < LongestSource)
        {
            var token = _tokens[i - 1];
            if (_reader.IsQuoted(i - 1) || _reader.IsComma(i - 1) || (token.Kind is TokenKind.Punctuation && !token.Has(TokenShape.Abbreviation)) || token.Kind is TokenKind.Dash && token.Has(TokenShape.SpaceBefore) || token.Kind == TokenKind.Ellipsis)
            {
                break;
            }

            if (token.Word == But || token.Word == That || (token.Is(WordClass.Conjunction) && !token.Is(WordClass.Preposition) && token.Word != And && token.Word != Or))
            {
                break;
            }

            if (token.Is(WordClass.Auxiliary | WordClass.Modal) && !(i - 2 >= left && (_tokens[i - 2].Is(WordClass.Relative) || _tokens[i - 2].Word == To)))
            {
                break;
            }

            if (token.Is(WordClass.CueVerb) && (CueVerbs.FormOf(token.Word) & CueForm.Past) != 0 && (CueVerbs.FormOf(token.Word) & CueForm.Say) != 0)
            {
                break;
            }

            i--;
        }

        while (i < last && (_tokens[i].Word == And || _tokens[i].Word == Or))
        {
            i++;
        }

        return i;
    }

    /// <summary>Where the subject that opens a sentence ends, for a cue that only shares it.</summary>
    public int SubjectPhraseEnd(int first, int verb)
    {
        var i = first;
        while (i < verb && i - first < LongestGroup && !_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.CueVerb | WordClass.ThoughtVerb)
            && _tokens[i].Kind != TokenKind.Punctuation && !(i > first && SourceWords.IsVerb(_tokens[i], _draft.Prose.Text)))
        {
            i++;
        }

        return Math.Max(i, first + 1);
    }

    /// <summary>Where a source with an apposition starts, <c>Bajwa, a spokesman for the army,</c>; -1 when the comma or dash ends something else.</summary>
    public int ApposedSource(int left, int comma)
    {
        for (var i = comma - 1; i > left && comma - i < LongestSource; i--)
        {
            if ((_reader.IsComma(comma) ? _reader.IsComma(i) : _reader.IsSpacedDash(i)) && !_reader.IsQuoted(i) && !HasVerb(i + 1, comma) && (IsApposition(i + 1) || IsName(i + 1, comma) || _reader.IsParticiple(i + 1) || (comma - i <= 3 && _tokens[i + 1].Is(WordClass.Adverb | WordClass.Starter | WordClass.Preposition))))
            {
                var subject = SubjectStart(i - 1, left);
                return _tokens[subject].Has(TokenShape.Capitalized) || _tokens[subject].Is(WordClass.Determiner | WordClass.Role | WordClass.GroupSource) ? subject : -1;
            }
        }

        return -1;
    }

    /// <summary>Whether words are a clause of their own and no apposition: "a town of 12,000, the school has been closed,"; never "Ruiz, who has led the union,".</summary>
    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end && !_tokens[i].Is(WordClass.Relative); i++)
        {
            if (_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether all words between two commas are capitalized: "another student, Amir Mateen, said", "the union, Dock Local 31, said".</summary>
    public bool IsName(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!(_tokens[i].Has(TokenShape.Capitalized) || (i > first && _tokens[i].Kind == TokenKind.Number)) || i - first > LongestGroup)
            {
                return false;
            }
        }

        return end > first;
    }

    public bool IsApposition(int index) =>
        _tokens[index].Is(WordClass.Determiner | WordClass.Relative | WordClass.Role | WordClass.Title | WordClass.Demonym) || _tokens[index].Kind == TokenKind.Number
        || (_tokens[index].Word != 0 && _tokens[index].Is(WordClass.Institution | WordClass.GroupSource));

    public bool LooksLikeSource(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Is(WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.Role | WordClass.MediaNoun | WordClass.Outlet | WordClass.CueNoun)
                || _tokens[i].Has(TokenShape.AllCaps) || (_tokens[i].Has(TokenShape.Capitalized) && !_tokens[i].Has(TokenShape.SentenceStart) && !_tokens[i].Is(WordClass.Month | WordClass.Weekday)))
            {
                return true;
            }
        }

        return false;
    }
}
