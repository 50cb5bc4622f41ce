using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Lexicons;

/// <summary>Every listed name of one word or more: names with several forms, places, outlets, bodies.</summary>
internal sealed class NameTable
{
    private static readonly Lazy<NameTable> Loaded = new(() => new NameTable());

    private readonly List<Entry>?[] _byFirstWord = new List<Entry>?[Vocabulary.Shared.Count];
    private readonly WordSet _firstWords = new();
    private readonly Dictionary<string, NameGroup> _groups = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NameForm> _forms = new(StringComparer.Ordinal);

    private NameTable()
    {
        foreach (var row in Lexicon.Read("Phrases/names"))
        {
            if (row[3] == "fixed")
            {
                Add(row[0], MentionKind.Organisation, row[0], row[1]);
            }
            else
            {
                var form = ReadForm(row);
                Add(row[0], form.Kind, form.Group, form.Text);
                GroupOf(form.Group).Add(form);
                _forms[form.Text] = form;
            }
        }

        AddAll("Phrases/places", MentionKind.Place);
        AddAll("Phrases/organisations", MentionKind.Organisation);
        AddAll("Phrases/outlets", MentionKind.Organisation);
        foreach (var entries in _byFirstWord)
        {
            entries?.Sort((a, b) => b.Words.Length - a.Words.Length);
        }
    }

    /// <summary>The table, read when first asked for.</summary>
    public static NameTable Shared => Loaded.Value;

    /// <summary>Every form of a name that has several.</summary>
    public IEnumerable<NameForm> Forms => _forms.Values;

    /// <summary>The name that is called so as a group; null when none is.</summary>
    public NameGroup? GroupNamed(string group) => _groups.TryGetValue(group, out var name) ? name : null;

    /// <summary>The form written exactly so; null when none is listed.</summary>
    public NameForm? Find(string text) => _forms.TryGetValue(text, out var form) ? form : null;

    /// <summary>Whether a word alone, with a capital, is a listed name.</summary>
    public bool IsName(int word) => Find(word, out _, out _);

    /// <summary>The listed name that a word is alone, with a capital.</summary>
    /// <returns>Whether it is one.</returns>
    public bool Find(int word, out MentionKind kind, out string group)
    {
        foreach (var entry in _byFirstWord[word] ?? [])
        {
            if (entry.Words.Length == 1 && entry.Capitals != 0)
            {
                (kind, group) = (entry.Kind, entry.Group);
                return true;
            }
        }

        (kind, group) = (default, "");
        return false;
    }

    /// <summary>The longest listed name that starts at a token and has its capitals, or is all in capitals.</summary>
    /// <returns>How many tokens it takes; 0 when none starts there.</returns>
    public int Match(Draft draft, int index, int end, out MentionKind kind, out string group)
    {
        kind = default;
        group = "";
        var word = draft.Tokens[index].Word;
        if (!_firstWords.Contains(word) || _byFirstWord[word] is not { } entries)
        {
            return 0;
        }

        foreach (var entry in entries)
        {
            if (index + entry.Words.Length <= end && Matches(draft, entry, index))
            {
                kind = entry.Kind;
                group = entry.Group;
                return entry.Words.Length;
            }
        }

        return 0;
    }

    private static bool Matches(Draft draft, Entry entry, int index)
    {
        for (var i = 0; i < entry.Words.Length; i++)
        {
            var token = draft.Tokens[index + i];
            if (token.Word != entry.Words[i]
                || ((entry.Capitals & (1 << i)) != 0 && !token.Has(TokenShape.Capitalized) && !HasInnerCapital(draft, token)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a token such as <c>al-Qaida</c> or <c>eSwatini</c> has a capital after its start.</summary>
    private static bool HasInnerCapital(Draft draft, Token token)
    {
        var text = draft.TextOf(token);
        return text.Length > 3 && (char.IsUpper(text[1]) || (text[2] == '-' && char.IsUpper(text[3])));
    }

    private static NameForm ReadForm(string[] row)
    {
        var kind = row[3] switch
        {
            "place" => MentionKind.Place,
            "organisation" => MentionKind.Organisation,
            "term" => MentionKind.Term,
            _ => MentionKind.Person,
        };
        var relation = row[4] switch
        {
            "canonical" => NameRelation.Canonical,
            "spelling" => NameRelation.Spelling,
            "russian-derived" => NameRelation.RussianDerived,
            "russian-form" => NameRelation.RussianForm,
            "misspelling" => NameRelation.Misspelling,
            "alias" => NameRelation.Alias,
            "former" => NameRelation.Former,
            "historic" => NameRelation.Historic,
            _ => NameRelation.Short,
        };
        var key = row[3] switch
        {
            "person" => NameForm.SurnameOf(row[1]),
            "term" when char.IsLower(row[1][0]) && row[1][row[1].Length - 1] == 's' => row[1].Substring(0, row[1].Length - 1),
            _ => row[1],
        };
        var prefix = row[3] == "person" && row[1].IndexOf(' ') >= 0 ? row[1].Substring(0, row[1].Length - key.Length) : "";
        return new NameForm(row[1], row[2], kind, relation, key, prefix, row.Length > 5 ? StylebooksIn(row[5]) : 0);
    }

    private static int StylebooksIn(string names)
    {
        var stylebooks = 0;
        foreach (var name in names.Split(','))
        {
            stylebooks |= Enum.TryParse<Stylebook>(name, ignoreCase: true, out var stylebook) ? 1 << (int)stylebook : 0;
        }

        return stylebooks;
    }

    private NameGroup GroupOf(string group)
    {
        if (!_groups.TryGetValue(group, out var name))
        {
            _groups[group] = name = new NameGroup();
        }

        return name;
    }

    private void AddAll(string list, MentionKind kind)
    {
        foreach (var row in Lexicon.Read(list))
        {
            Add(row[0], kind, row.Length > 1 ? row[1] : row[0], null);
        }
    }

    // Where no form shows the capitals, every word but the small ones has one.
    private void Add(string phrase, MentionKind kind, string group, string? form)
    {
        var parts = phrase.Split(' ');
        var words = new int[parts.Length];
        var capitals = 0;
        var at = 0;
        for (var i = 0; i < parts.Length; i++)
        {
            words[i] = Vocabulary.Shared.Require(parts[i]);
            var hasCapital = form is null
                ? (Vocabulary.Shared.ClassesOf(words[i]) & (WordClass.Preposition | WordClass.Determiner | WordClass.Conjunction | WordClass.NameParticle)) == 0
                : HasCapital(form, at, parts[i].Length);
            capitals |= hasCapital && i < 31 && parts[i] != "'s" ? 1 << i : 0;
            at += parts[i].Length + (i + 1 < parts.Length && parts[i + 1] == "'s" ? 0 : 1);
        }

        _firstWords.Add(words[0]);
        ref var entries = ref _byFirstWord[words[0]];
        entries ??= [];
        if (!entries.Exists(e => e.Words.AsSpan().SequenceEqual(words) && e.Capitals == capitals))
        {
            entries.Add(new Entry(words, capitals, kind, group));
        }
    }

    private static bool HasCapital(string form, int start, int length)
    {
        for (var i = start; i < start + length && i < form.Length; i++)
        {
            if (char.IsUpper(form[i]))
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Entry(int[] Words, int Capitals, MentionKind Kind, string Group);
}
