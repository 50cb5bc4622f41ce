using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Core.Tests.Text;

/// <summary>Drafts for tests, and their zones.</summary>
internal static class Zones
{
    public const string Lede = "Firefighters rescued 12 hikers from a ridge above Tannet on Sunday after fog closed the only trail, the county said.";
    public const string Second = "The hikers had called for help shortly before dusk, and all of them were walking and talking when crews reached the hut.";
    public const string Third = "Two crews climbed from the north side with ropes, the county said in a statement, and a third waited at the parking lot.";

    /// <summary>The zone of every paragraph, in order.</summary>
    public static string Of(params string[] paragraphs) =>
        string.Join(" ", Draft.Parse(string.Join("\n\n", paragraphs)).Paragraphs.Select(p => p.Zone));

    /// <summary>What readers see of a draft.</summary>
    public static string ProseOf(string text) => Draft.Parse(text).TextOf(new TextSpan(0, text.Length)).Trim();
}
