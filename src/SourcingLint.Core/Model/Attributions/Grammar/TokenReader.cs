using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says what a token is where it stands: in a quotation, a comma, a stop, a dash between phrases.</summary>
internal sealed class TokenReader
{
    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly int[] _quotationOf;

    public TokenReader(Draft draft, ImmutableArray<Quotation> quotations)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _quotationOf = MapQuotations(draft, quotations);
    }

    /// <summary>The outermost quotation that a token stands in, -1 for none; terms do not count.</summary>
    public int QuotationOf(int index) => _quotationOf[index];

    public bool IsQuoted(int index) => index >= 0 && index < _tokens.Length && _quotationOf[index] >= 0;

    public bool IsComma(int index) =>
        index >= 0 && index < _tokens.Length && _tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_tokens[index].Start] == ',';

    public bool IsStop(int index) =>
        _tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_tokens[index].Start] is '.' or '?' or '!' or ';';

    /// <summary>Whether a dash parts phrases here, and does not join words.</summary>
    public bool IsSpacedDash(int index) => _tokens[index].Kind == TokenKind.Dash && _tokens[index].Has(TokenShape.SpaceBefore);

    /// <summary>"he said, speaking from his bed": the rest only describes.</summary>
    public bool IsParticiple(int index) =>
        _tokens[index].Length > 4 && _draft.TextOf(_tokens[index]).EndsWith("ing".AsSpan(), StringComparison.Ordinal);

    public bool IsSpeakingParticiple(int index) =>
        _tokens[index].Is(WordClass.CueVerb) && (CueVerbs.FormOf(_tokens[index].Word) & CueForm.Ing) != 0;

    public bool HasWords(int first, int end, int least)
    {
        for (var i = first; i < end && least > 0; i++)
        {
            least -= _tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return least <= 0;
    }

    public bool HasNumber(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (_tokens[i].Kind == TokenKind.Number || _tokens[i].Is(WordClass.NumberWord))
            {
                return true;
            }
        }

        return false;
    }

    public int TrimComma(int index, int first) => index > first && IsComma(index - 1) && !IsQuoted(index - 1) ? index - 1 : index;

    /// <summary>For each token the outermost quotation that it stands in, -1 for none; terms do not count.</summary>
    private static int[] MapQuotations(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var map = new int[draft.Tokens.Length];
        for (var i = 0; i < map.Length; i++)
        {
            map[i] = -1;
        }

        for (var q = 0; q < quotations.Length; q++)
        {
            if (quotations[q].Depth == 0 && quotations[q].Kind != QuotationKind.Term)
            {
                for (var i = draft.TokenAt(quotations[q].Span.Start); i < map.Length && draft.Tokens[i].Start < quotations[q].Span.End; i++)
                {
                    map[i] = q;
                }
            }
        }

        return map;
    }
}
