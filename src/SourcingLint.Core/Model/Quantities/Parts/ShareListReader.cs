using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads lists of shares in a sentence, or over the items of a list.</summary>
internal static class ShareListReader
{
    private const int FewestShares = 3;
    private const int LongestGap = 9;
    private const int LongestLabel = 7;

    /// <summary>What only the last share of a list is said to be.</summary>
    private const ShareRole Closing = ShareRole.Rest | ShareRole.Answer;

    private static readonly WordRoles<ShareRole> Roles = WordRoles<ShareRole>.Read("Phrases/share-words", 1);
    private static readonly WordSet Stances = WordSet.Of("favor", "favour", "opposition");
    private static readonly WordSet SinglesOut = WordSet.Read("one-answer-words");
    private static readonly WordSet Being = WordSet.Of("is", "are", "was", "were");
    private static readonly WordSet Comparatives = WordSet.Read("comparatives");
    private static readonly int Against = Vocabulary.Shared.Require("against");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Into = Vocabulary.Shared.Require("into");
    private static readonly int One = Vocabulary.Shared.Require("one");
    private static readonly int Only = Vocabulary.Shared.Require("only");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int Those = Vocabulary.Shared.Require("those");
    private static readonly int Owned = Vocabulary.Shared.Require("owned");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Up = Vocabulary.Shared.Require("up");

    /// <summary>Every list of shares, in order.</summary>
    public static ImmutableArray<ShareList> Find(Draft draft)
    {
        var lists = ImmutableArray.CreateBuilder<ShareList>();
        var lines = draft.Model.AmountLines;
        for (var i = 0; i < lines.Length; i++)
        {
            var known = lists.Count;
            ReadLine(draft, lines[i], lists);
            if (lists.Count == known && ShareChainReader.TryRead(draft, lines, i) is { } chain)
            {
                lists.Add(chain);
            }

            if (ItemsFrom(draft, lines, i) is { } items)
            {
                lists.Add(items);
                i += items.Shares.Length - 1;
            }
        }

        return lists.ToImmutable();
    }

    private static void ReadLine(Draft draft, AmountLine line, ImmutableArray<ShareList>.Builder lists)
    {
        var amounts = line.Amounts;
        for (var first = 0; first + 1 < amounts.Length; first++)
        {
            if (!IsShare(amounts[first]))
            {
                continue;
            }

            var roles = RolesIn(draft, Math.Max(line.Sentence.FirstToken, amounts[first].First - LongestLabel), amounts[first].First) & ~(ShareRole.Base | ShareRole.Place | Closing);
            var last = ShareRole.None;
            var end = first + 1;
            while (end < amounts.Length && IsShare(amounts[end]) && Joins(draft, amounts[end - 1], amounts[end]))
            {
                last = RolesIn(draft, amounts[end - 1].End, amounts[end].First);
                roles |= last & ~Closing;
                end++;
            }

            if (end - first >= 2 && (end == amounts.Length || !IsShare(amounts[end])))
            {
                last |= RolesAfter(draft, line.Sentence, amounts[end - 1]);
                if (ListOf(draft, line, amounts.RemoveRange(end, amounts.Length - end).RemoveRange(0, first), roles, last) is { } list)
                {
                    lists.Add(list);
                }
            }

            first = end - 1;
        }
    }

    private static ShareList? ListOf(Draft draft, AmountLine line, ImmutableArray<Amount> shares, ShareRole before, ShareRole last)
    {
        var roles = (before & ~Closing) | last;
        roles &= ComeFrom(draft, line.Sentence, shares) ? ~ShareRole.Place : ~ShareRole.None;
        var isPlaced = (((last & ShareRole.Answer) != 0 ? ShareRole.None : (last & Closing) != 0 ? before : roles) & ShareRole.Place) != 0;
        var areSources = ComeFrom(draft, line.Sentence, shares);
        if (shares.Length >= FewestShares && shares.All(share => share is { Kind: AmountKind.Percent, IsOpen: false }) && AllowsOne(draft, line.Sentence) && !HasSeveralBases(draft, shares) && !AreOfTwoKinds(draft, shares) && !TellsOfChange(draft, line.Sentence))
        {
            return new ShareList(shares, false, true);
        }

        var isElsewhere = ((roles & ShareRole.Base) != 0 && !AreOwned(draft, shares, roles)) || (isPlaced && !areSources);
        if (isElsewhere || HasSeveralBases(draft, shares) || AreOfTwoKinds(draft, shares) || TellsOfChange(draft, line.Sentence))
        {
            return null;
        }

        if (shares.Length < FewestShares)
        {
            return ArePair(draft, line, shares, roles) ? new ShareList(shares, false, true) : null;
        }

        return new ShareList(shares, (roles & ShareRole.Rest) != 0, areSources || AreMadeOf(draft, line.Sentence, shares) || (roles & (ShareRole.Rest | ShareRole.Answer | ShareRole.Share)) != 0);
    }

