using System.Collections.Immutable;
using SourcingLint.Text;
using static SourcingLint.Model.Tagging.FeatureHash;

namespace SourcingLint.Model.Tagging;

/// <summary>
/// What the tagger looks at: each token's word, group and sense and those of its neighbors, the quotation it stands in,
/// the likely cues left and right of it in its sentence with what stands around them, the clause it is in, and how the
/// sentence is made. The same code serves training and tagging; tokens are read in order.
/// </summary>
internal sealed class TaggerFeatures
{
    /// <summary>The most features that one token has.</summary>
    public const int Most = 32;

    /// <summary>What stands for a word beyond the sentence's ends, or for a cue that is not there.</summary>
    private const uint Edge = 0x51ED270B;

    private readonly ImmutableArray<Token> _tokens;
    private readonly string _prose;
    private readonly uint[] _words;
    private readonly TokenGroup[] _groups;
    private readonly byte[] _senses;
    private readonly byte[] _quotes;
    private readonly TokenFacts _facts;

    // The sentence being read.
    private int _first;
    private int _end;
    private bool _startsParagraph;
    private uint _makeup;

    // The likely cues left and right of the token being read, and the one it is itself.
    private int _left;
    private int _here;
    private int _right;
    private CueFrame _leftFrame;
    private CueFrame _hereFrame;
    private CueFrame _rightFrame;

    // The last mark that may end a clause, and the commas since the left cue.
    private int _clause;
    private int _commas;

    public TaggerFeatures(Draft draft, WordTable table)
    {
        _tokens = draft.Tokens;
        _prose = draft.Prose.Text;
        _facts = new TokenFacts(draft, table);
        _words = _facts.Words;
        _groups = _facts.Groups;
        _senses = _facts.Senses;
        _quotes = _facts.Quotes;
    }

    /// <summary>Starts a sentence.</summary>
    public void ReadSentence(Sentence sentence, bool startsParagraph)
    {
        _first = sentence.FirstToken;
        _end = sentence.EndToken;
        _startsParagraph = startsParagraph;
        _makeup = Makeup();
        _left = -1;
        _leftFrame = default;
        _here = -1;
        _clause = _first;
        _commas = 0;
        FindRight(_first);
    }

    /// <summary>Gives the features of the next token of the sentence last started.</summary>
    /// <returns>How many there are.</returns>
    public int ReadToken(int i, uint[] features)
    {
        MoveTo(i);
        var w0 = _words[i];
        var w1 = Word(i - 1);
        var x1 = Word(i + 1);
        var g0 = (uint)_groups[i];
        var g1 = (uint)Group(i - 1);
        var h1 = (uint)Group(i + 1);
        var s0 = (uint)_senses[i];
        var quote = (uint)_quotes[i];
        var n = 0;
        features[n++] = Mix(w0, 1);
        features[n++] = Mix(Mix(w0, w1), 2);
        features[n++] = Mix(Mix(w0, x1), 3);
        features[n++] = Mix(w1, 4);
        features[n++] = Mix(x1, 5);
        features[n++] = Mix(Word(i - 2), 6);
        features[n++] = Mix(g1 << 16 | g0 << 8 | h1, 8);
        features[n++] = Mix((uint)Group(i - 2) << 16 | g1 << 8 | g0, 9);
        features[n++] = Mix(g0 << 16 | h1 << 8 | (uint)Group(i + 2), 10);
        features[n++] = Mix(Mix(w0, quote), 14);
        features[n++] = Mix(_tokens[i].Kind == TokenKind.Word && _tokens[i].Length > 3 ? OfEnding(_tokens[i], _prose) : w0, 15);
        features[n++] = Mix(s0, 70);
        features[n++] = Mix(Sense(i - 1) << 16 | s0 << 8 | Sense(i + 1), 71);

        var leftWord = _left < 0 ? Edge : _words[_left];
        var rightWord = _right < 0 ? Edge : _words[_right];
        var leftDistance = _left < 0 ? 15u : Bucket(i - _left);
        var rightDistance = _right < 0 ? 15u : Bucket(_right - i);
        features[n++] = Mix(Mix(leftWord, quote), 20);
        features[n++] = Mix(Mix(rightWord, quote), 21);
        features[n++] = Mix(leftDistance << 24 | rightDistance << 16 | g0 << 8 | quote, 34);
        features[n++] = Mix(Mix(leftWord, leftDistance), 35);

        // Whether the right cue's subject is still to come, starts next, or has begun.
        var region = _right < 0 ? 0u : i >= _rightFrame.Subject ? 3 : i == _rightFrame.Subject - 1 ? 2 : 1u;
        var place = region << 4 | quote;
        var clause = (uint)_groups[_clause] << 16 | (uint)Group(_clause + 1) << 8 | (uint)Group(_clause + 2);
        features[n++] = Mix(Mix(_leftFrame.Sign, g0 << 8 | g1), 53);
        features[n++] = Mix(Mix(rightWord, place), 55);
        features[n++] = Mix(Mix(w0, region), 56);
        features[n++] = Mix(Mix(_leftFrame.Sign, (uint)_commas << 8 | quote), 66);
        features[n++] = Mix(Mix(clause, place), 67);
        features[n++] = Mix(Mix(_leftFrame.Sign, Sense(_left)), 72);

        features[n++] = Mix(Bucket(i - _first) << 24 | Bucket(_end - 1 - i) << 16 | g0 << 8 | quote, 37);
        features[n++] = Mix(Mix(_makeup, quote), 38);
        Leave(i);
        return n;
    }

