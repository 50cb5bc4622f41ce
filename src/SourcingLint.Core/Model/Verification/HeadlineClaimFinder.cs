using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Compares the headline with what the first paragraphs have each source say.</summary>
internal sealed class HeadlineClaimFinder
{
    private const int LeadParagraphs = 6;
    private const int LeastShared = 3; // words
    private const int FewestShared = 2; // where the copy itself says that it is a charge or a claim
    private const int DenialReach = 2; // sentences
    private const int LongestDenial = 4; // tokens up to its "not"
    private const int LongestStatement = 60; // tokens
    private const int ShortestStem = 4;
    private const WordClass Function = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Relative | WordClass.Adverb;
    private const WordClass Sourced = WordClass.CueVerb | WordClass.Hedge | WordClass.CueNoun | WordClass.Negation;

    private static readonly WordSet Contesting = WordSet.Read("contesting-verbs");
    private static readonly WordSet Complaints = WordSet.Read("complaint-words");
    private static readonly WordSet OwningUp = WordSet.Read("owning-up-words");

    private static readonly WordSet Denials = WordSet.Read("denial-verbs");
    private static readonly WordSet Doubting = WordSet.Of("doubt", "doubts");
    private static readonly HashSet<string> Finding = new(StringComparer.Ordinal) { "detect", "find", "finds", "found", "uncover" };
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly WordSet CourtActs = WordSet.Read("court-acts");
    private static readonly WordSet Courts = WordSet.Read("hearing-bodies");
    private static readonly WordSet AllSides = WordSet.Of("all", "both", "sides");

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
        return !finder.HasSource(sentence) && !finder.HasSourceInDeck(headline.Index) && finder.TellerOf(finder.WordsOf(sentence)) is { } source
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
            if (attribution.Source is not { } source || _draft.ParagraphOf(_draft.Sentences[attribution.Sentence]).Zone != ZoneKind.Body)
            {
                continue;
            }

            var isContested = claims.Contains(a) || IsContesting(attribution, source)
                || (attribution.SourceKind is SourceKind.Group or SourceKind.Institution && IsDenied(a))
                || (attribution.SourceKind is SourceKind.Person or SourceKind.Role && IsDeniedOutright(a))
                || (claims.Count > 0 && attribution.SourceKind is SourceKind.Group or SourceKind.Institution or SourceKind.Role && CountsTheDead(attribution));
            if ((teller is not null || !isContested) && attribution.Cue is { } cue && HasAny(cue, OwningUp))
            {
                return null; // the other side bears it out
            }

            if (!Tells(attribution, source, headline, IsContesting(attribution, source) ? FewestShared : LeastShared))
            {
                continue;
            }

            if (HasAny(source, AllSides) || HasAny(source, Courts) || JoinsTwo(source))
            {
                return null; // "both sides said", "a jury found", "officials from Orlen and Tarva said"
            }

            if (!isContested && attribution.Antecedent < 0 && attribution.SourceKind != SourceKind.Media)
            {
                return null; // others say it too
            }

            if (isContested && IsNamedIn(headline, source))
            {
                return null; // what they do, they say themselves
            }

