using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Lexicons;

/// <summary>
/// A desk's own list of words to avoid. Each line has, with tabs between: a pattern; what to write instead, alternatives parted by
/// <c>|</c>; a message; a severity; a line that must be flagged; a line that must not. All but the pattern may be empty.
/// </summary>
/// <remarks>Empty lines and lines that start with <c>#</c> say nothing. A line whose own examples fail is a problem, and still used.</remarks>
public sealed class HouseTerms
{
    private const int Columns = 6;

    /// <summary>Patterns that may begin with any letter are tried at every word, so a list may not have them without end.</summary>
    private const int MostOpen = 500;

    private readonly Dictionary<char, List<ListedTerm>> _byFirstLetter = [];
    private readonly List<ListedTerm> _anyLetter = [];

    private HouseTerms(ImmutableArray<ListedTerm> entries)
    {
        Entries = entries;
        foreach (var term in entries)
        {
            var letters = term.Matcher.FirstLetters.ToArray();
            foreach (var letter in letters)
            {
                if (!_byFirstLetter.TryGetValue(letter, out var terms))
                {
                    _byFirstLetter[letter] = terms = [];
                }

                terms.Add(term);
            }

            if (letters.Length == 0)
            {
                _anyLetter.Add(term);
            }
        }
    }

    /// <summary>The list of a desk that has none.</summary>
    public static HouseTerms None { get; } = new(ImmutableArray<ListedTerm>.Empty);

    /// <summary>The terms, in the list's order.</summary>
    public ImmutableArray<ListedTerm> Entries { get; }

    /// <summary>The lines that cannot be used or do not do what their examples say, in order.</summary>
    public ImmutableArray<HouseNameProblem> Problems { get; private init; } = ImmutableArray<HouseNameProblem>.Empty;

    /// <summary>Reads a list. Any text is one; what is wrong with it is told in <see cref="Problems"/>.</summary>
    public static HouseTerms Parse(string text)
    {
        var entries = ImmutableArray.CreateBuilder<ListedTerm>();
        var problems = ImmutableArray.CreateBuilder<HouseNameProblem>();
        var lines = text.Split('\n');
        var open = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim('\r', '\uFEFF');
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t').Select(cell => cell.Trim()).ToArray();
            string Cell(int column) => column < cells.Length ? cells[column] : "";
            var severity = SeverityOf(Cell(3));
            var replacements = Cell(1).Split('|').Select(r => r.Trim()).Where(r => r.Length > 0).ToImmutableArray();
            var problem = cells.Length > Columns ? "has more than " + Columns + " columns"
                : TermPattern.ProblemWith(cells[0])
                ?? (severity is null ? "'" + Cell(3) + "' is no severity; write error, warning or note"
                    : replacements.IsEmpty && Cell(2).Length == 0 ? "needs what to write instead, or a message"
                    : null);
            if (problem is not null)
            {
                problems.Add(new HouseNameProblem(i + 1, problem));
                continue;
            }

            var term = new ListedTerm(i + 1, cells[0], replacements, Cell(2), severity!.Value);
            open += term.Matcher.FirstLetters.Any() ? 0 : 1;
            if (open > MostOpen)
            {
                problems.Add(new HouseNameProblem(i + 1, $"is one of more than {MostOpen} that begin with a star; give the last ones a first letter. The list is read up to here"));
                break;
            }

            entries.Add(term);
            var alone = new HouseTerms(ImmutableArray.Create(term));
            if (Cell(4).Length > 0 && !alone.Find(Draft.Parse(Cell(4))).Any())
            {
                problems.Add(new HouseNameProblem(i + 1, "is not found in its own example '" + Cell(4) + "'"));
            }

            if (Cell(5).Length > 0 && alone.Find(Draft.Parse(Cell(5))).Any())
            {
                problems.Add(new HouseNameProblem(i + 1, "is found in '" + Cell(5) + "', which its line says must be let pass"));
            }
        }

        return new HouseTerms(entries.ToImmutable()) { Problems = problems.ToImmutable() };
    }

    /// <summary>Every place outside quotations that has a term, in order; of terms at one place the longest.</summary>
    internal IEnumerable<TermMatch> Find(Draft draft)
    {
        var quoted = new Model.QuotedSpans(draft);
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is ZoneKind.Chrome or ZoneKind.FrontMatter or ZoneKind.BlockQuote or ZoneKind.Byline)
            {
                continue;
            }

            var free = 0;
            var words = new SeenText(draft.Prose.Text, sentence.Span);
            var start = 0;
            for (var i = sentence.FirstToken; i < sentence.EndToken; start += draft.Tokens[i].Length, i++)
            {
                while (words.PlaceOf(start, 1).Start < draft.Tokens[i].Start)
                {
                    start++;
                }

                if (start >= free && LongestAt(words.Text, start) is { } match && !quoted.Hold(draft.Tokens[i].Start))
                {
                    free = match.Span.End;
                    yield return match with { Span = words.PlaceOf(match.Span.Start, match.Span.Length) };
                }
            }
        }
    }

    private static DiagnosticSeverity? SeverityOf(string name) => name.ToLowerInvariant() switch
    {
        "error" => DiagnosticSeverity.Error,
        "warning" or "" => DiagnosticSeverity.Warning,
        "note" or "info" => DiagnosticSeverity.Info,
        _ => null,
    };

    private TermMatch? LongestAt(string text, int start)
    {
        TermMatch? longest = null;
        if (_byFirstLetter.TryGetValue(char.ToLowerInvariant(text[start]), out var terms))
        {
            Take(terms);
        }

        Take(_anyLetter);
        return longest;

        void Take(List<ListedTerm> candidates)
        {
            foreach (var term in candidates)
            {
                var stars = new string[term.Matcher.Count];
                var length = term.Matcher.Match(text, start, stars);
                if (length > (longest?.Span.Length ?? 0))
                {
                    longest = new TermMatch(term, new TextSpan(start, length), stars);
                }
            }
        }
    }
}
