using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A source that is a post, a channel, a video: what stands on the net under whatever name.</summary>
/// <param name="Span">Its noun with the words before it.</param>
/// <param name="Head">The index of the noun, <c>channel</c>, in <see cref="Draft.Tokens"/>.</param>
/// <param name="IsOwned">Whether the copy tells whose it is.</param>
internal readonly record struct SocialSource(TextSpan Span, int Head, bool IsOwned)
{
    private const int LongestOrigin = 8; // tokens after the noun in which its owner is named

    private static readonly WordRoles<SocialWord> Words = WordRoles<SocialWord>.Read("Phrases/social-words", 1);
    private static readonly int Social = Vocabulary.Shared.Require("social");
    private static readonly int Named = Vocabulary.Shared.Require("named");
    private static readonly WordSet Nets = WordSet.Of("media", "networks", "network", "sites");

    /// <summary>Reads a source's words; null when they name no post, channel or picture.</summary>
    public static SocialSource? Read(Draft draft, TextSpan source)
    {
        var tokens = draft.Tokens;
        var first = draft.TokenAt(source.Start);
        var end = first;
        var roles = SocialWord.None;
        var head = -1;
        var isBare = true;
        for (; end < tokens.Length && tokens[end].Start < source.End; end++)
        {
            var token = tokens[end];
            var role = IsSocialMedia(draft, end, source.End) ? SocialWord.Platform : RoleOf(token);
            if (head >= 0 && token.Kind == TokenKind.Punctuation)
            {
                break;
            }

            if ((role & (SocialWord.Post | SocialWord.Picture | SocialWord.People)) != 0 && (head < 0 || (role & SocialWord.Picture) == 0))
            {
                head = head < 0 ? end : head;
            }
            else if (head < 0)
            {
                isBare &= token.Is(WordClass.Determiner | WordClass.VagueNumber | WordClass.NumberWord) || token.Kind == TokenKind.Number || (role & SocialWord.Loose) != 0;
            }

            roles |= role;
        }

        var isSocial = head >= 0 && !HasOtherNoun(draft, first, head) && ((roles & (SocialWord.Platform | SocialWord.Loose | SocialWord.People)) != 0 || (isBare && (RoleOf(tokens[head]) & SocialWord.Picture) != 0 && ShowsFighters(draft, tokens[head])));
        return isSocial
            ? new SocialSource(TextSpan.FromBounds(source.Start, tokens[head].End), head, (roles & SocialWord.Owner) != 0 || HasOwnerBefore(draft, first, head) || HasOwnerAfter(draft, head + 1))
            : null;
    }

    /// <summary>A bare "video shows" is asked about where it shows soldiers or arms; others are scenes that thousands saw.</summary>
    private static bool ShowsFighters(Draft draft, Token head) => draft.Model.Parties.HasFighters(draft.Sentences[draft.SentenceAt(head.Start)]);

    /// <summary>Whether a word means a post, a channel or a picture.</summary>
    public static bool IsPost(Token token) => (RoleOf(token) & (SocialWord.Post | SocialWord.Picture)) != 0;

    /// <summary>Whether a source is users or bloggers, not what they posted.</summary>
    public static bool IsOfPeople(Draft draft, TextSpan source)
    {
        for (var i = draft.TokenAt(source.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < source.End; i++)
        {
            if ((RoleOf(draft.Tokens[i]) & (SocialWord.Post | SocialWord.Picture | SocialWord.People)) is var role and not SocialWord.None)
            {
                return (role & SocialWord.People) != 0;
            }
        }

        return false;
    }

    /// <summary>Whether a word names a place where people post.</summary>
    public static bool IsPlatform(Token token) => (RoleOf(token) & SocialWord.Platform) != 0;

    /// <summary>"Ana Ruiz, the founder of a page", "a drummer on the club's page", "user Ana Ruiz": somebody or something else speaks, not a post.</summary>
    private static bool HasOtherNoun(Draft draft, int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Preposition | WordClass.Relative | WordClass.GivenName) || draft.Tokens[i].Kind == TokenKind.Punctuation)
            {
                return true;
            }
        }

        if (head + 1 < draft.Tokens.Length && (draft.Tokens[head + 1].Kind == TokenKind.Possessive || draft.Tokens[head + 1].Word == Named))
        {
            return true; // "a user's chart", "an account named LeskLive"
        }

        var isPerson = (RoleOf(draft.Tokens[head]) & SocialWord.People) != 0 && !draft.TextOf(draft.Tokens[head]).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase);
        for (var i = head + 1; isPerson && i < draft.Tokens.Length && i - head <= 2; i++)
        {
            if (draft.Tokens[i].Has(TokenShape.Capitalized) || draft.Tokens[i].Kind == TokenKind.Symbol || draft.Prose.Text[draft.Tokens[i].Start] == '@')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSocialMedia(Draft draft, int index, int end) =>
        draft.Tokens[index].Word == Social && index + 1 < draft.Tokens.Length && draft.Tokens[index + 1].Start < end && Nets.Contains(draft.Tokens[index + 1].Word);

    /// <summary>A platform's name has a capital: "x" and "a telegram" have none.</summary>
    private static SocialWord RoleOf(Token token)
    {
        var role = Words.Of(token.Word) | (SourceNoun.IsUnnaming(token) ? SocialWord.Loose : SocialWord.None); // "an unnamed account" may be anybody's
        return (role & SocialWord.Platform) != 0 && !token.Has(TokenShape.Capitalized) ? SocialWord.None : role;
    }

    /// <summary>"His channel", "the ministry's page", "the video": the reader knows whose, or was told before.</summary>
    private static bool HasOwnerBefore(Draft draft, int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind == TokenKind.Possessive || token.Is(WordClass.Institution | WordClass.Outlet) && (RoleOf(token) & SocialWord.Platform) == 0 || IsPossessive(draft, token))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPossessive(Draft draft, Token token) => token.Is(WordClass.Determiner) && draft.TextOf(token) is var text
        && (text.Equals("his".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.Equals("her".AsSpan(), StringComparison.OrdinalIgnoreCase)
            || text.Equals("its".AsSpan(), StringComparison.OrdinalIgnoreCase) || text.Equals("their".AsSpan(), StringComparison.OrdinalIgnoreCase));

    /// <summary>"A video released by the 3rd Brigade", "images from Orbital One".</summary>
    private static bool HasOwnerAfter(Draft draft, int first)
    {
        var tokens = draft.Tokens;
        for (var i = first; i < tokens.Length && i - first < LongestOrigin && tokens[i].Kind is not TokenKind.Punctuation && !tokens[i].Has(TokenShape.SentenceStart); i++)
        {
            if ((RoleOf(tokens[i]) & SocialWord.Origin) == 0 || i + 1 >= tokens.Length)
            {
                if (CueVerbs.FormOf(tokens[i].Word) != CueForm.None)
                {
                    return false; // "shows flames rising from the depot"
                }

                continue;
            }

            for (var j = i + 1; j < tokens.Length && j - i <= 3; j++)
            {
                if ((RoleOf(tokens[j]) & (SocialWord.Platform | SocialWord.People | SocialWord.Loose)) != 0 || tokens[j].Word == Social || tokens[j].Is(WordClass.VagueNumber))
                {
                    return false;
                }
            }

            return true;
        }

        return false;
    }
}
