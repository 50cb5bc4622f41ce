using SourcingLint.Text;
using static SourcingLint.Model.Tagging.FeatureHash;

namespace SourcingLint.Model.Tagging;

/// <summary>
/// What the tagger looks at: each token's word, group and sense and those of its neighbors, the quotation it stands in,
/// the likely cues left and right of it in its sentence with what stands around them, the clause it is in, and how the
/// sentence is made. The same code serves training and tagging; tokens are read in order, and counted from the first of their paragraph.
/// </summary>
internal sealed class TaggerFeatures
{
    /// <summary>The most features that one token has.</summary>
    public const int Most = 32;

    /// <summary>How many features a token has that it does not share.</summary>
    public const int Own = 16;

    /// <summary>What stands for a word beyond the sentence's ends, or for a cue that is not there.</summary>
    private const uint Edge = 0x51ED270B;

    private static readonly byte[] Buckets = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8];

    private readonly Draft _draft;
    private readonly TokenFacts _facts;

    // The paragraph being read.
    private int _start;
    private uint[] _words = [];
    private uint[] _endings = [];
    private TokenGroup[] _groups = [];
    private byte[] _senses = [];
    private byte[] _quotes = [];

    // The sentence being read.
    private int _first;
    private int _end;
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

    // Where the token being read stands: how far from the left cue, on which side of the right cue's subject, in what quotation.
    private uint _leftDistance;
    private uint _region;
    private uint _quote;

    // The token's word with the one before it, and its group with those around it: what the token before has worked out.
    private uint _pair;
    private uint _trioBefore;
    private uint _trio;

    // Whether anything that ReadSurroundings tells of has changed since it last did.
    private bool _isSurroundedAnew;

    public TaggerFeatures(Draft draft, WordTable table)
    {
        _draft = draft;
        _facts = new TokenFacts(draft, table);
    }

    /// <summary>Starts a paragraph that has a sentence.</summary>
    public void ReadParagraph(Paragraph paragraph)
    {
        _start = _draft.Sentences[paragraph.FirstSentence].FirstToken;
        _facts.Read(_start, _draft.Sentences[paragraph.EndSentence - 1].EndToken);
        _words = _facts.Words;
        _endings = _facts.Endings;
        _groups = _facts.Groups;
        _senses = _facts.Senses;
        _quotes = _facts.Quotes;
    }

    /// <summary>Starts a sentence of the paragraph last started.</summary>
    public void ReadSentence(Sentence sentence)
    {
        _first = sentence.FirstToken - _start;
        _end = sentence.EndToken - _start;
        _makeup = Makeup();
        _left = -1;
        _leftFrame = default;
        _here = -1;
        _clause = _first;
        _commas = 0;
        _isSurroundedAnew = true;
        _pair = Of(Edge, _words[_first], 8);
        _trioBefore = Of((uint)_groups[_first], 9);
        _trio = Of((uint)_groups[_first] << 8 | (uint)Group(_first + 1), 9);
        FindRight(_first);
    }

    /// <summary>Gives every feature of the next token of the sentence last started, as training wants them.</summary>
    /// <returns>How many there are.</returns>
    public int ReadToken(int i, uint[] features)
    {
        MoveTo(i);
        _isSurroundedAnew = true;
        var count = ReadSurroundings(features, 0);
        ReadOwn(i, features, count);
        return count + Own;
    }

    /// <summary>Goes on to the next token of the sentence last started.</summary>
    public void MoveTo(int i)
    {
        if (i > _first)
        {
            Leave(i - 1);
        }

        if (_right == i)
        {
            _here = i;
            _hereFrame = _rightFrame;
            FindRight(i + 1);
            _isSurroundedAnew = true;
        }

        var leftDistance = _left < 0 ? 15u : Bucket(i - _left);

        // Whether the right cue's subject is still to come, starts next, or has begun.
        var region = _right < 0 ? 0u : i >= _rightFrame.Subject ? 3 : i == _rightFrame.Subject - 1 ? 2 : 1u;
        var quote = (uint)_quotes[i];
        _isSurroundedAnew |= leftDistance != _leftDistance || region != _region || quote != _quote;
        (_leftDistance, _region, _quote) = (leftDistance, region, quote);
    }

    /// <summary>Gives the features of the token moved to that many tokens in a row share: of the cues left and right of it, its clause and its sentence.</summary>
    /// <returns>How many features there are now; none more when they are those of the token before.</returns>
    public int ReadSurroundings(uint[] features, int n)
    {
        if (!_isSurroundedAnew)
        {
            return n;
        }

        _isSurroundedAnew = false;
        var leftWord = _left < 0 ? Edge : _words[_left];
        var rightWord = _right < 0 ? Edge : _words[_right];
        var place = _region << 4 | _quote;
        var clause = (uint)_groups[_clause] << 16 | (uint)Group(_clause + 1) << 8 | (uint)Group(_clause + 2);
        features[n++] = Of(leftWord, _quote, 1);
        features[n++] = Of(leftWord, _leftDistance, 2);
        features[n++] = Of(rightWord, place, 3);
        features[n++] = Of(_leftFrame.Sign, (uint)_commas << 8 | _quote, 4);
        features[n++] = Of(_leftFrame.Sign, Sense(_left), 5);
        features[n++] = Of(clause, place, 6);
        features[n++] = Of(_makeup, _quote, 7);
        return n;
    }

    /// <summary>Gives the features of the token moved to that it shares with few: its word, its neighbors, and where exactly it stands.</summary>
    public void ReadOwn(int i, uint[] features, int n)
    {
        var word = _words[i];
        var next = Word(i + 1);
        var group = (uint)_groups[i];
        var before = (uint)Group(i - 1);
        var sense = (uint)_senses[i];
        var pair = Of(word, next, 8);
        var trio = Of(group << 16 | (uint)Group(i + 1) << 8 | (uint)Group(i + 2), 9);
        var rightDistance = _right < 0 ? 15u : Bucket(_right - i);
        features[n++] = Seen(word, 0);
        features[n++] = Seen(Word(i - 1), 1);
        features[n++] = Seen(next, 2);
        features[n++] = Seen(Word(i - 2), 3);
        features[n++] = Seen(_pair, 0);
        features[n++] = Seen(pair, 1);
        features[n++] = Seen(_trioBefore, 0);
        features[n++] = Seen(_trio, 1);
        features[n++] = Seen(trio, 2);
        features[n++] = Of(word, _quote is 0 or 3 ? _region : 4 + _quote, 10);
        features[n++] = _endings[i];
        features[n++] = Of(sense, 12);
        features[n++] = Of(Sense(i - 1) << 16 | sense << 8 | Sense(i + 1), 13);
        features[n++] = Of(_leftDistance << 24 | rightDistance << 16 | group << 8 | _quote, 14);
        features[n++] = Of(_leftFrame.Sign, group << 8 | before, 15);
        features[n] = Of(Bucket(i - _first) << 24 | Bucket(_end - 1 - i) << 16 | group << 8 | _quote, 16);
        _pair = pair;
        (_trioBefore, _trio) = (_trio, trio);
    }

    /// <summary>Which table of transitions leads to a token of the sentence last started.</summary>
    public int TransitionTo(int i)
    {
        var inQuote = _quotes[i] != 0;
        if (i == 0)
        {
            return TransitionTables.First(inQuote);
        }

        var before = _groups[i - 1];
        return i == _first
            ? TransitionTables.OfSentence(before, _groups[i], inQuote)
            : TransitionTables.Of(before, _groups[i], i + 1 < _end ? _groups[i + 1] : TokenGroup.Stop, inQuote);
    }

    private static uint Bucket(int distance) => distance < Buckets.Length ? Buckets[distance] : 9u;

    private uint Word(int i) => i >= _first && i < _end ? _words[i] : Edge;

    private TokenGroup Group(int i) => i >= _first && i < _end ? _groups[i] : TokenGroup.None;

    private uint Sense(int i) => i >= _first && i < _end ? _senses[i] : 255u;

    private void Leave(int i)
    {
        var group = _groups[i];
        if (_here == i)
        {
            _left = i;
            _leftFrame = _hereFrame;
            _commas = 0;
            _isSurroundedAnew = true;
        }
        else if (group == TokenGroup.Comma)
        {
            _commas = Math.Min(_commas + 1, 3);
        }

        if (group is TokenGroup.Comma or TokenGroup.Semicolon or TokenGroup.Dash or TokenGroup.Colon or TokenGroup.CloseQuote or TokenGroup.OpenQuote)
        {
            _clause = i;
            _isSurroundedAnew = true;
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
