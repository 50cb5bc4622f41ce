using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Testing;

namespace SourcingLint.Core.Tests.Corpus;

/// <summary>A row of the corpus: a draft, who says what in it, and what its figures rest on. The table's header says how it is marked.</summary>
internal sealed record CorpusRow(
    int Line,
    string Group,
    bool IsKnownMiss,
    string Text,
    ImmutableArray<ExpectedAttribution> Attributions,
    ImmutableArray<ExpectedFigure> Figures,
    ImmutableArray<TextSpan> NobodysWords,
    ImmutableArray<string> Facts)
{
    private static readonly ImmutableArray<string> FigureLabels = ["in", "carry", "back", "list", "runon", "later", "again", "bare", "exempt"];

    /// <summary>The rows of the table, in order.</summary>
    public static ImmutableArray<CorpusRow> ReadAll()
    {
        var lines = File.ReadAllLines(Repository.PathOf("tests/SourcingLint.Core.Tests/Corpus/attributions.tsv"));
        return [.. lines.Select((text, index) => (text, line: index + 1)).Where(l => l.text.Length > 0 && l.text[0] != '#').Select(l => Read(l.text, l.line))];
    }

    private static CorpusRow Read(string text, int line)
    {
        var columns = text.Split('\t');
        if (columns.Length < 3 || columns[1] is not ("" or "known-miss"))
        {
            throw new FormatException($"Line {line}: columns are group, mark, text, facts, note: {text}");
        }

        var marked = MarkupText.Parse(columns[2].Replace("\\n", "\n", StringComparison.Ordinal));
        var attributions = new SortedDictionary<char, ExpectedAttribution>();
        var figures = ImmutableArray.CreateBuilder<ExpectedFigure>();
        var nobodys = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var (span, label) in marked.Spans)
        {
            if (label == "n")
            {
                nobodys.Add(span);
            }
            else if (label.Length <= 2 && label.Length > 0 && label[0] is 's' or 'c' or 't')
            {
                var name = label.Length == 2 ? label[1] : 'a';
                var expected = attributions.TryGetValue(name, out var known) ? known : new ExpectedAttribution(name, null, [], []);
                attributions[name] = label[0] switch
                {
                    's' => expected with { Source = span },
                    'c' => expected with { Cues = expected.Cues.Add(span) },
                    _ => expected with { Content = expected.Content.Add(span) },
                };
            }
            else if (FigureLabels.FirstOrDefault(l => label.StartsWith(l, StringComparison.Ordinal) && label.Length <= l.Length + 1) is { } rest)
            {
                figures.Add(new ExpectedFigure(span, rest, label.Length > rest.Length ? label[^1] : null));
            }
            else
            {
                throw new FormatException($"Line {line}: no such mark: {label}");
            }
        }

        var facts = columns.Length > 3 ? columns[3].Split(' ', StringSplitOptions.RemoveEmptyEntries) : [];
        return new CorpusRow(line, columns[0], columns[1].Length > 0, marked.Text, [.. attributions.Values], figures.ToImmutable(), nobodys.ToImmutable(), [.. facts]);
    }
}

/// <summary>Words that must belong to one attribution.</summary>
internal sealed record ExpectedAttribution(char Name, TextSpan? Source, ImmutableArray<TextSpan> Cues, ImmutableArray<TextSpan> Content);

/// <summary>A figure, what it must rest on (<c>in</c>, <c>bare</c>, a kind of carry), and on whom when the row says so.</summary>
internal sealed record ExpectedFigure(TextSpan Span, string Rests, char? On);
