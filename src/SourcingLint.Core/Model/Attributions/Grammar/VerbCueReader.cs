using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads attributions from their verbs: "the union said that X", "X, said the union", "X was reported by the union", ", adding that X".</summary>
internal sealed class VerbCueReader
{
    private const int LongestGroup = 6;
    private const int LongestAside = 14;

    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int If = Vocabulary.Shared.Require("if");
    private static readonly int Unless = Vocabulary.Shared.Require("unless");
    private static readonly int What = Vocabulary.Shared.Require("what");
    private static readonly int Told = Vocabulary.Shared.Require("told");
    private static readonly WordSet HearingBodies = WordSet.Read("hearing-bodies");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;
    private readonly SubjectReader _subjects;
    private readonly AdjunctReader _adjuncts;
    private readonly PhraseReader _phrases;
    private readonly FoundAttributions _found;

    public VerbCueReader(Draft draft, GrammarReaders readers, FoundAttributions found)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = readers.Tokens;
        _subjects = readers.Subjects;
        _adjuncts = readers.Adjuncts;
        _phrases = readers.Phrases;
        _found = found;
    }

    /// <summary>Whether a headline is being read: its verbs have capitals.</summary>
    public bool InHeadline { get; set; }

    /// <summary>Reads a cue verb with its subject and what is said.</summary>
    /// <returns>The index after the cue and its adjuncts; 0 when the word is no cue here.</returns>
    public int ReadVerb(int sentence, int verb, int left, int first, int end)
    {
        var form = CueVerbs.FormOf(_tokens[verb].Word);
        if (_tokens[verb].Has(TokenShape.Capitalized) && !InHeadline && !_tokens[verb].Has(TokenShape.SentenceStart))
        {
            return 0; // the United States, the Post Reports
        }

        if (CueVerbs.TakesLives(_tokens, verb, end))
        {
            return 0;
        }

        if (_tokens[verb].Is(WordClass.CueNoun | WordClass.Document) && verb + 1 < end && _tokens[verb + 1].Is(WordClass.CueVerb)
            && (CueVerbs.FormOf(_tokens[verb + 1].Word) & (CueForm.Past | CueForm.Present | CueForm.Base)) != 0)
        {
            return 0; // "early reports said": a noun
        }

        var group = verb;
        var hasBe = false;
        var hasHave = false;
        var negated = false;
        while (group > first && verb - group < LongestGroup && !_reader.IsQuoted(group - 1)
            && _tokens[group - 1].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Negation | WordClass.Adverb) && !_tokens[group - 1].Is(WordClass.Pronoun)
            && (InHeadline || !_tokens[group - 1].Has(TokenShape.Capitalized) || _tokens[group - 1].Has(TokenShape.SentenceStart)))
        {
            group--;
            hasBe |= CueVerbs.IsBe(_tokens[group].Word);
            hasHave |= CueVerbs.IsHave(_tokens[group].Word);
            negated |= _tokens[group].Is(WordClass.Negation | WordClass.Modal);
        }

        if (negated || (group > first && _tokens[group - 1].Word == To))
        {
            return 0;
        }

        if ((form & CueForm.Ing) != 0 && !hasBe)
        {
            return ReadParticiple(sentence, verb, first, end);
        }

        if (hasBe && (form & CueForm.Ing) == 0)
        {
            return ReadPassive(sentence, group, verb, left, end);
        }

        if (!hasHave && verb + 1 < end && IsReducedPassive(form, _tokens[verb + 1]))
        {
            return 0;
        }

        var subjectEnd = group;
        if (subjectEnd == left || _reader.IsComma(subjectEnd - 1) || _reader.IsQuoted(subjectEnd - 1))
        {
            var apposed = _reader.IsComma(subjectEnd - 1) && !_reader.IsQuoted(subjectEnd - 2) ? _subjects.ApposedSource(left, subjectEnd - 1) : -1;
            return apposed >= 0
                ? ReadForward(sentence, apposed, subjectEnd, group, verb, left, first, end, form)
                : ReadInverted(sentence, group, verb, left, end, form);
        }

        if (_reader.IsSpacedDash(subjectEnd - 1) && _subjects.ApposedSource(left, subjectEnd - 1) is var dashed and >= 0)
        {
            return ReadForward(sentence, dashed, subjectEnd, group, verb, left, first, end, form);
        }

        if ((form & CueForm.Past) != 0 && (form & CueForm.Show) != 0 && ThatAfter(verb, end) > 0)
        {
            form |= CueForm.Say; // "the judge found that": with a clause, whoever finds tells
        }

        if (!_subjects.IsSubject(subjectEnd - 1, form, hasHave))
        {
            return 0;
        }

        var subject = _subjects.SubjectStart(subjectEnd - 1, left);
        if (subject > left && verb + 1 < end && _tokens[subject - 1].Is(WordClass.Relative) && CueVerbs.IsBe(_tokens[verb + 1].Word))
        {
            return 0; // "a report that it says was filed by a judge": said in passing of the report
        }

        if (IsSupposed(subject, first, form) || ((form & (CueForm.Say | CueForm.Tell | CueForm.Show)) == 0 && _phrases.EndsWithCue(verb + 1, end)))
        {
            return 0;
        }

        return ReadForward(sentence, subject, subjectEnd, group, verb, left, first, end, form);
    }

    /// <summary>Reads "officials volunteered that X": whatever the verb, a speaker with a clause behind it speaks.</summary>
    /// <returns>The index after what is said; 0 when the words are others.</returns>
    public int ReadUnlisted(int sentence, int that, int left, int end)
    {
        var verb = that - 1;
        if (_tokens[that].Word != That || verb <= left || that + 1 >= end || _tokens[verb].Classes != WordClass.None
            || !_draft.TextOf(_tokens[verb]).EndsWith("ed".AsSpan(), StringComparison.Ordinal)
            || !_tokens[verb - 1].Is(WordClass.GroupSource | WordClass.Institution | WordClass.Role | WordClass.Outlet | WordClass.Document))
        {
            return 0;
        }

        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(that, end);
        _found.AddContent(content, that, contentEnd);
        _found.Add(sentence, _subjects.SubjectStart(verb - 1, left), verb, verb, that, content);
        return contentEnd;
    }

    /// <summary>"Records seen by the Courier show", "officials briefed on the talks said": the verb only describes.</summary>
    private static bool IsReducedPassive(CueForm form, Token next) =>
        (form & (CueForm.Past | CueForm.Participle)) != 0
        && (next.Word == By || ((form & CueForm.Tell) != 0 && (form & CueForm.Say) == 0 && next.Is(WordClass.Preposition) && next.Word != Of));

    /// <summary>"Nobody said", "if the court rules", "did the ministry say", "what we know", "who told them": nothing has been said.</summary>
    private bool IsSupposed(int subject, int first, CueForm form)
    {
        if ((_tokens[subject].Is(WordClass.Negation) && _tokens[subject + 1].Kind != TokenKind.Number) || (subject == first && _tokens[subject].Is(WordClass.Relative)))
        {
            return true;
        }

        var before = subject > first ? _tokens[subject - 1] : default;
        return (before.Word != 0 && (before.Word == If || before.Word == Unless))
            || ((form & CueForm.Base) != 0 && subject == first + 1 && before.Is(WordClass.Auxiliary | WordClass.Modal))
            || ((form & CueForm.Think) != 0 && before.Word == What);
    }

    /// <summary>Reads SOURCE CUE CONTENT, CONTENT SOURCE CUE, and both at once.</summary>
    private int ReadForward(int sentence, int subject, int subjectEnd, int group, int verb, int left, int first, int end, CueForm form)
    {
        var after = _adjuncts.AdjunctEnd(verb + 1, end, form, out var cueEnd);
        after = _reader.IsComma(after) && ThatAfter(verb, end) is var that and > 0 ? that : after;
        var content = new List<TextSpan>();
        var parenthetic = subject > left && (_reader.IsComma(subject - 1) || _reader.IsQuoted(subject - 1)) && (form & (CueForm.Say | CueForm.Tell | CueForm.Show)) != 0;
        var contentBefore = parenthetic && ((after < end && _reader.IsComma(after)) || !_adjuncts.IsAdjunct(left, subject - 1));
        var opensClause = after < end && !_reader.IsStop(after);
        var contentFirst = !opensClause ? end
            : _reader.IsComma(after) ? (after + 1 < end && (_reader.IsQuoted(after + 1) || (parenthetic && !_reader.IsParticiple(after + 1))) ? after + 1 : end) // "X, he said, Y"; never "he spoke, and Y"
            : _draft.Prose.Text[_tokens[after].Start] == ':' ? after + 1
            : after;
        if (contentFirst < end && _reader.IsComma(after) && _phrases.StartsOwnCue(contentFirst, end))
        {
            contentFirst = end; // "X, he said, but the union said Y"
        }

        var contentEnd = _phrases.ContentEnd(contentFirst, end);
        var quotedBefore = contentBefore && _reader.IsQuoted(subject - 1 - (_reader.IsComma(subject - 1) && !_reader.IsQuoted(subject - 1) ? 1 : 0));
        var clauseAfter = contentFirst < end && !_reader.IsComma(after) && _reader.HasWords(contentFirst, contentEnd, 3);
        if (contentBefore && (quotedBefore || !clauseAfter))
        {
            _found.AddContent(content, left, _reader.TrimComma(subject, left)); // before a clause of its own, what stands first only sets the scene
        }

        if (contentFirst < end && (content.Count == 0 || _reader.IsComma(after) || _reader.IsQuoted(after) || _tokens[after].Word == That))
        {
            _found.AddContent(content, contentFirst, contentEnd);
        }

        if (content.Count == 0)
        {
            return 0;
        }

        _found.Add(sentence, subject, subjectEnd, group, cueEnd, content);
        return contentFirst < end ? Math.Max(contentEnd, verb + 1) : after;
    }

    /// <summary>The index of the "that" behind a verb, with nothing or an aside between them, "found, in a ruling of 20 pages, that"; 0 when there is none.</summary>
    private int ThatAfter(int verb, int end)
    {
        if (verb + 1 < end && _tokens[verb + 1].Word == That)
        {
            return verb + 1;
        }

        for (var i = verb + 2; _reader.IsComma(verb + 1) && i + 1 < end && i - verb <= LongestAside; i++)
        {
            if (_reader.IsComma(i))
            {
                return _tokens[i + 1].Word == That ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>Reads CONTENT, CUE SOURCE: <c>"We won," said Ana Ruiz</c>.</summary>
    private int ReadInverted(int sentence, int group, int verb, int left, int end, CueForm form)
    {
        if ((form & (CueForm.Say | CueForm.Tell)) == 0 || group == left || verb + 1 >= end || (form & (CueForm.Past | CueForm.Present | CueForm.Base)) == 0)
        {
            return 0;
        }

        var sourceEnd = _phrases.PhraseEnd(verb + 1, end);
        var quotedBefore = _reader.IsQuoted(group - 1) || _reader.IsQuoted(group - 2);
        if (sourceEnd == verb + 1 || _reader.IsQuoted(verb + 1) || _tokens[verb + 1].Word == That || (!quotedBefore && (_tokens[verb + 1].Is(WordClass.Pronoun) || !_reader.HasWords(left, group, 4))))
        {
            return 0;
        }

        if ((form & (CueForm.Past | CueForm.Present)) == 0 && (!_subjects.LooksLikeSource(verb + 1, sourceEnd) || (sourceEnd < end && !_reader.IsStop(sourceEnd))))
        {
            return 0; // "say rights groups." closes a sentence; "say, a third" gives an example
        }

        // ", said Ruiz, the head of the union, ..."
        while (_reader.IsComma(sourceEnd) && sourceEnd + 1 < end && !_reader.IsQuoted(sourceEnd + 1)
            && _phrases.PhraseEnd(sourceEnd + 1, end) is var apposed && (_subjects.IsApposition(sourceEnd + 1) || _subjects.IsName(sourceEnd + 1, apposed)))
        {
            sourceEnd = apposed;
        }

        var content = new List<TextSpan>();
        _found.AddContent(content, left, _reader.TrimComma(group, left));
        if (_reader.IsComma(sourceEnd) && sourceEnd + 1 < end && (_reader.IsQuoted(sourceEnd + 1) || _tokens[sourceEnd + 1].Is(WordClass.Conjunction)))
        {
            _found.AddContent(content, sourceEnd + 1, _phrases.ContentEnd(sourceEnd + 1, end));
        }

        if (content.Count == 0)
        {
            return 0;
        }

        _found.Add(sentence, verb + 1, sourceEnd, group, verb + 1, content);
        return content.Count > 1 ? end : sourceEnd;
    }

    /// <summary>Reads ", adding that X": the source is that of the attribution before it in the sentence, else the sentence's subject.</summary>
    private int ReadParticiple(int sentence, int verb, int first, int end)
    {
        var form = CueVerbs.FormOf(_tokens[verb].Word);
        if ((form & (CueForm.Say | CueForm.Tell)) == 0 || verb == first || !(_reader.IsComma(verb - 1) || _tokens[verb - 1].Is(WordClass.Conjunction)))
        {
            return 0;
        }

        var after = _adjuncts.AdjunctEnd(verb + 1, end, form, out var cueEnd);
        var contentEnd = _phrases.ContentEnd(after, end);
        var content = new List<TextSpan>();
        _found.AddContent(content, after, contentEnd);
        if (content.Count == 0)
        {
            return 0;
        }

        if (_found.LastIn(sentence) is { Source: not null } previous)
        {
            _found.AddToo(previous, verb, cueEnd, content);
            return contentEnd;
        }

        var subjectEnd = _subjects.SubjectPhraseEnd(first, verb);
        _found.Add(sentence, first, subjectEnd, verb, cueEnd, content);
        return contentEnd;
    }

    /// <summary>Reads "was told by SOURCE that X", "X was reported by SOURCE", "SOURCE was quoted as saying X"; without a source nobody speaks.</summary>
    private int ReadPassive(int sentence, int group, int verb, int left, int end)
    {
        if (!_tokens[verb].Is(WordClass.CueVerb))
        {
            return 0; // "a scheme backed by the charity": no word of hers
        }

        if (_tokens[verb].Word == Told && group > left && HearingBodies.Contains(_tokens[group - 1].Word))
        {
            return ReadEvidence(sentence, group, verb, left, end);
        }

        for (var i = verb + 1; i < end && i <= verb + LongestGroup; i++)
        {
            if (_tokens[i].Word == As && i + 1 < end && (CueVerbs.FormOf(_tokens[i + 1].Word) & CueForm.Ing) != 0)
            {
                var content = new List<TextSpan>();
                var after = _adjuncts.AdjunctEnd(i + 2, end, CueForm.Say, out _);
                _found.AddContent(content, after, _phrases.ContentEnd(after, end));
                if (content.Count > 0)
                {
                    _found.Add(sentence, _subjects.SubjectStart(group - 1, left), group, group, i + 2, content);
                    return end;
                }
            }

            if (_tokens[i].Word == By)
            {
                var sourceEnd = _phrases.PhraseEnd(i + 1, end);
                if (sourceEnd == i + 1 || (CueVerbs.FormOf(_tokens[verb].Word) & CueForm.Judge) == 0 && !_subjects.LooksLikeSource(i + 1, sourceEnd))
                {
                    return 0;
                }

                var content = new List<TextSpan>();
                _found.AddContent(content, left, group);
                _found.AddContent(content, verb + 1, i);
                _found.AddContent(content, sourceEnd, _phrases.ContentEnd(sourceEnd, end));
                _found.Add(sentence, i + 1, sourceEnd, group, i + 1, content);
                return end;
            }

            if (_tokens[i].Kind == TokenKind.Punctuation)
            {
                break;
            }
        }

        return 0;
    }

    /// <summary>Reads "the court was told that X", "X, the inquest was told": whoever spoke there, the hearing is on record.</summary>
    private int ReadEvidence(int sentence, int group, int verb, int left, int end)
    {
        var subject = _subjects.SubjectStart(group - 1, left);
        var content = new List<TextSpan>();
        if (subject > left && _reader.IsComma(subject - 1))
        {
            _found.AddContent(content, left, subject - 1);
        }

        var after = _adjuncts.AdjunctEnd(verb + 1, end, CueForm.Say, out _);
        var contentEnd = _phrases.ContentEnd(after, end);
        if (content.Count == 0 || (after < end && _tokens[after].Word == That))
        {
            _found.AddContent(content, after, contentEnd);
        }

        _found.Add(sentence, subject, group, group, verb + 1, content);
        return contentEnd;
    }
}
