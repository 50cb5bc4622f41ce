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
    public const int Most = 64;

    private const uint Edge = 0x51ED270B;
    private static readonly uint[] VocabularyHashes = HashVocabulary();

    private readonly ImmutableArray<Token> _tokens;
    private readonly string _prose;
    private readonly WordTable _wordTable;
    private readonly byte[] _senses;
    private readonly uint[] _words;
    private readonly TokenGroup[] _groups;
    private readonly byte[] _quotes;
    private readonly byte[] _cueLevels;
    private readonly int[] _leftCue;
    private readonly int[] _rightCue;
    private readonly byte[] _transitions;
    private readonly byte[] _commas;
    private readonly int[] _clause;
    private readonly uint[] _frames;
    private readonly int[] _subjects;
    private readonly uint _manner;

    // Of the sentence being read.
    private int _first;
    private int _end;
    private uint _opening;
    private uint _closing;
    private uint _makeup;
    private uint _previousMakeup;

    public TaggerFeatures(Draft draft, WordTable wordTable)
    {
        _tokens = draft.Tokens;
        _prose = draft.Prose.Text;
        _wordTable = wordTable;
        var n = _tokens.Length;
        _words = new uint[n];
        _senses = new byte[n];
        _groups = new TokenGroup[n];
        _quotes = new byte[n];
        _cueLevels = new byte[n];
        _leftCue = new int[n];
        _rightCue = new int[n];
        _transitions = new byte[n];
        _commas = new byte[n];
        _clause = new int[n];
        _frames = new uint[n];
        _subjects = new int[n];
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

        _manner = Manner(draft.Sentences.Length);
    }

    /// <summary>What kind of text it is: how often somebody is quoted, and whether the writer says <c>I</c> and <c>we</c>.</summary>
    private uint Manner(int sentences)
    {
        var first = 0;
        var strong = 0;
        for (var i = 0; i < _groups.Length; i++)
        {
            if (_quotes[i] == 0)
            {
                first += _groups[i] == TokenGroup.FirstPerson ? 1 : 0;
                strong += _cueLevels[i] == 4 ? 1 : 0;
            }
        }

        var rate = strong * 10 / (sentences + 1);
        return (uint)(first == 0 ? 0 : first * 10 < sentences ? 1 : first * 3 < sentences ? 2 : 3) << 4 | (uint)(rate switch { 0 => 0, <= 1 => 1, <= 3 => 2, <= 5 => 3, _ => 4 });
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
        features[n++] = Mix(Mix(_manner, _makeup), 107);
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
        features[n++] = Mix(g1 << 16 | g0 << 8 | h1, 8);
        features[n++] = Mix(g2 << 16 | g1 << 8 | g0, 9);
        features[n++] = Mix(g0 << 16 | h1 << 8 | h2, 10);
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
        features[n++] = Mix(leftDistance << 24 | rightDistance << 16 | g0 << 8 | q, 34);
        features[n++] = Mix(Mix(leftWord, leftDistance), 35);
        features[n++] = Mix(Mix(rightWord, rightDistance), 36);

        var leftFrame = left < 0 ? 0 : _frames[left];
        var rightFrame = right < 0 ? 0 : _frames[right];
        var region = right < 0 ? 0u : i >= _subjects[right] ? 3 : i == _subjects[right] - 1 ? 2 : 1u;
        var place = region << 4 | q;
        features[n++] = Mix(Mix(leftFrame, g0 << 8 | g1), 53);
        features[n++] = Mix(Mix(rightWord, place), 55);
        features[n++] = Mix(Mix(w0, region), 56);
        var clause = _clause[i];
        var clauseSign = (uint)Group(clause) << 16 | (uint)Group(clause + 1) << 8 | (uint)Group(clause + 2);
        features[n++] = Mix(Mix(clauseSign, leftFrame), 58 + q);
        features[n++] = Mix(Mix(leftFrame, (uint)_commas[i] << 8 | q), 66);
        features[n++] = Mix(Mix(clauseSign, place), 67);

        var s0 = Sense(i);
        features[n++] = Mix(s0, 70);
        features[n++] = Mix(Sense(i - 1) << 16 | s0 << 8 | Sense(i + 1), 71);
        features[n++] = Mix(Mix(leftFrame, Sense(left)), 72);

        var from = Bucket(i - _first);
        var till = Bucket(_end - 1 - i);
        features[n++] = Mix(from << 24 | till << 16 | g0 << 8 | q, 37);
        features[n++] = Mix(Mix(_sentenceMakeup, q), 38);
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

    private uint Sense(int i) => i >= _first && i < _end ? _senses[i] : 255u;

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
                var kind = _wordTable.KindOf(_words[i]);
                _groups[i] = TokenGroups.Tell(token, _prose, kind);
                _senses[i] = (byte)((int)kind.Part << 5 | (int)kind.Sense);
                _cueLevels[i] = token.Kind == TokenKind.Word ? CueLevel(token, kind, _groups[i]) : (byte)0;
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
            _transitions[i] = Transition(i, first, end);
        }
    }

    private static byte CueLevel(Token token, WordKind kind, TokenGroup group) =>
        kind.CueLevel != 0 ? (byte)(kind.CueLevel - 1)
        : token.Is(WordClass.CueVerb) ? (byte)3
        : token.Is(WordClass.ThoughtVerb) || group is TokenGroup.SayVerb ? (byte)2
        : (byte)0;

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

    private byte Transition(int i, int first, int end)
    {
        if (i == first)
        {
            return (byte)(_quotes[i] != 0 ? 1 : 0);
        }

        var group = _groups[i];
        var before = _groups[i - 1];
        var after = i + 1 < end ? _groups[i + 1] : TokenGroup.Stop;
        var inQuote = _quotes[i] != 0;
        if (_tokens[i].Has(TokenShape.SentenceStart) || (group == TokenGroup.OpenQuote && before is TokenGroup.Stop or TokenGroup.CloseQuote))
        {
            return (byte)(inQuote ? group == TokenGroup.OpenQuote ? 2 : 3 : before == TokenGroup.CloseQuote ? 4 : group is TokenGroup.Pronoun ? 5 : 6);
        }

        if (inQuote && before is not (TokenGroup.OpenQuote or TokenGroup.CloseQuote) && group is not (TokenGroup.OpenQuote or TokenGroup.CloseQuote))
        {
            return 7;
        }

        switch (group)
        {
            case TokenGroup.Comma:
                return (byte)(10 + Kind(after));
            case TokenGroup.Stop:
                return 22;
            case TokenGroup.OpenQuote:
                return (byte)(before is TokenGroup.Comma or TokenGroup.Colon ? 23 : before is TokenGroup.That ? 24 : 25);
            case TokenGroup.CloseQuote:
                return 26;
            case TokenGroup.Colon:
                return 27;
            case TokenGroup.Dash:
                return (byte)(Kind(after) is 1 or 2 or 3 ? 28 : 29);
            case TokenGroup.Semicolon:
                return 30;
            case TokenGroup.OpenBracket or TokenGroup.CloseBracket or TokenGroup.Ellipsis:
                return 31;
        }

        switch (before)
        {
            case TokenGroup.Comma:
                return (byte)(32 + Kind(group));
            case TokenGroup.CloseQuote:
                return (byte)(44 + Kind(group));
            case TokenGroup.CueVerb or TokenGroup.SayVerb:
                return (byte)(56 + (group is TokenGroup.Calendar ? 11 : Kind(group)));
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
            TokenGroup.CueVerb or TokenGroup.ThoughtVerb or TokenGroup.SayVerb or TokenGroup.ThinkVerb => (byte)(Kind(before) is 1 ? 73 : Kind(before) is 2 ? 74 : Kind(before) is 10 ? 75 : 76),
            TokenGroup.And or TokenGroup.Conjunction => (byte)(Kind(after) is 1 or 2 or 3 ? 77 : Kind(after) is 9 or 10 ? 78 : 79),
            TokenGroup.Preposition => (byte)(after is TokenGroup.Calendar ? 80 : 81),
            TokenGroup.To => 82,
            TokenGroup.Of => 83,
            TokenGroup.By => 84,
            TokenGroup.PastVerb or TokenGroup.ThirdVerb or TokenGroup.BaseVerb => (byte)(Kind(before) is 1 ? 85 : 86),
            TokenGroup.Auxiliary or TokenGroup.Modal => (byte)(Kind(before) is 1 or 2 ? 87 : 88),
            TokenGroup.Gerund => 89,
            TokenGroup.Adverb or TokenGroup.Manner => 90,
            TokenGroup.Name or TokenGroup.Acronym => (byte)(Kind(before) is 1 ? 91 : 92),
            TokenGroup.Determiner => 93,
            TokenGroup.Pronoun => 94,
            TokenGroup.Who or TokenGroup.Which or TokenGroup.Relative => 95,
            TokenGroup.Possessive => 96,
            TokenGroup.Calendar => 97,
            _ => (byte)(Kind(before) is 1 ? 98 : Kind(before) is 9 ? 99 : 100),
        };
    }

    /// <summary>The table whose first row scores the last state of a paragraph.</summary>
    public const int LastTable = 101;

    /// <summary>How many tables of transitions there are.</summary>
    public const int Transitions = 102;

    private void LinkCues(Sentence sentence)
    {
        _first = sentence.FirstToken;
        _end = sentence.EndToken;
        var cue = -1;
        var clause = _first;
        var commas = 0;
        for (var i = _first; i < _end; i++)
        {
            _leftCue[i] = cue;
            _clause[i] = clause;
            _commas[i] = (byte)Math.Min(commas, 3);
            if (_groups[i] is TokenGroup.Comma or TokenGroup.Semicolon or TokenGroup.Dash or TokenGroup.Colon or TokenGroup.CloseQuote or TokenGroup.OpenQuote)
            {
                clause = i;
                commas += _groups[i] == TokenGroup.Comma ? 1 : 0;
            }

            if (IsCue(i))
            {
                cue = i;
                commas = 0;
                ReadFrame(i);
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

    /// <summary>Finds where the subject of a likely cue begins and what stands before and after the two.</summary>
    private void ReadFrame(int cue)
    {
        var least = Math.Max(_first, cue - 24);
        var j = cue - 1;
        while (j >= least && _groups[j] is TokenGroup.Auxiliary or TokenGroup.Modal or TokenGroup.Adverb or TokenGroup.Manner or TokenGroup.Negation or TokenGroup.To)
        {
            j--;
        }

        var isApposed = j > least && _groups[j] == TokenGroup.Comma;
        if (isApposed)
        {
            // Brandt, the mayor, said: over the apposition and on.
            j--;
            while (j >= least && _groups[j] is not (TokenGroup.Comma or TokenGroup.OpenQuote or TokenGroup.CloseQuote))
            {
                j--;
            }

            isApposed = j > least && _groups[j] == TokenGroup.Comma && j < cue - 2;
            j = isApposed ? j - 1 : cue - 2;
        }

        while (j >= least && IsNominal(_groups[j]))
        {
            j--;
        }

        _subjects[cue] = j + 1;
        var before = j < _first ? TokenGroup.None : _groups[j];
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
        uint subject = j + 1 == cue ? 0 : _groups[cue - 1] switch
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
        uint right = Group(cue + 1) switch
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
        _frames[cue] = (uint)_cueLevels[cue] << 24 | (isApposed ? 1u << 23 : 0) | left << 16 | subject << 8 | right;
    }

    private static bool IsNominal(TokenGroup group) => group is
        TokenGroup.Name or TokenGroup.StartName or TokenGroup.Acronym or TokenGroup.Determiner or TokenGroup.Lower or TokenGroup.Plural or TokenGroup.Title
        or TokenGroup.Role or TokenGroup.GroupSource or TokenGroup.Institution or TokenGroup.Document or TokenGroup.MediaNoun or TokenGroup.CueNoun
        or TokenGroup.Demonym or TokenGroup.Possessive or TokenGroup.Of or TokenGroup.Pronoun or TokenGroup.FirstPerson or TokenGroup.Number
        or TokenGroup.Ordinal or TokenGroup.Preposition or TokenGroup.By or TokenGroup.And or TokenGroup.OpenBracket or TokenGroup.CloseBracket
        or TokenGroup.Symbol or TokenGroup.Calendar or TokenGroup.Who
        or TokenGroup.Noun or TokenGroup.Person or TokenGroup.Body or TokenGroup.Message or TokenGroup.Adjective;
}
