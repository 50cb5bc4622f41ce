using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Who the sides of a conflict are in one draft, under all the names it gives them.</summary>
internal sealed class PartyTable
{
    private const int NameReach = 12;
    private const int Stem = 4;

    private static readonly WordRoles<ClaimRole> Roles = WordRoles<ClaimRole>.Read("Phrases/claim-words", 1);
    private static readonly PhraseTable Phrases = PhraseTable.Read("claim-phrases");
    private static readonly ClaimRole[] PhraseRoles = Phrases.Rows.Select(row => WordRoles<ClaimRole>.Parse(row[1])).ToArray();

    private readonly Draft _draft;
    private readonly ClaimRole[] _roles;
    private readonly Dictionary<string, int> _parties = new(StringComparer.Ordinal);
    private readonly HashSet<string> _armies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _irregulars = new(StringComparer.Ordinal);
    private int _count;

    public PartyTable(Draft draft)
    {
        _draft = draft;
        _roles = ReadRoles(draft);
        for (var i = 0; i < _roles.Length; i++)
        {
            Conflict += (_roles[i] & ClaimRole.War) != 0 ? 1 : 0;
            if (IsFighting(i))
            {
                Conflict++;
                NoteFighters(i);
            }
        }
    }

    /// <summary>How many words of the draft tell of fighters and of war.</summary>
    public int Conflict { get; }

    /// <summary>What a token does in a claim; nothing outside the draft.</summary>
    public ClaimRole RoleAt(int index) => index >= 0 && index < _roles.Length ? _roles[index] : ClaimRole.None;

