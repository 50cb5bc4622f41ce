namespace SourcingLint.Lexicons;

/// <summary>What a list says of each of its words to one reader of it, by the word's number: too special for a <see cref="WordClass"/>.</summary>
internal sealed class WordRoles<TRole> where TRole : struct, Enum
{
    private readonly TRole[] _roles = new TRole[Vocabulary.Shared.Count];

    private WordRoles(string list, int column)
    {
        foreach (var row in Lexicon.Read(list))
        {
            _roles[Vocabulary.Shared.Require(row[0])] = Parse(row[column]);
        }
    }

    /// <summary>Reads a list whose <paramref name="column"/> holds members of <typeparamref name="TRole"/> in kebab case with spaces between.</summary>
    public static WordRoles<TRole> Read(string list, int column) => new(list, column);

    /// <summary>Reads members of <typeparamref name="TRole"/> in kebab case with spaces between.</summary>
    public static TRole Parse(string names) => (TRole)Enum.Parse(typeof(TRole), names.Replace("-", "").Replace(' ', ','), ignoreCase: true);

    /// <summary>The roles of a word; none when the list does not have it.</summary>
    public TRole Of(int word) => _roles[word];
}
