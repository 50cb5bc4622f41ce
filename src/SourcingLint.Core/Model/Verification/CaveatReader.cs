using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the clause around a word of checking: who could not check, and whether it says so at all.</summary>
/// <remarks>Every walk is bounded by a number of tokens, so a sentence costs its length however often it names checking.</remarks>
internal readonly struct CaveatReader
{
    private const int GroupReach = 14;
    private const int SubjectReach = CaveatClause.SubjectReach;
    private const int ObjectReach = 8;

    private static readonly WordRoles<VerifyRole> Verbs = WordRoles<VerifyRole>.Read("Words/verification-words", 2);
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int Nor = Vocabulary.Shared.Require("nor");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int There = Vocabulary.Shared.Require("there");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Without = Vocabulary.Shared.Require("without");
    private static readonly int Yet = Vocabulary.Shared.Require("yet");

    private readonly CaveatClause _clause;
    private readonly NewsroomReader _newsrooms;
    private readonly CaveatFrame _frame;

    public CaveatReader(Draft draft, Sentence sentence)
    {
        _clause = new CaveatClause(draft, sentence);
        _newsrooms = new NewsroomReader(_clause);
        _frame = new CaveatFrame(_clause);
    }

    /// <summary>Whether the word of checking at <paramref name="index"/> stands in a caveat.</summary>
    /// <param name="index">A token of class <see cref="WordClass.VerifyVerb"/>.</param>
    /// <param name="outlet">The newsroom's words; null when nobody is named.</param>
    public bool IsCaveat(int index, out TextSpan? outlet)
    {
        outlet = null;
        var verb = Verbs.Of(At(index).Word);
        if ((verb & VerifyRole.Noun) != 0)
        {
            return IsMissingNoun(index, out outlet);
        }

        if ((verb & VerifyRole.Adjective) != 0)
        {
            return IsUnverified(index);
        }

        return (verb & VerifyRole.Gerund) != 0 && IsHinderedSubject(index) || IsFailedVerb(index, verb, out outlet);
    }

    /// <summary><c>could not independently verify</c>, <c>has yet to be verified</c>, <c>no way of confirming</c>.</summary>
    private bool IsFailedVerb(int index, VerifyRole verb, out TextSpan? outlet)
    {
        outlet = null;
        var group = ReadGroup(index);
        if (!group.Negated && !group.Effort)
        {
            return false;
        }

        var passive = (verb & VerifyRole.Participle) != 0 && ((group.Seen & CaveatRole.Be) != 0 || (group.Seen & CaveatRole.Have) == 0);
        var independent = (group.Seen & CaveatRole.Independent) != 0 || _clause.HasAhead(index + 1, CaveatRole.Independent, ObjectReach);
        var byNewsroom = true;
        if (passive && _clause.AgentAfter(index, out var agent))
        {
            byNewsroom = Has(agent, CaveatRole.Independent) || _newsrooms.IsNewsroom(_clause.NameEnd(agent), out outlet);
        }

        if (!byNewsroom || (group.Seen & CaveatRole.Willing) != 0)
        {
            return false;
        }

        if (passive)
        {
            return !group.Effort && !_frame.IsCondition(group.Subject)
                && (outlet is not null || (IsCheckable(group.Subject, verb, independent) && !_frame.IsReported(group.Subject, index)));
        }

        var subject = _clause.SkipParenthesis(group.Subject);
        if (_newsrooms.IsNewsroom(subject, out outlet))
        {
            return (verb & VerifyRole.Weak) == 0 || _clause.HasAhead(index + 1, CaveatRole.ClaimObject, ObjectReach);
        }

        if (group.Effort && !group.Negated)
        {
            return false;
        }

        if (_newsrooms.IsUnknownOutlet(subject, verb, independent || ((verb & VerifyRole.Confirm) == 0 && At(subject - 1).Word == The && _clause.HasAhead(index + 1, CaveatRole.ClaimObject, 3)), out outlet))
        {
            return true;
        }

        if ((verb & VerifyRole.Weak) == 0 && IsOpenQuestion(index, group, subject))
        {
            return true;
        }

        return IsImpersonal(group, subject)
            && (independent || _clause.HasAhead(index + 1, CaveatRole.Object, ObjectReach) || IsCheckable(group.Subject, verb, independent))
            && !_frame.IsReported(group.Subject, index) && !_frame.IsCondition(group.Subject);
    }

    /// <summary>Walks left over the words that may stand between a negation and its verb.</summary>
    private Group ReadGroup(int verb)
    {
        var group = new Group { Subject = verb - 1 };
        var negation = 0;
        for (var i = verb - 1; i >= _clause.First && verb - i <= GroupReach; i--)
        {
            var token = At(i);
            var role = CaveatClause.RoleOf(token);
            if (token.Is(WordClass.Negation))
            {
                if (token.Word == Without)
                {
                    return group;
                }

                group.Negated = true;
                negation = token.Word;
            }
            else if ((role & CaveatRole.Hindrance) != 0)
            {
                group.Negated = true;
            }
            else if (token.Word == It || token.Word == There || IsProperName(token) || (!IsLink(i, token, role) && !ReadsPastActor(ref i, token, group.Negated)))
            {
                break;
            }

            group.Seen |= role;
            group.Effort |= (role & CaveatRole.Effort) != 0;
            group.Subject = i - 1;
        }

        // "Neither account could be verified", "Nor could the figures be verified": the subject carries the negation.
        if (!group.Negated)
        {
            for (var i = group.Subject; i >= _clause.First && group.Subject - i < ObjectReach; i--)
            {
                if ((RoleAt(i) & CaveatRole.No) != 0 || At(i).Word == Nor)
                {
                    group.Negated = true;
                    break;
                }
            }
        }
        else if (negation == Yet && (group.Seen & (CaveatRole.Be | CaveatRole.Have)) == 0)
        {
            group.Negated = false;
        }

        return group;
    }

    private static bool IsProperName(Token token) => token.Has(TokenShape.Capitalized) && !token.Has(TokenShape.SentenceStart);

    private bool IsLink(int index, Token token, CaveatRole role) =>
        token.Is(WordClass.Auxiliary | WordClass.Adverb)
        || (token.Is(WordClass.Modal) && !token.Has(TokenShape.Capitalized))
        || (role & (CaveatRole.Bridge | CaveatRole.Effort | CaveatRole.Independent)) != 0
        || IsAdverb(index, token);

    private bool IsAdverb(int index, Token token) =>
        token.Kind == TokenKind.Word && token.Length > 4 && !token.Has(TokenShape.Capitalized) && !Has(index, CaveatRole.Object)
        && _clause.Draft.TextOf(token).EndsWith("ly".AsSpan(), StringComparison.Ordinal);

    /// <summary><c>impossible for reporters to verify</c>: steps over the actor between <c>for</c> and <c>to</c>.</summary>
    private bool ReadsPastActor(ref int index, Token token, bool negated)
    {
        if (negated || token.Kind != TokenKind.Word || At(index + 1).Word != To)
        {
            return false;
        }

        for (var i = index - 1; i >= _clause.First && index - i <= 4; i--)
        {
            if (At(i).Word == For)
            {
                index = i;
                return true;
            }
        }

        return false;
    }

    private bool IsImpersonal(Group group, int subject) =>
        At(subject).Word == There
        || (At(subject).Word == It && (group.Seen & (CaveatRole.Be | CaveatRole.Hindrance)) != 0)
        || ((group.Seen & CaveatRole.Hindrance) != 0 && _clause.HasBehind(group.Subject, CaveatRole.Object));

    /// <summary>Whether the subject of a passive is something a newsroom checks.</summary>
    private bool IsCheckable(int subject, VerifyRole verb, bool independent)
    {
        if ((verb & VerifyRole.Weak) != 0)
        {
            return _clause.HasBehind(subject, CaveatRole.ClaimObject);
        }

        if (independent || _clause.HasBehind(subject, CaveatRole.Object) || At(subject).Is(WordClass.Relative))
        {
            return true;
        }

        return (verb & VerifyRole.Strong) != 0 && Has(subject, CaveatRole.PronounObject);
    }

    /// <summary>The other side's silence put as a state: <c>the army has not confirmed the deaths</c>.</summary>
    private bool IsOpenQuestion(int verb, Group group, int subject) =>
        (group.Seen & CaveatRole.Have) != 0
        && (group.Seen & CaveatRole.Bridge & ~CaveatRole.Be) != 0 | At(verb - 1).Is(WordClass.Negation | WordClass.Adverb)
        && At(subject).Kind == TokenKind.Word && !At(subject).Is(WordClass.Pronoun | WordClass.Relative)
        && _clause.HasAhead(verb + 1, CaveatRole.PartyObject, 6)
        && !_frame.IsReported(subject, verb) && !_frame.IsCondition(subject);

    /// <summary><c>no independent confirmation</c>, <c>verification is difficult</c>.</summary>
    private bool IsMissingNoun(int noun, out TextSpan? outlet)
    {
        outlet = null;
        var independent = false;
        var negated = false;
        var subject = noun - 1;
        for (var i = noun - 1; i >= _clause.First && noun - i <= 5 && At(i).Kind == TokenKind.Word; i--)
        {
            independent |= Has(i, CaveatRole.Independent);
            subject = i - 1;
            if (Has(i, CaveatRole.No))
            {
                negated = true;
                break;
            }

            if (At(i).Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary))
            {
                break;
            }
        }

        var next = At(noun + 1);
        var isWhole = next.Kind is TokenKind.Punctuation or TokenKind.Dash || next.Length == 0 || next.Word == Of || next.Word == That || next.Is(WordClass.Auxiliary);
        var hindered = !negated && isWhole && IsHinderedAhead(noun + 1);
        var open = negated && (independent || (isWhole && _clause.HasBehindWord(subject, There)));
        if ((!open && !(hindered && (independent || _clause.HasAhead(noun + 1, CaveatRole.Object, ObjectReach)))) || _frame.IsCondition(subject))
        {
            return false;
        }

        // "Reuters had no independent confirmation"
        for (var i = subject; i >= _clause.First && subject - i < 3; i--)
        {
            if (!At(i).Is(WordClass.Auxiliary | WordClass.Adverb))
            {
                _newsrooms.IsNewsroom(i, out outlet);
                break;
            }
        }

        return outlet is not null || !_frame.IsReported(subject, noun);
    }

    /// <summary><c>remains unverified</c>; <c>unverified videos</c> as a subject or after <c>according to</c>.</summary>
    private bool IsUnverified(int adjective)
    {
        var before = adjective - 1;
        while (before > _clause.First && (At(before).Is(WordClass.Adverb) || At(before).Word == Yet || IsAdverb(before, At(before))))
        {
            before--;
        }

        if (Has(before, CaveatRole.Remain) && (Has(before, CaveatRole.Be) || !At(adjective + 1).Kind.Equals(TokenKind.Word)))
        {
            return _clause.HasBehind(before, CaveatRole.Object | CaveatRole.PronounObject) && !_frame.IsReported(before, adjective) && !_frame.IsCondition(before);
        }

        var opens = before < _clause.First || At(before).Kind == TokenKind.Punctuation || At(adjective).Has(TokenShape.SentenceStart)
            || (At(before).Word == To && before > _clause.First)
            || (At(before).Is(WordClass.Determiner | WordClass.VagueNumber) && At(before).Has(TokenShape.SentenceStart));
        return opens && _clause.HasAhead(adjective + 1, CaveatRole.Object, 3) && !_frame.IsReported(before, adjective);
    }

    /// <summary><c>Verifying the figures has proven difficult</c>.</summary>
    private bool IsHinderedSubject(int gerund) =>
        (At(gerund).Has(TokenShape.SentenceStart) || At(gerund - 1).Kind == TokenKind.Punctuation || At(gerund - 1).Is(WordClass.Conjunction | WordClass.Adverb))
        && _clause.HasAhead(gerund + 1, CaveatRole.Object | CaveatRole.Independent, ObjectReach) && IsHinderedAhead(gerund + 1) && !_frame.IsReported(gerund - 1, gerund);

    private bool IsHinderedAhead(int from)
    {
        var linked = false;
        for (var i = from; i < _clause.End && i - from < SubjectReach; i++)
        {
            var token = At(i);
            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Quote))
            {
                return false;
            }

            linked |= token.Is(WordClass.Auxiliary) || Has(i, CaveatRole.Be);
            if (linked && (Has(i, CaveatRole.Hindrance) || token.Is(WordClass.Negation)))
            {
                return true;
            }
        }

        return false;
    }

    private Token At(int index) => _clause.At(index);

    private CaveatRole RoleAt(int index) => _clause.RoleAt(index);

    private bool Has(int index, CaveatRole role) => _clause.Has(index, role);

    private struct Group
    {
        /// <summary>The last token before the group: where the subject ends.</summary>
        public int Subject;

        public bool Negated;

        public bool Effort;

        public CaveatRole Seen;
    }
}
