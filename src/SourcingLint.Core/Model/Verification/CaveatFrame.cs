using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What stands around a statement that something was not checked: somebody else who says it, or a condition.</summary>
internal readonly struct CaveatFrame(CaveatClause clause)
{
    private const int ObjectReach = 8;
    private const int SubjectReach = CaveatClause.SubjectReach;
    private const int LongestName = 4; // tokens of a reporter's name

    private static readonly int That = Vocabulary.Shared.Require("that");

    private readonly CaveatClause _clause = clause;
    private readonly Draft _draft = clause.Draft;

    /// <summary>Whether somebody else says it: <c>officials said the reports could not be verified</c>.</summary>
    public bool IsReported(int subject, int verb)
    {
        for (var i = subject; i >= _clause.First && subject - i < SubjectReach; i--)
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

    /// <summary>"Reuters reports", "the Harbor Gazette's Ana Ruiz reports".</summary>
    private bool IsNewsroomCue(int cue)
    {
        var owner = cue - 1;
        while (owner > _clause.First && cue - owner <= LongestName && At(owner).Has(TokenShape.Capitalized))
        {
            owner--;
        }

        var newsrooms = new NewsroomReader(_clause);
        return newsrooms.IsNewsroom(cue - 1, out _) || (At(owner).Kind == TokenKind.Possessive && newsrooms.IsNewsroom(owner - 1, out _));
    }

    /// <summary><c>…, the ministry said.</c></summary>
    private bool IsReportedAfter(int verb)
    {
        for (var i = verb + 1; i < _clause.End && i - verb < 2 * SubjectReach; i++)
        {
            if (At(i).Kind != TokenKind.Punctuation || _draft.Prose.Text[At(i).Start] != ',')
            {
                continue;
            }

            if (At(i + 1).Is(WordClass.Conjunction | WordClass.Relative))
            {
                return false;
            }

            for (var cue = i + 2; cue < _clause.End && cue - i < ObjectReach && At(cue).Kind != TokenKind.Punctuation; cue++)
            {
                if (At(cue).Is(WordClass.CueVerb) && !IsNewsroomCue(cue))
                {
                    return true;
                }
            }
        }

        return false;
    }

    public bool IsCondition(int subject)
    {
        for (var i = subject; i >= _clause.First && subject - i < ObjectReach && At(i).Kind != TokenKind.Punctuation; i--)
        {
            if (Has(i, CaveatRole.Condition))
            {
                return true;
            }
        }

        return false;
    }

    private Token At(int index) => _clause.At(index);

    private bool Has(int index, CaveatRole role) => _clause.Has(index, role);
}
