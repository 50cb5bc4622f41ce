using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what a paper says without a verb of saying: "an estimate by the ministry that X", "a report showing that X", "under the draft treaty, X", "the register has it that X".</summary>
internal sealed class PaperCueReader
{
    private const int NounReach = 7;
    private const int PaperReach = 24;
    private const int LongestOpening = 8;

    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int Under = Vocabulary.Shared.Require("under");

    private readonly TokenList _tokens;
    private readonly TokenReader _reader;
    private readonly SubjectReader _subjects;
    private readonly AdjunctReader _adjuncts;
    private readonly PhraseReader _phrases;
    private readonly FoundAttributions _found;

    public PaperCueReader(Draft draft, GrammarReaders readers, FoundAttributions found)
    {
        _tokens = draft.Tokens;
        _reader = readers.Tokens;
        _subjects = readers.Subjects;
        _adjuncts = readers.Adjuncts;
        _phrases = readers.Phrases;
        _found = found;
    }

    /// <summary>Reads any of these that starts at a token.</summary>
    /// <returns>The index after it; 0 when none does.</returns>
    public int Read(int sentence, int index, int left, int first, int end)
    {
        var token = _tokens[index];
        return index == first && token.Word == Under ? ReadOpening(sentence, first, end)
            : IsNoun(index, first) ? ReadNoun(sentence, index, left, end)
            : CueVerbs.IsHave(token.Word) ? ReadHasIt(sentence, index, left, end)
            : CueVerbs.FormOf(token.Word) is var form && (form & CueForm.Show) != 0 && (form & CueForm.Ing) != 0 ? ReadShowing(sentence, index, left, end)
            : 0;
    }

    /// <summary>Whether a token names a paper or something said, and is no verb here: "an April warning".</summary>
    private bool IsNoun(int index, int first) =>
        _tokens[index].Is(WordClass.Document | WordClass.CueNoun)
        && (!_tokens[index].Is(WordClass.CueVerb) || (index > first && _tokens[index - 1].Is(WordClass.Determiner | WordClass.Month | WordClass.Weekday)));

    /// <summary>"Under the draft treaty, the port would get 40 cranes".</summary>
    private int ReadOpening(int sentence, int first, int end)
    {
        var comma = first + 1;
        var isPaper = false;
        for (; comma < end && comma - first <= LongestOpening && _tokens[comma].Kind is TokenKind.Word or TokenKind.Possessive && !_tokens[comma].Is(WordClass.Auxiliary | WordClass.Modal); comma++)
        {
            isPaper |= _tokens[comma].Is(WordClass.Document);
        }

        if (!isPaper || !_reader.IsComma(comma))
        {
            return 0;
        }

        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(comma + 1, end);
        _found.AddContent(content, comma + 1, contentEnd);
        _found.Add(sentence, first + 1, comma, first, first + 1, content);
        return contentEnd;
    }

    /// <summary>"A May estimate from the ministry that over 20,000 homes were at risk"; not "the report that cost $2 million", which only says which.</summary>
    private int ReadNoun(int sentence, int noun, int left, int end)
    {
        var that = noun + 1;
        var by = 0;
        for (; that < end && that - noun <= NounReach && _tokens[that].Word != That; that++)
        {
            if (_tokens[that].Kind is not (TokenKind.Word or TokenKind.Possessive) || _tokens[that].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.CueVerb) || (that == noun + 1 && !_tokens[that].Is(WordClass.Preposition)))
            {
                return 0;
            }

            by = by == 0 && (_tokens[that].Word == From || _tokens[that].Word == By) ? that : by;
        }

        if (that + 1 >= end || _tokens[that].Word != That || !IsClause(that + 1, end))
        {
            return 0;
        }

        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(that, end);
        _found.AddContent(content, that, contentEnd);
        var sourceFirst = by > 0 ? by + 1 : _subjects.SubjectStart(noun, left);
        _found.Add(sentence, sourceFirst, by > 0 ? that : noun + 1, noun, noun + 1, content);
        return contentEnd;
    }

    /// <summary>Whether a clause with a subject, a number and a verb of its own follows "that".</summary>
    private bool IsClause(int first, int end)
    {
        var token = _tokens[first];
        if (token.Is(WordClass.Auxiliary | WordClass.Modal) || (token.Kind == TokenKind.Word && !token.Has(TokenShape.Capitalized)
            && !token.Is(WordClass.Determiner | WordClass.Pronoun | WordClass.Approximator | WordClass.NumberWord | WordClass.PeopleNoun) && !_reader.HasNumber(first, Math.Min(first + 3, end))))
        {
            return false;
        }

        for (var i = first + 1; i < end && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (i == first + 1 && _tokens[i].Is(WordClass.CueVerb))
            {
                return false; // "a report that it says was filed in May"
            }

            if (_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return _reader.HasNumber(first, end);
            }
        }

        return false;
    }

    /// <summary>"The register has it that $9 million went to roads".</summary>
    private int ReadHasIt(int sentence, int have, int left, int end)
    {
        if (have == left || have + 2 >= end || _tokens[have + 1].Word != It || _tokens[have + 2].Word != That)
        {
            return 0;
        }

        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(have + 2, end);
        _found.AddContent(content, have + 2, contentEnd);
        _found.Add(sentence, _subjects.SubjectStart(have - 1, left), have, have, have + 2, content);
        return contentEnd;
    }

    /// <summary>"It has a report from the council, showing that the jail held 343": the paper shows, whoever has it.</summary>
    private int ReadShowing(int sentence, int verb, int left, int end)
    {
        if (verb + 1 >= end || _tokens[verb + 1].Word != That && _tokens[verb - 1].Kind == TokenKind.Punctuation)
        {
            return 0;
        }

        var paper = verb - 1;
        while (paper > left && verb - paper < PaperReach && !_tokens[paper].Is(WordClass.Document))
        {
            paper--;
        }

        if (paper < left || !_tokens[paper].Is(WordClass.Document))
        {
            return 0;
        }

        var after = _adjuncts.AdjunctEnd(verb + 1, end, CueForm.Show, out var cueEnd);
        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(after, end);
        _found.AddContent(content, after, contentEnd);
        _found.Add(sentence, _subjects.SubjectStart(paper, left), paper + 1, verb, cueEnd, content);
        return content.Count > 0 ? contentEnd : 0;
    }
}
