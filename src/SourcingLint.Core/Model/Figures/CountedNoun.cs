using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The noun phrase that a number counts: <c>Russian drones</c>, <c>of the voters</c>.</summary>
/// <param name="End">The index just after its last token; the number's own end when nothing is named.</param>
/// <param name="Head">The index of its head noun; -1 when nothing is named.</param>
/// <param name="Classes">What the lexicons say of its words; of its head alone when that is listed.</param>
internal readonly record struct CountedNoun(int End, int Head, WordClass Classes)
{
    private const int LongestPhrase = 6;

    private const WordClass Kinds = WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.PlainCount;

    private const WordClass Breaks = WordClass.Auxiliary | WordClass.Modal | WordClass.Negation | WordClass.Pronoun | WordClass.Determiner
        | WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Weekday | WordClass.Month;

    private static readonly WordSet PastVerbs = WordSet.Read("past-verbs");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int Which = Vocabulary.Shared.Require("which");
    private static readonly int Whom = Vocabulary.Shared.Require("whom");
    private static readonly int More = Vocabulary.Shared.Require("more");
    private static readonly int Other = Vocabulary.Shared.Require("other");

    /// <summary>Reads the noun phrase after a number.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The index just after the number and its unit.</param>
    /// <param name="end">The index just after the sentence's last token.</param>
    public static CountedNoun Read(Draft draft, int index, int end)
    {
        var tokens = draft.Tokens;
        var i = index;
        if (i + 1 < end && tokens[i].Word == Of)
        {
            i++;
            while (i < end && (tokens[i].Is(WordClass.Determiner) || tokens[i].Word == All) && tokens[i].Word != Which)
            {
                i++;
            }
        }

        if (i > index && i < end && (tokens[i].Word == Which || tokens[i].Word == Whom || tokens[i].Is(WordClass.Pronoun)))
        {
            return new CountedNoun(i + 1, -1, WordClass.None);
        }

        var head = -1;
        var limit = Math.Min(end, i + LongestPhrase);
        for (; i < limit && Continues(draft, i, head, end); i++)
        {
            head = i;
            if (i + 2 < end && tokens[i + 1].Kind == TokenKind.Possessive)
            {
                i++; // "two-thirds of the harbor's pilots", "400 of the county's 2,000 pupils"
                head = -1;
            }
            else if (EndsPhrase(draft, i, end))
            {
                break;
            }
        }

        var isMissing = head < 0 || (tokens[head].Is(WordClass.Adverb) && !tokens[head].Is(Kinds)); // "two still missing"
        return isMissing ? new CountedNoun(index, -1, WordClass.None) : new CountedNoun(head + 1, head, ClassesOf(tokens, index, head));
    }

    private static bool Continues(Draft draft, int i, int head, int end)
    {
        var token = draft.Tokens[i];
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        if (token.Word == More || token.Word == Other)
        {
            return head < 0;
        }

        if (token.Is(Breaks) || token.Classes == WordClass.Starter || PastVerbs.Contains(token.Word))
        {
            return false;
        }

        if (token.Is(WordClass.Toll))
        {
            return (TollReader.IsNoun(token) && !token.Is(WordClass.CueVerb)) || (head < 0 && NamesMore(draft, i + 1, end));
        }

        var text = draft.TextOf(token);
        return head < 0
            ? (!token.Is(WordClass.CueVerb) || EndsWith(text, 's')) && (!IsVerbLike(text) || NamesMore(draft, i + 1, end))
            : !token.Is(WordClass.CueVerb | WordClass.Adverb) && !IsVerbLike(text);
    }

    /// <summary>Whether a noun can follow at <paramref name="index"/>, so that the word before it describes it: <c>wounded soldiers</c>.</summary>
    private static bool NamesMore(Draft draft, int index, int end) =>
        index < end && draft.Tokens[index].Kind == TokenKind.Word && !draft.Tokens[index].Is(Breaks)
        && (draft.Tokens[index].Is(Kinds) || draft.Tokens[index].Has(TokenShape.Capitalized) || IsPlural(draft.TextOf(draft.Tokens[index])));

    private static bool EndsPhrase(Draft draft, int i, int end)
    {
        var tokens = draft.Tokens;
        var token = tokens[i];
        var isPlural = !token.Has(TokenShape.Capitalized) && (token.Is(WordClass.PeopleNoun) || IsPlural(draft.TextOf(token)));
        return (isPlural || (token.Is(Kinds) && !token.Has(TokenShape.Capitalized)))
            && !(i + 1 < end && tokens[i + 1].Is(Kinds) && !tokens[i + 1].Has(TokenShape.Capitalized) && !tokens[i + 1].Is(WordClass.CueVerb));
    }

    private static bool IsPlural(ReadOnlySpan<char> text) =>
        text.Length > 3 && EndsWith(text, 's') && text[text.Length - 2] is not ('s' or 'u' or 'i');

    private static bool IsVerbLike(ReadOnlySpan<char> text) =>
        text.Length > 4 && char.IsLower(text[0]) && ((EndsWith(text, 'd') && text[text.Length - 2] == 'e') || (EndsWith(text, 'g') && text[text.Length - 2] == 'n' && text[text.Length - 3] == 'i'));

    private static bool EndsWith(ReadOnlySpan<char> text, char c) => text[text.Length - 1] is var last && (last == c || last == char.ToUpperInvariant(c));

    private static WordClass ClassesOf(TokenList tokens, int index, int head)
    {
        var classes = tokens[head].Classes;
        for (var i = head - 1; i >= index && (classes & Kinds) == 0; i--)
        {
            classes |= tokens[i].Classes & (WordClass.MilitaryNoun | WordClass.PeopleNoun);
        }

        return classes;
    }
}
