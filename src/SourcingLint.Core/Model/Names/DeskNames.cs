using System.Collections.Immutable;
using System.Globalization;

namespace SourcingLint.Model;

/// <summary>What a draft's desk writes otherwise than the draft: for each of its spellings that few drafts have, the one that most have.</summary>
public sealed class DeskNames
{
    private readonly ImmutableDictionary<(string Group, string Spelling), DeskForm> _forms;

    internal DeskNames(ImmutableDictionary<(string Group, string Spelling), DeskForm> forms) => _forms = forms;

    /// <summary>For a draft that nothing is compared with.</summary>
    public static DeskNames None { get; } = new(ImmutableDictionary<(string Group, string Spelling), DeskForm>.Empty);

    /// <summary>Whether the desk agrees with every spelling.</summary>
    public bool IsEmpty => _forms.IsEmpty;

    /// <summary>Whether two desks, or one at two times, say the same.</summary>
    public bool Agrees(DeskNames other) => _forms.Count == other._forms.Count && _forms.All(form => other._forms.TryGetValue(form.Key, out var same) && same == form.Value);

    /// <summary>All of it as text: the same text, the same names.</summary>
    internal string ToCanonicalText() => string.Concat(_forms
        .OrderBy(form => form.Key.Group, StringComparer.Ordinal).ThenBy(form => form.Key.Spelling, StringComparer.Ordinal)
        .Select(form => form.Key.Group + "\t" + form.Key.Spelling + "\t" + form.Value.Text + "\t" + form.Value.Drafts.ToString(CultureInfo.InvariantCulture) + "\n"));

    /// <summary>The desk's spelling for one of the draft's; null when the desk agrees, or does not know the name.</summary>
    internal DeskForm? For(SpelledName name) => name.Spelling.Length > 0 && _forms.TryGetValue(KeyOf(name.IsListed, name.Group, name.Spelling), out var form) ? form : null;

    internal static (string Group, string Spelling) KeyOf(bool isListed, string group, string spelling) => (isListed ? group : "", spelling);
}
