using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The words of one sentence around a word of checking, and what each does in a caveat.</summary>
/// <remarks>Every walk is bounded by a number of tokens, so a sentence costs its length however often it names checking.</remarks>
internal readonly struct CaveatClause
{
    /// <summary>How far a subject may stand from its verb, in tokens.</summary>
    public const int SubjectReach = 18;

    private static readonly WordRoles<CaveatRole> Roles = WordRoles<CaveatRole>.Read("Phrases/caveat-words", 1);
    private static readonly int By = Vocabulary.Shared.Require("by");

    private readonly int _first;
    private readonly int _end;

    public CaveatClause(Draft draft, Sentence sentence)
    {
        Draft = draft;
        _first = sentence.FirstToken;
        _end = sentence.EndToken;
    }

    public Draft Draft { get; }

    /// <summary>The first token of the sentence.</summary>
    public int First => _first;

    /// <summary>The token after it.</summary>
    public int End => _end;

    /// <summary>What a word does in a caveat.</summary>
    public static CaveatRole RoleOf(Token token) => Roles.Of(token.Word);

    public Token At(int index) => index >= _first && index < _end ? Draft.Tokens[index] : default;

    public CaveatRole RoleAt(int index) => Roles.Of(At(index).Word);

    public bool Has(int index, CaveatRole role) => (RoleAt(index) & role) != 0;

    public bool HasBehind(int from, CaveatRole role)
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

    public bool HasAhead(int from, CaveatRole role, int reach)
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

    public bool HasBehindWord(int from, int word)
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

    /// <summary>The last token of the name or noun phrase that starts at <paramref name="start"/>.</summary>
    public int NameEnd(int start)
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
    public int SkipParenthesis(int subject)
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

    /// <summary>Finds <c>by the Herald</c> after a passive.</summary>
    public bool AgentAfter(int verb, out int agent)
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
}
