using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds whole sentences in quotation marks with no speaker in their paragraph or beside it.</summary>
internal static class OrphanQuoteFinder
{
    private const int FewestWords = 5;
    private const int LongestCredit = 6;
    private const int LongestBracket = 10;
    private const int LongestSubject = 6; // tokens
    private const WordClass Speech = WordClass.CueVerb | WordClass.CueNoun | WordClass.ThoughtVerb | WordClass.Document | WordClass.SpeechWord;

    /// <summary>The quotations that nobody speaks, in order.</summary>
    public static ImmutableArray<TextSpan> Find(Draft draft, DraftModel model)
    {
        var found = ImmutableArray.CreateBuilder<TextSpan>();
        bool[]? speaks = null;
        var (asked, isSpoken) = (-1, false);
        foreach (var quotation in model.Quotations)
        {
            var paragraph = draft.Paragraphs[quotation.Paragraph];
            if (quotation.Kind != QuotationKind.Direct || quotation.Depth > 0 || quotation.Continues || !quotation.IsClosed
                || paragraph.Zone != ZoneKind.Body || IsTitle(paragraph) || !IsSpeech(draft, quotation))
            {
                continue;
            }

            speaks ??= FindSpeech(draft, model);
            (asked, isSpoken) = (paragraph.Index, asked == paragraph.Index ? isSpoken : IsSpokenNear(draft, paragraph, speaks));
            if (!isSpoken && !IsCredited(draft, model, draft.TokenAt(quotation.Span.End)) && !FollowsPerson(draft, model, paragraph, quotation))
            {
                found.Add(quotation.Span);
            }
        }

        return found.ToImmutable();
    }

    /// <summary>A quotation alone at the top is the headline.</summary>
    private static bool IsTitle(Paragraph paragraph) => paragraph.Index == 0 && paragraph.EndSentence - paragraph.FirstSentence == 1;

    /// <summary>Whether the words stand as sentences of their own, and are no title; words beside them in the sentence tell what they are.</summary>
    private static bool IsSpeech(Draft draft, Quotation quotation)
    {
        var first = draft.TokenAt(quotation.Span.Start);
        var end = draft.TokenAt(quotation.Span.End);
        if (draft.Sentences[draft.SentenceAt(quotation.Span.Start)].FirstToken != first || draft.Sentences[draft.SentenceAt(quotation.Span.End - 1)].EndToken != end)
        {
            return false;
        }

        var words = 0;
        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            words += draft.Tokens[i].Kind == TokenKind.Word ? 1 : 0;
            capitals += draft.Tokens[i].Has(TokenShape.Capitalized) ? 1 : 0;
        }

