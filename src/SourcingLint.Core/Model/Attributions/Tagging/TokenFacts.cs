using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>What the tagger knows of each token by itself and by the quotation marks around it.</summary>
internal sealed class TokenFacts
{
    private readonly TokenList _tokens;
    private readonly string _prose;

    public TokenFacts(Draft draft, WordTable table)
    {
        _tokens = draft.Tokens;
        _prose = draft.Prose.Text;
        var count = _tokens.Length;
        Words = new uint[count];
        Endings = new uint[count];
        Groups = new TokenGroup[count];
        Senses = new byte[count];
        Quotes = new byte[count];
        CueLevels = new byte[count];
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.EndSentence > paragraph.FirstSentence)
            {
                Read(draft.Sentences[paragraph.FirstSentence].FirstToken, draft.Sentences[paragraph.EndSentence - 1].EndToken, table);
            }
        }
    }

    /// <summary>The feature that each word makes.</summary>
    public uint[] Words { get; }

    /// <summary>The feature that each word's ending makes.</summary>
    public uint[] Endings { get; }

    /// <summary>The group of each token.</summary>
    public TokenGroup[] Groups { get; }

    /// <summary>Part of speech and sense of each word, as one number.</summary>
    public byte[] Senses { get; }

    /// <summary>In what quotation each token stands: 0 none, 1 a few words, 2 a statement, 3 one that the paragraph leaves open, 4 single marks.</summary>
    public byte[] Quotes { get; }

    /// <summary>How likely each token is a cue by its word, 0 to 4.</summary>
    public byte[] CueLevels { get; }

    /// <summary>Whether a token is likely to be a cue.</summary>
    public bool IsCue(int i) => CueLevels[i] >= 2 && Quotes[i] is 0 or 3;

    private void Read(int first, int end, WordTable table)
    {
        var open = -1;
        for (var i = first; i < end; i++)
        {
            var token = _tokens[i];
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
                open = ReadMark(i, first, end, open);
            }
            else
            {
                Groups[i] = TokenGroups.Tell(token, _prose, default);
            }
        }

        if (open >= 0 && IsDouble(open))
        {
            MarkQuote(open, end, first, isClosed: false);
        }
    }

    /// <summary>Reads a quotation mark, given the one that is open, -1 for none.</summary>
    /// <returns>The one that is open now.</returns>
    private int ReadMark(int i, int first, int end, int open)
    {
        var opens = Opens(i, first, end);
        var isDouble = IsDouble(i);
        if (open < 0 && opens)
        {
            Groups[i] = TokenGroup.OpenQuote;
            return i;
        }

        if (open >= 0 && !opens && isDouble == IsDouble(open))
        {
            MarkQuote(open, i + 1, first, isClosed: true);
            Groups[i] = TokenGroup.CloseQuote;
            return -1;
        }

        if (open >= 0 && opens && isDouble && IsDouble(open))
        {
            MarkQuote(open, i, first, isClosed: false);
            Groups[i] = TokenGroup.OpenQuote;
            return i;
        }

        Groups[i] = opens ? TokenGroup.OpenQuote : isDouble ? TokenGroup.CloseQuote : TokenGroup.Possessive;
        return open;
    }

    private bool IsDouble(int i) => _prose[_tokens[i].Start] is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';

    private bool Opens(int i, int first, int end)
    {
        switch (_prose[_tokens[i].Start])
        {
            case '\u201C' or '\u2018' or '\u201E' or '\u00AB':
                return true;
            case '\u201D' or '\u2019' or '\u00BB':
                return false;
            default:
                var gapBefore = i == first || _tokens[i].Has(TokenShape.SpaceBefore) || Groups[i - 1] is TokenGroup.OpenBracket or TokenGroup.Dash or TokenGroup.OpenQuote;
                var gapAfter = i + 1 >= end || _tokens[i + 1].Has(TokenShape.SpaceBefore);
                return gapBefore && !gapAfter;
        }
    }

    private void MarkQuote(int open, int end, int first, bool isClosed)
    {
        var isStatement = end - open > 6 && (_tokens[open + 1].Has(TokenShape.Capitalized) || open == first);
        var kind = (byte)(!IsDouble(open) ? 4 : !isClosed ? 3 : isStatement ? 2 : 1);
        for (var i = open; i < end; i++)
        {
            Quotes[i] = kind;
        }
    }
}
