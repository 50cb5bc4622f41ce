namespace SourcingLint.Model;

/// <summary>A name as one draft writes it: what an index over many drafts keeps of it.</summary>
/// <param name="Text">The form, with straight apostrophes, on one line.</param>
/// <param name="Group">What all forms of the name share in this draft.</param>
/// <param name="Kind">What it names.</param>
/// <param name="IsListed">Whether the lexicon has the group, so that it is the same in every draft.</param>
/// <param name="Spelling">What must agree across drafts: a listed surname, a full name, a place; empty when the form says nothing certain.</param>
/// <param name="Count">How often the draft has it.</param>
public sealed record DraftName(string Text, string Group, MentionKind Kind, bool IsListed, string Spelling, int Count)
{
    /// <summary>The names of a draft, each form once, in order of first place.</summary>
    /// <param name="draft">The draft.</param>
    public static IReadOnlyList<DraftName> AllIn(Draft draft)
    {
        var found = new Dictionary<(string, string, string), int>();
        var names = new List<DraftName>();
        foreach (var name in SpelledName.AllIn(draft))
        {
            var key = (name.Text, name.Group, name.Spelling);
            if (found.TryGetValue(key, out var index))
            {
                names[index] = names[index] with { Count = names[index].Count + 1 };
            }
            else
            {
                found[key] = names.Count;
                names.Add(new DraftName(name.Text, name.Group, name.Kind, name.IsListed, name.Spelling, 1));
            }
        }

        return names;
    }
}
