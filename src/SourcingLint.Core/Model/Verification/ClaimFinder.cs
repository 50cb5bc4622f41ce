using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds what one side of a conflict says of the other, of ground taken, of attacks it owns up to.</summary>
/// <remarks>A draft without fighters costs one look at each of its tokens.</remarks>
internal sealed class ClaimFinder
{
    private const int ContentReach = 60;
    private const int Near = 5;
    private const int BlameReach = 10;
    private const int Stem = 4;

    private static readonly int According = Vocabulary.Shared.Require("according");
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int Its = Vocabulary.Shared.Require("its");
    private static readonly int In = Vocabulary.Shared.Require("in");

    private readonly Draft _draft;
    private readonly PartyTable _parties;
    private readonly ImmutableArray<Claim>.Builder _claims = ImmutableArray.CreateBuilder<Claim>();

    private ClaimFinder(Draft draft, PartyTable parties)
    {
        _draft = draft;
        _parties = parties;
    }

    public static ImmutableArray<Claim> Find(Draft draft, DraftModel model)
    {
        var parties = model.Parties;
        var finder = new ClaimFinder(draft, parties);
        finder.FindResponsibility();
        if (parties.Conflict > 0)
        {
            var quotation = 0;
            var quoted = 0;
            for (var i = 0; i < model.Attributions.Length; i++)
            {
                var cue = model.Attributions[i].Cue?.Start ?? 0;
                while (quotation < model.Quotations.Length && model.Quotations[quotation].Span.Start <= cue)
                {
                    quoted = Math.Max(quoted, model.Quotations[quotation].Span.End);
                    quotation++;
                }

                // Whom a speaker quotes in turn is the speaker's matter.
                if (cue >= quoted)
                {
                    finder.Read(model.Attributions[i], i);
                }
            }
        }

        finder._claims.Sort((a, b) => a.Span.Start - b.Span.Start);
        return finder._claims.ToImmutable();
    }

    private ClaimRole RoleAt(int index) => _parties.RoleAt(index);

    private bool IsCopy(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Body or ZoneKind.List;

    /// <summary><c>A group calling itself … claimed responsibility for the attack.</c></summary>
    private void FindResponsibility()
    {
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            var sentence = _draft.Sentences[s];
            if (!IsCopy(s))
            {
                continue;
            }

            for (var i = sentence.FirstToken + 1; i + 1 < sentence.EndToken; i++)
            {
                if ((RoleAt(i) & ClaimRole.ClaimVerb) == 0 || (RoleAt(i + 1) & ClaimRole.Responsibility) == 0)
                {
                    continue;
                }

                if (!HasBetween(sentence.FirstToken, i, ClaimRole.No) && !HasBetween(i - 2, i, ClaimRole.Relative | ClaimRole.Unreal) && HasBetween(i + 2, Math.Min(sentence.EndToken, i + 10), ClaimRole.Deed | ClaimRole.Assault)
                    && !IsHistory(i + 2, sentence.EndToken) && !IsRelayed(i + 2, sentence.EndToken))
                {
                    var span = TextSpan.FromBounds(_draft.Tokens[i].Start, _draft.Tokens[i + 1].End);
                    _claims.Add(new Claim(span, _parties.PartyOf(_draft.Tokens[i - 1].Span, PartyKind.Irregular), -1, s, IsSettled(s, -1)));
                }

                break;
            }
        }
    }

    private void Read(Attribution attribution, int index)
    {
        if (attribution.Source is not { } source || attribution.Cue is not { } cue || attribution.Content.IsEmpty || !IsCopy(attribution.Sentence)
            || attribution.SourceKind is SourceKind.OwnNewsroom)
        {
            return;
        }

        var speaker = attribution;
        for (var hops = 0; speaker.Antecedent >= 0 && hops < 3; hops++)
        {
            speaker = _draft.Model.Attributions[speaker.Antecedent];
        }

        var speakerSource = speaker.Source ?? source;
        var kind = KindOf(attribution, speakerSource, cue);
        if (kind == PartyKind.None)
        {
            return;
        }

        var party = _parties.PartyOf(speakerSource, kind);
        if (!IsContestable(attribution, kind, cue))
        {
            return;
        }

        var sentence = _draft.Sentences[attribution.Sentence];
        var span = source.End <= cue.Start && cue.Start - source.End < 4 ? TextSpan.FromBounds(source.Start, cue.End)
            : cue.End <= source.Start && source.Start - cue.End < 4 ? TextSpan.FromBounds(cue.Start, source.End)
            : sentence.Span.Contains(cue) ? cue : sentence.Span;
        _claims.Add(new Claim(span, party, index, attribution.Sentence, IsSettled(attribution.Sentence, index)));
    }

    private PartyKind KindOf(Attribution attribution, TextSpan source, TextSpan cue)
    {
        var first = _draft.TokenAt(cue.Start);
        var end = _draft.TokenAt(cue.End);
        if (HasBetween(first, end, ClaimRole.OwnUp) || HasClass(first, end, WordClass.ThoughtVerb))
        {
            return PartyKind.None;
        }

        if (attribution.SourceKind == SourceKind.Anonymous)
        {
            return PartyKind.Unnamed;
        }

        var kind = _parties.KindOf(source);
        if (kind == PartyKind.State && _parties.Conflict == 1)
        {
            return PartyKind.None;
        }

        if (kind != PartyKind.None)
        {
            return kind;
        }

        if (IsBlame(cue))
        {
            return PartyKind.Unnamed;
        }

        // "Karuland said it shot down": a name that is an "it" is a state or a body.
        var content = _draft.Tokens[Math.Min(_draft.TokenAt(attribution.Content[0].Start), _draft.Tokens.Length - 1)];
        return _parties.Conflict > 1 && (attribution.SourceKind is SourceKind.Person or SourceKind.Institution) && (content.Word == It || content.Word == Its) ? PartyKind.State : PartyKind.None;
    }

    private bool HasClass(int first, int end, WordClass classes)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Is(classes))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBlame(TextSpan cue) => HasBetween(_draft.TokenAt(cue.Start), _draft.TokenAt(cue.End), ClaimRole.Blame);

    private bool IsContestable(Attribution attribution, PartyKind kind, TextSpan cue)
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
                var role = RoleAt(i);
                if ((role & (ClaimRole.Feat | ClaimRole.Assault | ClaimRole.Loss | ClaimRole.Blame | ClaimRole.Misuse)) != 0 && IsClaimAt(i, first, end, role, kind, attribution))
                {
                    return true;
                }
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

    private bool HasBetween(int first, int end, ClaimRole role)
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
    private bool IsHistory(int first, int end)
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

    /// <summary><c>…, according to the monitors of the group's channels</c>: somebody else vouches that the claim was made.</summary>
    private bool IsRelayed(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_draft.Tokens[i].Word == According)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the other side, or the newsroom's own eyes, bear it out within two sentences.</summary>
    private bool IsSettled(int sentence, int attribution)
    {
        var cue = attribution >= 0 ? _draft.Model.Attributions[attribution].Cue : null;
        var from = _draft.Sentences[sentence].FirstToken;
        var last = Math.Min(sentence + 2, _draft.Sentences.Length - 1);
        var to = Math.Min(_draft.Sentences[last].EndToken, from + 2 * ContentReach);
        for (var i = from; i < to; i++)
        {
            if ((RoleAt(i) & ClaimRole.Concede) != 0 && !(cue is { } c && c.Contains(_draft.Tokens[i].Span))
                && !HasBetween(Math.Max(from, i - 3), i, ClaimRole.No | ClaimRole.Unreal))
            {
                return true;
            }
        }

        return false;
    }
}
