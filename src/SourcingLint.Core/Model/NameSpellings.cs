using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Tells two spellings of one name from two names, in a draft that has both.</summary>
public sealed class NameSpellings
{
    private readonly LintOptions _options;
    private readonly HashSet<(string, string)> _variants;

    /// <summary>Takes in what the lists say and what the draft itself shows.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="options">The desk's settings.</param>
    public NameSpellings(Draft draft, LintOptions options)
    {
        _options = options;
        _variants = new(NameIndex.VariantsOf(draft, options).Select(variant => (variant.Slip.Text, variant.Other.Text)));
    }

    /// <summary>Whether two forms are the same words in two spellings, so that one may stand for the other.</summary>
    /// <param name="form">A form as written, with straight apostrophes.</param>
    /// <param name="other">Another form, likewise.</param>
    public bool AreOne(string form, string other)
    {
        if (AreOneWord(form, other))
        {
            return true;
        }

        var (words, others) = (form.Split(' '), other.Split(' '));
        return words.Length > 1 && words.Length == others.Length && words.Zip(others, AreOneWord).All(isOne => isOne);
    }

    private bool AreOneWord(string form, string other) =>
        string.Equals(form, other, StringComparison.OrdinalIgnoreCase)
        || (Find(form) is { IsSpelling: true } a && Find(other) is { IsSpelling: true } b && a.Group == b.Group)
        || _variants.Contains((form, other)) || _variants.Contains((other, form));

    private NameForm? Find(string form) => _options.Names.Find(form) ?? NameTable.Shared.Find(form);
}
