using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads attributions that need no verb: "according to the union", "by its own count", "Twelve hurt: union".</summary>
internal sealed class PhraseCueReader
{
    private static readonly int Citing = Vocabulary.Shared.Require("citing");
    private static readonly int Per = Vocabulary.Shared.Require("per");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;
    private readonly SubjectReader _subjects;
    private readonly AdjunctReader _adjuncts;
    private readonly PhraseReader _phrases;
    private readonly FoundAttributions _found;

    public PhraseCueReader(Draft draft, GrammarReaders readers, FoundAttributions found)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = readers.Tokens;
        _subjects = readers.Subjects;
        _adjuncts = readers.Adjuncts;
        _phrases = readers.Phrases;
        _found = found;
    }

    /// <summary>Reads "according to SOURCE" and its like.</summary>
    /// <returns>The index of the token after the source.</returns>
    public int ReadSourcePhrase(int sentence, int index, int length, int left, int first, int end)
    {
        var sourceFirst = index + length;
        var sourceEnd = _phrases.PhraseEnd(sourceFirst, end);
        if (sourceEnd == sourceFirst || (_tokens[index].Word == Citing && !_subjects.LooksLikeSource(sourceFirst, sourceEnd)) || (_tokens[index].Word == Per && IsRate(sourceFirst, sourceEnd)))
        {
            return sourceFirst; // "citing ill health": a reason
        }

        var content = new List<TextSpan>();
        var leads = index == first || (index - first <= 2 && !_reader.HasWords(first, index, 2)) || _reader.IsComma(index - 1) && _adjuncts.IsAdjunct(left, index - 1);
        if (leads)
        {
            // A verb before the comma belongs to what is said: "According to the ministry over 300 people were hurt, most of them".
            var next = _phrases.NextPhrase(sourceFirst, sourceEnd);
            sourceEnd = !_reader.IsComma(sourceEnd) || HasVerb(next, sourceEnd) ? next : sourceEnd;
        }
        else
        {
            _found.AddContent(content, left, _reader.TrimComma(index, left));
        }

        if (_reader.IsComma(sourceEnd) || leads)
        {
            _found.AddContent(content, sourceEnd + (_reader.IsComma(sourceEnd) ? 1 : 0), _phrases.ContentEnd(sourceEnd + 1, end));
        }

        if (content.Count == 0 && _found.LastIn(sentence) is { } previous)
        {
            content.AddRange(previous.Content); // "Marsh said X, according to the log"
        }

        _found.Add(sentence, sourceFirst, sourceEnd, index, sourceFirst, content);
        return sourceEnd;
    }

    /// <summary>Reads headlines whose source stands before or after a colon: "Twelve die in blast: officials", "Officials: twelve die in blast".</summary>
    public void ReadColonHeadline(int index, int first, int end)
    {
        for (var i = first + 1; i + 1 < end; i++)
        {
            if (_draft.Prose.Text[_tokens[i].Start] != ':' || _tokens[i].Kind != TokenKind.Punctuation)
            {
                continue;
            }

            var content = new List<TextSpan>();
            if (end - i - 1 <= 5 && _subjects.LooksLikeSource(i + 1, end))
            {
                _found.AddContent(content, first, i);
                _found.Add(index, i + 1, end, i, i + 1, content);
            }
            else if (i - first <= 5 && _subjects.LooksLikeSource(first, i))
            {
                _found.AddContent(content, i + 1, end);
                _found.Add(index, first, i, i, i + 1, content);
            }

            return;
        }
    }

    /// <summary>"Per day for visitors", "per student": what stands before the first preposition is nobody who counts.</summary>
    private bool IsRate(int first, int end)
    {
        var last = first;
        while (last < end && !_tokens[last].Is(WordClass.Preposition))
        {
            last++;
        }

        return !_subjects.LooksLikeSource(first, last);
    }

    private bool HasVerb(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }
}
