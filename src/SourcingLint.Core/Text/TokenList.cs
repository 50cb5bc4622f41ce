using System.Collections;
using System.Collections.Immutable;

namespace SourcingLint.Text;

/// <summary>The tokens of a draft, in order. Before the first and behind the last stands <see cref="Token.None"/>, so that reading "the word before" cannot fall off a draft's edge.</summary>
public readonly struct TokenList : IReadOnlyList<Token>
{
    private readonly ImmutableArray<Token> _tokens;

    internal TokenList(ImmutableArray<Token> tokens) => _tokens = tokens;

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
    internal int FirstEndingAfter(int position) => _tokens.First(position, static (in Token token, int at) => token.End > at);
}
