using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The wordings of <c>Lexicons/Patterns/NAME.tsv</c>, found by what they open with: an amount, a word or a sentence's start.</summary>
internal sealed class PatternTable
{
    private readonly List<(PatternRow Row, AmountPattern Pattern)> _atStart = [];
    private readonly List<(PatternRow Row, AmountPattern Pattern)> _atAmount = [];
    private readonly List<(PatternRow Row, AmountPattern Pattern)> _atMark = [];
    private readonly Dictionary<int, List<(PatternRow Row, AmountPattern Pattern)>> _atWord = [];

    private PatternTable(string name)
    {
        Rows = Lexicon.Read("Patterns/" + name).Select(row => new PatternRow(row[0], row[1].Split([' '], StringSplitOptions.RemoveEmptyEntries).ToImmutableArray(), row[2])).ToImmutableArray();
        foreach (var row in Rows)
        {
            foreach (var pattern in AmountPattern.Compile(row.Pattern))
            {
                Add(row, pattern);
            }
        }
    }

    /// <summary>The rows, in order.</summary>
    public ImmutableArray<PatternRow> Rows { get; }

    /// <summary>Reads a table: pattern, what it is about and what else must hold, an example that is wrong.</summary>
    public static PatternTable Read(string name) => new(name);

    /// <summary>The wordings that start at a token, in the table's order among those that open alike.</summary>
    public IEnumerable<(PatternRow Row, PatternMatch Match)> At(Draft draft, AmountLine line, int index)
    {
        var token = draft.Tokens[index];
        var rows = token.Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash ? _atMark : token.Word != 0 && _atWord.TryGetValue(token.Word, out var byWord) ? byWord : Enumerable.Empty<(PatternRow Row, AmountPattern Pattern)>();
        rows = line.AmountAt(index) is var amount and >= 0 && line.Amounts.ItemRef(amount).First == index ? _atAmount.Concat(rows) : rows;
        rows = index == line.Sentence.FirstToken ? _atStart.Concat(rows) : rows;
        return rows is ICollection<(PatternRow Row, AmountPattern Pattern)> { Count: 0 } ? [] : Matching(rows, draft, line, index);
    }

    private static IEnumerable<(PatternRow Row, PatternMatch Match)> Matching(IEnumerable<(PatternRow Row, AmountPattern Pattern)> rows, Draft draft, AmountLine line, int index)
    {
        foreach (var (row, pattern) in rows)
        {
            if (pattern.Match(draft, line, index) is { } match)
            {
                yield return (row, match);
            }
        }
    }

    private void Add(PatternRow row, AmountPattern pattern)
    {
        if (pattern.IsAtStart || pattern.IsAtAmount)
        {
            (pattern.IsAtStart ? _atStart : _atAmount).Add((row, pattern));
            return;
        }

        if (pattern.IsAtMark)
        {
            _atMark.Add((row, pattern));
        }

        foreach (var word in pattern.Words)
        {
            if (!_atWord.TryGetValue(word, out var rows))
            {
                _atWord.Add(word, rows = []);
            }

            rows.Add((row, pattern));
        }
    }
}