    /// <summary>Whether a sentence speaks of soldiers, sides or arms.</summary>
    public bool HasFighters(Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((_roles[i] & (ClaimRole.Soldier | ClaimRole.Belligerent | ClaimRole.Enemy | ClaimRole.Arms)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What kind of side a source is.</summary>
    public PartyKind KindOf(TextSpan source)
    {
        var kind = PartyKind.None;
        var hasArmy = false;
        var end = EndOf(source);
        for (var i = _draft.TokenAt(source.Start); i < end; i++)
        {
            var token = _draft.Tokens[i];
            var role = RoleAt(i);
            if ((role & ClaimRole.Neutral) != 0)
            {
                return PartyKind.None;
            }

            if ((role & ClaimRole.Social) != 0)
            {
                return PartyKind.Unnamed;
            }

            hasArmy |= IsFighting(i) && (role & ClaimRole.Irregular) == 0;
            if ((role & ClaimRole.Irregular) != 0 || IsHeld(token) || (IsName(token) && _irregulars.Contains(TextOf(token))))
            {
                kind = PartyKind.Irregular;
            }
            else if (kind != PartyKind.Irregular
                && (IsFighting(i) || (role & (ClaimRole.StateMedia | ClaimRole.Rank)) != 0 || IsStateMedia(i, role) || (IsName(token) && _armies.Contains(TextOf(token)))))
            {
                kind = PartyKind.Army;
            }
            else if (kind == PartyKind.None && ((role & ClaimRole.State) != 0 || (token.Is(WordClass.Place) && end - _draft.TokenAt(source.Start) <= NameReach / 2)))
            {
                kind = PartyKind.State;
            }
        }

        return hasArmy && kind == PartyKind.Irregular ? PartyKind.Army : kind;
    }

    /// <summary>The number of a source, the same for all names of it that the draft has linked.</summary>
    public int PartyOf(TextSpan source, PartyKind kind)
    {
        if (kind == PartyKind.Unnamed)
        {
            return -1;
        }

        var first = _draft.TokenAt(source.Start);
        var end = EndOf(source);
        var keys = new List<string>();
        for (var i = first; i < end; i++)
        {
            if (IsName(_draft.Tokens[i]))
            {
                keys.Add(Key(_draft.Tokens[i]));
            }
        }

        if (keys.Count == 0 && end > first)
        {
            keys.Add(Key(_draft.Tokens[end - 1]));
        }

        var party = -1;
        foreach (var key in keys)
        {
            if (party < 0 && _parties.TryGetValue(key, out var known))
            {
                party = known;
            }
        }

        party = party < 0 ? _count++ : party;
        foreach (var key in keys)
        {
            _parties[key] = party;
        }

        return party;
    }

    private static ClaimRole[] ReadRoles(Draft draft)
    {
        var roles = new ClaimRole[draft.Tokens.Length];
        for (var i = 0; i < roles.Length; i++)
        {
            var length = Phrases.Match(draft.Tokens, i, roles.Length, out var row);
            i += Math.Max(0, length - 1); // a phrase's role is its last word's
            roles[i] = length > 0 ? PhraseRoles[row] : Roles.Of(draft.Tokens[i].Word);
        }

        return roles;
    }

    private int EndOf(TextSpan source)
    {
        var first = _draft.TokenAt(source.Start);
        var end = first;
        while (end < _draft.Tokens.Length && _draft.Tokens[end].End <= source.End && end - first < 2 * NameReach)
        {
            end++;
        }

        return end;
    }

    private string TextOf(Token token) => _draft.TextOf(token).ToString();

    private string Key(Token token) => _draft.TextOf(token.Length > Stem ? token with { Length = Stem } : token).ToString().ToLowerInvariant();

    private bool IsFighting(int index)
    {
        // A defense lawyer fights nobody.
        return (RoleAt(index) & (ClaimRole.Belligerent | ClaimRole.Defence)) != 0
            && ((RoleAt(index + 1) | RoleAt(index - 1)) & ClaimRole.Neutral) == 0;
    }

    private bool IsStateMedia(int index, ClaimRole role) =>
        (role & ClaimRole.StateWord) != 0 && index + 1 < _draft.Tokens.Length && _draft.Tokens[index + 1].Is(WordClass.MediaNoun);

    /// <summary><c>rebel-run</c>, <c>army-controlled</c>.</summary>
    private bool IsHeld(Token token)
    {
        var text = _draft.TextOf(token);
        var hyphen = text.LastIndexOf('-');
        return hyphen > 0 && (Roles.Of(Vocabulary.Shared.Find(text.Slice(hyphen + 1))) & ClaimRole.Holder) != 0;
    }

    private static bool IsName(Token token) =>
        token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized)
        && !token.Is(WordClass.Starter | WordClass.Title | WordClass.Determiner | WordClass.Month | WordClass.Weekday)
        && (Roles.Of(token.Word) & (ClaimRole.Belligerent | ClaimRole.Defence | ClaimRole.State | ClaimRole.Rank)) == 0;

    /// <summary>Takes the names beside a word for fighters as theirs: <c>the armed group Karu</c>, <c>the Northern Defense Forces (NDF)</c>.</summary>
    private void NoteFighters(int index)
    {
        var tokens = _draft.Tokens;
        var names = (RoleAt(index) & ClaimRole.Irregular) != 0 ? _irregulars : _armies;
        for (var i = index + 1; i < tokens.Length && i - index <= 6; i++)
        {
            var token = tokens[i];
            if (token.Kind == TokenKind.Bracket)
            {
                if (i + 1 < tokens.Length && tokens[i + 1].Has(TokenShape.AllCaps))
                {
                    names.Add(TextOf(tokens[i + 1]));
                }

                break;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive))
            {
                break;
            }

            if (i - index <= 3 && IsOwnName(token) && names == _irregulars && (!tokens[index].Has(TokenShape.Capitalized) || tokens[index].Has(TokenShape.SentenceStart)))
            {
                names.Add(TextOf(token));
            }
        }

        // "Karu fighters": the name stands before. A people's or country's name does not make all of it fighters.
        if (index > 0 && IsOwnName(tokens[index - 1]) && names == _irregulars && !tokens[index].Has(TokenShape.Capitalized))
        {
            names.Add(TextOf(tokens[index - 1]));
        }
    }

    private static bool IsOwnName(Token token) =>
        IsName(token) && !token.Has(TokenShape.Abbreviation) && !token.Is(WordClass.Place | WordClass.Demonym | WordClass.GivenName);
}
