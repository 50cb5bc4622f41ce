using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Lexicons;

/// <summary>A desk's own list of names: on each line the form it prints, then the forms it does not, with tabs between.</summary>
/// <remarks>It stands above the built-in table and the stylebook. Empty lines and lines that start with <c>#</c> say nothing.</remarks>
public sealed class HouseNames
{
    private readonly Dictionary<int, List<Form>> _byFirstWord = [];
    private readonly Dictionary<string, NameForm> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameForm> _preferred = new(StringComparer.Ordinal);

    private HouseNames(ImmutableArray<HouseName> entries, ImmutableArray<HouseNameProblem> problems)
    {
        Entries = entries;
        Problems = problems;
    }

    /// <summary>The list of a desk that has none.</summary>
    public static HouseNames None { get; } = new(ImmutableArray<HouseName>.Empty, ImmutableArray<HouseNameProblem>.Empty);

    /// <summary>The names, in the list's order.</summary>
    public ImmutableArray<HouseName> Entries { get; }

    /// <summary>The lines that say nothing the list can use, in order; they are skipped.</summary>
    public ImmutableArray<HouseNameProblem> Problems { get; }

    /// <summary>Reads a list. Any text is one; what it cannot use is told in <see cref="Problems"/>.</summary>
    public static HouseNames Parse(string text)
    {
        var entries = ImmutableArray.CreateBuilder<HouseName>();
        var problems = ImmutableArray.CreateBuilder<HouseNameProblem>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim('\r', '\uFEFF');
            if (line.Trim().Length == 0 || line[0] == '#')
            {
                continue;
            }

            var forms = line.Split('\t').Select(f => f.Trim().Replace('\u2019', '\'')).Where(f => f.Length > 0).ToImmutableArray();
            var known = forms.FirstOrDefault(seen.ContainsKey);
            if (forms.Length < 2)
            {
                problems.Add(new HouseNameProblem(i + 1, "needs the form you print and, after a tab, at least one you do not"));
            }
            else if (known is not null)
            {
                problems.Add(new HouseNameProblem(i + 1, "'" + known + "' stands in line " + seen[known] + " already"));
            }
            else if (forms.Distinct(StringComparer.Ordinal).Count() < forms.Length)
            {
                problems.Add(new HouseNameProblem(i + 1, "gives one form twice"));
            }
            else
            {
                entries.Add(new HouseName(i + 1, forms[0], forms.RemoveAt(0)));
                foreach (var form in forms)
                {
                    seen[form] = i + 1;
                }
            }
        }

        var names = new HouseNames(entries.ToImmutable(), problems.ToImmutable());
        foreach (var entry in names.Entries)
        {
            names.Add(entry);
        }

        foreach (var name in names._groups)
        {
            foreach (var form in NameTable.Shared.GroupNamed(name.Key)?.Forms ?? Array.Empty<NameForm>())
            {
                name.Value.Add(form);
            }
        }

        return names;
    }

    /// <summary>The list's form written exactly so; null when it has none.</summary>
    internal NameForm? Find(string text) => _forms.TryGetValue(text, out var form) ? form : null;

    /// <summary>A name with the list's forms before the lexicon's; null when neither has it.</summary>
    internal NameGroup? GroupNamed(string group) => _groups.TryGetValue(group, out var name) ? name : NameTable.Shared.GroupNamed(group);

    /// <summary>The form that the list prints for a group; null when it says nothing of it.</summary>
    internal NameForm? PreferredOf(string group) => _preferred.TryGetValue(group, out var form) ? form : null;

    /// <summary>The longest form of the list that starts at a token; null when none does.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The token.</param>
    /// <param name="end">The token that the form may not pass.</param>
    /// <param name="length">How many tokens it takes.</param>
    internal NameForm? Match(Draft draft, int index, int end, out int length)
    {
        length = 0;
        NameForm? longest = null;
        if (_byFirstWord.TryGetValue(Hash(draft.TextOf(draft.Tokens[index])), out var forms))
        {
            foreach (var form in forms)
            {
                if (form.Words.Length > length && index + form.Words.Length <= end && Matches(draft, form, index))
                {
                    length = form.Words.Length;
                    longest = form.Name;
                }
            }
        }

        return longest;
    }

    private static bool Matches(Draft draft, Form form, int index)
    {
        for (var i = 0; i < form.Words.Length; i++)
        {
            if (!Same(draft.TextOf(draft.Tokens[index + i]), form.Words[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Same(ReadOnlySpan<char> text, string word)
    {
        if (text.Length != word.Length)
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (Straight(text[i]) != word[i])
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 17;
        foreach (var c in word)
        {
            hash = unchecked((hash * 31) + Straight(c));
        }

        return hash;
    }

    private static char Straight(char c) => c == '\u2019' ? '\'' : c;

    private void Add(HouseName entry)
    {
        var listed = entry.Others.Insert(0, entry.Preferred).Select(NameTable.Shared.Find).FirstOrDefault(f => f is not null);
        var group = listed?.Group ?? "house " + entry.Preferred;
        var preferred = FormOf(entry.Preferred, group, listed, NameRelation.Canonical);
        _preferred[group] = preferred;
        Add(preferred);
        foreach (var other in entry.Others)
        {
            Add(FormOf(other, group, listed, NameRelation.Spelling));
        }
    }

    private void Add(NameForm name)
    {
        _forms[name.Text] = name;
        if (!_groups.TryGetValue(name.Group, out var group))
        {
            _groups[name.Group] = group = new NameGroup();
        }

        group.Add(name);
        var tokens = ImmutableArray.CreateBuilder<Token>();
        Tokenizer.Tokenize(name.Text, new TextSpan(0, name.Text.Length), tokens);
        var words = tokens.Select(t => name.Text.Substring(t.Start, t.Length)).ToArray();
        var hash = Hash(words[0].AsSpan());
        if (!_byFirstWord.TryGetValue(hash, out var forms))
        {
            _byFirstWord[hash] = forms = [];
        }

        forms.Add(new Form(words, name));
    }

    private static NameForm FormOf(string text, string group, NameForm? listed, NameRelation relation)
    {
        // In "Ada Brandt" only the surname must agree with other uses, when the lexicon knows it for a surname.
        var hasSurname = listed is { Kind: MentionKind.Person } && text.IndexOf(' ') > 0
            && NameTable.Shared.GroupNamed(group)!.Nearest(f => f.Prefix.Length > 0) is not null;
        var key = hasSurname ? NameForm.SurnameOf(text) : text;
        return new NameForm(text, group, listed?.Kind ?? MentionKind.Term, relation, key, text.Substring(0, text.Length - key.Length), 0);
    }

    private readonly record struct Form(string[] Words, NameForm Name);
}
