using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The noun of a source that names nobody, with the words before it and what they and those after it tell.</summary>
/// <param name="First">The index of its first token, article included.</param>
/// <param name="Head">The index of the noun.</param>
/// <param name="Description">What is told of it.</param>
internal readonly record struct SourceNoun(int First, int Head, Description Description)
{
    private const int LongestDescription = 8;
    private const int LongestApposition = 4; // tokens from "a teacher and" to the noun
    private const WordClass Boundaries = WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Weekday | WordClass.Month;

    private const WordClass FunctionWords = WordClass.Preposition | WordClass.Relative | WordClass.Conjunction | WordClass.Adverb | WordClass.Auxiliary;

    private static readonly ImmutableHashSet<int> Unnaming =
        ImmutableHashSet.CreateRange(new[] { "anonymous", "unidentified", "unnamed" }.Select(Vocabulary.Shared.Require));

    private static readonly WordRoles<SourceWord> Nouns = WordRoles<SourceWord>.Read("Words/vague-sources", 2);
    private static readonly WordRoles<SourceWord> Descriptors = WordRoles<SourceWord>.Read("Phrases/descriptors", 1);
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int With = Vocabulary.Shared.Require("with");
    private static readonly int On = Vocabulary.Shared.Require("on");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");

    /// <summary>Where it stands, article and description included.</summary>
    public TextSpan SpanIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[First].Start, draft.Tokens[Head].End);

    /// <summary>Whether it is one of the press, "media sources": an outlet without a name, not a person.</summary>
    public bool IsOfPress(Draft draft) => Head > First && (RolesOf(draft.Tokens[Head - 1]) & SourceWord.Press) != 0;

    /// <summary>"The Gazette, a local newspaper, reported", "Ana Ruiz, a teacher and former official": the name stands before.</summary>
    public bool IsApposition(Draft draft)
    {
        var tokens = draft.Tokens;
        var article = First;
        while (article > 1 && First - article < LongestApposition && !tokens[article].Is(WordClass.Determiner) && tokens[article - 1].Kind == TokenKind.Word)
        {
            article--;
        }

        return article > 1 && tokens[article].Is(WordClass.Determiner) && tokens[article - 1].Kind == TokenKind.Punctuation
            && tokens[article - 2].Has(TokenShape.Capitalized) && !tokens[article - 2].Is(WordClass.Weekday | WordClass.Month | WordClass.Place);
    }

    /// <summary>"Unnamed", "anonymous": the words that keep a name back.</summary>
    public static bool IsUnnaming(Token token) => Unnaming.Contains(token.Word);

    /// <summary>What the lists say of a word.</summary>
    public static SourceWord RolesOf(Token token) => Nouns.Of(token.Word) | Descriptors.Of(token.Word);

    /// <summary>Finds the noun of <paramref name="source"/> that is one of <paramref name="heads"/>; null when another noun is its head.</summary>
    public static SourceNoun? Find(Draft draft, TextSpan source, SourceWord heads)
    {
        var first = draft.TokenAt(source.Start);
        var tokens = draft.Tokens;
        for (var i = first; i < tokens.Length && tokens[i].Start < source.End; i++)
        {
            if (tokens[i].Is(WordClass.VagueSource) && !IsInName(tokens[i]) && (Nouns.Of(tokens[i].Word) & heads) != 0
                && (i + 1 >= tokens.Length || tokens[i + 1].Start >= source.End || EndsPhrase(tokens[i], tokens[i + 1])))
            {
                return Describe(draft, first, i, source.End);
            }
        }

        return null;
    }

    /// <summary>"Business Insider", "Public Radio": a capital inside a sentence makes the noun part of a name.</summary>
    private static bool IsInName(Token noun) => noun.Has(TokenShape.Capitalized) && !noun.Has(TokenShape.SentenceStart);

    /// <summary>Whether the noun goes no further: never before a name, another noun of this kind, or, for media, before any noun ("radio host").</summary>
    private static bool EndsPhrase(Token noun, Token next) =>
        ((Nouns.Of(noun.Word) & SourceWord.Press) == 0 || next.Kind != TokenKind.Word || next.Is(FunctionWords))
        && !next.Has(TokenShape.Capitalized) && next.Kind is not (TokenKind.Possessive or TokenKind.Number or TokenKind.Quote)
        && !next.Is(WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.MediaNoun | WordClass.Role | WordClass.CueNoun);

    private static SourceNoun? Describe(Draft draft, int left, int head, int end)
    {
        var tokens = draft.Tokens;
        var description = Description.None;
        var isSource = (Nouns.Of(tokens[head].Word) & SourceWord.Source) != 0;
        var first = head;
        for (var i = head - 1; i >= left && head - i <= LongestDescription; i--)
        {
            var token = tokens[i];
            if (token.Word == And || token.Word == Or)
            {
                if (i == left || (!tokens[i - 1].Is(WordClass.Demonym) && Descriptors.Of(tokens[i - 1].Word) == SourceWord.None))
                {
                    break;
                }
            }
            else if (token.Is(WordClass.Determiner))
            {
                var isOpen = token.Word == A || token.Word == An || token.Is(WordClass.Negation | WordClass.VagueNumber) || (Descriptors.Of(token.Word) & SourceWord.Empty) != 0;
                description |= isOpen ? Description.None : Description.Definite;
                first = i;
                break;
            }
            else if (IsPluralsMark(draft, i))
            {
                description |= Description.Exact; // "doctors' reports"
                break;
            }
            else if (token.Is(Boundaries) || token.Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Quote or TokenKind.Ellipsis)
            {
                break;
            }
            else
            {
                description |= token.Has(TokenShape.Capitalized) && LeansOnNext(tokens[i + 1]) ? Description.Place : Told(token, isSource);
            }

            first = i;
        }

        // "talks with officials" has another noun for its head.
        var before = first > left ? tokens[first - 1] : default;
        if (before.Is(WordClass.Preposition))
        {
            return null;
        }

        // "Ministers and officials" are those of the same body.
        var shared = before.Word == And && description == Description.None ? Description.Exact : Description.None;
        return new SourceNoun(first, head, description | shared | ToldAfter(draft, head + 1, end));
    }

    private static bool IsPluralsMark(Draft draft, int index) =>
        draft.Tokens[index].Kind == TokenKind.Quote && !draft.Tokens[index].Has(TokenShape.SpaceBefore) && index > 0 && draft.Tokens[index - 1].Kind == TokenKind.Word
        && draft.TextOf(draft.Tokens[index - 1]).EndsWith("s".AsSpan(), StringComparison.Ordinal);

    /// <summary>A name before "administration" or "Korean" belongs to it: it tells whose government, or which country.</summary>
    private static bool LeansOnNext(Token next) => next.Is(WordClass.Demonym) || (Descriptors.Of(next.Word) & SourceWord.Broad) != 0;

    private static Description Told(Token token, bool isSource)
    {
        var role = RolesOf(token);
        if (token.Is(WordClass.Demonym) || (role & SourceWord.Place) != 0)
        {
            return Description.Place;
        }

        if ((role & SourceWord.Broad) != 0)
        {
            return Description.Broad;
        }

        var tellsNothing = token.Kind == TokenKind.Number || (role & (SourceWord.Empty | SourceWord.News | SourceWord.Press)) != 0 || token.Is(WordClass.NumberWord | WordClass.OrdinalWord | WordClass.VagueNumber | WordClass.Adverb | WordClass.Approximator | WordClass.Conjunction);
        return tellsNothing ? Description.None : isSource && IsKind(token) ? Description.Broad : Description.Exact;
    }

    /// <summary>"Industry sources" tells their kind, "ministry sources" their body.</summary>
    private static bool IsKind(Token token) => token.Kind == TokenKind.Word && !token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Institution);

    private static Description ToldAfter(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        if (index >= tokens.Length || tokens[index].Has(TokenShape.SentenceStart) || (tokens[index].Start >= end && !tokens[index].Is(WordClass.Preposition)))
        {
            return Description.None;
        }

        var opener = tokens[index];
        if (opener.Is(WordClass.Preposition) && opener.Word != In && opener.Word != With && opener.Word != On)
        {
            return Description.Exact;
        }

        for (var i = index; i < tokens.Length && i - index <= LongestDescription && tokens[i].Kind != TokenKind.Punctuation && !tokens[i].Is(WordClass.CueVerb); i++)
        {
            if (tokens[i].Is(WordClass.Institution | WordClass.Place) || (tokens[i].Has(TokenShape.Capitalized) && !tokens[i].Is(WordClass.Weekday | WordClass.Month)))
            {
                return Description.Exact;
            }
        }

        return Description.None;
    }
}
