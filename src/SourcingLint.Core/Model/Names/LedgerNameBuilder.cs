using System.Collections.Immutable;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Gathers what drafts have of one name; drafts come in order.</summary>
internal sealed class LedgerNameBuilder
{
    private readonly Dictionary<string, (int Count, List<string> Drafts)> _forms = new(StringComparer.Ordinal);
    private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);
    private MentionKind _kind;

    /// <summary>Takes in a form of the name in a draft.</summary>
    public void Add(string draft, DraftName name)
    {
        _kind = _forms.Count == 0 ? name.Kind : _kind;
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

    /// <summary>The name with all its forms.</summary>
    public LedgerName ToName()
    {
        var forms = _forms.Select(form => new LedgerForm(form.Key, form.Value.Count, form.Value.Drafts.ToImmutableArray()))
            .OrderByDescending(form => form.Count).ThenBy(form => form.Text, StringComparer.Ordinal).ToImmutableArray();
        var name = forms.FirstOrDefault(form => (_kind != MentionKind.Person || form.Text.IndexOf(' ') > 0) && NameTable.Shared.Find(form.Text) is not { IsWrongAnywhere: true }) ?? forms[0];
        return new LedgerName(name.Text, _kind, forms, _spellings.Count > 1);
    }
}
