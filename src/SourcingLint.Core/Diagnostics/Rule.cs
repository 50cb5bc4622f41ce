using Microsoft.CodeAnalysis;

namespace SourcingLint.Diagnostics;

/// <summary>Makes descriptors, so that every rule has the same parts.</summary>
public static class Rule
{
    /// <summary>The category of the rules on names.</summary>
    public const string Names = "Names";

    /// <summary>The category of what the linter has to say of itself.</summary>
    public const string Tool = "SourcingLint";

    private const string WhoSays = "who-says";

    /// <summary>Describes a rule.</summary>
    /// <param name="id">Its frozen id, <c>SL1001</c>.</param>
    /// <param name="name">Its frozen kebab-case name, which names the offence: <c>unattributed-figure</c>.</param>
    /// <param name="title">The offence in a few words, as a table shows it.</param>
    /// <param name="message">What is wrong here and what to write instead; <c>{0}</c> and on are filled by the rule.</param>
    /// <param name="why">One sentence on why it matters to a reader or an editor.</param>
    /// <param name="severity">The severity when nobody sets another.</param>
    /// <param name="enabled">Whether it runs when nobody says.</param>
    /// <param name="asksWhoSays">Whether it asks for a source: of two that ask it of the same words, only the stronger is reported.</param>
    public static DiagnosticDescriptor Create(
        string id, string name, string title, string message, string why, DiagnosticSeverity severity, bool enabled = true, bool asksWhoSays = false) =>
        new(id, title, message, CategoryOf(id), severity, enabled, why, helpLinkUri: null, asksWhoSays ? [name, WhoSays] : [name]);

    /// <summary>Whether the rule asks for a source.</summary>
    public static bool AsksWhoSays(this DiagnosticDescriptor descriptor) => descriptor.CustomTags.Contains(WhoSays);

    /// <summary>The rule's kebab-case name.</summary>
    public static string RuleName(this DiagnosticDescriptor descriptor) => descriptor.CustomTags.First();

    private static string CategoryOf(string id) => id[2] switch
    {
        '1' => "Attribution",
        '2' => "Verification",
        '3' => "Sources",
        '4' => Names,
        '5' => "Figures",
        '6' => "Quotations",
        '7' => "Structure",
        _ => Tool,
    };
}
