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
    private const WordClass Descriptors = WordClass.EmptyDescriptor | WordClass.BroadDescriptor | WordClass.LocalDescriptor;
    private const WordClass Boundaries = WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Weekday | WordClass.Month;

    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int With = Vocabulary.Shared.Require("with");
    private static readonly int On = Vocabulary.Shared.Require("on");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");

    /// <summary>Where it stands, article and description included.</summary>
    public TextSpan SpanIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[First].Start, draft.Tokens[Head].End);

    /// <summary>Finds the noun of <paramref name="source"/> that one of <paramref name="heads"/> lists; null when another noun is its head.</summary>
    public static SourceNoun? Find(Draft draft, TextSpan source, WordClass heads)
    {
        var first = draft.TokenAt(source.Start);
        var tokens = draft.Tokens;
        for (var i = first; i < tokens.Length && tokens[i].Start < source.End; i++)
        {
            if (tokens[i].Is(heads) && (i + 1 >= tokens.Length || tokens[i + 1].Start >= source.End || EndsPhrase(tokens[i + 1])))
            {
                return Describe(draft, first, i, source.End);
            }
        }

        return null;
    }

    private static bool EndsPhrase(Token next) =>
        !next.Has(TokenShape.Capitalized) && next.Kind is not (TokenKind.Possessive or TokenKind.Number or TokenKind.Quote)
        && !next.Is(WordClass.GroupSource | WordClass.Institution | WordClass.Document | WordClass.MediaNoun | WordClass.Role | WordClass.CueNoun | WordClass.PressReport);

    private static SourceNoun? Describe(Draft draft, int left, int head, int end)
    {
        var tokens = draft.Tokens;
        var description = Description.None;
        var first = head;
        for (var i = head - 1; i >= left && head - i <= LongestDescription; i--)
        {
            var token = tokens[i];
            if (token.Word == And || token.Word == Or)
            {
                if (i == left || !tokens[i - 1].Is(WordClass.Demonym | Descriptors))
                {
                    break;
                }
            }
            else if (token.Is(WordClass.Determiner))
            {
                var isOpen = token.Word == A || token.Word == An || token.Is(WordClass.EmptyDescriptor | WordClass.Negation | WordClass.VagueNumber);
                description |= isOpen ? Description.None : Description.Definite;
                first = i;
                break;
            }
            else if (token.Is(Boundaries) || token.Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Quote or TokenKind.Ellipsis)
            {
                break;
            }
            else
            {
                description |= Told(token);
            }

            first = i;
        }

        // "talks with officials" has another noun for its head.
        var isObject = first > left && tokens[first - 1].Is(WordClass.Preposition);
        return isObject ? null : new SourceNoun(first, head, description | ToldAfter(draft, head + 1, end));
    }

    private static Description Told(Token token)
    {
        if (token.Is(WordClass.Demonym | WordClass.LocalDescriptor))
        {
            return Description.Place;
        }

        if (token.Is(WordClass.BroadDescriptor))
        {
            return Description.Broad;
        }

        var tellsNothing = token.Kind == TokenKind.Number || token.Is(WordClass.EmptyDescriptor | WordClass.NumberWord | WordClass.VagueNumber | WordClass.Adverb | WordClass.Approximator | WordClass.Conjunction);
        return tellsNothing ? Description.None : Description.Exact;
    }

    private static Description ToldAfter(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        if (index >= tokens.Length || tokens[index].Start >= end)
        {
            return Description.None;
        }

        var opener = tokens[index];
        if (opener.Is(WordClass.Preposition) && opener.Word != In && opener.Word != With && opener.Word != On)
        {
            return Description.Exact;
        }

        for (var i = index; i < tokens.Length && tokens[i].Start < end && i - index <= LongestDescription; i++)
        {
            if (tokens[i].Is(WordClass.Institution | WordClass.Place) || tokens[i].Has(TokenShape.Capitalized))
            {
                return Description.Exact;
            }
        }

        return Description.Access;
    }
}
