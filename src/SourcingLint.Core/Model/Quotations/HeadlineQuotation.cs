using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A quotation above the story whose words nobody says in it.</summary>
/// <param name="Above">The quotation in the headline or in the lines under it.</param>
/// <param name="Nearest">The story's quotation that it may be meant for; null when none is like it.</param>
internal readonly record struct HeadlineQuotation(Quotation Above, Quotation? Nearest)
{
    private const int FewestWords = 2;

    /// <summary>No headline quotes more, in UTF-16 code units or in quotations; hostile text does.</summary>
    private const int LongestQuotation = 300;
    private const int MostQuotations = 6;

    /// <summary>So many words in a row may be the same by chance, or a name.</summary>
    private const int LongestChance = 2;

    /// <summary>So few words are a term, and a term may stand in the plural: <c>"red lines"</c>.</summary>
    private const int LongestTerm = 3;

    private const double Likeness = 0.5;

    /// <summary>So many tokens before a quotation, and behind it, its verb of speech may stand.</summary>
    private const int ReachBefore = 4;
    private const int ReachBehind = 8;

    private const int LongestPointer = 12;

    private static readonly WordSet Speech = WordSet.Read("headline-speech");
    private static readonly WordSet Pointers = WordSet.Read("pointer-verbs");

    /// <summary>Every quotation above the story that the story does not have, in order.</summary>
    public static ImmutableArray<HeadlineQuotation> FindMissing(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<HeadlineQuotation>();
        var left = MostQuotations;
        bool? isWhole = null;
        QuotedWords? compare = null;
        List<string>? story = null;
        foreach (var quotation in draft.Model.Quotations)
        {
            if (draft.Paragraphs[quotation.Paragraph].Zone is not (ZoneKind.Headline or ZoneKind.Deck) || !quotation.IsClosed || quotation.Depth > 0 || draft.Prose.SeenLength(quotation.Span) > LongestQuotation || left-- <= 0)
            {
                continue;
            }

            var isDouble = draft.Prose.Text[quotation.Span.Start] is '"' or '\u201C';
            var isSpoken = IsSpoken(draft, quotation);
            if (!isDouble && !isSpoken)
            {
                continue;
            }

            compare ??= new QuotedWords(draft);
            story ??= compare.WordsOfStory();
            foreach (var piece in compare.PiecesOf(quotation))
            {
                if (QuotedWords.StandsIn(piece, story) || (piece.Count <= LongestTerm && QuotedWords.StandsInForms(piece, story)))
                {
                    continue;
                }

                var isLong = piece.Count >= (isDouble ? FewestWords : FewestWords + 1); // shorter ones in single marks may be a claim at arm's length
                var nearest = isLong ? NearestTo(draft, compare, piece) : null;
                if (nearest is not null || (isSpoken && (isLong || isDouble) && !IsTitle(draft, quotation) && (piece.Count >= FewestWords || !IsTerm(draft, quotation)) && !QuotedWords.HasFormsIn(piece, story) && (isWhole ??= IsWhole(draft))))
                {
                    found.Add(new HeadlineQuotation(quotation, nearest));
                    break;
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether the story does not send readers elsewhere for the rest: <c>Watch the full interview below.</c></summary>
    private static bool IsWhole(Draft draft)
    {
        foreach (var sentence in draft.Sentences)
        {
            if (Pointers.Contains(draft.Tokens[sentence.FirstToken].Word) && sentence.EndToken - sentence.FirstToken <= LongestPointer)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the headline says that somebody speaks: <c>Minister: 'We lied'</c>, <c>'We lied,' minister says</c>, <c>Union calls offer "insulting"</c>.</summary>
    private static bool IsSpoken(Draft draft, Quotation quotation)
    {
        var first = draft.TokenAt(quotation.Span.Start);
        var end = draft.TokenAt(quotation.Span.End);
        var paragraph = draft.Paragraphs[quotation.Paragraph];
        var last = draft.Sentences[paragraph.EndSentence - 1].EndToken;
        for (var i = draft.Sentences[paragraph.FirstSentence].FirstToken; i <= end && i < last; i++)
        {
            if ((i < first || i == end) && draft.Prose.Text[draft.Tokens[i].Start] == ':')
            {
                return true;
            }
        }

        return HoldsSpeech(draft, Math.Max(draft.Sentences[paragraph.FirstSentence].FirstToken, first - ReachBefore), first) || HoldsSpeech(draft, end, Math.Min(last, end + ReachBehind));
    }

    private static bool HoldsSpeech(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (draft.Tokens[i].Is(WordClass.CueVerb) || Speech.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words may be a title, <c>Director says "Night Ferry" is his last film</c>.</summary>
    private static bool IsTitle(Draft draft, Quotation quotation)
    {
        var first = draft.TokenAt(quotation.Span.Start);
        var end = draft.TokenAt(quotation.Span.End);
        var words = 0;
        var isLoud = true;
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            isLoud &= token.Kind != TokenKind.Word || token.Has(TokenShape.AllCaps);
            words += token.Kind == TokenKind.Word ? 1 : 0;
            if (token.Is(WordClass.Pronoun | WordClass.Auxiliary) || (token.Kind == TokenKind.Word && !token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction)))
            {
                return false;
            }
        }

        return words > 1 && !(isLoud && words > LongestTerm); // in capitals nobody can tell; titles are short
    }

    /// <summary>Whether one word stands right behind its verb of speech: <c>Court says "gig" drivers are employees</c>.</summary>
    private static bool IsTerm(Draft draft, Quotation quotation) =>
        draft.TokenAt(quotation.Span.Start) is var first && first > 0 && draft.Tokens[first - 1].Is(WordClass.CueVerb);

    /// <summary>The story's quotation that shares most words; null when none shares half of them, or three in a row: the words may be nobody's.</summary>
    private static Quotation? NearestTo(Draft draft, QuotedWords compare, List<string> piece)
    {
        Quotation? nearest = null;
        var best = 0.0;
        foreach (var other in draft.Model.Quotations)
        {
            if (draft.Paragraphs[other.Paragraph].Zone is not (ZoneKind.Body or ZoneKind.BlockQuote) || other.Depth > 0)
            {
                continue;
            }

            var share = compare.ShareIn(piece, other) + (compare.SharesRun(piece, other, LongestChance + 1) ? Likeness : 0);
            if (share > best)
            {
                (nearest, best) = (other, share);
            }
        }

        return best >= Likeness ? nearest : null;
    }
}