    /// <summary><c>owned 51% by the family, 34% by a fund and 15% by the staff</c></summary>
    private static bool AreOwned(Draft draft, ImmutableArray<Amount> shares, ShareRole roles) =>
        (roles & ShareRole.Share) != 0 && shares.All(share => share.End + 1 < draft.Tokens.Length && (draft.Tokens[share.End].Word == By || (draft.Tokens[share.End].Word == Owned && draft.Tokens[share.End + 1].Word == By)));

    /// <summary><c>45% of the savings would come from fees, 35% from fines and 30% from rents</c>; <c>half of the money goes to roads, 30% to parks</c></summary>
    private static bool ComeFrom(Draft draft, Sentence sentence, ImmutableArray<Amount> shares)
    {
        for (var i = shares[0].End; i + 1 < shares[1].First; i++)
        {
            var way = draft.Tokens[i + 1].Word;
            if ((Roles.Of(draft.Tokens[i].Word) & ShareRole.Origin) != 0 && (way == From || way == To))
            {
                return shares.Skip(1).All(share => share.End < sentence.EndToken && draft.Tokens[share.End].Word == way);
            }
        }

        return false;
    }

    /// <summary><c>The crops are 40% wheat, 35% barley and 25% oats</c></summary>
    private static bool AreMadeOf(Draft draft, Sentence sentence, ImmutableArray<Amount> shares) =>
        shares[0].First > sentence.FirstToken && Being.Contains(draft.Tokens[shares[0].First - 1].Word)
        && shares.All(share => share.Kind == AmountKind.Percent && share.End < sentence.EndToken && draft.Tokens[share.End] is { Kind: TokenKind.Word } what && !what.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Adverb) && !Comparatives.Contains(what.Word));

    /// <summary><c>48% of the posts and 57% of the seats</c></summary>
    private static bool HasSeveralBases(Draft draft, ImmutableArray<Amount> shares) =>
        shares.Count(share => share.End < draft.Tokens.Length && draft.Tokens[share.End].Word == Of) > 1;

    /// <summary><c>45% yes (40% in May), 41% no (44%)</c>: those in brackets are another list.</summary>
    private static bool AreOfTwoKinds(Draft draft, ImmutableArray<Amount> shares) =>
        shares.Count(share => share.First > 0 && draft.Prose.Text[draft.Tokens[share.First - 1].Start] == '(') is > 0 and var bracketed && bracketed < shares.Length;

    /// <summary>Whether a sentence, or the one before it, says that each gave one answer: <c>the single most important issue</c>, <c>each could name one only</c>.</summary>
    private static bool AllowsOne(Draft draft, Sentence sentence)
    {
        var first = sentence.FirstToken > 0 && draft.SentenceAt(sentence.Span.Start) is var at and > 0 && draft.Sentences[at - 1] is var last && last.Paragraph == sentence.Paragraph ? last.FirstToken : sentence.FirstToken;
        for (var i = first; i + 1 < sentence.EndToken; i++)
        {
            if (SinglesOut.Contains(draft.Tokens[i].Word) || (draft.Tokens[i].Word == Only && draft.Tokens[i + 1].Word == One) || (draft.Tokens[i].Word == One && OnlyBehind(draft, i + 1, sentence.EndToken)) || (draft.Tokens[i].Word == The && draft.Tokens[i + 1].Word == One) || IsIntoOneOf(draft, i))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Every home falls into one of three groups</c></summary>
    private static bool IsIntoOneOf(Draft draft, int index) =>
        draft.Tokens[index].Word == Into && draft.Tokens[index + 1].Word == One && draft.Tokens[index + 2].Word == Of;

    /// <summary><c>one only</c>, <c>one culprit only</c></summary>
    private static bool OnlyBehind(Draft draft, int index, int end) =>
        draft.Tokens[index].Word == Only || (index + 1 < end && draft.Tokens[index].Kind == TokenKind.Word && draft.Tokens[index + 1].Word == Only);

    /// <summary>Whether a sentence tells of a rise or a fall, so that its shares are not of one time.</summary>
    public static bool TellsOfChange(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Tokens[i].Word != Up && (ChangeReader.RoleOf(draft.Tokens[i]) & (ChangeRole.Up | ChangeRole.Down)) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Two shares of a whole that has only two: <c>women hold 48% and men 57%</c>, a runoff.</summary>
    private static bool ArePair(Draft draft, AmountLine line, ImmutableArray<Amount> shares, ShareRole roles)
    {
        var opposites = new HashSet<int>();
        var sentence = ShareRole.None;
        for (var i = line.Sentence.FirstToken; i < line.Sentence.EndToken; i++)
        {
            var role = Roles.Of(draft.Tokens[i].Word);
            if ((role & ShareRole.Opposite) != 0)
            {
                opposites.Add(draft.Tokens[i].Word);
            }

            sentence |= role;
        }

        return shares.All(share => share.Kind == AmountKind.Percent) && ((sentence & ShareRole.Two) != 0 || (opposites.Count == 2 && (roles & ShareRole.Share) != 0));
    }

    /// <summary>What a word says of the shares around it.</summary>
    public static ShareRole RoleOf(int word) => Roles.Of(word);

    /// <summary>Whether an amount is a share of a whole, and no bound of one.</summary>
    public static bool IsShare(Amount amount) => amount is { Kind: AmountKind.Percent, Value: <= 100 } or { Kind: AmountKind.Fraction } && (amount.Form & (FigureForm.AtLeast | FigureForm.AtMost)) == 0;

    /// <summary>Whether only a few words, and no end of a clause, stand between two shares.</summary>
    private static bool Joins(Draft draft, Amount one, Amount next)
    {
        if (next.First - one.End > LongestGap)
        {
            return false;
        }

        for (var i = one.End; i < next.First; i++)
        {
            if (draft.Tokens[i].Kind is TokenKind.Number or TokenKind.Quote || draft.Prose.Text[draft.Tokens[i].Start] is '.' or ':' or ';')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the shares after <c>of those</c> are of some only; <c>of those asked</c> are all.</summary>
    public static bool IsOfThose(Draft draft, int those, Sentence sentence) =>
        those > sentence.FirstToken && draft.Tokens[those - 1].Word == Of && those + 1 < sentence.EndToken && (Roles.Of(draft.Tokens[those + 1].Word) & ShareRole.Asked) == 0;

    private static ShareRole RolesIn(Draft draft, int first, int end)
    {
        var roles = ShareRole.None;
        for (var i = first; i < end; i++)
        {
            var isStance = (draft.Tokens[i].Word == In && i + 1 < end && Stances.Contains(draft.Tokens[i + 1].Word))
                || (draft.Tokens[i].Word == Against && !(i + 1 < end && draft.Tokens[i + 1].Kind == TokenKind.Number));
            roles |= isStance || (draft.Tokens[i].Word == Those && i + 1 < draft.Tokens.Length && (Roles.Of(draft.Tokens[i + 1].Word) & ShareRole.Asked) != 0) ? ShareRole.None : Roles.Of(draft.Tokens[i].Word);
        }

        return roles;
    }

    /// <summary>What the words after the last share tell, up to the end of its clause.</summary>
    private static ShareRole RolesAfter(Draft draft, Sentence sentence, Amount last)
    {
        var end = last.End;
        end += end < sentence.EndToken && draft.Tokens[end].Kind == TokenKind.Bracket ? 1 : 0;
        var first = end;
        while (end < sentence.EndToken && end < first + LongestLabel && draft.Tokens[end].Kind != TokenKind.Punctuation)
        {
            end++;
        }

        return RolesIn(draft, first, end);
    }

    /// <summary><c>- Cole: 46%</c>, <c>- Ruiz: 40%</c>, <c>- Undecided: 14%</c></summary>
    private static ShareList? ItemsFrom(Draft draft, ImmutableArray<AmountLine> lines, int index)
    {
        var shares = ImmutableArray.CreateBuilder<Amount>();
        var last = ShareRole.None;
        for (var i = index; i < lines.Length && lines[i] is { Amounts.Length: 1 } line && IsShare(line.Amounts[0]) && IsItem(draft, line.Sentence)
            && (i == index || line.Sentence.Paragraph == lines[i - 1].Sentence.Paragraph + 1); i++)
        {
            shares.Add(line.Amounts[0]);
            last = RolesIn(draft, line.Sentence.FirstToken, line.Sentence.EndToken);
        }

        return shares.Count >= FewestShares && (last & Closing) != 0 ? new ShareList(shares.ToImmutable(), (last & ShareRole.Rest) != 0, true) : null;
    }

    private static bool IsItem(Draft draft, Sentence sentence) =>
        draft.ParagraphOf(sentence) is { Zone: ZoneKind.List } paragraph && paragraph.EndSentence == paragraph.FirstSentence + 1;
}
