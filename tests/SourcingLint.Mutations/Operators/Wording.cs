using System.Globalization;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Says one thing in many ways, so that a fault is a fault of the sum and not of its wording.</summary>
internal static class Wording
{
    private static readonly string[] Small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];

    /// <summary>Faults that each add one of several sentences to a paragraph of the story.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="random">What decides which sentence.</param>
    /// <param name="sentences">Makes the sentences anew for each paragraph.</param>
    /// <param name="where">The paragraphs in which it is a fault; all when null.</param>
    public static IEnumerable<Fault> Add(Draft draft, Random random, Func<string[]> sentences, Func<Paragraph, bool>? where = null) =>
        Place.Story(draft).Where(where ?? (_ => true)).Select(paragraph => Fault.Insert(Place.EndOf(paragraph), " " + OneOf(random, sentences())));

    /// <summary>Faults that each add one of several sentences as a paragraph of its own, where no source before it is still heard.</summary>
    public static IEnumerable<Fault> AddAlone(Draft draft, Random random, Func<string[]> sentences) =>
        Place.Story(draft).Select(paragraph => Fault.Insert(Place.EndOf(paragraph), "\n\n" + OneOf(random, sentences())));

    /// <summary>One of several texts.</summary>
    public static string OneOf(Random random, params string[] texts) => texts[random.Next(texts.Length)];

    /// <summary>A number as newspapers write it: below ten in words.</summary>
    public static string Number(double value) => value is >= 1 and < 10 && value == Math.Floor(value) ? Small[(int)value] : value.ToString("#,##0.##", CultureInfo.InvariantCulture);

    /// <summary>The same at the start of a sentence.</summary>
    public static string Opening(double value) => Number(value) is var text ? char.ToUpperInvariant(text[0]) + text[1..] : "";
}
