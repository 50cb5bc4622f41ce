using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells whether what a side of a conflict says is of the kind that readers cannot take on trust: the other side's losses, ground taken, deeds it charges others with.</summary>
internal sealed class ClaimReader
{
    private const int ContentReach = 60;
    private const int Near = 5;
    private const int BlameReach = 10;
    private const int Stem = 4;

    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Enemy = Vocabulary.Shared.Require("enemy");
    private static readonly int In = Vocabulary.Shared.Require("in");

    private readonly Draft _draft;
    private readonly PartyTable _parties;

    public ClaimReader(Draft draft, PartyTable parties)
    {
        _draft = draft;
        _parties = parties;
    }

    /// <summary>Whether a cue charges somebody: <c>accused</c>, <c>blamed</c>.</summary>
    public bool IsBlame(TextSpan cue) => HasBetween(_draft.TokenAt(cue.Start), _draft.TokenAt(cue.End), ClaimRole.Blame);

    /// <summary>Whether a statement holds a claim.</summary>
    /// <param name="attribution">The statement.</param>
    /// <param name="kind">What kind of side makes it.</param>
    /// <param name="cue">Its cue.</param>
    public bool IsContestable(Attribution attribution, PartyKind kind, TextSpan cue)
    {
        var isBlame = IsBlame(cue);
        foreach (var piece in attribution.Content)
        {
            var first = _draft.TokenAt(piece.Start);
            var end = first;
            while (end < _draft.Tokens.Length && _draft.Tokens[end].Start < piece.End && end - first < ContentReach)
            {
                end++;
            }

            if (IsHistory(first, end))
            {
                continue;
            }

            if (isBlame)
            {
                if (_parties.Conflict >= 3 && BlamesForAtrocity(first, end))
                {
                    return true;
                }

                continue;
            }

            for (var i = first; i < end; i++)
            {
                var role = RoleAt(i) | (StrikesEnemy(i, end) ? ClaimRole.Feat : ClaimRole.None);
                if ((role & (ClaimRole.Feat | ClaimRole.Assault | ClaimRole.Loss | ClaimRole.Blame | ClaimRole.Misuse)) != 0 && IsClaimAt(i, first, end, role, kind, attribution))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary><c>crippled two enemy frigates</c>, <c>routed the enemy</c>: whatever one side did to its enemy is a feat.</summary>
    private bool StrikesEnemy(int verb, int end)
    {
        var token = _draft.Tokens[verb];
        if (token.Kind != TokenKind.Word || token.Is(WordClass.CueVerb | WordClass.ThoughtVerb) || !_draft.TextOf(token).EndsWith("ed".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = verb + 1; i < end && i - verb < Near && !_draft.Tokens[i].Is(WordClass.Preposition); i++)
        {
            if (_draft.Tokens[i].Word == Enemy)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the militia of shelling the market</c>; <c>the attack on the militia</c>.</summary>
    private bool BlamesForAtrocity(int first, int end)
    {
        var isSide = false;
        for (var i = first; i < end && i - first < 12; i++)
        {
            isSide |= _draft.Tokens[i].Is(WordClass.Place | WordClass.Demonym) || (RoleAt(i) & (ClaimRole.Belligerent | ClaimRole.Enemy | ClaimRole.State)) != 0;
            if (isSide && (_draft.Tokens[i].Word == Of || _draft.Tokens[i].Word == For))
            {
                return HasBetween(i + 1, Math.Min(end, i + BlameReach), ClaimRole.Atrocity);
            }
        }

        return HasBetween(first, Math.Min(end, first + 4), ClaimRole.Atrocity);
    }

    private bool IsClaimAt(int verb, int first, int end, ClaimRole role, PartyKind kind, Attribution attribution)
    {
        var from = Math.Max(first, verb - 8);
        var to = Math.Min(end, verb + 12);
        var mood = (RoleAt(verb - 1) & ClaimRole.Be) != 0 ? 4 : 3; // "until they were destroyed", "would destroy"
        if (HasBetween(Math.Max(first, verb - mood), verb, ClaimRole.Unreal | ClaimRole.No))
        {
            return false;
        }

        if ((role & ClaimRole.Blame) != 0)
        {
            return HasBetween(verb + 1, Math.Min(end, verb + 9), ClaimRole.Atrocity);
        }

        if ((role & ClaimRole.Misuse) != 0)
        {
            return HasBetween(from, to, ClaimRole.Enemy) && !HasBetween(from, verb, ClaimRole.Own);
        }

        if ((role & ClaimRole.Assault) != 0)
        {
            // Its own fire is its own affair; the other side's is a charge.
            var own = ClaimRole.Own | (attribution.Kind == AttributionKind.Direct ? ClaimRole.None : ClaimRole.Speaker);
            var isSide = kind is PartyKind.Army or PartyKind.Irregular || IsNamedSoldier(Math.Max(first, verb - Near), verb);
            return isSide && !HasBetween(Math.Max(first, verb - Near), verb, own | ClaimRole.Soldier)
                && (HasBetween(verb, to, ClaimRole.Arms | ClaimRole.Victim | ClaimRole.Atrocity) || HasBetween(verb, verb + 1, ClaimRole.Atrocity));
        }

        // Whom a deed befell stands after its verb, before it in the passive.
        var isFeat = (role & ClaimRole.Feat) != 0;
        var isPassive = HasBetween(Math.Max(first, verb - 4), verb, ClaimRole.Be);
        var enemyFrom = isFeat && !isPassive ? verb : from;
        var enemyTo = isFeat && isPassive ? verb + 1 : to;
        var enemy = HasBetween(enemyFrom, enemyTo, ClaimRole.Enemy) || IsNamedSoldier(enemyFrom, enemyTo)
            || (!isFeat && IsOtherSide(attribution, from, verb) && HasBetween(verb, to, ClaimRole.Soldier | ClaimRole.Arms));
        var isTaken = isFeat && !isPassive && TakesName(verb + 1, to);
        if (isFeat ? isPassive && HasBetween(from, verb, ClaimRole.Own) : HasBetween(first, Math.Min(first + 3, verb), ClaimRole.Own))
        {
            return false;
        }

        // A government speaks for its forces where it names them.
        kind = kind == PartyKind.State && HasBetween(from, verb, ClaimRole.Soldier) ? PartyKind.Army : kind;

        return kind switch
        {
            PartyKind.Army => enemy || ((isTaken || (isFeat && HasBetween(verb, to, ClaimRole.Arms | ClaimRole.Ground))) && !HasBetween(verb, to, ClaimRole.Own)),
            PartyKind.Irregular => enemy || HasBetween(from, to, ClaimRole.Victim) || isTaken || (isFeat && HasBetween(verb, to, ClaimRole.Arms | ClaimRole.Ground | ClaimRole.Soldier)),
            PartyKind.State => isFeat && (enemy || HasBetween(verb, to, ClaimRole.Arms)) && !HasBetween(verb, to, ClaimRole.Own),
            _ => enemy,
        };
    }

    /// <summary>A town or a man by name is what a verb took: <c>captured Zelene</c>, <c>control of Goma</c>.</summary>
    private bool TakesName(int index, int end)
    {
        index += index < end && (_draft.Tokens[index].Word == Of || _draft.Tokens[index].Is(WordClass.Determiner)) ? 1 : 0;
        return index < end && _draft.Tokens[index] is { Kind: TokenKind.Word } name && name.Has(TokenShape.Capitalized) && !name.Is(WordClass.Title | WordClass.Weekday | WordClass.Month);
    }

    /// <summary>Whether a country or people other than the speaker's is spoken of: <c>Karuland had lost 40 tanks</c>.</summary>
    private bool IsOtherSide(Attribution attribution, int from, int to)
    {
        var source = attribution.Source is { } span ? _draft.TextOf(span) : default;
        for (var i = from; i < to; i++)
        {
            var token = _draft.Tokens[i];
            if (token.Is(WordClass.Place | WordClass.Demonym) && token.Has(TokenShape.Capitalized)
                && source.IndexOf(_draft.TextOf(token.Length > Stem ? token with { Length = Stem } : token), StringComparison.OrdinalIgnoreCase) < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Soldiers with a people's name: never the speaker's own in plain words.</summary>
    private bool IsNamedSoldier(int from, int to)
    {
        for (var i = Math.Max(from, 1); i < to; i++)
        {
            if ((RoleAt(i) & (ClaimRole.Soldier | ClaimRole.Arms)) == 0)
            {
                continue;
            }

            var before = _draft.Tokens[i - 1];
            if (before.Kind == TokenKind.Word && before.Has(TokenShape.Capitalized) && !before.Has(TokenShape.SentenceStart) && !before.Is(WordClass.Title))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether any token of a range plays a role.</summary>
    public bool HasBetween(int first, int end, ClaimRole role)
    {
        for (var i = first; i < end; i++)
        {
            if ((RoleAt(i) & role) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>in 1987</c>, <c>in March 1987</c>.</summary>
    public bool IsHistory(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if ((_draft.Tokens[i].Word == In || _draft.Tokens[i].Is(WordClass.Month)) && _draft.Tokens[i + 1] is { Kind: TokenKind.Number, Length: 4 } year
                && _draft.Prose.Text[year.Start] is '1' or '2' && _draft.Prose.Text[year.Start + 1] is '9' or '0')
            {
                return true;
            }
        }

        return false;
    }

    private ClaimRole RoleAt(int index) => _parties.RoleAt(index);
}
