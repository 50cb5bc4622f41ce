namespace SourcingLint.Model.Tagging;

/// <summary>What stands around a likely cue.</summary>
/// <param name="Subject">The index of the first token of what seems to be its subject; its own when there is none.</param>
/// <param name="Sign">How likely a cue it is, and what stands before its subject, right before it and after it, as one number.</param>
internal readonly record struct CueFrame(int Subject, uint Sign)
{
    /// <summary>Finds where the subject of a likely cue begins and what stands before and after the two.</summary>
    public static CueFrame Read(TokenGroup[] groups, int first, int end, int cue, byte level)
    {
        var least = Math.Max(first, cue - 24);
        var j = cue - 1;
        while (j >= least && groups[j] is TokenGroup.Auxiliary or TokenGroup.Modal or TokenGroup.Adverb or TokenGroup.Manner or TokenGroup.Negation or TokenGroup.To)
        {
            j--;
        }

        var isApposed = j > least && groups[j] == TokenGroup.Comma;
        if (isApposed)
        {
            // Brandt, the mayor, said: over the apposition and on.
            j--;
            while (j >= least && groups[j] is not (TokenGroup.Comma or TokenGroup.OpenQuote or TokenGroup.CloseQuote))
            {
                j--;
            }

            isApposed = j > least && groups[j] == TokenGroup.Comma && j < cue - 2;
            j = isApposed ? j - 1 : cue - 2;
        }

        while (j >= least && IsNominal(groups[j]))
        {
            j--;
        }

        var before = j < first ? TokenGroup.None : groups[j];
        uint left = before switch
        {
            TokenGroup.None => 1u,
            TokenGroup.Comma => 2,
            TokenGroup.CloseQuote => 3,
            TokenGroup.And or TokenGroup.Conjunction => 4,
            TokenGroup.That => 5,
            TokenGroup.Who or TokenGroup.Which or TokenGroup.Relative => 6,
            TokenGroup.Dash or TokenGroup.Colon or TokenGroup.Semicolon => 7,
            TokenGroup.OpenQuote or TokenGroup.OpenBracket => 8,
            TokenGroup.CueVerb or TokenGroup.ThoughtVerb or TokenGroup.SayVerb or TokenGroup.ThinkVerb => 9,
            TokenGroup.Auxiliary or TokenGroup.Modal or TokenGroup.PastVerb or TokenGroup.ThirdVerb or TokenGroup.BaseVerb or TokenGroup.Gerund => 10,
            _ => 11,
        };
        uint subject = j + 1 == cue ? 0 : groups[cue - 1] switch
        {
            TokenGroup.Pronoun or TokenGroup.FirstPerson => 1u,
            TokenGroup.Name or TokenGroup.StartName or TokenGroup.Acronym => 2,
            TokenGroup.Auxiliary => 3,
            TokenGroup.Modal or TokenGroup.Negation => 4,
            TokenGroup.To => 5,
            TokenGroup.Role or TokenGroup.GroupSource or TokenGroup.Institution or TokenGroup.Document or TokenGroup.MediaNoun or TokenGroup.Person or TokenGroup.Body or TokenGroup.Message => 6,
            TokenGroup.Determiner => 7,
            TokenGroup.Comma => 8,
            _ => 9,
        };
        uint right = (cue + 1 < end ? groups[cue + 1] : TokenGroup.None) switch
        {
            TokenGroup.None or TokenGroup.Stop => 1u,
            TokenGroup.That => 2,
            TokenGroup.Comma => 3,
            TokenGroup.OpenQuote => 4,
            TokenGroup.Colon => 5,
            TokenGroup.Pronoun or TokenGroup.FirstPerson => 6,
            TokenGroup.Determiner => 7,
            TokenGroup.Name or TokenGroup.Acronym or TokenGroup.Title => 8,
            TokenGroup.Calendar => 9,
            TokenGroup.To => 10,
            TokenGroup.Of or TokenGroup.By => 11,
            TokenGroup.Preposition => 12,
            TokenGroup.Which or TokenGroup.Who or TokenGroup.Relative or TokenGroup.Conjunction => 13,
            TokenGroup.CloseQuote or TokenGroup.Semicolon or TokenGroup.Dash => 14,
            _ => 15,
        };
        return new CueFrame(j + 1, (uint)level << 24 | (isApposed ? 1u << 23 : 0) | left << 16 | subject << 8 | right);
    }

    private static bool IsNominal(TokenGroup group) => group is
        TokenGroup.Name or TokenGroup.StartName or TokenGroup.Acronym or TokenGroup.Determiner or TokenGroup.Lower or TokenGroup.Plural or TokenGroup.Title
        or TokenGroup.Role or TokenGroup.GroupSource or TokenGroup.Institution or TokenGroup.Document or TokenGroup.MediaNoun or TokenGroup.CueNoun
        or TokenGroup.Demonym or TokenGroup.Possessive or TokenGroup.Of or TokenGroup.Pronoun or TokenGroup.FirstPerson or TokenGroup.Number
        or TokenGroup.Ordinal or TokenGroup.Preposition or TokenGroup.By or TokenGroup.And or TokenGroup.OpenBracket or TokenGroup.CloseBracket
        or TokenGroup.Symbol or TokenGroup.Calendar or TokenGroup.Who
        or TokenGroup.Noun or TokenGroup.Person or TokenGroup.Body or TokenGroup.Message or TokenGroup.Adjective;
}
