using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds passives that report without a reporter: "was reported", "is believed".</summary>
internal static class HearsayFinder
{
    private static readonly PhraseTable Phrases = PhraseTable.Read("hearsay");
    private static readonly WordSet FormsOfBe =
        WordSet.Of("is", "are", "was", "were", "been", "isn't", "wasn't", "weren't", "they're", "'re");

    private static readonly WordSet Known = WordSet.Read("learned-verbs");
    private static readonly int Described = Vocabulary.Shared.Require("described");
    private static readonly int As = Vocabulary.Shared.Require("as");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int What = Vocabulary.Shared.Require("what");
    private static readonly int Been = Vocabulary.Shared.Require("been");
    private static readonly int Is = Vocabulary.Shared.Require("is");
    private static readonly int Are = Vocabulary.Shared.Require("are");
    private static readonly int Widely = Vocabulary.Shared.Require("widely");
    private static readonly int Previously = Vocabulary.Shared.Require("previously");
    private static readonly int Reported = Vocabulary.Shared.Require("reported");
    private static readonly int News = Vocabulary.Shared.Require("news");
    private static readonly int Story = Vocabulary.Shared.Require("story");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int That = Vocabulary.Shared.Require("that");

    /// <summary>Each verb with its auxiliaries, in the paper's own voice, in order.</summary>
    public static ImmutableArray<Hearsay> Find(Draft draft, DraftModel model)
    {
        var found = ImmutableArray.CreateBuilder<Hearsay>();
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if ((draft.Tokens[i].Is(WordClass.HearsayParticiple) ? FindPassive(draft, sentence, i) : FindImpersonal(draft, sentence, i) ?? FindLabel(draft, sentence, i)) is { } passive
                    && !model.Coverage.IsAttributed(passive.Span.Start) && !model.Coverage.IsQuoted(passive.Span.Start))
                {
                    found.Add(passive);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary>The verb with its auxiliaries, when nobody is named as its agent.</summary>
    private static Hearsay? FindPassive(Draft draft, Sentence sentence, int participle)
    {
        var tokens = draft.Tokens;
        var length = Phrases.Match(tokens, participle, sentence.EndToken, out var row);
        if (length == 0 || NamesItsAgent(tokens, participle + 1, sentence.EndToken))
        {
            return null;
        }

        var first = participle;
        var hasBe = false;
        var isOldNews = false;
        for (var i = participle - 1; i >= sentence.FirstToken && (IsVerbGroup(draft, tokens[i]) || IsShortIs(tokens, i)); i--)
        {
            first = tokens[i].Is(WordClass.Auxiliary) || IsShortIs(tokens, i) ? i : first;
            hasBe |= FormsOfBe.Contains(tokens[i].Word) || IsShortIs(tokens, i);
            isOldNews |= tokens[i].Is(WordClass.Negation) || tokens[i].Word == Previously;
        }

        if (tokens[participle].Word == Reported && IsShortIs(tokens, participle - 1) && tokens[participle - 2].Word != It)
        {
            return null; // "she's reported from every race": she has
        }

        var before = first > sentence.FirstToken ? tokens[first - 1] : default;
        var isHearsay = Phrases.Rows[row][1] switch
        {
            "be" => hasBe && !(tokens[participle].Word == Reported && (isOldNews || (length == 1 && IsPresent(tokens, first, participle)))), // "profits are reported yearly": a custom
            "been" => hasBe && tokens[participle - 1].Word == Been,
            "free" => hasBe || !HasObject(tokens, sentence.FirstToken, participle),
            "now" => hasBe && !tokens[participle - 1].Is(WordClass.Negation) && IsPresent(tokens, first, participle),
            "widely" => hasBe && tokens[participle - 1].Word == Widely,
            "it" => hasBe && before.Word == It,
            _ => false,
        };
        return isHearsay && !before.Is(WordClass.Modal) && before.Word != To && !(tokens[participle].Word == Reported && IsOfNews(tokens, sentence.FirstToken, first))
            ? new Hearsay(TextSpan.FromBounds(tokens[first].Start, tokens[participle].End), Phrases.Rows[row][2] == "view")
            : null;
    }

    /// <summary>"It was revealed that", "it is learnt that": it came out, and nobody let it out.</summary>
    private static Hearsay? FindImpersonal(Draft draft, Sentence sentence, int participle)
    {
        var tokens = draft.Tokens;
        if (!Known.Contains(tokens[participle].Word) || participle + 1 >= sentence.EndToken || tokens[participle + 1].Word != That)
        {
            return null;
        }

        var first = participle;
        var hasBe = false;
        while (first > sentence.FirstToken && tokens[first - 1].Is(WordClass.Auxiliary | WordClass.Adverb) && !tokens[first - 1].Is(WordClass.Negation))
        {
            first--;
            hasBe |= FormsOfBe.Contains(tokens[first].Word);
        }

        return hasBe && first > sentence.FirstToken && tokens[first - 1].Word == It ? new Hearsay(TextSpan.FromBounds(tokens[first].Start, tokens[participle].End), IsView: false) : null;
    }

    /// <summary>"The storm, described as the worst in years", "had been described as": a judgment, and nobody's.</summary>
    private static Hearsay? FindLabel(Draft draft, Sentence sentence, int participle)
    {
        var tokens = draft.Tokens;
        if (tokens[participle].Word != Described || participle + 1 >= sentence.EndToken || tokens[participle + 1].Word != As || participle == sentence.FirstToken
            || NamesItsAgent(tokens, participle + 1, sentence.EndToken))
        {
            return null;
        }

        var before = tokens[participle - 1];
        return before.Kind == TokenKind.Punctuation || FormsOfBe.Contains(before.Word) ? new Hearsay(tokens[participle].Span, IsView: true) : null;
    }

    /// <summary>"Is seen as", not "has long been seen as": an estimate of today, not a name of old.</summary>
    private static bool IsPresent(TokenList tokens, int first, int participle)
    {
        for (var i = first; i < participle; i++)
        {
            if (tokens[i].Word == Is || tokens[i].Word == Are)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The end of "it's believed".</summary>
    private static bool IsShortIs(TokenList tokens, int index) =>
        index > 0 && tokens[index].Kind == TokenKind.Possessive && tokens[index - 1].Is(WordClass.Pronoun);

    private static bool IsVerbGroup(Draft draft, Token token) =>
        (token.Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Negation) && !token.Is(WordClass.Determiner))
        || (token.Kind == TokenKind.Word && token.Length > 4 && draft.TextOf(token).EndsWith("ly".AsSpan(), StringComparison.Ordinal));

    /// <summary>"What many believed to be", "he believed to the end": the verb is active.</summary>
    private static bool HasObject(TokenList tokens, int first, int participle)
    {
        for (var i = participle - 1; i >= first && participle - i <= 8 && tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (tokens[i].Word == What || tokens[i].Is(WordClass.Relative) || (i == participle - 1 && tokens[i].Is(WordClass.Pronoun)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"After news of the arrest was reported": the story itself, not what it tells.</summary>
    private static bool IsOfNews(TokenList tokens, int first, int verb)
    {
        for (var i = verb - 1; i >= first && verb - i <= 6 && tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (tokens[i].Word == News || tokens[i].Word == Story)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A mark ends the clause, but not before a second participle that shares its agent: "suspected of theft, and accused by".</summary>
    private static bool EndsClause(TokenList tokens, int index, int end) =>
        tokens[index].Kind == TokenKind.Punctuation
        && !(index + 3 < end && tokens[index + 1].Word == And && tokens[index + 2].Is(WordClass.HearsayParticiple | WordClass.CueVerb) && tokens[index + 3].Word == By);

    private static bool NamesItsAgent(TokenList tokens, int start, int sentenceEnd)
    {
        var end = Math.Min(start + 12, sentenceEnd);
        for (var i = start; i < end && !EndsClause(tokens, i, end) && tokens[i].Word != To && tokens[i].Word != That; i++)
        {
            if ((tokens[i].Word == By && i + 1 < end && tokens[i + 1].Kind == TokenKind.Word && !tokens[i + 1].Is(WordClass.Weekday | WordClass.Month))
                || tokens[i].Is(WordClass.Document) || (tokens[i].Is(WordClass.Outlet) && tokens[i].Has(TokenShape.Capitalized)))
            {
                return true;
            }
        }

        return false;
    }
}
