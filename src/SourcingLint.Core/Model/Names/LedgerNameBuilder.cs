using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Gathers what drafts have of one name; drafts come in order.</summary>
internal sealed class LedgerNameBuilder
{
    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly int[] _kinds = new int[(int)MentionKind.Term];
    private string? _spelling;
    private bool _isMixed;

    /// <summary>How often it stands in all drafts, in any form.</summary>
    public int Count { get; private set; }

    /// <summary>What most drafts take it for.</summary>
    public MentionKind Kind => IsSurname ? MentionKind.Person : (MentionKind)Array.IndexOf(_kinds, _kinds.Max());

    /// <summary>Whether it is a single word that people of the desk have for a surname.</summary>
    public bool IsSurname { get; set; }

    /// <summary>Takes in a form of the name in a draft.</summary>
    public void Add(string draft, DraftName name)
    {
        _kinds[(int)name.Kind] += name.Count;
        Count += name.Count;
        if (!_forms.TryGetValue(name.Text, out var form))
        {
            _forms[name.Text] = form = new Form();
        }

        form.Count += name.Count;
        if (form.Drafts.Count == 0 || form.Drafts[form.Drafts.Count - 1] != draft)
        {
            form.Drafts.Add(draft);
        }

        AddSpelling(name.Spelling);
    }

    /// <summary>Takes in all that was gathered of a name that turns out to be the same.</summary>
    public void Add(LedgerNameBuilder other)
    {
        foreach (var form in other._forms)
        {
            var known = _forms.TryGetValue(form.Key, out var mine) ? mine : new Form();
            _forms[form.Key] = new Form { Count = known.Count + form.Value.Count, Drafts = known.Drafts.Union(form.Value.Drafts).OrderBy(draft => draft, StringComparer.Ordinal).ToList() };
        }

        Count += other.Count;
        _isMixed |= other._isMixed;
        AddSpelling(other._spelling ?? "");
    }

    /// <summary>The name with all its forms.</summary>
    public LedgerName ToName()
    {
        var kind = Kind;
        var forms = _forms.Select(form => new LedgerForm(form.Key, form.Value.Count, form.Value.Drafts.ToImmutableArray()))
            .OrderByDescending(form => form.Count).ThenBy(form => form.Text, StringComparer.Ordinal).ToImmutableArray();
        var name = forms.FirstOrDefault(form => (kind != MentionKind.Person || form.Text.IndexOf(' ') > 0) && NameTable.Shared.Find(form.Text) is not { IsWrongAnywhere: true }) ?? forms[0];
        return new LedgerName(name.Text, kind, forms, _isMixed);
    }

    private void AddSpelling(string spelling)
    {
        if (spelling.Length > 0)
        {
            _isMixed |= _spelling is not null && _spelling != spelling;
            _spelling ??= spelling;
        }
    }

    private sealed class Form
    {
        public int Count { get; set; }

        public List<string> Drafts { get; set; } = [];
    }
}
