using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>One spelling of a name that no list holds together with its others: where the draft writes it so, and for whom.</summary>
/// <param name="text">The name as written, with straight apostrophes.</param>
/// <param name="plain">The name as <see cref="Lexicons.Transliteration.Plain"/> gives it.</param>
/// <param name="first">Where it first stands.</param>
internal sealed class WrittenName(string text, string plain, TextSpan first)
{
    private const int MostTellers = 4;

    private const int MostNeighbours = 8;

    private readonly List<int> _sentences = [];
    private readonly List<ulong> _neighbours = [];

    public string Text => text;

    public string Plain => plain;

    public TextSpan First => first;

    /// <summary>Where it stands outside quotation marks, where it could be put right.</summary>
    public List<TextSpan> Uses { get; } = [];

    /// <summary>How often the draft has it where it is a name for certain, quotations included.</summary>
    public int Count { get; set; }

    /// <summary>How many of those stand in headings, where names are shortened and often another's work.</summary>
    public int InHeadings { get; set; }

    /// <summary>What a lexicon holds it for.</summary>
    public ListedAs Listed { get; init; }

    /// <summary>Whether it is a person's given name and surname.</summary>
    public bool IsFullName { get; init; }

    /// <summary>Whether it stands in a dateline, where capitals hide a slip.</summary>
    public bool IsInDateline { get; set; }

    /// <summary>Whether somebody is or goes there: "in Lesk", "to Lesk".</summary>
    public bool IsPlaced { get; set; }

    /// <summary>Whether it stands only inside longer names.</summary>
    public bool IsPart { get; init; }

    /// <summary>Whether it stands before a surname.</summary>
    public bool IsGivenName { get; set; }

    /// <summary>Whether it is the surname of somebody's relative, who is likely to share it.</summary>
    public bool IsOfKin { get; set; }

    /// <summary>The given names that the draft gives with it, plain; the first few.</summary>
    public List<string> GivenNames { get; } = [];

    /// <summary>The titles that the draft gives with it, by word number; the first few.</summary>
    public List<int> Titles { get; } = [];

    /// <summary>Whether the draft gives it with a given name.</summary>
    public bool IsIntroduced => GivenNames.Count > 0;

    /// <summary>Whether it stands only where any word has a capital.</summary>
    public bool IsDoubtful => Count == 0;

    /// <summary>Notes a given name, once.</summary>
    public void AddGivenName(string given)
    {
        if (GivenNames.Count < MostTellers && !GivenNames.Contains(given))
        {
            GivenNames.Add(given);
        }
    }

    /// <summary>Notes a title, once.</summary>
    public void AddTitle(int word)
    {
        if (Titles.Count < MostTellers && !Titles.Contains(word))
        {
            Titles.Add(word);
        }
    }

    /// <summary>Notes what stands beside it in a longer name.</summary>
    /// <param name="neighbour">The word there and its side, as a number.</param>
    public void AddNeighbour(ulong neighbour)
    {
        if (_neighbours.Count < MostNeighbours)
        {
            _neighbours.Add(neighbour);
        }
    }

    /// <summary>Whether the same word stands on the same side of both in a longer name.</summary>
    public bool SharesNeighbour(WrittenName other) => _neighbours.Exists(other._neighbours.Contains);

    /// <summary>Notes a sentence that has it; sentences come in order.</summary>
    public void AddSentence(int sentence)
    {
        if (_sentences.Count == 0 || _sentences[_sentences.Count - 1] != sentence)
        {
            _sentences.Add(sentence);
        }
    }

    /// <summary>Whether some sentence has both: then they are two.</summary>
    public bool StandsBeside(WrittenName other)
    {
        var (few, many) = _sentences.Count < other._sentences.Count ? (_sentences, other._sentences) : (other._sentences, _sentences);
        foreach (var sentence in few)
        {
            if (many.BinarySearch(sentence) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
