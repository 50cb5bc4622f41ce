using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>The names of all drafts of a desk, with how many drafts write each in which way. Drafts come and go one by one.</summary>
/// <remarks>
/// Listed names are compared within their groups. Others meet as in one draft, under the keys of <see cref="Transliteration"/>,
/// but only full names and places do: in another draft a surname alone may be anybody's. Not safe to use from several threads at once.
/// </remarks>
public sealed class NameLedger
{
    private const int FewestDrafts = 2;
    private const int RareForm = 3;

    private readonly Dictionary<string, ImmutableArray<DraftName>> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Spelling> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Family, ulong Key), List<Spelling>> _byKey = [];
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>The drafts, in no order.</summary>
    public IEnumerable<string> Drafts => _drafts.Keys;

    /// <summary>Takes a draft in, in place of what was known of it.</summary>
    /// <param name="draft">What the caller calls it.</param>
    /// <param name="names">Its names.</param>
    public void Put(string draft, IEnumerable<DraftName> names)
    {
        Remove(draft);
        var kept = names.Select(name => name with { Text = Shared(name.Text), Group = Shared(name.Group), Spelling = Shared(name.Spelling) }).ToImmutableArray();
        _drafts[draft] = kept;
        Count(kept, 1);
    }

    /// <summary>Forgets a draft.</summary>
    public void Remove(string draft)
    {
        if (_drafts.TryGetValue(draft, out var names))
        {
            _drafts.Remove(draft);
            Count(names, -1);
        }
    }

    /// <summary>Where the other drafts write otherwise than one does.</summary>
    public DeskNames For(string draft)
    {
        if (!_drafts.TryGetValue(draft, out var names))
        {
            return DeskNames.None;
        }

        var forms = ImmutableDictionary.CreateBuilder<(string, string), DeskForm>();
        foreach (var name in names)
        {
            var key = DeskNames.KeyOf(name.IsListed, name.Group, name.Spelling);
            if (name.Spelling.Length > 0 && !forms.ContainsKey(key) && (name.IsListed ? MajorityOf(name) : MajorityAmong(_spellings[name.Spelling], names)) is { } form)
            {
                forms.Add(key, form);
            }
        }

        return forms.Count == 0 ? DeskNames.None : new DeskNames(forms.ToImmutable());
    }

    /// <summary>Every name with all its forms, by kind, then name.</summary>
    public ImmutableArray<LedgerName> Names()
    {
        var groups = new Dictionary<string, LedgerBuilder>(StringComparer.Ordinal);
        foreach (var draft in _drafts.OrderBy(draft => draft.Key, StringComparer.Ordinal))
        {
            foreach (var name in draft.Value)
            {
                var group = name.IsListed ? name.Group : CommonGroupOf(name);
                if (!groups.TryGetValue(group, out var builder))
                {
                    groups[group] = builder = new LedgerBuilder();
                }

                builder.Add(draft.Key, name);
            }
        }

        return groups.Values.Select(builder => builder.ToName())
            .OrderBy(name => name.Kind).ThenBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    private string Shared(string text)
    {
        if (!_texts.TryGetValue(text, out var known))
        {
            _texts[text] = known = text;
        }

        return known;
    }

    private void Count(ImmutableArray<DraftName> names, int change)
    {
        foreach (var (isListed, group, spelling, kind) in names.Where(n => n.Spelling.Length > 0).Select(n => (n.IsListed, n.IsListed ? n.Group : "", n.Spelling, n.Kind)).Distinct())
        {
            if (isListed)
            {
                if (!_listed.TryGetValue(group, out var tallies))
                {
                    _listed[group] = tallies = new Dictionary<string, int>(StringComparer.Ordinal);
                }

                tallies[spelling] = (tallies.TryGetValue(spelling, out var count) ? count : 0) + change;
            }
            else
            {
                SpellingOf(spelling, kind).Name.Count += change;
            }
        }
    }

    private Spelling SpellingOf(string text, MentionKind kind)
    {
        if (_spellings.TryGetValue(text, out var known))
        {
            return known;
        }

        var isFullName = kind == MentionKind.Person;
        var word = text.IndexOf(' ') < 0 ? Vocabulary.Shared.Find(text.AsSpan()) : 0;
        var name = new WrittenName(text, Transliteration.Plain(text), new TextSpan(0, 0))
        {
            IsFullName = isFullName,
            Listed = word == 0 ? ListedAs.Nothing : ListedAs.Place,
        };
        var spelling = new Spelling(name, NameKeys.Of(name, withSounds: true).ToImmutableArray());
        _spellings[text] = spelling;
        foreach (var key in spelling.Keys)
        {
            if (!_byKey.TryGetValue((key.Family, key.Key), out var others))
            {
                _byKey[(key.Family, key.Key)] = others = new List<Spelling>(1);
            }

            others.Add(spelling);
        }

        return spelling;
    }

    private DeskForm? MajorityOf(DraftName name)
    {
        var tallies = _listed[name.Group];
        var most = tallies.OrderByDescending(tally => tally.Value).ThenBy(tally => tally.Key, StringComparer.Ordinal).First();
        return most.Key != name.Spelling && most.Value >= FewestDrafts && most.Value > tallies[name.Spelling] ? new DeskForm(most.Key, most.Value) : null;
    }

    private DeskForm? MajorityAmong(Spelling spelling, ImmutableArray<DraftName> names)
    {
        WrittenName? most = null;
        foreach (var other in Rivals(spelling))
        {
            if (other.Count >= FewestDrafts && other.Count > spelling.Name.Count && (most is null || other.Count > most.Count || (other.Count == most.Count && string.CompareOrdinal(other.Text, most.Text) < 0))
                && !names.Any(name => name.Spelling == other.Text))
            {
                most = other;
            }
        }

        return most is null ? null : new DeskForm(most.Text, most.Count);
    }

    /// <summary>The spellings that are for certain of the same name.</summary>
    private IEnumerable<WrittenName> Rivals(Spelling spelling)
    {
        foreach (var key in spelling.Keys)
        {
            foreach (var other in _byKey[(key.Family, key.Key)])
            {
                if (other != spelling && other.Name.Count > 0 && (key.Likeness == Likeness.Writing || IsRare(spelling.Name, other.Name)) && NameJudge.Judge(spelling.Name, other.Name, key.Likeness) is { IsSure: true })
                {
                    yield return other.Name;
                }
            }
        }
    }

    /// <summary>Whether one of two spellings stands in a few drafts only; two that many drafts have, each by itself, are two names.</summary>
    private static bool IsRare(WrittenName a, WrittenName b) => Math.Max(a.Count, b.Count) >= Math.Min(a.Count, b.Count) * RareForm || Math.Max(a.Count, b.Count) < RareForm;

    /// <summary>The group of an unlisted name over all drafts: that of its most written spelling.</summary>
    private string CommonGroupOf(DraftName name)
    {
        if (name.Spelling.Length == 0 || !_spellings.TryGetValue(name.Spelling, out var spelling))
        {
            return name.Group;
        }

        var most = spelling.Name;
        foreach (var rival in Rivals(spelling))
        {
            most = rival.Count > most.Count || (rival.Count == most.Count && string.CompareOrdinal(rival.Text, most.Text) < 0) ? rival : most;
        }

        return most == spelling.Name ? name.Group : MentionLinker.Fold(most.Text);
    }

    private sealed record Spelling(WrittenName Name, ImmutableArray<NameKey> Keys);

    private sealed class LedgerBuilder
    {
        private readonly Dictionary<string, (int Count, List<string> Drafts)> _forms = new(StringComparer.Ordinal);
        private readonly HashSet<string> _spellings = new(StringComparer.Ordinal);
        private MentionKind _kind;

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

        public LedgerName ToName()
        {
            var forms = _forms.Select(form => new LedgerForm(form.Key, form.Value.Count, form.Value.Drafts.ToImmutableArray()))
                .OrderByDescending(form => form.Count).ThenBy(form => form.Text, StringComparer.Ordinal).ToImmutableArray();
            var name = forms.FirstOrDefault(form => (_kind != MentionKind.Person || form.Text.IndexOf(' ') > 0) && NameTable.Shared.Find(form.Text) is not { IsWrongAnywhere: true }) ?? forms[0];
            return new LedgerName(name.Text, _kind, forms, _spellings.Count > 1);
        }
    }
}
