namespace SourcingLint.Lexicons;

/// <summary>Words that a list puts into groups, so that one may stand for another: <c>homes</c> and <c>houses</c>.</summary>
internal sealed class WordGroups
{
    private const string General = "any-";

    private static readonly int[] None = [];

    private readonly Dictionary<int, int[]> _groups = [];
    private readonly List<string> _names = [];

    private WordGroups(string list)
    {
        foreach (var row in Lexicon.Read("Phrases/" + list))
        {
            _groups[Vocabulary.Shared.Require(row[0])] = Array.ConvertAll(row[1].Split(' '), NumberOf);
        }
    }

    /// <summary>Reads <c>Lexicons/Phrases/NAME.tsv</c>: a word, then its groups with spaces between; those that open with <c>any-</c> hold words for everything of a kind.</summary>
    public static WordGroups Read(string name) => new(name);

    /// <summary>The groups of a word, by their numbers; none when the list does not have it.</summary>
    public int[] Of(int word) => _groups.TryGetValue(word, out var groups) ? groups : None;

    /// <summary>Whether two words are of one group, those for everything of a kind aside.</summary>
    public bool Share(int[] some, int[] others) => Array.Exists(some, group => !IsGeneral(group) && Array.IndexOf(others, group) >= 0);

    /// <summary>Whether two words are of one kind, however different.</summary>
    public bool ShareKind(int[] some, int[] others) => Array.Exists(some, group => IsGeneral(group) && Array.IndexOf(others, group) >= 0);

    /// <summary>Whether a word may stand for everything of its kind: <c>people</c>.</summary>
    public bool AreGeneral(int[] groups) => groups.Length > 0 && Array.TrueForAll(groups, IsGeneral);

    private bool IsGeneral(int group) => _names[group].StartsWith(General, StringComparison.Ordinal);

    private int NumberOf(string name)
    {
        var number = _names.IndexOf(name);
        if (number < 0)
        {
            number = _names.Count;
            _names.Add(name);
        }

        return number;
    }
}
