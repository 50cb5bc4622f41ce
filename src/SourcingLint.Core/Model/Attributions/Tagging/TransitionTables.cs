namespace SourcingLint.Model.Tagging;

/// <summary>Tells which table of steps from state to state leads to a token: what a comma, a quotation mark or a verb of saying does to an attribution.</summary>
internal static class TransitionTables
{
    /// <summary>The table whose first row scores the last state of a paragraph.</summary>
    public const int Last = 101;

    /// <summary>How many tables there are.</summary>
    public const int Count = 102;

    /// <summary>The table of a paragraph's first token.</summary>
    public static int First(bool inQuote) => inQuote ? 1 : 0;

    /// <summary>The table of a sentence's first token, or of an opening mark after the sentence before.</summary>
    public static int OfSentence(TokenGroup before, TokenGroup group, bool inQuote) =>
        inQuote ? group == TokenGroup.OpenQuote ? 2 : 3 : before == TokenGroup.CloseQuote ? 4 : group is TokenGroup.Pronoun ? 5 : 6;

    /// <summary>The table of any other token.</summary>
    public static int Of(TokenGroup before, TokenGroup group, TokenGroup after, bool inQuote)
    {
        if (inQuote && before is not (TokenGroup.OpenQuote or TokenGroup.CloseQuote) && group is not (TokenGroup.OpenQuote or TokenGroup.CloseQuote))
        {
            return 7;
        }

        switch (group)
        {
            case TokenGroup.Comma:
                return 10 + Kind(after);
            case TokenGroup.Stop:
                return 22;
            case TokenGroup.OpenQuote:
                return before is TokenGroup.Comma or TokenGroup.Colon ? 23 : before is TokenGroup.That ? 24 : 25;
            case TokenGroup.CloseQuote:
                return 26;
            case TokenGroup.Colon:
                return 27;
            case TokenGroup.Dash:
                return Kind(after) is 1 or 2 or 3 ? 28 : 29;
            case TokenGroup.Semicolon:
                return 30;
            case TokenGroup.OpenBracket or TokenGroup.CloseBracket or TokenGroup.Ellipsis:
                return 31;
        }

        switch (before)
        {
            case TokenGroup.Comma:
                return 32 + Kind(group);
            case TokenGroup.CloseQuote:
                return 44 + Kind(group);
            case TokenGroup.CueVerb or TokenGroup.SayVerb:
                return 56 + (group is TokenGroup.Calendar ? 11 : Kind(group));
            case TokenGroup.Dash:
                return 68;
            case TokenGroup.Colon:
                return 69;
            case TokenGroup.OpenQuote:
                return 70;
            case TokenGroup.According:
                return 71;
        }

        return group switch
        {
            TokenGroup.That => 72,
            TokenGroup.CueVerb or TokenGroup.ThoughtVerb or TokenGroup.SayVerb or TokenGroup.ThinkVerb => Kind(before) is 1 ? 73 : Kind(before) is 2 ? 74 : Kind(before) is 10 ? 75 : 76,
            TokenGroup.And or TokenGroup.Conjunction => Kind(after) is 1 or 2 or 3 ? 77 : Kind(after) is 9 or 10 ? 78 : 79,
            TokenGroup.Preposition => after is TokenGroup.Calendar ? 80 : 81,
            TokenGroup.To => 82,
            TokenGroup.Of => 83,
            TokenGroup.By => 84,
            TokenGroup.PastVerb or TokenGroup.ThirdVerb or TokenGroup.BaseVerb => Kind(before) is 1 ? 85 : 86,
            TokenGroup.Auxiliary or TokenGroup.Modal => Kind(before) is 1 or 2 ? 87 : 88,
            TokenGroup.Gerund => 89,
            TokenGroup.Adverb or TokenGroup.Manner => 90,
            TokenGroup.Name or TokenGroup.Acronym => Kind(before) is 1 ? 91 : 92,
            TokenGroup.Determiner => 93,
            TokenGroup.Pronoun => 94,
            TokenGroup.Who or TokenGroup.Which or TokenGroup.Relative => 95,
            TokenGroup.Possessive => 96,
            TokenGroup.Calendar => 97,
            _ => Kind(before) is 1 ? 98 : Kind(before) is 9 ? 99 : 100,
        };
    }

    /// <summary>What of a group matters to a neighbour's step, 0 to 11.</summary>
    private static int Kind(TokenGroup group) => group switch
    {
        TokenGroup.Name or TokenGroup.StartName or TokenGroup.Acronym or TokenGroup.Title => 1,
        TokenGroup.Pronoun or TokenGroup.FirstPerson => 2,
        TokenGroup.Determiner or TokenGroup.Number => 3,
        TokenGroup.Gerund => 4,
        TokenGroup.Who or TokenGroup.Which or TokenGroup.Relative => 5,
        TokenGroup.And or TokenGroup.Conjunction => 6,
        TokenGroup.That => 7,
        TokenGroup.Preposition or TokenGroup.To or TokenGroup.Of or TokenGroup.By => 8,
        TokenGroup.CueVerb or TokenGroup.ThoughtVerb or TokenGroup.SayVerb or TokenGroup.ThinkVerb or TokenGroup.According => 9,
        TokenGroup.PastVerb or TokenGroup.ThirdVerb or TokenGroup.BaseVerb or TokenGroup.Participle or TokenGroup.Auxiliary or TokenGroup.Modal => 10,
        TokenGroup.OpenQuote => 11,
        _ => 0,
    };
}