        return words >= FewestWords && capitals * 2 <= words;
    }

    /// <summary>For each sentence, whether its own words, not the quoted ones, tell of a speaker.</summary>
    private static bool[] FindSpeech(Draft draft, DraftModel model)
    {
        var speaks = new bool[draft.Sentences.Length];
        foreach (var attribution in model.Attributions)
        {
            speaks[attribution.Sentence] |= attribution.Source is { } source && !model.Coverage.IsQuoted(source.Start) && !IsState(draft, attribution);
        }

        for (var s = 0; s < speaks.Length; s++)
        {
            for (var i = draft.Sentences[s].FirstToken; i < draft.Sentences[s].EndToken && !speaks[s]; i++)
            {
                speaks[s] = draft.Tokens[i].Is(Speech) && !model.Coverage.IsQuoted(draft.Tokens[i].Start);
            }
        }

        return speaks;
    }

    /// <summary>Whether the tagger took a state for speech: "was full for".</summary>
    private static bool IsState(Draft draft, Attribution attribution) =>
        attribution is { Basis: AttributionBasis.Tagger, Cue: { } cue } && draft.Tokens[draft.TokenAt(cue.Start)].Is(WordClass.Auxiliary) && !Reliance.Speaks(draft, attribution);

    private static bool IsSpokenNear(Draft draft, Paragraph paragraph, bool[] speaks)
    {
        if (IsDialogue(draft, paragraph) || IsAnnounced(draft, paragraph.Index - 1))
        {
            return true;
        }

        for (var s = Math.Max(0, paragraph.FirstSentence - 1); s <= paragraph.EndSentence && s < speaks.Length; s++)
        {
            if (speaks[s] && draft.ParagraphOf(draft.Sentences[s]).Zone is not (ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead)) // the "plan" of a headline says nothing
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The chair, Ana Ruiz, was blunt. “We knew.”": the sentence before is about whoever speaks.</summary>
    private static bool FollowsPerson(Draft draft, DraftModel model, Paragraph paragraph, Quotation quotation)
    {
        var before = draft.SentenceAt(quotation.Span.Start) - 1;
        if (before < paragraph.FirstSentence)
        {
            return false;
        }

        var first = draft.Sentences[before].FirstToken;
        for (var i = first; i < draft.Sentences[before].EndToken && i - first < LongestSubject && !draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Modal | WordClass.Preposition); i++)
        {
            if (draft.Tokens[i].Is(WordClass.Role | WordClass.Title | WordClass.GivenName) || MentionAt(model, draft.Tokens[i]) is { Kind: MentionKind.Person })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the paragraph before ends, or the one after starts, with a quotation mark, or is the line with the speaker's name.</summary>
    private static bool IsDialogue(Draft draft, Paragraph paragraph)
    {
        var before = paragraph.FirstSentence > 0 ? draft.Tokens[draft.Sentences[paragraph.FirstSentence].FirstToken - 1] : default;
        var after = paragraph.EndSentence < draft.Sentences.Length ? draft.Tokens[draft.Sentences[paragraph.EndSentence].FirstToken] : default;
        return before.Kind == TokenKind.Quote || after.Kind is TokenKind.Quote or TokenKind.Dash || IsCreditLine(draft, paragraph.Index + 1);
    }

    /// <summary>Whether the paragraph before names somebody and ends with a colon: <c>And from Chair Ana Ruiz:</c></summary>
    private static bool IsAnnounced(Draft draft, int paragraph)
    {
        if (paragraph < 0 || draft.Paragraphs[paragraph] is var before && before.EndSentence == before.FirstSentence)
        {
            return false;
        }

        var sentence = draft.Sentences[before.EndSentence - 1];
        var names = false;
        for (var i = sentence.FirstToken; i < sentence.EndToken && !names; i++)
        {
            names = draft.Tokens[i].Is(WordClass.Role | WordClass.Title | WordClass.GivenName | WordClass.GroupSource)
                || (draft.Tokens[i].Has(TokenShape.Capitalized) && !draft.Tokens[i].Has(TokenShape.SentenceStart) && !draft.Tokens[i].Is(WordClass.Month | WordClass.Weekday));
        }

        return names && draft.Prose.Text[draft.Tokens[sentence.EndToken - 1].Start] == ':';
    }

    /// <summary>Whether brackets after the words say where they were printed: <c>(The Herald)</c>, never <c>(2019)</c>.</summary>
    private static bool IsCredited(Draft draft, DraftModel model, int index)
    {
        if (index >= draft.Tokens.Length || draft.Prose.Text[draft.Tokens[index].Start] is not ('(' or '['))
        {
            return false;
        }

        var names = 0;
        for (var i = index + 1; i < draft.Tokens.Length && i - index <= LongestBracket; i++)
        {
            var token = draft.Tokens[i];
            if (draft.Prose.Text[token.Start] is ')' or ']')
            {
                return names > 1;
            }

            var isName = token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Month | WordClass.Weekday);
            names += !isName ? 0 : token.Has(TokenShape.AllCaps) || token.Is(WordClass.Outlet) || IsMentioned(model, token) ? 2 : 1;
            if (token.Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsMentioned(DraftModel model, Token token) => MentionAt(model, token) is not null;

    private static Mention? MentionAt(DraftModel model, Token token) =>
        model.Mentions.First(token.Start, static (in Mention mention, int at) => mention.Span.End > at) is var next && next < model.Mentions.Length && model.Mentions[next].Span.Start <= token.Start ? model.Mentions[next] : null;

    private static bool IsCreditLine(Draft draft, int paragraph)
    {
        if (paragraph >= draft.Paragraphs.Length || draft.Paragraphs[paragraph] is var next && next.EndSentence != next.FirstSentence + 1)
        {
            return false;
        }

        var sentence = draft.Sentences[next.FirstSentence];
        var capitals = sentence.EndToken - sentence.FirstToken <= LongestCredit;
        for (var i = sentence.FirstToken; i < sentence.EndToken && capitals; i++)
        {
            capitals = draft.Tokens[i].Kind != TokenKind.Word || draft.Tokens[i].Has(TokenShape.Capitalized);
        }

        return capitals;
    }
}
