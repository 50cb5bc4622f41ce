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

    private readonly Dictionary<string, Entry> _drafts = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Group, bool IsPerson, string Text), DeskSpelling> _spellings = [];
    private readonly Dictionary<string, List<DeskSpelling>> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Family, ulong Key), List<(DeskSpelling Spelling, WrittenName Name)>> _byKey = [];
    private readonly HashSet<DeskSpelling> _counted = [];

    /// <summary>The drafts, in no order.</summary>
    public IEnumerable<string> Drafts => _drafts.Keys;

    /// <summary>Takes a draft in, in place of what was known of it.</summary>
    /// <param name="draft">What the caller calls it.</param>
    /// <param name="names">Its names.</param>
    /// <returns>Whether other drafts may be told otherwise than before.</returns>
    public bool Put(string draft, IEnumerable<DraftName> names)
    {
        var kept = names.ToImmutableArray();
        _counted.Clear();
        foreach (var name in kept)
        {
            if (name.Spelling.Length > 0 && SpellingOf(name) is var spelling && _counted.Add(spelling))
            {
                spelling.Drafts++;
            }
        }

        var before = _drafts.TryGetValue(draft, out var known) ? known.Spellings : Array.Empty<DeskSpelling>();
        var isNews = before.Length == 0 ? _counted.Any(HasRivals)
            : !_counted.SetEquals(before) && (_counted.Except(before).Any(HasRivals) || before.Any(spelling => !_counted.Contains(spelling) && HasRivals(spelling)));
        _drafts[draft] = new Entry(kept, _counted.ToArray());
        Release(before);
        return isNews;
    }

    /// <summary>Forgets a draft.</summary>
    /// <returns>Whether other drafts may be told otherwise than before.</returns>
    public bool Remove(string draft)
    {
        if (!_drafts.TryGetValue(draft, out var entry))
        {
            return false;
        }

        var isNews = entry.Spellings.Any(HasRivals);
        _drafts.Remove(draft);
        Release(entry.Spellings);
        return isNews;
    }

    /// <summary>Where the other drafts write otherwise than one does.</summary>
    public DeskNames For(string draft)
    {
        if (!_drafts.TryGetValue(draft, out var entry))
        {
            return DeskNames.None;
        }

        var forms = ImmutableDictionary<(string, string), DeskForm>.Empty;
        HashSet<DeskSpelling>? own = null;
        foreach (var spelling in entry.Spellings)
        {
            // A draft that has both is for inconsistent-name.
            if (MostWritten(spelling) is { } most && most.Drafts >= FewestDrafts && most.Drafts > spelling.Drafts
                && !(own ??= new HashSet<DeskSpelling>(entry.Spellings)).Contains(most))
            {
                forms = forms.SetItem((spelling.Group, spelling.Text), new DeskForm(most.Text, most.Drafts));
            }
        }

        return forms.IsEmpty ? DeskNames.None : new DeskNames(forms);
    }

    /// <summary>Every name with all its forms, by kind, then name.</summary>
    public ImmutableArray<LedgerName> Names()
    {
        var groups = new Dictionary<string, LedgerNameBuilder>(StringComparer.Ordinal);
        var common = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var draft in _drafts.OrderBy(draft => draft.Key, StringComparer.Ordinal))
        {
            NoteCommonGroups(draft.Value, common);
            foreach (var name in draft.Value.Names)
            {
                var group = common.Count > 0 && common.TryGetValue(name.Group, out var shared) ? shared : name.Group;
                if (!groups.TryGetValue(group, out var builder))
                {
                    groups[group] = builder = new LedgerNameBuilder();
                }

                builder.Add(draft.Key, name);
            }
        }

        JoinSurnames(groups);
        return groups.Values.Select(builder => builder.ToName())
            .OrderBy(name => name.Kind).ThenBy(name => name.Name, StringComparer.OrdinalIgnoreCase).ThenBy(name => name.Name, StringComparer.Ordinal)
            .ToImmutableArray();
    }

    /// <summary>Notes the groups of a draft's names whose usual spelling is another: the surname alone goes where the full name goes.</summary>
    private void NoteCommonGroups(Entry draft, Dictionary<string, string> common)
    {
        common.Clear();
        if (draft.Spellings.Any(HasRivals))
        {
            foreach (var name in draft.Names)
            {
                if (name.Spelling.Length > 0 && !name.IsListed && SpellingOf(name) is var spelling && MostWritten(spelling) is { } most && most.IsBefore(spelling))
                {
                    common[name.Group] = MentionLinker.Fold(most.Text);
                }
            }
        }
    }

    /// <summary>Gives single words that no list has to the one person of that surname, who is named more often: <c>in Manafort's words</c> names no place.</summary>
    private static void JoinSurnames(Dictionary<string, LedgerNameBuilder> groups)
    {
        var people = new Dictionary<string, (string? Group, int Count)>(StringComparer.Ordinal);
        foreach (var group in groups)
        {
            if (group.Value.Kind == MentionKind.Person && group.Key.LastIndexOf(' ') is var space and > 0)
            {
                var surname = group.Key.Substring(space + 1);
                people[surname] = people.TryGetValue(surname, out var others) ? (null, others.Count + group.Value.Count) : (group.Key, group.Value.Count);
            }
        }

        foreach (var name in groups.Keys.Where(name => name.IndexOf(' ') < 0 && !IsListed(name)).ToArray())
        {
            if (people.TryGetValue(name, out var person) && groups[name].Count <= person.Count)
            {
                groups[name].IsSurname = true;
                if (person.Group is not null)
                {
                    groups[person.Group].Add(groups[name]);
                    groups.Remove(name);
                }
            }
        }
    }

    private static bool IsListed(string word) =>
        NameTable.Shared.GroupNamed(word) is not null
        || (Vocabulary.Shared.Find(word.AsSpan()) is var number and not 0 && (Vocabulary.Shared.ClassesOf(number) & (WordClass.Place | WordClass.Outlet)) != 0);

    private static bool HasRivals(DeskSpelling spelling) => spelling.Rivals.Count > 0;

    private static (string Group, bool IsPerson, string Text) KeyOf(DraftName name) =>
        (name.IsListed ? name.Group : "", !name.IsListed && name.Kind == MentionKind.Person, name.Spelling);

    /// <summary>The rival that most drafts have; null when there is none.</summary>
    private static DeskSpelling? MostWritten(DeskSpelling spelling)
    {
        DeskSpelling? most = null;
        foreach (var (rival, likeness) in spelling.Rivals)
        {
            if ((likeness == Likeness.Writing || IsRare(spelling, rival)) && (most is null || rival.IsBefore(most)))
            {
                most = rival;
            }
        }

        return most;
    }

    /// <summary>Whether one of two spellings stands in a few drafts only; two that many drafts have, each by itself, are two names.</summary>
    private static bool IsRare(DeskSpelling a, DeskSpelling b) => Math.Max(a.Drafts, b.Drafts) >= Math.Min(a.Drafts, b.Drafts) * RareForm || Math.Max(a.Drafts, b.Drafts) < RareForm;

    private static WrittenName NameOf(DeskSpelling spelling) => new(spelling.Text, Transliteration.Plain(spelling.Text), new TextSpan(0, 0))
    {
        IsFullName = spelling.IsPerson,
        Listed = spelling.Text.IndexOf(' ') < 0 && Vocabulary.Shared.Find(spelling.Text.AsSpan()) != 0 ? ListedAs.Place : ListedAs.Nothing,
        Count = 1,
    };

    private DeskSpelling SpellingOf(DraftName name)
    {
        var key = KeyOf(name);
        if (_spellings.TryGetValue(key, out var known))
        {
            return known;
        }

        var spelling = new DeskSpelling(key.Group, key.IsPerson, key.Text);
        _spellings[key] = spelling;
        if (name.IsListed)
        {
            LinkListed(spelling);
        }
        else
        {
            Link(NameOf(spelling), spelling);
        }

        return spelling;
    }

    private void LinkListed(DeskSpelling spelling)
    {
        if (!_listed.TryGetValue(spelling.Group, out var others))
        {
            _listed[spelling.Group] = others = new List<DeskSpelling>(1);
        }

        foreach (var other in others)
        {
            if (!DeskJudge.DifferInStyle(spelling.Text, other.Text))
            {
                Pair(spelling, other, Likeness.Writing);
            }
        }

        others.Add(spelling);
    }

    private void Link(WrittenName name, DeskSpelling spelling)
    {
        foreach (var key in NameKeys.Of(name, withSounds: name.IsFullName))
        {
            if (!_byKey.TryGetValue((key.Family, key.Key), out var others))
            {
                _byKey[(key.Family, key.Key)] = others = new List<(DeskSpelling, WrittenName)>(1);
            }

            foreach (var (other, otherName) in others)
            {
                if (!spelling.Rivals.Exists(rival => rival.Spelling == other) && DeskJudge.AreOne(name, otherName, key.Likeness))
                {
                    Pair(spelling, other, key.Likeness);
                }
            }

            if (others.Count == 0 || others[others.Count - 1].Spelling != spelling)
            {
                others.Add((spelling, name));
            }
        }
    }

    private static void Pair(DeskSpelling a, DeskSpelling b, Likeness likeness)
    {
        a.Rivals.Add((b, likeness));
        b.Rivals.Add((a, likeness));
    }

    private void Release(DeskSpelling[] spellings)
    {
        foreach (var spelling in spellings)
        {
            if (--spelling.Drafts == 0)
            {
                Forget(spelling);
            }
        }
    }

    private void Forget(DeskSpelling spelling)
    {
        _spellings.Remove((spelling.Group, spelling.IsPerson, spelling.Text));
        foreach (var (rival, _) in spelling.Rivals)
        {
            rival.Rivals.RemoveAll(other => other.Spelling == spelling);
        }

        if (spelling.Group.Length > 0)
        {
            _listed[spelling.Group].Remove(spelling);
            return;
        }

        foreach (var key in NameKeys.Of(NameOf(spelling), withSounds: spelling.IsPerson))
        {
            _byKey[(key.Family, key.Key)].RemoveAll(other => other.Spelling == spelling);
        }
    }

    /// <param name="Names">The draft's names.</param>
    /// <param name="Spellings">Its spellings, each once.</param>
    private sealed record Entry(ImmutableArray<DraftName> Names, DeskSpelling[] Spellings);
}
