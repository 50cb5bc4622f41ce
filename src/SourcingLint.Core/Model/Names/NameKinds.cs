using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>
/// Tells what the unlisted names of a draft name, for a list of people, places and organisations: by words such as <c>Cape</c>
/// and <c>Holdings</c>, by the title or article before the name, by a surname that stands alone later.
/// </summary>
internal sealed class NameKinds
{
    private const int LongestPerson = 4;
    private const int LongestPlace = 3;
    private const int LongestName = 6;

    private const WordClass NoName = WordClass.Demonym | WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Auxiliary | WordClass.Modal;

    private static readonly WordSet Articles = WordSet.Of("the", "a", "an");
    private static readonly Dictionary<string, MentionKind> First = Read("first");
    private static readonly Dictionary<string, MentionKind> Last = Read("last");

    private readonly Draft _draft;
    private readonly HashSet<string> _surnamed = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _words;

    public NameKinds(Draft draft)
    {
        _draft = draft;
        _words = new(() => PlainWords(draft));
        foreach (var mention in draft.Model.Mentions)
        {
            if (mention.Kind == MentionKind.Person && draft.TextOf(mention.Span) is var text && text.IndexOf(' ') < 0 && mention.Group.IndexOf(' ') > 0)
            {
                _surnamed.Add(mention.Group);
            }
        }
    }

    /// <summary>What a name that no list has names; <see cref="MentionKind.Term"/> when it seems to be no name.</summary>
    public MentionKind Of(Mention mention)
    {
        var first = _draft.TokenAt(mention.Span.Start);
        var end = first;
        while (end < _draft.Tokens.Length && _draft.Tokens[end].Start < mention.Span.End)
        {
            end++;
        }

        return end - first > 1 ? OfWords(mention, first, end) : OfWord(mention, _draft.Tokens[first]);
    }

    private MentionKind OfWord(Mention mention, Token token) =>
        mention.Kind == MentionKind.Organisation && !token.Has(TokenShape.AllCaps) && mention.Group.IndexOf(' ') < 0 && _words.Value.Contains(mention.Group)
            ? MentionKind.Term
            : mention.Kind;

    private MentionKind OfWords(Mention mention, int first, int end)
    {
        var start = _draft.Tokens[first];
        var hasGivenName = start.Is(WordClass.GivenName);
        if (_surnamed.Contains(mention.Group) || IsTitled(first))
        {
            return MentionKind.Person;
        }

        if (end - first > LongestName && mention.Kind != MentionKind.Organisation)
        {
            return MentionKind.Term; // a headline
        }

        if (!HasBody(first, end) && !(hasGivenName && end - first == 2))
        {
            if (Last.TryGetValue(WordOf(_draft.Tokens[end - 1]), out var kind) && (kind == MentionKind.Organisation || (!hasGivenName && end - first <= LongestPlace)))
            {
                return kind;
            }

            if (end - first <= LongestPlace && First.TryGetValue(WordOf(start), out kind))
            {
                return kind;
            }
        }

        return mention.Kind switch
        {
            MentionKind.Person when (hasGivenName && end - first > LongestPerson) || (!hasGivenName && IsNoPerson(first, end)) => MentionKind.Organisation,
            MentionKind.Organisation when IsInitial(start) && end - first <= LongestPerson && !HasBody(first, end) && !IsNoPerson(first, end) => MentionKind.Person,
            _ => mention.Kind,
        };
    }

    private bool HasBody(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Is(WordClass.OrganisationNoun | WordClass.Institution))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsTitled(int first) => first > 0 && _draft.Tokens[first - 1] is { Kind: TokenKind.Word } before && before.Is(WordClass.Title) && before.Has(TokenShape.Capitalized | TokenShape.Abbreviation);

    /// <summary>Whether a name stands behind an article, holds capitals that are no initials, or words that no person's name has or that the draft has without a capital too.</summary>
    private bool IsNoPerson(int first, int end)
    {
        if ((first > 0 && Articles.Contains(_draft.Tokens[first - 1].Word)) || end - first > LongestPerson)
        {
            return true;
        }

        var capitals = 0;
        for (var i = first; i < end; i++)
        {
            var token = _draft.Tokens[i];
            capitals += token.Has(TokenShape.AllCaps) && token.Length > 2 ? 1 : 0;
            if (!token.Is(WordClass.GivenName | WordClass.NameParticle) && (token.Is(NoName) || _words.Value.Contains(WordOf(token))))
            {
                return true;
            }
        }

        return capitals > 0 && capitals < end - first;
    }

    private bool IsInitial(Token token) => token.Length <= 2 && char.IsUpper(_draft.TextOf(token)[0]) && (token.Length == 1 || _draft.TextOf(token)[1] == '.');

    private string WordOf(Token token) => _draft.TextOf(token).ToString().ToLowerInvariant();

    /// <summary>The words that a draft has without a capital.</summary>
    private static HashSet<string> PlainWords(Draft draft)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in draft.Tokens)
        {
            if (token.Kind == TokenKind.Word && !token.Has(TokenShape.Capitalized))
            {
                words.Add(draft.TextOf(token).ToString());
            }
        }

        return words;
    }

    private static Dictionary<string, MentionKind> Read(string place) => Lexicon.Read("Names/name-kinds")
        .Where(row => row[1] == place)
        .ToDictionary(row => row[0], row => row[2] == "place" ? MentionKind.Place : MentionKind.Organisation, StringComparer.Ordinal);
}
