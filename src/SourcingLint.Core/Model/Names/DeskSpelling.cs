namespace SourcingLint.Model;

/// <summary>A spelling in the drafts of a desk.</summary>
/// <param name="group">The group of a listed name; empty for others.</param>
/// <param name="isPerson">Whether it is the full name of a person whom no list has.</param>
/// <param name="text">The spelling.</param>
internal sealed class DeskSpelling(string group, bool isPerson, string text)
{
    public string Group => group;

    public bool IsPerson => isPerson;

    public string Text => text;

    /// <summary>How many drafts have it.</summary>
    public int Drafts { get; set; }

    /// <summary>The other spellings of the same name; those alike in sound alone are so only while one of the two is rare.</summary>
    public List<(DeskSpelling Spelling, Likeness Likeness)> Rivals { get; } = new(0);

    /// <summary>Whether it comes before another where one of them is to be the desk's.</summary>
    public bool IsBefore(DeskSpelling other) => Drafts > other.Drafts || (Drafts == other.Drafts && string.CompareOrdinal(text, other.Text) < 0);
}
