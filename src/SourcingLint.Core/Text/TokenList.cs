using System.Collections;
using System.Collections.Immutable;

namespace SourcingLint.Text;

/// <summary>The tokens of a draft, in order. Before the first and behind the last stands <see cref="Token.None"/>, so that reading "the word before" cannot fall off a draft's edge.</summary>
public readonly struct TokenList : IReadOnlyList<Token>
{
    /// <summary>Of so many characters, as a power of two, it is kept which token ends first after their start: many ask, and to search all tokens each time takes long.</summary>
    private const int StretchBits = 4;

    private readonly ImmutableArray<Token> _tokens;
    private readonly int[] _firsts; // by stretch

    internal TokenList(ImmutableArray<Token> tokens)
    {
        _tokens = tokens;
        _firsts = new int[tokens.Length == 0 ? 0 : (tokens[tokens.Length - 1].End >> StretchBits) + 1];
        var token = 0;
        for (var stretch = 0; stretch < _firsts.Length; stretch++)
        {
            while (token < tokens.Length && tokens.ItemRef(token).End <= stretch << StretchBits)
            {
                token++;
            }

            _firsts[stretch] = token;
        }
    }

    /// <summary>How many there are.</summary>
    public int Length => _tokens.Length;

    /// <summary>The token at an index, counted from 0; <see cref="Token.None"/> where there is none.</summary>
    public Token this[int index] => (uint)index < (uint)_tokens.Length ? _tokens[index] : Token.None;

    /// <summary>Goes over all tokens in order.</summary>
    public ImmutableArray<Token>.Enumerator GetEnumerator() => _tokens.GetEnumerator();

    int IReadOnlyCollection<Token>.Count => _tokens.Length;

    IEnumerator<Token> IEnumerable<Token>.GetEnumerator() => ((IEnumerable<Token>)_tokens).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)_tokens).GetEnumerator();

    /// <summary>The index of the first token that ends after a position, in UTF-16 code units; the number of tokens when there is none.</summary>
    internal int FirstEndingAfter(int position)
    {
        var stretch = Math.Max(0, position) >> StretchBits;
        var token = stretch < _firsts.Length ? _firsts[stretch] : _tokens.Length;
        while (token < _tokens.Length && _tokens.ItemRef(token).End <= position)
        {
            token++;
        }

        return token;
    }
}
