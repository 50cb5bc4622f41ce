using SourcingLint.Lexicons;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;
using Xunit;

namespace SourcingLint.Core.Tests.Model;

/// <summary>The table is shared by all drafts of a process, so what it keeps must not depend on which draft came first.</summary>
public sealed class WordTableTests
{
    private static readonly TokenShape[] Shapes =
    [
        TokenShape.SpaceBefore,
        TokenShape.SpaceBefore | TokenShape.Capitalized,
        TokenShape.SpaceBefore | TokenShape.SentenceStart,
        TokenShape.SpaceBefore | TokenShape.Capitalized | TokenShape.SentenceStart,
    ];

    [Fact]
    public void Facts_of_a_word_are_the_same_whoever_asked_first()
    {
        var inOrder = NewTable();
        var backwards = NewTable();
        for (var word = 1; word < Vocabulary.Shared.Count; word++)
        {
            var text = Vocabulary.Shared.WordOf(word);
            var tokens = Array.ConvertAll(Shapes, shape => new Token(0, text.Length, TokenKind.Word, shape, word, Vocabulary.Shared.ClassesOf(word)));
            var first = Array.ConvertAll(tokens, token => inOrder.FactsOf(token, text));
            Array.Reverse(tokens);
            var last = Array.ConvertAll(tokens, token => backwards.FactsOf(token, text));
            Array.Reverse(last);
            Assert.True(first.SequenceEqual(last), text);
        }
    }

    private static WordTable NewTable() => new(TaggerWeights.Shared.Words.Words, TaggerWeights.Shared.Words.Kinds);
}
