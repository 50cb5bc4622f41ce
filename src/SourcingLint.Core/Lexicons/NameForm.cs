using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Lexicons;

/// <summary>One way to write a listed name.</summary>
/// <param name="Text">The form as printed in mid-sentence, with straight apostrophes.</param>
/// <param name="Group">What all forms of the name share.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Relation">How it stands to the usual form.</param>
/// <param name="Key">What must agree throughout a draft: a person's surname without its article, a term in the singular, else the whole form.</param>
/// <param name="Prefix">What stands before the surname of a person's full name, <c>Bashar al-</c>; else empty.</param>
/// <param name="Stylebooks">A bit for each <see cref="Stylebook"/> seen to print it.</param>
internal sealed record NameForm(
    string Text, string Group, MentionKind Kind, NameRelation Relation, string Key, string Prefix, int Stylebooks)
{
    /// <summary>Whether a desk without a stylebook can still call it wrong.</summary>
    public bool IsWrongAnywhere => Relation is NameRelation.Misspelling or NameRelation.RussianDerived;

    /// <summary>Whether it is the usual form or differs from it in spelling alone.</summary>
    public bool IsMereSpelling => Relation is NameRelation.Canonical or NameRelation.Spelling;

    /// <summary>Whether it is another word for what it names.</summary>
    public bool IsOtherWord => Relation is NameRelation.Alias or NameRelation.Former;

    /// <summary>Whether it must be spelled one way throughout, as against being another word that may stand beside.</summary>
    public bool IsSpelling => Relation <= NameRelation.Misspelling;

    /// <summary>Whether a stylebook was seen to print it.</summary>
    public bool IsPreferredBy(Stylebook stylebook) => stylebook != Stylebook.None && (Stylebooks & (1 << (int)stylebook)) != 0;

    /// <summary>The surname of a full name without its article: <c>Assad</c> of <c>Bashar al-Assad</c>.</summary>
    public static string SurnameOf(string name)
    {
        var last = name.Substring(name.LastIndexOf(' ') + 1);
        return HasArticle(last) ? last.Substring(3) : last;
    }

    /// <summary>A name with an Arabic article where another writes one, and without where it does not: <c>al-Assad</c>, <c>Assad</c>.</summary>
    /// <param name="written">The name that shows whether an article is wanted.</param>
    /// <param name="name">The name to write.</param>
    public static string WithArticleOf(string written, string name) =>
        HasArticle(written) == HasArticle(name) ? name
        : HasArticle(name) ? name.Substring(3)
        : written.Substring(0, 3) + name;

    /// <summary>Whether a name opens with an Arabic article: <c>al-Assad</c>, <c>El Baradei</c>, <c>as-Suwayda</c>.</summary>
    public static bool HasArticle(string name) =>
        name.Length > 4 && char.IsUpper(name[3]) && name[0] is 'a' or 'A' or 'e' or 'E' && char.IsLower(name[1])
        && (name[2] == '-' || (name[2] == ' ' && name[1] == 'l'));
}
