using System.Globalization;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>What each named clue says for or against an answer, learned by <c>tests/SourcingLint.Training</c>: a logistic regression whose weights are a list that people can read.</summary>
internal sealed class ClueWeights
{
    /// <summary>The row of what holds before any clue.</summary>
    internal const string Anything = "anything";

    private readonly Dictionary<string, double> _weights;

    private ClueWeights(Dictionary<string, double> weights) => _weights = weights;

    /// <summary>The weights of a list, a row a clue.</summary>
    /// <param name="name">The list's name under <c>Lexicons/Weights</c>.</param>
    public static ClueWeights Read(string name) =>
        new(Lexicon.Read("Weights/" + name).ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal));

    /// <summary>How likely the answer is yes, from 0 to 1. A clue that the list does not know says nothing.</summary>
    public double OddsOf(IEnumerable<KeyValuePair<string, double>> clues)
    {
        var sum = _weights[Anything];
        foreach (var clue in clues)
        {
            sum += clue.Value != 0 && _weights.TryGetValue(clue.Key, out var weight) ? weight * clue.Value : 0;
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
