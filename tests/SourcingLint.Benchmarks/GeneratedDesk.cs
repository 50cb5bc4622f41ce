using System.Globalization;
using System.Text;

namespace SourcingLint.Benchmarks;

/// <summary>A desk of made-up drafts, the same from run to run: people, places and bodies with invented names, some of them spelled in two ways.</summary>
internal static class GeneratedDesk
{
    private const int People = 6000;
    private const int Places = 3000;
    private const int Bodies = 1500;
    private const int Paragraphs = 10;
    private const int SentencesPerParagraph = 4;

    private static readonly string[] GivenNames = "Marta Jan Ilse Khaled Ahmed Taras Olena Pavel Nina Hugo Rosa Sven Astrid Tunde Kemi Ravi Anil Mei Jun Sofia".Split(' ');
    private static readonly string[] Syllables = "bar tel mor vin kas dun rel tov mir hal zen gor lin pas ket rom sal dor fen wik".Split(' ');
    private static readonly string[] Endings = ["", "sky", "skyi", "enko", "berg", "ini", "ez", "al"];
    private static readonly string[] PlaceEndings = ["", "burg", "ville", "abad", "grad", "o"];
    private static readonly string[] BodyNouns = ["Energy", "Bank", "University", "Ministry", "Authority", "Union"];

    private static readonly string[] Sentences =
    [
        "{0} told reporters in {2} on Monday that the bridge was safe.",
        "{1} said {3} would pay for the repairs.",
        "The mayor of {2}, {0}, signed the papers.",
        "Officials of {3} met {0} near {2}.",
        "Rain fell in {2} for {4} days, {1} said.",
        "\"We waited {4} years,\" said {0}, a farmer from {2}.",
        "{3} employs {4} people, its director, {0}, said.",
    ];

    /// <summary>Writes drafts of about 3 KB, a hundred a folder.</summary>
    /// <param name="folder">Where they go.</param>
    /// <param name="count">How many.</param>
    public static void Write(string folder, int count)
    {
        for (var i = 0; i < count; i++)
        {
            var path = Path.Combine(folder, (i / 100).ToString("000", CultureInfo.InvariantCulture), i.ToString("00000", CultureInfo.InvariantCulture) + ".md");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, Draft(i));
        }
    }

    /// <summary>One draft by its number.</summary>
    public static string Draft(int number)
    {
        var random = new Random(number);
        var people = Pick(random, 5, People, PersonNamed);
        var places = Pick(random, 4, Places, i => NameOf(i + People, PlaceEndings));
        var bodies = Pick(random, 3, Bodies, i => NameOf(i + People + Places, [""]) + " " + BodyNouns[i % BodyNouns.Length]);
        var draft = new StringBuilder("# A bridge opens\n");
        for (var paragraph = 0; paragraph < Paragraphs; paragraph++)
        {
            draft.Append('\n');
            for (var sentence = 0; sentence < SentencesPerParagraph; sentence++)
            {
                var person = people[random.Next(people.Length)];
                draft.AppendFormat(
                    CultureInfo.InvariantCulture,
                    Sentences[random.Next(Sentences.Length)],
                    person,
                    person[(person.LastIndexOf(' ') + 1)..],
                    places[random.Next(places.Length)],
                    bodies[random.Next(bodies.Length)],
                    random.Next(2, 90));
                draft.Append(' ');
            }

            draft.Append('\n');
        }

        return draft.ToString();
    }

    private static string[] Pick(Random random, int count, int of, Func<int, string> name) => [.. Enumerable.Range(0, count).Select(_ => name(random.Next(of)))];

    private static string PersonNamed(int index) => GivenNames[index % GivenNames.Length] + " " + NameOf(index, Endings);

    private static string NameOf(int index, string[] endings)
    {
        var random = new Random(index);
        var name = string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllables[random.Next(Syllables.Length)]));
        return char.ToUpperInvariant(name[0]) + name[1..] + endings[random.Next(endings.Length)];
    }
}
