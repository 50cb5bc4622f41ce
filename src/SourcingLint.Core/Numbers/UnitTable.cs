using System.Collections.Immutable;
using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The units of <c>measures.tsv</c>, found by the words for them.</summary>
internal static class UnitTable
{
    private static readonly PhraseTable Phrases = PhraseTable.Read("measures");
    private static readonly bool[] Starts = ReadStarts();
    private static readonly ImmutableArray<ImmutableArray<Unit>> UnitsOfRow = ReadUnits();
    private static readonly Dictionary<string, string> Codes = ReadCodes();

    /// <summary>Reads the unit at a token.</summary>
    /// <param name="tokens">The draft's tokens.</param>
    /// <param name="index">Where the unit starts.</param>
    /// <param name="end">The index that it may not pass.</param>
    /// <param name="units">What the words may mean: a ton is three things.</param>
    /// <returns>How many tokens it takes; 0 when none stands there.</returns>
    public static int Match(TokenList tokens, int index, int end, out ImmutableArray<Unit> units)
    {
        var length = index < end ? Phrases.Match(tokens, index, end, out var row) : row = 0;
        units = length > 0 ? UnitsOfRow[row] : ImmutableArray<Unit>.Empty;
        return length;
    }

    /// <summary>Whether a unit may start at the token after a number, or behind the hyphen there; asked of every number.</summary>
    public static bool MayFollow(TokenList tokens, int index) =>
        index < tokens.Length && (Starts[tokens[index].Word] || (tokens[index].Kind == TokenKind.Dash && index + 1 < tokens.Length && Starts[tokens[index + 1].Word]));

    /// <summary>The short form of what a phrase means, <c>km</c>: one for all ways of writing a unit; its name when no list has one.</summary>
    /// <param name="units">What the phrase may mean.</param>
    public static string CodeOf(ImmutableArray<Unit> units) => Codes.TryGetValue(KeyOf(units), out var code) ? code : units[0].Name;

    private static string KeyOf(IEnumerable<Unit> units) => string.Join(" ", units.Select(unit => unit.Name));

    /// <summary>The short forms of the phrases that <c>units.tsv</c> has word by word.</summary>
    private static Dictionary<string, string> ReadCodes()
    {
        var shortForms = WordDetails.Read("units", "measure-unit");
        var codes = new Dictionary<string, string>();
        for (var row = 0; row < Phrases.Rows.Length; row++)
        {
            var words = Array.ConvertAll(Phrases.Rows[row][0].Split(' '), word => shortForms.Of(Vocabulary.Shared.Require(word)));
            if (words.All(word => word.Length > 0))
            {
                codes[KeyOf(UnitsOfRow[row])] = string.Join(" ", words);
            }
        }

        return codes;
    }

    private static bool[] ReadStarts()
    {
        var starts = new bool[Vocabulary.Shared.Count];
        foreach (var row in Phrases.Rows)
        {
            starts[Vocabulary.Shared.Require(row[0].Split(' ')[0])] = true;
        }

        return starts;
    }

    private static ImmutableArray<ImmutableArray<Unit>> ReadUnits()
    {
        var units = ImmutableArray.CreateBuilder<ImmutableArray<Unit>>(Phrases.Rows.Length);
        foreach (var same in Phrases.Rows.GroupBy(row => row[0]))
        {
            var meanings = same.Select(row => new Unit(row[1], row[2], NumberIn(row[3]), NumberIn(row[4]), row[5] == "metric")).ToImmutableArray();
            for (var i = 0; i < meanings.Length; i++)
            {
                units.Add(meanings);
            }
        }

        return units.MoveToImmutable();
    }

    private static double NumberIn(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
