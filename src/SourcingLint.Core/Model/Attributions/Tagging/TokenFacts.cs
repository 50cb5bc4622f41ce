using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>What the tagger knows of each token of a paragraph by itself and by the quotation marks around it; tokens are counted from the paragraph's first.</summary>
internal sealed class TokenFacts(Draft draft, WordTable table)
{
    private readonly TokenList _tokens = draft.Tokens;
    private readonly string _prose = draft.Prose.Text;
    private int _start;

    /// <summary>The feature that each word makes.</summary>
    public uint[] Words { get; private set; } = [];

    /// <summary>The feature that each word's ending makes.</summary>
    public uint[] Endings { get; private set; } = [];

    /// <summary>The group of each token.</summary>
    public TokenGroup[] Groups { get; private set; } = [];

    /// <summary>Part of speech and sense of each word, as one number.</summary>
    public byte[] Senses { get; private set; } = [];

    /// <summary>In what quotation each token stands: 0 none, 1 a few words, 2 a statement, 3 one that the paragraph leaves open, 4 single marks.</summary>
    public byte[] Quotes { get; private set; } = [];

    /// <summary>How likely each token is a cue by its word, 0 to 4.</summary>
    public byte[] CueLevels { get; private set; } = [];

    /// <summary>Whether a token is likely to be a cue.</summary>
    public bool IsCue(int i) => CueLevels[i] >= 2 && Quotes[i] is 0 or 3;

    /// <summary>Reads the paragraph whose tokens are those from <paramref name="start"/> to <paramref name="end"/>.</summary>
    public void Read(int start, int end)
    {
        _start = start;
        var count = end - start;
        if (Words.Length < count)
        {
            Words = new uint[count * 2];
            Endings = new uint[count * 2];
            Groups = new TokenGroup[count * 2];
            Senses = new byte[count * 2];
            Quotes = new byte[count * 2];
            CueLevels = new byte[count * 2];
        }

        Array.Clear(Senses, 0, count);
        Array.Clear(Quotes, 0, count);
        Array.Clear(CueLevels, 0, count);
        var open = -1;
        for (var i = 0; i < count; i++)
        {
            var token = TokenAt(i);
            if (token.Kind == TokenKind.Word)
            {
                var facts = table.FactsOf(token, _prose);
                Words[i] = facts.Feature;
                Endings[i] = facts.Ending;
                Groups[i] = facts.Group;
                Senses[i] = facts.Sense;
                CueLevels[i] = facts.CueLevel;
                continue;
            }

            Words[i] = FeatureHash.Of(FeatureHash.OfToken(token, _prose), 0);
            Endings[i] = FeatureHash.Of(Words[i], 11);
            if (token.Kind == TokenKind.Quote)
            {
                open = ReadMark(i, count, open);
            }
            else
            {
                Groups[i] = TokenGroups.Tell(token, _prose, default);
            }
        }

        if (open >= 0 && IsDouble(open))
        {
            MarkQuote(open, count, isClosed: false);
        }
    }

    /// <summary>Reads a quotation mark, given the one that is open, -1 for none.</summary>
    /// <returns>The one that is open now.</returns>
    private int ReadMark(int i, int count, int open)
    {
        var opens = Opens(i, count);
        var isDouble = IsDouble(i);
        if (open < 0 && opens)
        {
            Groups[i] = TokenGroup.OpenQuote;
            return i;
        }

        if (open >= 0 && !opens && isDouble == IsDouble(open))
        {
            MarkQuote(open, i + 1, isClosed: true);
            Groups[i] = TokenGroup.CloseQuote;
            return -1;
        }

        if (open >= 0 && opens && isDouble && IsDouble(open))
        {
            MarkQuote(open, i, isClosed: false);
            Groups[i] = TokenGroup.OpenQuote;
            return i;
        }

        Groups[i] = opens ? TokenGroup.OpenQuote : isDouble ? TokenGroup.CloseQuote : TokenGroup.Possessive;
        return open;
    }

    private Token TokenAt(int i) => _tokens[_start + i];

    private bool IsDouble(int i) => _prose[TokenAt(i).Start] is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private bool Opens(int i, int count)
    {
        switch (_prose[TokenAt(i).Start])
        {
            case '\u201C' or '\u2018' or '\u201E' or '\u00AB':
                return true;
            case '\u201D' or '\u2019' or '\u00BB':
                return false;
            default:
                var gapBefore = i == 0 || TokenAt(i).Has(TokenShape.SpaceBefore) || Groups[i - 1] is TokenGroup.OpenBracket or TokenGroup.Dash or TokenGroup.OpenQuote;
                var gapAfter = i + 1 >= count || TokenAt(i + 1).Has(TokenShape.SpaceBefore);
                return gapBefore && !gapAfter;
        }
    }

    private void MarkQuote(int open, int end, bool isClosed)
    {
        var isStatement = end - open > 6 && (TokenAt(open + 1).Has(TokenShape.Capitalized) || open == 0);
        var kind = (byte)(!IsDouble(open) ? 4 : !isClosed ? 3 : isStatement ? 2 : 1);
        for (var i = open; i < end; i++)
        {
            Quotes[i] = kind;
        }
    }
}
