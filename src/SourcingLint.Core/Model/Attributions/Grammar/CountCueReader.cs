using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads attributions of counts: "by its own count", "the toll, kept by the ministry, stands at 40", "the agency raised the toll to 267".</summary>
internal sealed class CountCueReader
{
    private static readonly WordSet ObservingVerbs = WordSet.Read("observing-verbs");
    private static readonly int We = Vocabulary.Shared.Require("we");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;
    private readonly SubjectReader _subjects;
    private readonly PhraseReader _phrases;
    private readonly CountReader _counts;
    private readonly FoundAttributions _found;

    public CountCueReader(Draft draft, GrammarReaders readers, FoundAttributions found)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = readers.Tokens;
        _subjects = readers.Subjects;
        _phrases = readers.Phrases;
        _counts = readers.Counts;
        _found = found;
    }

    /// <summary>Reads "by its own count", which ends with <paramref name="sourceEnd"/>.</summary>
    public void ReadCount(int sentence, int by, int sourceEnd, int left, int end)
    {
        var content = new List<TextSpan>();
        _found.AddContent(content, left, _reader.TrimComma(by, left));
        var isAside = _reader.IsComma(by - 1) && _reader.IsComma(sourceEnd); // "the plant, by its own estimate, spilled 40 tons"
        _found.AddContent(content, sourceEnd, content.Count > 0 && !isAside ? sourceEnd : isAside ? _phrases.ContentEnd(sourceEnd + 1, end) : end);
        _found.Add(sentence, by + 1, sourceEnd, by, by + 1, content);
    }

    /// <summary>Reads "the line was 19 cars long when we counted it": the newsroom saw for itself.</summary>
    /// <returns>The end of the sentence; 0 when the words are others.</returns>
    public int ReadOwnCount(int sentence, int we, int left, int end)
    {
        if (_tokens[we].Word != We || we + 1 >= end || !ObservingVerbs.Contains(_tokens[we + 1].Word))
        {
            return 0;
        }

        var content = new List<TextSpan>();
        _found.AddContent(content, left, we);
        _found.AddContent(content, we + 2, end);
        _found.Add(sentence, we, we + 1, we + 1, we + 2, content);
        return end;
    }

    /// <summary>Reads "the toll, kept by the ministry, stands at 40": what the paper says and what is said of it both come from there.</summary>
    /// <returns>The index of the token after what is said; 0 when nothing is.</returns>
    public int ReadIssued(int sentence, int participle, int left, int end)
    {
        var sourceFirst = _counts.ByAfter(participle, end) + 1;
        var sourceEnd = SourceEnd(sourceFirst, _phrases.PhraseEnd(sourceFirst, end));
        if (sourceEnd == sourceFirst || !_subjects.LooksLikeSource(sourceFirst, sourceEnd) || SaysItself(sourceEnd, end))
        {
            return 0; // "data kept by the port show": the data speak
        }

        var content = new List<TextSpan>();
        _found.AddContent(content, left, _reader.TrimComma(participle, left));
        var contentEnd = _phrases.ContentEnd(Math.Min(sourceEnd + (_reader.IsComma(sourceEnd) ? 1 : 0), end), end);
        _found.AddContent(content, sourceEnd, contentEnd);
        _found.Add(sentence, sourceFirst, sourceEnd, participle, sourceFirst, content);
        return Math.Max(contentEnd, sourceEnd);
    }

    /// <summary>Whether the next word reports, behind a dash or not: "the transcript published by the Post - shows".</summary>
    private bool SaysItself(int index, int end)
    {
        var next = index < end && _tokens[index].Kind == TokenKind.Dash ? index + 1 : index;
        return next < end && _tokens[next].Is(WordClass.CueVerb);
    }

    /// <summary>The end of a source before the verb of the clause: "figures kept by the ministry | include 40 cases".</summary>
    private int SourceEnd(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (_tokens[i].Is(WordClass.CueVerb | WordClass.Approximator) || _tokens[i].Kind == TokenKind.Number || SourceWords.IsVerb(_tokens[i], _draft.Prose.Text))
            {
                return _tokens[i].Kind == TokenKind.Number || _tokens[i].Is(WordClass.Approximator) ? i - 1 : i;
            }
        }

        return end;
    }

    /// <summary>Reads "the agency raised the toll to 267".</summary>
    public int ReadRevision(int sentence, int verb, int left, int end)
    {
        var group = verb;
        while (group > left && _tokens[group - 1].Is(WordClass.Auxiliary | WordClass.Adverb) && !_tokens[group - 1].Is(WordClass.Pronoun))
        {
            group--;
        }

        var content = new List<TextSpan>();
        var contentEnd = _phrases.ContentEnd(verb + 1, end);
        var subjectEnd = group;
        if (group - 2 > left && _tokens[group - 1].Is(WordClass.Relative) && _reader.IsComma(group - 2))
        {
            subjectEnd = group - 2; // "the charity, which counts 600 families, ..."
            contentEnd = ClauseEnd(verb + 1, contentEnd);
        }

        _found.AddContent(content, verb + 1, contentEnd);
        if (subjectEnd == left || !_subjects.IsSubject(subjectEnd - 1, CueForm.Say | CueForm.Past, hasHave: true))
        {
            // "Officials said 12 had died, then raised the toll to 14"
            if (content.Count > 0 && _found.LastIn(sentence) is { Source: not null } previous)
            {
                _found.AddToo(previous, verb, verb + 1, content);
                return contentEnd;
            }

            return 0;
        }

        _found.Add(sentence, _subjects.SubjectStart(subjectEnd - 1, left), subjectEnd, group, verb + 1, content);
        return contentEnd;
    }

    /// <summary>The next comma, which ends a clause behind "which".</summary>
    private int ClauseEnd(int first, int end)
    {
        var i = first;
        while (i < end && !_reader.IsComma(i))
        {
            i++;
        }

        return i;
    }
}
