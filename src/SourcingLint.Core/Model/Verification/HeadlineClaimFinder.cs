using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Compares the headline with what the first paragraphs have each source say.</summary>
internal sealed class HeadlineClaimFinder
{
    private const int LeadParagraphs = 6;
    private const int LeastShared = 3; // words
    private const int LongestStatement = 60; // tokens
    private const int ShortestStem = 4;
    private const WordClass Function = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Relative | WordClass.Adverb;
    private const WordClass Sourced = WordClass.CueVerb | WordClass.Hedge | WordClass.CueNoun | WordClass.Negation;

    private static readonly WordSet Contesting = WordSet.Read("contesting-verbs");
    private static readonly WordSet Complaints = WordSet.Read("complaint-words");
    private static readonly WordSet OwningUp = WordSet.Read("owning-up-words");

    private readonly Draft _draft;
    private readonly DraftModel _model;

    private HeadlineClaimFinder(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
    }

    /// <summary>The headline, when it takes one side's word for fact; else null.</summary>
    public static HeadlineClaim? Find(Draft draft, DraftModel model)
    {
        var headline = draft.Paragraphs.FirstOrDefault(p => p.Zone == ZoneKind.Headline);
        if (headline.Zone != ZoneKind.Headline || headline.EndSentence - headline.FirstSentence != 1)
        {
            return null;
        }

        var finder = new HeadlineClaimFinder(draft, model);
        var sentence = draft.Sentences[headline.FirstSentence];
        return !finder.HasSource(sentence) && finder.TellerOf(finder.WordsOf(sentence)) is { } source
            ? new HeadlineClaim(headline.Span, source, draft.Tokens[sentence.EndToken - 1].End)
            : null;
    }

    /// <summary>The one side that says it; null when nobody contests it, or when others bear it out.</summary>
    private TextSpan? TellerOf(List<string> headline)
    {
        var claims = new HashSet<int>(_model.Claims.Where(c => !c.IsSettled).Select(c => c.Attribution));
        var last = LastLeadSentence();
        TextSpan? teller = null;
        for (var a = 0; a < _model.Attributions.Length && _model.Attributions[a].Sentence <= last; a++)
        {
            var attribution = _model.Attributions[a];
            if (attribution.Source is not { } source)
            {
                continue;
            }

            var isContested = claims.Contains(a) || IsContesting(attribution, source)
                || (claims.Count > 0 && attribution.SourceKind is SourceKind.Group or SourceKind.Institution or SourceKind.Role && CountsTheDead(attribution));
            if ((teller is not null || !isContested) && attribution.Cue is { } cue && HasAny(cue, OwningUp))
            {
                return null; // the other side bears it out
            }

            if (!Tells(attribution, source, headline))
            {
                continue;
            }

            if (!isContested && attribution.Antecedent < 0 && attribution.SourceKind != SourceKind.Media)
            {
                return null; // others say it too
            }

            teller ??= isContested ? source : null;
        }

        return teller;
    }

    /// <summary>Whether the headline itself tells who says so, asks, or holds its words at arm's length.</summary>
    private bool HasSource(Sentence headline)
    {
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
        {
            var token = _draft.Tokens[i];
            if (token.Is(Sourced) || Contesting.Contains(token.Word) || _model.Coverage.IsInMarks(token.Start)
                || (token.Kind == TokenKind.Punctuation && _draft.Prose.Text[token.Start] is '?' or ':'))
            {
                return true;
            }
        }

        return false;
    }

    private int LastLeadSentence()
    {
        var seen = 0;
        foreach (var paragraph in _draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Body && ++seen == LeadParagraphs)
            {
                return paragraph.EndSentence - 1;
            }
        }

        return _draft.Sentences.Length - 1;
    }

    /// <summary>"Alleged", "according to a lawsuit": somebody charges or claims it.</summary>
    private bool IsContesting(Attribution attribution, TextSpan source) =>
        attribution.Cue is { } cue && (HasAny(cue, Contesting) || HasAny(source, Complaints));

    private bool HasAny(TextSpan span, WordSet words)
    {
        for (var i = _draft.TokenAt(span.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < span.End; i++)
        {
            if (words.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where sides fight, whom one of them says was killed is its claim.</summary>
    private bool CountsTheDead(Attribution attribution)
    {
        foreach (var piece in attribution.Content)
        {
            for (var i = _draft.TokenAt(piece.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < piece.End; i++)
            {
                if (_draft.Tokens[i].Is(WordClass.Toll))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private List<string> WordsOf(Sentence sentence)
    {
        var words = new List<string>();
        for (var i = sentence.FirstToken; i < sentence.EndToken && i - sentence.FirstToken < LongestStatement; i++)
        {
            var token = _draft.Tokens[i];
            if (token.Kind is TokenKind.Word && token.Length >= ShortestStem && !token.Is(Function))
            {
                words.Add(_draft.TextOf(token.Span).ToLowerInvariant());
            }
        }

        return words;
    }

    /// <summary>Whether what is said, with who says it, holds at least half of the headline's words.</summary>
    private bool Tells(Attribution attribution, TextSpan source, List<string> headline)
    {
        var said = WordsIn(source);
        foreach (var piece in attribution.Content)
        {
            said.AddRange(WordsIn(piece));
        }

        var shared = headline.Count(word => said.Exists(other => IsSameStem(word, other)));
        return shared >= LeastShared && 2 * shared >= headline.Count;
    }

    private List<string> WordsIn(TextSpan span) =>
        WordsOf(new Sentence(span, _draft.TokenAt(span.Start), Math.Min(_draft.TokenAt(span.End - 1) + 1, _draft.Tokens.Length), 0));

    /// <summary>"Soldier" and "soldiers", "kill" and "killed".</summary>
    private static bool IsSameStem(string a, string b)
    {
        var shared = 0;
        while (shared < a.Length && shared < b.Length && a[shared] == b[shared])
        {
            shared++;
        }

        return shared >= ShortestStem && Math.Max(a.Length, b.Length) - shared <= 3;
    }
}
