using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Where the words that name a source start and end, once what only leads up to them or follows is off.</summary>
internal static class SourceWords
{
    private const int Longest = 16;

    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int The = Vocabulary.Shared.Require("the");

    /// <summary>Leaves away what names nobody at either end: "<c>who</c> the army", "the premier <c>even</c>", "Voss<c>,</c>".</summary>
    /// <returns>The first token and the one after the last; the two are the same when nothing is left.</returns>
    public static (int First, int End) Trim(Draft draft, int first, int end)
    {
        var tokens = draft.Tokens;
        while (end > first && !CanEnd(tokens[end - 1], draft.Prose.Text))
        {
            end--;
        }

        while (first < end && IsJoint(tokens[first]) && (first + 1 < end || !tokens[first].Is(WordClass.Relative)))
        {
            first++;
        }

        return first < end && HasNoun(tokens[first], end - first) ? (first, end) : (first, first);
    }

    /// <summary>Whether some words may well be one noun phrase: they open with none that sets time or place, and no clause runs on in them.</summary>
    public static bool IsPhrase(Draft draft, int first, int end)
    {
        var tokens = draft.Tokens;
        if (end - first > Longest || tokens[first].Is(WordClass.Preposition) || IsVerb(tokens[first], draft.Prose.Text))
        {
            return false;
        }

        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Is(WordClass.Relative))
            {
                return true;
            }

            if (tokens[i].Is(WordClass.Modal) || (IsVerb(tokens[i], draft.Prose.Text) && i + 1 < end && tokens[i + 1].Is(WordClass.Determiner)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a word looks like a verb in the past: "launched".</summary>
    public static bool IsVerb(Token token, string prose) =>
        token.Kind == TokenKind.Word && token.Length > 4 && !token.Has(TokenShape.Capitalized) && token.TextIn(prose).EndsWith("ed".AsSpan(), StringComparison.Ordinal)
        && !token.Is(WordClass.Role | WordClass.GroupSource);

    private static bool CanEnd(Token token, string prose) =>
        token.Kind is not (TokenKind.Punctuation or TokenKind.Dash) || token.Has(TokenShape.Abbreviation) || prose[token.Start] is ')' or ']'
            ? !(token.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Adverb) && !token.Is(WordClass.Pronoun | WordClass.Relative | WordClass.Determiner) && !token.Has(TokenShape.Capitalized))
            : false;

    /// <summary>Whether a word joins a clause to the one before.</summary>
    private static bool IsJoint(Token token) =>
        token.Kind is TokenKind.Punctuation or TokenKind.Dash || token.Is(WordClass.Relative) && !token.Is(WordClass.Determiner)
        || (token.Is(WordClass.Conjunction) && !token.Is(WordClass.Preposition | WordClass.Pronoun | WordClass.Determiner));

    private static bool HasNoun(Token only, int length) =>
        length > 1 || !(only.Is(WordClass.Conjunction | WordClass.Preposition | WordClass.Adverb | WordClass.Auxiliary | WordClass.Modal) || only.Word == A || only.Word == The)
        || only.Is(WordClass.Pronoun | WordClass.Relative);
}
