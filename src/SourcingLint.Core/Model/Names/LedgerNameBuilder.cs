using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Gathers what drafts have of one name; drafts come in order.</summary>
internal sealed class LedgerNameBuilder
{
    private readonly Dictionary<string, (int Count, List<string> Drafts)> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);
    private readonly int[] _kinds = new int[(int)MentionKind.Term];

    /// <summary>How often it stands in all drafts, in any form.</summary>
    public int Count { get; private set; }

    /// <summary>Takes in a form of the name in a draft.</summary>
    public void Add(string draft, DraftName name)
    {
        _kinds[(int)name.Kind] += name.Count;
        Count += name.Count;
        var form = _forms.TryGetValue(name.Text, out var known) ? known : (Count: 0, Drafts: new List<string>());
        if (form.Drafts.Count == 0 || form.Drafts[form.Drafts.Count - 1] != draft)
        {
            form.Drafts.Add(draft);
        }

        _forms[name.Text] = (form.Count + name.Count, form.Drafts);
        if (name.Spelling.Length > 0)
        {
            _spellings.Add(name.Spelling);
        }
    }

    /// <summary>What most drafts take it for.</summary>
    public MentionKind Kind => IsSurname ? MentionKind.Person : (MentionKind)Array.IndexOf(_kinds, _kinds.Max());

    /// <summary>Whether it is a single word that several people of the desk have for a surname.</summary>
    public bool IsSurname { get; set; }

    /// <summary>Takes in all that was gathered of a name that turns out to be the same.</summary>
    public void Add(LedgerNameBuilder other)
    {
        foreach (var form in other._forms)
        {
            var known = _forms.TryGetValue(form.Key, out var mine) ? mine : (Count: 0, Drafts: new List<string>());
            _forms[form.Key] = (known.Count + form.Value.Count, known.Drafts.Union(form.Value.Drafts).OrderBy(draft => draft, StringComparer.Ordinal).ToList());
        }

        Count += other.Count;
        _spellings.UnionWith(other._spellings);
    }

    /// <summary>The name with all its forms.</summary>
    public LedgerName ToName()
    {
        var kind = Kind;
        var forms = _forms.Select(form => new LedgerForm(form.Key, form.Value.Count, form.Value.Drafts.ToImmutableArray()))
            .OrderByDescending(form => form.Count).ThenBy(form => form.Text, StringComparer.Ordinal).ToImmutableArray();
        var name = forms.FirstOrDefault(form => (kind != MentionKind.Person || form.Text.IndexOf(' ') > 0) && NameTable.Shared.Find(form.Text) is not { IsWrongAnywhere: true }) ?? forms[0];
        return new LedgerName(name.Text, kind, forms, _spellings.Count > 1);
    }
}
