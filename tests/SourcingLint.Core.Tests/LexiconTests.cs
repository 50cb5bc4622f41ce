using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>Holds every word list to its form, so that reading one needs no checks.</summary>
public sealed class LexiconTests
{
    private static readonly string Folder = Repository.PathOf("src/SourcingLint.Core/Lexicons");

    public static TheoryData<string> Lists => [.. AllLists()];

    /// <summary>All but the tables of wordings, whose order tells which is tried first.</summary>
    public static TheoryData<string> SortedLists => [.. AllLists().Where(name => !name.StartsWith("Patterns/", StringComparison.Ordinal))];

    public static TheoryData<string> WordLists => [.. Lexicon.Names("Words")];

    public static TheoryData<string> PhraseLists => [.. Lexicon.Names("Phrases")];

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_tells_its_columns_and_origin(string name)
    {
        var header = LinesOf(name).TakeWhile(line => line.StartsWith('#')).ToArray();
        Assert.True(header.Length > 0, name + " must open with # lines that tell its columns and origin.");
        Assert.True(string.Concat(header).Contains("olumns:", StringComparison.Ordinal), name + ": say 'Columns: …' in the opening # lines.");
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public void List_is_embedded_as_it_is_written(string name) =>
        Assert.Equal(LinesOf(name).Where(line => line.Length > 0 && line[0] != '#'), Lexicon.Read(name).Select(row => string.Join('\t', row)));

    [Fact]
    public void No_list_is_embedded_that_is_not_written() =>
        Assert.Equal(AllLists(), AllLists().Select(name => name[..name.IndexOf('/')]).Distinct().SelectMany(folder => Lexicon.Names(folder)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Lists))]
    public void Rows_are_clean(string name)
    {
        foreach (var row in Lexicon.Read(name))
        {
            Assert.All(row, cell => Assert.True(cell == cell.Trim(), $"{name}: spaces around '{cell}'."));
            Assert.False(row[0].Length == 0, $"{name}: a row without a first column.");
            Assert.False(row[0].Contains('\u2019', StringComparison.Ordinal), $"{name}: '{row[0]}' needs a straight apostrophe.");
        }
    }

    [Theory]
    [MemberData(nameof(SortedLists))]
    public void Rows_are_sorted(string name)
    {
        var words = Lexicon.Read(name).Select(row => row[0]).ToArray();
        for (var i = 1; i < words.Length; i++)
        {
            Assert.True(string.CompareOrdinal(words[i - 1], words[i]) <= 0, $"{name}: '{words[i]}' must stand before '{words[i - 1]}' (LC_ALL=C sort).");
        }
    }

    [Theory]
    [MemberData(nameof(WordLists))]
    public void Words_are_in_lower_case_with_a_class_and_once(string name)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in Lexicon.Read(name))
        {
            Assert.True(row.Length >= 2, $"{name}: '{row[0]}' has no class.");
            Assert.True(row[0] == row[0].ToLowerInvariant(), $"{name}: '{row[0]}' must be in lower case.");
            Assert.NotEqual(WordClass.None, Vocabulary.ClassNamed(row[1]));
            Assert.True(seen.Add((row[0], row[1])), $"{name}: '{row[0]}' stands twice as {row[1]}.");
        }
    }

    [Theory]
    [MemberData(nameof(PhraseLists))]
    public void Phrases_are_in_lower_case_and_once(string name)
    {
        var seen = new HashSet<(string, string)>();
        foreach (var row in Lexicon.Read(name))
        {
            Assert.True(row[0] == row[0].ToLowerInvariant(), $"{name}: '{row[0]}' must be in lower case.");
            Assert.True(seen.Add((row[0], row.Length > 1 ? row[1] : "")), $"{name}: '{row[0]}' stands twice.");
        }
    }

    [Fact]
    public void Every_word_is_one_that_the_tokenizer_makes()
    {
        var broken = new List<string>();
        foreach (var name in Lexicon.Names("Words").Concat(Lexicon.Names("Phrases")))
        {
            foreach (var row in Lexicon.Read(name))
            {
                broken.AddRange(row[0].Split(' ').Where(word => !IsMade(word)).Select(word => $"{name}: '{word}' in '{row[0]}'"));
            }
        }

        Assert.True(broken.Count == 0, "The tokenizer never makes these, so they never match; split them at spaces or drop them:\n" + string.Join('\n', broken));
    }

    private static IEnumerable<string> AllLists() => Directory.EnumerateFiles(Folder, "*.tsv", SearchOption.AllDirectories)
        .Select(path => Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string[] LinesOf(string name) => File.ReadAllText(Path.Combine(Folder, name + ".tsv")).Split('\n');

    /// <summary>Whether some sentence has the word as a token: 're follows a word, 5km and Rs. have a number, Sat. a capital too, and Ala. a comma before it.</summary>
    private static bool IsMade(string word)
    {
        string[] settings = ["so {0} here", "They{0} here", "so {0}5 here", "so 5{0} here", "so {0} 5 here", "so {1} 5 here", "in Mobile, {1}, here"];
        return IsLookedUpInParts(word) || settings.Any(setting =>
        {
            var draft = Draft.Parse(string.Format(CultureInfo.InvariantCulture, setting, word, char.ToUpperInvariant(word[0]) + word[1..]));
            return draft.Tokens.Any(token => draft.TextOf(token).Equals(word, StringComparison.OrdinalIgnoreCase));
        });
    }

    /// <summary>US$ is looked up with its sign by what reads figures, and let's by what compares quotations.</summary>
    private static bool IsLookedUpInParts(string word) => (word.Length > 1 && word[^1] == '$') || word == "let's";
}
