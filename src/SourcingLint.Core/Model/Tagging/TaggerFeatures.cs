using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>
/// What the tagger looks at: each token's word and group and those of its neighbours, whether it stands in quotation
/// marks, the likely cues left and right of it in its sentence, and the sentence as a whole. Features are 32-bit hashes
/// (Weinberger et al., 2009); the same code serves training and tagging.
/// </summary>
internal sealed class TaggerFeatures
{
    /// <summary>The most features that one token or sentence has.</summary>
    public const int Most = 48;

    private const uint Edge = 0x51ED270B;
    private static readonly uint[] VocabularyHashes = HashVocabulary();

    private readonly ImmutableArray<Token> _tokens;
    private readonly string _prose;
    private readonly CueWords _cueWords;
    private readonly uint[] _words;
    private readonly TokenGroup[] _groups;
    private readonly byte[] _quotes;
    private readonly byte[] _cueLevels;
    private readonly int[] _leftCue;
    private readonly int[] _rightCue;
    private readonly byte[] _transitions;

    // Of the sentence being read.
    private int _first;
    private int _end;
    private uint _opening;
    private uint _closing;
    private uint _makeup;
    private uint _previousMakeup;

    public TaggerFeatures(Draft draft, CueWords cueWords)
    {
        _tokens = draft.Tokens;
        _prose = draft.Prose.Text;
        _cueWords = cueWords;
        var n = _tokens.Length;
        _words = new uint[n];
        _groups = new TokenGroup[n];
        _quotes = new byte[n];
        _cueLevels = new byte[n];
        _leftCue = new int[n];
        _rightCue = new int[n];
        _transitions = new byte[n];
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.EndSentence == paragraph.FirstSentence)
            {
                continue;
            }