            teller ??= isContested ? source : null;
        }

        return teller;
    }

    /// <summary>Whether a line under the headline tells who says so.</summary>
    private bool HasSourceInDeck(int headline) =>
        _draft.Sentences.Any(sentence => (_draft.ParagraphOf(sentence).Zone == ZoneKind.Deck || (sentence.Paragraph == headline + 1 && _draft.ParagraphOf(sentence).Zone == ZoneKind.Crosshead)) && HasSource(sentence));

    /// <summary>Whether the headline itself tells who says so, asks, or holds its words at arm's length; what police and courts do is on record.</summary>
    private bool HasSource(Sentence headline)
    {
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
        {
            var token = _draft.Tokens[i];
            var isReason = i > headline.FirstToken && _draft.Tokens[i - 1].Is(WordClass.Preposition) && _draft.TextOf(token).EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase); // "sacked for reporting a leak"
            if ((token.Is(Sourced) && !isReason) || CourtActs.Contains(token.Word) || Contesting.Contains(token.Word) || _model.Coverage.IsInMarks(token.Start)
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
        attribution.Cue is { } cue && (HasAny(cue, Contesting) || HasAny(source, Complaints) || IsSaidInComplaint(cue));

    /// <summary>"Says in a lawsuit that".</summary>
    private bool IsSaidInComplaint(TextSpan cue)
    {
        var next = _draft.TokenAt(cue.Start) + 1; // the cue may be "says in"
        return next + 2 < _draft.Tokens.Length && _draft.Tokens[next].Word == In && _draft.Tokens[next + 1].Is(WordClass.Determiner) && Complaints.Contains(_draft.Tokens[next + 2].Word);
    }

    /// <summary>Whether somebody else says soon after that it is not so: <c>The army denied it</c>, <c>the mill said it had not sold any</c>.</summary>
    private bool IsDenied(int index)
    {
        var said = _model.Attributions[index];
        var last = Math.Min(_draft.Sentences.Length - 1, said.Sentence + DenialReach);
        for (var s = said.Sentence + 1; s <= last; s++)
        {
            for (var i = _draft.Sentences[s].FirstToken; i < _draft.Sentences[s].EndToken; i++)
            {
                if (Denials.Contains(_draft.Tokens[i].Word) && !_model.Coverage.IsInMarks(_draft.Tokens[i].Start))
                {
                    return true;
                }
            }
        }

        for (var a = index + 1; a < _model.Attributions.Length && _model.Attributions[a].Sentence <= last; a++)
        {
            var answer = _model.Attributions[a];
            if (answer.Source is { } other && answer.Antecedent < 0 && !_draft.TextOf(other).Equals(_draft.TextOf(said.Source ?? other), StringComparison.OrdinalIgnoreCase) && answer.Content.Any(IsNegated))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the other side says no to just this in the next words: <c>Police say they doubt it</c>, <c>The mill denies that</c>.</summary>
    private bool IsDeniedOutright(int index)
    {
        var last = Math.Min(_draft.Sentences.Length - 1, _model.Attributions[index].Sentence + DenialReach);
        for (var s = _model.Attributions[index].Sentence + 1; s <= last; s++)
        {
            for (var i = _draft.Sentences[s].FirstToken + 1; i + 1 < _draft.Sentences[s].EndToken; i++)
            {
                if ((Denials.Contains(_draft.Tokens[i].Word) || Doubting.Contains(_draft.Tokens[i].Word)) && _draft.Tokens[i + 1].Is(WordClass.Pronoun | WordClass.Determiner) && !_model.Coverage.IsInMarks(_draft.Tokens[i].Start))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>it had not sold any</c></summary>
    private bool IsNegated(TextSpan content)
    {
        var first = _draft.TokenAt(content.Start);
        for (var i = first; i < _draft.Tokens.Length && i < first + LongestDenial && _draft.Tokens[first].Is(WordClass.Pronoun); i++)
        {
            if (_draft.Tokens[i].Is(WordClass.Negation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the headline has the name of the person who says it, or opens with whoever finds it: "Inspectors find rust".</summary>
    private bool IsNamedIn(List<string> headline, TextSpan source)
    {
        if (headline.Count > 1 && Finding.Contains(headline[1]) && IsSameStem(headline[0], _draft.TextOf(_draft.Tokens[_draft.TokenAt(source.End - 1)].Span).ToLowerInvariant()))
        {
            return true;
        }

        for (var i = _draft.TokenAt(source.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
        {
            var token = _draft.Tokens[i];
            if (token.Has(TokenShape.Capitalized) && !token.Has(TokenShape.SentenceStart) && token.Word == 0 && headline.Contains(_draft.TextOf(token.Span).ToLowerInvariant()))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two countries speak as one: <c>officials from Orlen and Tarva</c>.</summary>
    private bool JoinsTwo(TextSpan source)
    {
        for (var i = _draft.TokenAt(source.Start); i + 1 < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
        {
            if (_draft.Tokens[i].Word == And && _draft.Tokens[i + 1].Is(WordClass.Place | WordClass.Demonym | WordClass.Determiner))
            {
                return true;
            }
        }

        return false;
    }

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
    private bool Tells(Attribution attribution, TextSpan source, List<string> headline, int least)
    {
        var said = WordsIn(source);
        foreach (var piece in attribution.Content)
        {
            said.AddRange(WordsIn(source.Contains(piece) ? _draft.Sentences[attribution.Sentence].Span : piece)); // what is said may stand before a long name
        }

        return Shares(headline, said, least) || (least < LeastShared && Shares(headline, WordsOf(_draft.Sentences[attribution.Sentence]), LeastShared));
    }

    private static bool Shares(List<string> headline, List<string> said, int least)
    {
        var shared = headline.Count(word => said.Exists(other => IsSameStem(word, other)));
        return shared >= least && 2 * shared >= headline.Count;
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