    /// <summary>Which table of transitions leads to a token of the sentence last started.</summary>
    public int TransitionTo(int i)
    {
        var inQuote = _quotes[i] != 0;
        if (_startsParagraph && i == _first)
        {
            return TransitionTables.First(inQuote);
        }

        var before = _groups[i - 1];
        return i == _first
            ? TransitionTables.OfSentence(before, _groups[i], inQuote)
            : TransitionTables.Of(before, _groups[i], i + 1 < _end ? _groups[i + 1] : TokenGroup.Stop, inQuote);
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

    private uint Sense(int i) => i >= _first && i < _end ? _senses[i] : 255u;

    private void MoveTo(int i)
    {
        if (_here == i - 1 && _here >= 0)
        {
            _left = _here;
            _leftFrame = _hereFrame;
        }

        if (_right == i)
        {
            _here = i;
            _hereFrame = _rightFrame;
            FindRight(i + 1);
        }
    }

    private void Leave(int i)
    {
        if (_here == i)
        {
            _commas = 0;
        }
        else if (_groups[i] == TokenGroup.Comma)
        {
            _commas = Math.Min(_commas + 1, 3);
        }

        if (_groups[i] is TokenGroup.Comma or TokenGroup.Semicolon or TokenGroup.Dash or TokenGroup.Colon or TokenGroup.CloseQuote or TokenGroup.OpenQuote)
        {
            _clause = i;
        }
    }

    private void FindRight(int from)
    {
        _right = -1;
        _rightFrame = default;
        for (var i = from; i < _end; i++)
        {
            if (_facts.IsCue(i))
            {
                _right = i;
                _rightFrame = CueFrame.Read(_groups, _first, _end, i, _facts.CueLevels[i]);
                return;
            }
        }
    }

    /// <summary>How many likely cues the sentence has, how likely the best is, whether it has "according", and how much of it is quoted.</summary>
    private uint Makeup()
    {
        var cues = 0;
        var best = 0;
        var quoted = 0;
        var according = 0;
        for (var i = _first; i < _end; i++)
        {
            if (_quotes[i] != 0)
            {
                quoted++;
            }
            else
            {
                cues += _facts.CueLevels[i] >= 2 ? 1 : 0;
                best = Math.Max(best, _facts.CueLevels[i]);
                according |= _groups[i] == TokenGroup.According ? 8 : 0;
            }
        }

        var length = _end - _first;
        var share = quoted == 0 ? 0 : quoted >= length - 1 ? 3 : quoted * 2 > length ? 2 : 1;
        return (uint)(Math.Min(cues, 2) << 8 | best << 4 | according | share);
    }
}