            var first = draft.Sentences[paragraph.FirstSentence].FirstToken;
            var end = draft.Sentences[paragraph.EndSentence - 1].EndToken;
            Prepare(first, end);
            for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
            {
                LinkCues(draft.Sentences[s]);
            }
        }
    }

    /// <summary>The word of a token as training counts it.</summary>
    public uint WordOf(int token) => _words[token];

    /// <summary>How likely a token is to be a cue, 0 to 4.</summary>
    public int CueLevelOf(int token) => _cueLevels[token];

    /// <summary>Which table of transitions leads to a token.</summary>
    public int TransitionOf(int token) => _transitions[token];

    /// <summary>Starts a sentence and gives the features that all its tokens share.</summary>
    /// <returns>How many there are.</returns>
    public int ReadSentence(Sentence sentence, bool startsParagraph, uint[] features)
    {
        _first = sentence.FirstToken;
        _end = sentence.EndToken;
        var last = _end - 1;
        while (last > _first && _groups[last] is TokenGroup.Stop or TokenGroup.CloseQuote)
        {
            last--;
        }

        _opening = Mix((uint)Group(_first) << 8 | (uint)Group(_first + 1), (uint)_quotes[_first]);
        _closing = Mix((uint)Group(last - 2) << 16 | (uint)Group(last - 1) << 8 | (uint)Group(last), (uint)_quotes[last] << 3 | (uint)_quotes[_end - 1]);
        var cues = 0;
        var strong = 0;
        var quoted = 0;
        var according = false;
        for (var i = _first; i < _end; i++)
        {
            cues += _cueLevels[i] >= 2 && _quotes[i] == 0 ? 1 : 0;
            strong = Math.Max(strong, _quotes[i] == 0 ? _cueLevels[i] : 0);
            quoted += _quotes[i] != 0 ? 1 : 0;
            according |= _groups[i] == TokenGroup.According;
        }

        var length = _end - _first;
        _makeup = (uint)(Math.Min(cues, 2) << 8 | strong << 4 | (according ? 8 : 0) | (quoted == 0 ? 0 : quoted >= length - 1 ? 3 : quoted * 2 > length ? 2 : 1));
        _previousMakeup = startsParagraph ? _previousMakeup | 0x80000000 : _previousMakeup;
        var n = 0;
        features[n++] = Mix(_opening, 101);
        features[n++] = Mix(_closing, 102);
        features[n++] = Mix(_makeup, 103);
        features[n++] = Mix(Mix(_makeup, _previousMakeup), 104);
        features[n++] = Mix(Mix(_opening, _closing), 105);
        _sentenceMakeup = _makeup;
        _beforeMakeup = _previousMakeup;
        _previousMakeup = _makeup;
        return n;
    }

    private uint _sentenceMakeup;
    private uint _beforeMakeup;

    /// <summary>Gives the features of a token of the sentence last started.</summary>
    /// <returns>How many there are.</returns>
    public int ReadToken(int i, uint[] features)
    {
        var w0 = _words[i];
        var w1 = Word(i - 1);
        var w2 = Word(i - 2);
        var x1 = Word(i + 1);
        var x2 = Word(i + 2);
        var g0 = (uint)_groups[i];
        var g1 = (uint)Group(i - 1);
        var g2 = (uint)Group(i - 2);
        var g3 = (uint)Group(i - 3);
        var h1 = (uint)Group(i + 1);
        var h2 = (uint)Group(i + 2);
        var h3 = (uint)Group(i + 3);
        var q = (uint)_quotes[i];
        var n = 0;
        features[n++] = Mix(w0, 1);
        features[n++] = Mix(Mix(w0, w1), 2);
        features[n++] = Mix(Mix(w0, x1), 3);
        features[n++] = Mix(w1, 4);
        features[n++] = Mix(x1, 5);
        features[n++] = Mix(w2, 6);
        features[n++] = Mix(x2, 7);
        features[n++] = Mix(g1 << 16 | g0 << 8 | h1, 8);
        features[n++] = Mix(g2 << 16 | g1 << 8 | g0, 9);
        features[n++] = Mix(g0 << 16 | h1 << 8 | h2, 10);
        features[n++] = Mix(g3 << 24 | g2 << 16 | g1 << 8 | g0, 11);
        features[n++] = Mix(g0 << 24 | h1 << 16 | h2 << 8 | h3, 12);
        features[n++] = Mix(q << 24 | g1 << 16 | g0 << 8 | h1, 13);
        features[n++] = Mix(Mix(w0, q), 14);
        features[n++] = Mix(Ending(i), 15);
        features[n++] = Mix(Mix(w1, x1), 16);

        var left = _leftCue[i];
        var right = _rightCue[i];
        var leftSign = Sign(left);
        var rightSign = Sign(right);
        var leftDistance = left < 0 ? 15u : Bucket(i - left);
        var rightDistance = right < 0 ? 15u : Bucket(right - i);
        var leftWord = left < 0 ? Edge : _words[left];
        var rightWord = right < 0 ? Edge : _words[right];
        features[n++] = Mix(Mix(leftWord, q), 20);
        features[n++] = Mix(Mix(rightWord, q), 21);
        features[n++] = Mix(Mix(leftSign, leftDistance << 8 | q), 22);
        features[n++] = Mix(Mix(rightSign, rightDistance << 8 | q), 23);
        features[n++] = Mix(Mix(leftSign, rightSign), 24 + q);
        features[n++] = Mix(Mix(leftSign, g0 << 8 | g1), 32);
        features[n++] = Mix(Mix(rightSign, g0 << 8 | h1), 33);
        features[n++] = Mix(leftDistance << 24 | rightDistance << 16 | g0 << 8 | q, 34);
        features[n++] = Mix(Mix(leftWord, leftDistance), 35);
        features[n++] = Mix(Mix(rightWord, rightDistance), 36);

        var from = Bucket(i - _first);
        var till = Bucket(_end - 1 - i);
        features[n++] = Mix(from << 24 | till << 16 | g0 << 8 | q, 37);
        features[n++] = Mix(Mix(_sentenceMakeup, q), 38);
        features[n++] = Mix(Mix(_opening, q << 8 | g0), 39);
        features[n++] = Mix(Mix(_closing, q << 8 | g0), 40);
        features[n++] = Mix(Mix(_sentenceMakeup, _beforeMakeup), 41 + q);
        return n;
    }

    /// <summary>The hash of a word, its case folded; numbers count by their length.</summary>
    public static uint HashOf(Token token, string prose)
    {
        if (token.Kind == TokenKind.Number)
        {
            return 0x1000193u + (uint)token.Length;
        }

        return token.Word != 0 && token.Word < VocabularyHashes.Length ? VocabularyHashes[token.Word] : Hash(prose.AsSpan(token.Start, token.Length));
    }

    /// <summary>The hash of a word in lower case.</summary>
    public static uint Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word)
        {
            hash = (hash ^ Fold(c)) * 16777619u;
        }

        return hash;
    }

    private static uint[] HashVocabulary()
    {
        var hashes = new uint[Vocabulary.Shared.Count];
        for (var i = 1; i < hashes.Length; i++)
        {
            hashes[i] = Hash(Vocabulary.Shared.WordOf(i).AsSpan());
        }

        return hashes;
    }

    private static char Fold(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c | 0x20),
        '\u2019' or '\u2018' => '\'',
        '\u201C' or '\u201D' => '"',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };

    private static uint Mix(uint a, uint b)
    {
        var hash = (a ^ (b * 0x9E3779B1u)) * 0x85EBCA6Bu;
        hash ^= hash >> 15;
        hash *= 0xC2B2AE35u;
        return hash ^ (hash >> 13);
    }

    private static uint Bucket(int distance) => distance switch
    {
        <= 4 => (uint)Math.Max(0, distance),
        <= 6 => 5,
        <= 9 => 6,
        <= 14 => 7,
        <= 22 => 8,
        _ => 9,
    };

    private uint Word(int i) => i >= _first && i < _end ? _words[i] : Edge;

    private TokenGroup Group(int i) => i >= _first && i < _end ? _groups[i] : TokenGroup.None;

    private uint Ending(int i)
    {
        var token = _tokens[i];
        if (token.Kind != TokenKind.Word || token.Length < 4)
        {
            return _words[i];
        }

        var hash = (uint)token.Shape & (uint)(TokenShape.Capitalized | TokenShape.AllCaps | TokenShape.SentenceStart);
        for (var k = token.End - 3; k < token.End; k++)
        {
            hash = (hash * 31) + Fold(_prose[k]);
        }

        return hash;
    }

    /// <summary>What a likely cue looks like: how likely, and what stands around it.</summary>
    private uint Sign(int cue) => cue < 0
        ? 0xFFFF
        : (uint)_cueLevels[cue] << 24 | (uint)Group(cue - 2) << 16 | (uint)Group(cue - 1) << 8 | (uint)Group(cue + 1);

    private void Prepare(int first, int end)
    {
        var open = -1;
        for (var i = first; i < end; i++)
        {
            var token = _tokens[i];
            _words[i] = HashOf(token, _prose);
            if (token.Kind != TokenKind.Quote)
            {
                _groups[i] = TokenGroups.Tell(token, _prose);
                _cueLevels[i] = token.Kind == TokenKind.Word ? _cueWords.LevelOf(_words[i], token) : (byte)0;
                continue;
            }

            var isDouble = _prose[token.Start] is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
            var opens = Opens(i, first, end);
            if (open < 0 && opens)
            {
                open = i;
                _groups[i] = TokenGroup.OpenQuote;
            }
            else if (open >= 0 && !opens && isDouble == IsDouble(open))
            {
                MarkQuote(open, i + 1, first, isClosed: true);
                _groups[i] = TokenGroup.CloseQuote;
                open = -1;
            }
            else if (open >= 0 && opens && isDouble && IsDouble(open))
            {
                MarkQuote(open, i, first, isClosed: false);
                open = i;
                _groups[i] = TokenGroup.OpenQuote;
            }
            else
            {
                _groups[i] = opens ? TokenGroup.OpenQuote : isDouble ? TokenGroup.CloseQuote : TokenGroup.Possessive;
            }
        }

        if (open >= 0 && IsDouble(open))
        {
            MarkQuote(open, end, first, isClosed: false);
        }

        for (var i = first; i < end; i++)
        {
            _transitions[i] = Transition(i, first);
        }
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
                var gapBefore = i == first || _tokens[i].Has(TokenShape.SpaceBefore) || _groups[i - 1] is TokenGroup.OpenBracket or TokenGroup.Dash or TokenGroup.OpenQuote;
                var gapAfter = i + 1 >= end || _tokens[i + 1].Has(TokenShape.SpaceBefore);
                return gapBefore && !gapAfter;
        }
    }

    /// <summary>1 a few words, 2 a statement, 3 one that the paragraph leaves open, 4 in single marks.</summary>
    private void MarkQuote(int open, int end, int first, bool isClosed)
    {
        var length = end - open;
        var isStatement = length > 6 && open + 1 < end && (_tokens[open + 1].Has(TokenShape.Capitalized) || open == first);
        var kind = (byte)(!IsDouble(open) ? 4 : !isClosed ? 3 : isStatement ? 2 : 1);
        for (var i = open; i < end; i++)
        {
            _quotes[i] = kind;
        }
    }

    private byte Transition(int i, int first)
    {
        if (i == first)
        {
            return (byte)(_quotes[i] != 0 ? 1 : 0);
        }

        var group = _groups[i];
        var before = _groups[i - 1];
        var inQuote = _quotes[i] != 0;
        if (_tokens[i].Has(TokenShape.SentenceStart) || (group == TokenGroup.OpenQuote && before is TokenGroup.Stop or TokenGroup.CloseQuote))
        {
            return (byte)(inQuote ? 3 : 2);
        }

        if (inQuote && before is not (TokenGroup.OpenQuote or TokenGroup.CloseQuote) && group is not (TokenGroup.OpenQuote or TokenGroup.CloseQuote))
        {
            return 4;
        }

        return group switch
        {
            TokenGroup.Comma => 5,
            TokenGroup.Stop => 6,
            TokenGroup.OpenQuote => 7,
            TokenGroup.CloseQuote => 8,
            TokenGroup.Colon => 9,
            TokenGroup.Dash => 10,
            TokenGroup.That => 11,
            TokenGroup.CueVerb => 12,
            _ => before switch
            {
                TokenGroup.Comma => 13,
                TokenGroup.CloseQuote => 14,
                TokenGroup.OpenQuote => 15,
                TokenGroup.Colon => 16,
                TokenGroup.Dash => 17,
                TokenGroup.CueVerb => 18,
                TokenGroup.Name or TokenGroup.Acronym => (byte)(group is TokenGroup.Name or TokenGroup.Acronym ? 19 : 20),
                _ => group switch
                {
                    TokenGroup.And => 21,
                    TokenGroup.To or TokenGroup.By or TokenGroup.Of or TokenGroup.Preposition => 22,
                    TokenGroup.Pronoun or TokenGroup.Who or TokenGroup.Which => 23,
                    TokenGroup.Semicolon or TokenGroup.OpenBracket or TokenGroup.CloseBracket or TokenGroup.Ellipsis => 24,
                    TokenGroup.PastVerb or TokenGroup.Auxiliary or TokenGroup.Modal => 25,
                    _ => 26,
                },
            },
        };
    }

    /// <summary>The table whose first row scores the last state of a paragraph.</summary>
    public const int LastTable = 27;

    /// <summary>How many tables of transitions there are.</summary>
    public const int Transitions = 28;

    private void LinkCues(Sentence sentence)
    {
        var cue = -1;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            _leftCue[i] = cue;
            if (IsCue(i))
            {
                cue = i;
            }
        }

        cue = -1;
        for (var i = sentence.EndToken - 1; i >= sentence.FirstToken; i--)
        {
            _rightCue[i] = cue;
            if (IsCue(i))
            {
                cue = i;
            }
        }
    }

    private bool IsCue(int i) => _cueLevels[i] >= 2 && _quotes[i] is 0 or 3;
}
