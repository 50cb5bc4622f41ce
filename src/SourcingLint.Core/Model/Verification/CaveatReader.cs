using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the clause around a word of checking: who could not check, and whether it says so at all.</summary>
/// <remarks>Every walk is bounded by a number of tokens, so a sentence costs its length however often it names checking.</remarks>
internal readonly struct CaveatReader
{
    private const int GroupReach = 14;
    private const int SubjectReach = 18;
    private const int ObjectReach = 8;
    private const int SourcesRead = 200;

    private static readonly WordRoles<CaveatRole> Roles = WordRoles<CaveatRole>.Read("Phrases/caveat-words", 1);
    private static readonly WordRoles<VerifyRole> Verbs = WordRoles<VerifyRole>.Read("Words/verification-words", 2);
    private static readonly PhraseTable Outlets = PhraseTable.Read("outlets");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int Nor = Vocabulary.Shared.Require("nor");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int There = Vocabulary.Shared.Require("there");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int We = Vocabulary.Shared.Require("we");
    private static readonly int Without = Vocabulary.Shared.Require("without");
    private static readonly int Yet = Vocabulary.Shared.Require("yet");

    private readonly Draft _draft;
    private readonly int _first;
    private readonly int _end;

    public CaveatReader(Draft draft, Sentence sentence)
    {
        _draft = draft;
        _first = sentence.FirstToken;
        _end = sentence.EndToken;
    }

    /// <summary>The words' roles, shared with <see cref="CaveatScope"/>.</summary>
    public static CaveatRole RoleOf(Token token) => Roles.Of(token.Word);

    /// <summary>Whether the word of checking at <paramref name="index"/> stands in a caveat.</summary>
    /// <param name="index">A token of class <see cref="WordClass.VerifyVerb"/>.</param>
    /// <param name="outlet">The newsroom's words; null when nobody is named.</param>
    public bool IsCaveat(int index, out TextSpan? outlet)
    {
        outlet = null;
        var verb = Verbs.Of(_draft.Tokens[index].Word);
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

    private Token At(int index) => index >= _first && index < _end ? _draft.Tokens[index] : default;

    private CaveatRole RoleAt(int index) => Roles.Of(At(index).Word);

    private bool Has(int index, CaveatRole role) => (RoleAt(index) & role) != 0;

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
        var independent = (group.Seen & CaveatRole.Independent) != 0 || HasAhead(index + 1, CaveatRole.Independent, ObjectReach);
        var byNewsroom = true;
        if (passive && AgentAfter(index, out var agent))
        {
            byNewsroom = Has(agent, CaveatRole.Independent) || IsNewsroom(NameEnd(agent), out outlet);
        }

        if (!byNewsroom || (group.Seen & CaveatRole.Willing) != 0)
        {
            return false;
        }

        if (passive)
        {
            return !group.Effort && !IsCondition(group.Subject)
                && (outlet is not null || (IsCheckable(group.Subject, verb, independent) && !IsReported(group.Subject, index)));
        }

        var subject = SkipParenthesis(group.Subject);
        if (IsNewsroom(subject, out outlet))
        {
            return (verb & VerifyRole.Weak) == 0 || HasAhead(index + 1, CaveatRole.ClaimObject, ObjectReach);
        }

        if (group.Effort && !group.Negated)
        {
            return false;
        }

        if (IsUnknownOutlet(subject, verb, independent, out outlet))
        {
            return true;
        }

        if ((verb & VerifyRole.Weak) == 0 && IsOpenQuestion(index, group, subject))
        {
            return true;
        }

        return IsImpersonal(group, subject)
            && (independent || HasAhead(index + 1, CaveatRole.Object, ObjectReach) || IsCheckable(group.Subject, verb, independent))
            && !IsReported(group.Subject, index) && !IsCondition(group.Subject);
    }

    /// <summary>Walks left over the words that may stand between a negation and its verb.</summary>
    private Group ReadGroup(int verb)
    {
        var group = new Group { Subject = verb - 1 };
        var negation = 0;
        for (var i = verb - 1; i >= _first && verb - i <= GroupReach; i--)
        {
            var token = At(i);
            var role = Roles.Of(token.Word);
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
            for (var i = group.Subject; i >= _first && group.Subject - i < ObjectReach; i--)
            {
                if ((Roles.Of(At(i).Word) & CaveatRole.No) != 0 || At(i).Word == Nor)
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
        && _draft.Prose.Text[token.End - 1] == 'y' && _draft.Prose.Text[token.End - 2] == 'l';

    /// <summary><c>impossible for reporters to verify</c>: steps over the actor between <c>for</c> and <c>to</c>.</summary>
    private bool ReadsPastActor(ref int index, Token token, bool negated)
    {
        if (negated || token.Kind != TokenKind.Word || At(index + 1).Word != To)
        {
            return false;
        }

        for (var i = index - 1; i >= _first && index - i <= 4; i--)
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
        || ((group.Seen & CaveatRole.Hindrance) != 0 && HasBehind(group.Subject, CaveatRole.Object));

    /// <summary>Whether the subject of a passive is something a newsroom checks.</summary>
    private bool IsCheckable(int subject, VerifyRole verb, bool independent)
    {
        if ((verb & VerifyRole.Weak) != 0)
        {
            return HasBehind(subject, CaveatRole.ClaimObject);
        }

        if (independent || HasBehind(subject, CaveatRole.Object) || At(subject).Is(WordClass.Relative))
        {
            return true;
        }

        return (verb & VerifyRole.Strong) != 0 && Has(subject, CaveatRole.PronounObject);
    }

    private bool HasBehind(int from, CaveatRole role)
    {
        for (var i = from; i >= _first && from - i < SubjectReach; i--)
        {
            if ((Roles.Of(At(i).Word) & role) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool HasAhead(int from, CaveatRole role, int reach)
    {
        for (var i = from; i < _end && i - from < reach; i++)
        {
            if ((Roles.Of(At(i).Word) & role) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds <c>by the Herald</c> after a passive.</summary>
    private bool AgentAfter(int verb, out int agent)
    {
        for (var i = verb + 1; i < _end && i - verb <= 4; i++)
        {
            if (At(i).Word == By)
            {
                agent = i + 1;
                return true;
            }

            if (At(i).Kind != TokenKind.Word)
            {
                break;
            }
        }

        agent = 0;
        return false;
    }

    /// <summary>The last token of the name or noun phrase that starts at <paramref name="start"/>.</summary>
    private int NameEnd(int start)
    {
        var end = start;
        while (end + 1 < _end && end - start < 6 && At(end + 1).Kind == TokenKind.Word
            && (At(end + 1).Has(TokenShape.Capitalized) || At(end).Is(WordClass.Determiner) || Has(end + 1, CaveatRole.Journalist)))
        {
            end++;
        }

        return end;
    }

    /// <summary>Steps over <c>, however,</c> between subject and verb, and into the brackets of a placeholder.</summary>
    private int SkipParenthesis(int subject)
    {
        if (At(subject).Kind == TokenKind.Bracket)
        {
            return subject - 1;
        }

        if (At(subject).Kind != TokenKind.Punctuation)
        {
            return subject;
        }

        for (var i = subject - 1; i > _first && subject - i <= 10; i--)
        {
            if (At(i).Kind == TokenKind.Punctuation)
            {
                return i - 1;
            }
        }

        return subject;
    }

    /// <summary>Whether the noun phrase that ends at <paramref name="last"/> is a newsroom: we, a known or evident outlet, its reporters.</summary>
    private bool IsNewsroom(int last, out TextSpan? outlet)
    {
        outlet = null;
        var token = At(last);
        if (token.Kind != TokenKind.Word)
        {
            return false;
        }

        var isNewsroom = token.Word == We
            || token.Is(WordClass.Outlet) || IsListedOutlet(last)
            || (token.Is(WordClass.MediaNoun) && !token.Is(WordClass.Institution))
            || Has(last, CaveatRole.Journalist)
            || (token.Has(TokenShape.Capitalized) && (Has(last, CaveatRole.OutletHead) || IsMixedCase(token)));
        if (isNewsroom)
        {
            outlet = NameSpan(last);
        }

        return isNewsroom;
    }

    private bool IsListedOutlet(int last)
    {
        for (var i = last - 1; i >= _first && last - i <= 4; i--)
        {
            if (Outlets.Match(_draft.Tokens, i, last + 1, out _) == last + 1 - i)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An outlet that no list has: any capitalised subject that does what only newsrooms write of themselves.</summary>
    private bool IsUnknownOutlet(int last, VerifyRole verb, bool independent, out TextSpan? outlet)
    {
        outlet = null;
        var token = At(last);
        if (token.Kind != TokenKind.Word || !token.Has(TokenShape.Capitalized) || (verb & VerifyRole.Weak) != 0
            || token.Is(WordClass.Place | WordClass.Demonym | WordClass.GivenName | WordClass.Title | WordClass.Role | WordClass.GroupSource
                | WordClass.Institution | WordClass.Pronoun | WordClass.Determiner | WordClass.Starter))
        {
            return false;
        }

        var span = NameSpan(last);
        var isName = !token.Has(TokenShape.SentenceStart) || token.Has(TokenShape.AllCaps);
        if (!independent || !isName || IsSourceOfClaims(span))
        {
            return false;
        }

        outlet = span;
        return true;
    }

    private bool IsSourceOfClaims(TextSpan name)
    {
        var attributions = _draft.Model.Attributions;
        for (var i = 0; i < attributions.Length && i < SourcesRead; i++)
        {
            var attribution = attributions[i];
            if (attribution.Source is { } source && source.Length < name.Length * 3 && !source.OverlapsWith(name)
                && attribution.SourceKind is not (SourceKind.OwnNewsroom or SourceKind.Media) && SameEnd(source, name))
            {
                return true;
            }
        }

        return false;
    }

    private bool SameEnd(TextSpan source, TextSpan name)
    {
        var length = Math.Min(source.Length, name.Length);
        return length > 2 && string.CompareOrdinal(_draft.Prose.Text, source.End - length, _draft.Prose.Text, name.End - length, length) == 0;
    }

    /// <summary>The other side's silence put as a state: <c>the army has not confirmed the deaths</c>.</summary>
    private bool IsOpenQuestion(int verb, Group group, int subject) =>
        (group.Seen & CaveatRole.Have) != 0
        && (group.Seen & CaveatRole.Bridge & ~CaveatRole.Be) != 0 | At(verb - 1).Is(WordClass.Negation | WordClass.Adverb)
        && At(subject).Kind == TokenKind.Word && !At(subject).Is(WordClass.Pronoun | WordClass.Relative)
        && HasAhead(verb + 1, CaveatRole.PartyObject, 6)
        && !IsReported(subject, verb) && !IsCondition(subject);

    private TextSpan NameSpan(int last)
    {
        var start = last;
        while (start > _first && last - start < 6)
        {
            var before = At(start - 1);
            if (before.Word == The || before.Is(WordClass.Determiner))
            {
                start--;
                break;
            }

            if (before.Kind is not (TokenKind.Word or TokenKind.Possessive)
                || !(before.Has(TokenShape.Capitalized) || before.Kind == TokenKind.Possessive) || before.Is(WordClass.Conjunction | WordClass.Preposition))
            {
                break;
            }

            start--;
        }

        return TextSpan.FromBounds(At(start).Start, At(last).End);
    }

    private bool IsMixedCase(Token token)
    {
        for (var i = token.Start + 2; i < token.End; i++)
        {
            if (char.IsUpper(_draft.Prose.Text[i]) && char.IsLower(_draft.Prose.Text[i - 1]) && !token.Has(TokenShape.AllCaps))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>no independent confirmation</c>, <c>verification is difficult</c>.</summary>
    private bool IsMissingNoun(int noun, out TextSpan? outlet)
    {
        outlet = null;
        var independent = false;
        var negated = false;
        var subject = noun - 1;
        for (var i = noun - 1; i >= _first && noun - i <= 5 && At(i).Kind == TokenKind.Word; i--)
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
        var open = negated && (independent || (isWhole && HasBehindWord(subject, There)));
        if ((!open && !(hindered && (independent || HasAhead(noun + 1, CaveatRole.Object, ObjectReach)))) || IsCondition(subject))
        {
            return false;
        }

        // "Reuters had no independent confirmation"
        for (var i = subject; i >= _first && subject - i < 3; i--)
        {
            if (!At(i).Is(WordClass.Auxiliary | WordClass.Adverb))
            {
                IsNewsroom(i, out outlet);
                break;
            }
        }

        return outlet is not null || !IsReported(subject, noun);
    }

    private bool HasBehindWord(int from, int word)
    {
        for (var i = from; i >= _first && from - i < 6; i--)
        {
            if (At(i).Word == word)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>remains unverified</c>; <c>unverified videos</c> as a subject or after <c>according to</c>.</summary>
    private bool IsUnverified(int adjective)
    {
        var before = adjective - 1;
        while (before > _first && (At(before).Is(WordClass.Adverb) || At(before).Word == Yet || IsAdverb(before, At(before))))
        {
            before--;
        }

        if (Has(before, CaveatRole.Remain) && (Has(before, CaveatRole.Be) || !At(adjective + 1).Kind.Equals(TokenKind.Word)))
        {
            return HasBehind(before, CaveatRole.Object | CaveatRole.PronounObject) && !IsReported(before, adjective) && !IsCondition(before);
        }

        var opens = before < _first || At(before).Kind == TokenKind.Punctuation || At(adjective).Has(TokenShape.SentenceStart)
            || (At(before).Word == To && before > _first)
            || (At(before).Is(WordClass.Determiner | WordClass.VagueNumber) && At(before).Has(TokenShape.SentenceStart));
        return opens && HasAhead(adjective + 1, CaveatRole.Object, 3) && !IsReported(before, adjective);
    }

    /// <summary><c>Verifying the figures has proven difficult</c>.</summary>
    private bool IsHinderedSubject(int gerund) =>
        (At(gerund).Has(TokenShape.SentenceStart) || At(gerund - 1).Kind == TokenKind.Punctuation || At(gerund - 1).Is(WordClass.Conjunction | WordClass.Adverb))
        && HasAhead(gerund + 1, CaveatRole.Object | CaveatRole.Independent, ObjectReach) && IsHinderedAhead(gerund + 1) && !IsReported(gerund - 1, gerund);

    private bool IsHinderedAhead(int from)
    {
        var linked = false;
        for (var i = from; i < _end && i - from < SubjectReach; i++)
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

    /// <summary>Whether somebody else says it: <c>officials said the reports could not be verified</c>.</summary>
    private bool IsReported(int subject, int verb)
    {
        for (var i = subject; i >= _first && subject - i < SubjectReach; i--)
        {
            var token = At(i);
            if (token.Kind is TokenKind.Punctuation or TokenKind.Dash || (token.Is(WordClass.Conjunction) && token.Word != That))
            {
                break;
            }

            if (i < subject && IsSpeech(i) && !IsNewsroomCue(i))
            {
                return true;
            }
        }

        return IsReportedAfter(verb);
    }

    /// <summary>A verb of saying that goes on with what is said: neither <c>the report remains</c> nor <c>figures released by</c>.</summary>
    private bool IsSpeech(int index)
    {
        var next = At(index + 1);
        return At(index).Is(WordClass.CueVerb) && !At(index - 1).Is(WordClass.Determiner)
            && next.Kind == TokenKind.Word && !Has(index + 1, CaveatRole.Be)
            && !next.Is(WordClass.Preposition | WordClass.Modal | WordClass.Auxiliary | WordClass.Weekday | WordClass.Month);
    }

    private bool IsNewsroomCue(int cue) => IsNewsroom(cue - 1, out _);

    /// <summary><c>…, the ministry said.</c></summary>
    private bool IsReportedAfter(int verb)
    {
        for (var i = verb + 1; i < _end && i - verb < 2 * SubjectReach; i++)
        {
            if (At(i).Kind != TokenKind.Punctuation || _draft.Prose.Text[At(i).Start] != ',')
            {
                continue;
            }

            if (At(i + 1).Is(WordClass.Conjunction | WordClass.Relative))
            {
                return false;
            }

            for (var cue = i + 2; cue < _end && cue - i < ObjectReach && At(cue).Kind != TokenKind.Punctuation; cue++)
            {
                if (At(cue).Is(WordClass.CueVerb) && !IsNewsroomCue(cue))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsCondition(int subject)
    {
        for (var i = subject; i >= _first && subject - i < ObjectReach && At(i).Kind != TokenKind.Punctuation; i--)
        {
            if (Has(i, CaveatRole.Condition))
            {
                return true;
            }
        }

        return false;
    }

    private struct Group
    {
        /// <summary>The last token before the group: where the subject ends.</summary>
        public int Subject;

        public bool Negated;

        public bool Effort;

        public CaveatRole Seen;
    }
}
