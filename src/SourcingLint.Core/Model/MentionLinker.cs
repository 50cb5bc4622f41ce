using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Gives all forms of one name one group: surnames join full names, acronyms what they stand for.</summary>
internal sealed class MentionLinker(Draft draft)
{
    private readonly List<Found> _found = [];
    private readonly Dictionary<string, string> _acronyms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _surnames = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _givenNames = new(StringComparer.Ordinal);

    /// <summary>Notes a name of the tokens from <paramref name="first"/> to <paramref name="end"/>.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="kind">What it names.</param>
    /// <param name="group">Its group when it is listed; null gives it one of its own.</param>
    /// <param name="sentence">The index of its sentence.</param>
    public void Add(int first, int end, TextSpan span, MentionKind kind, string? group, int sentence)
    {
        var text = draft.TextOf(span);
        if (kind == MentionKind.Person && group is not null && end - first > 1)
        {
            group = OwnerOf(text, group);
        }

        var found = new Found(first, end, span, kind, group ?? Fold(text), text, sentence);
        if (kind == MentionKind.Person)
        {
            NoteSurnames(found);
        }

        NoteAcronym(found);
        _found.Add(found);
    }

    /// <summary>Notes a capitalised word at a sentence's start that is a name only if the draft names somebody so elsewhere.</summary>
    public void AddDoubtful(TextSpan span, int sentence) =>
        _found.Add(new Found(0, 0, span, MentionKind.Person, "", draft.TextOf(span), sentence));

    /// <summary>Every name with its group, in order.</summary>
    public ImmutableArray<Mention> Link()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in _found)
        {
            if (found.Group.Length > 0)
            {
                known.Add(found.Group);
            }
        }

        var mentions = ImmutableArray.CreateBuilder<Mention>(_found.Count);
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var found in _found)
        {
            var (kind, group) = (found.Kind, found.Group);
            var isWord = found.Text.IndexOf(' ') < 0;
            if (isWord && _acronyms.Count > 0 && _acronyms.TryGetValue(found.Text, out var expansion))
            {
                (kind, group) = (MentionKind.Organisation, expansion);
            }
            else if (isWord && NameTable.Shared.GroupNamed(group) is null && (group.Length == 0 || kind != MentionKind.Place))
            {
                var surname = Fold(NameForm.SurnameOf(found.Text));
                if (latest.TryGetValue(surname, out var person) || _surnames.TryGetValue(surname, out person))
                {
                    (kind, group) = (MentionKind.Person, person);
                }
                else if (group.Length == 0 && known.Contains(surname))
                {
                    (kind, group) = (MentionKind.Organisation, surname);
                }
            }
            else if (kind == MentionKind.Person)
            {
                latest[Fold(NameForm.SurnameOf(found.Text))] = group;
            }

            if (group.Length > 0)
            {
                mentions.Add(new Mention(found.Span, kind, group, found.Sentence));
            }
        }

        return mentions.ToImmutable();
    }

    /// <summary>A name as a group: lower case, straight apostrophes, single spaces, no accents.</summary>
    public static string Fold(string name)
    {
        var isPlain = true;
        foreach (var c in name)
        {
            isPlain &= c < '\u0080';
        }

        var folded = new StringBuilder(name.Length);
        foreach (var c in isPlain ? name : name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[folded.Length - 1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (c < '\u0080' || char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c == '\u2019' ? '\'' : char.ToLowerInvariant(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>The group of a full name that ends in a listed surname: the listed person's, unless the given name is somebody else's.</summary>
    private string OwnerOf(string name, string group)
    {
        if (NameTable.Shared.Find(name.Replace('\u2019', '\'')) is not null)
        {
            return group;
        }

        var given = Fold(name.Substring(0, Math.Max(0, name.IndexOf(' '))));
        var isListed = false;
        foreach (var form in NameTable.Shared.GroupNamed(group)!.Forms)
        {
            isListed |= form.Prefix.Length > 0;
            if (form.Prefix.Length > 0 && Fold(form.Prefix.Substring(0, form.Prefix.IndexOf(' '))) == given)
            {
                return group;
            }
        }

        if (!isListed && !_givenNames.ContainsKey(group))
        {
            _givenNames[group] = given;
        }

        return !isListed && _givenNames[group] == given ? group : Fold(name);
    }

    private void NoteSurnames(Found person)
    {
        var listed = NameTable.Shared.GroupNamed(person.Group);
        foreach (var form in listed?.Forms ?? Array.Empty<NameForm>())
        {
            if (form.Prefix.Length > 0)
            {
                TryNote(Fold(form.Key), person.Group);
            }
        }

        if (listed is null && person.Text.IndexOf(' ') > 0)
        {
            TryNote(Fold(NameForm.SurnameOf(person.Text)), person.Group);
        }
    }

    private void TryNote(string surname, string group)
    {
        if (!_surnames.ContainsKey(surname))
        {
            _surnames[surname] = group;
        }
    }

    /// <summary>Joins <c>Valley Rescue Union (VRU)</c> and <c>VRU (Valley Rescue Union)</c>.</summary>
    private void NoteAcronym(Found found)
    {
        if (_found.Count == 0 || found.First < 2 || found.Kind != MentionKind.Organisation)
        {
            return;
        }

        var previous = _found[_found.Count - 1];
        var bracket = draft.Tokens[found.First - 1];
        if (previous.End != found.First - 1 || bracket.Kind != TokenKind.Bracket || draft.TextOf(bracket)[0] != '(')
        {
            return;
        }

        if (IsAcronym(found) && !IsAcronym(previous))
        {
            Join(found, previous);
        }
        else if (IsAcronym(previous) && !IsAcronym(found))
        {
            Join(previous, found);
        }
    }

    private void Join(Found acronym, Found expansion)
    {
        var isListed = NameTable.Shared.GroupNamed(acronym.Group) is not null;
        if (isListed && expansion.Group == Fold(expansion.Text) && !AreInitials(acronym.Text, expansion.Text))
        {
            expansion.Group = acronym.Group; // another wording for a body that the lexicon knows by this acronym
        }
        else
        {
            _acronyms[acronym.Text] = expansion.Group;
        }
    }

    private bool IsAcronym(Found found) => found.End - found.First == 1 && draft.Tokens[found.First].Has(TokenShape.AllCaps);

    private static bool AreInitials(string acronym, string name)
    {
        var at = 0;
        for (var i = 0; i < name.Length && at < acronym.Length; i++)
        {
            if (char.IsUpper(name[i]) && (i == 0 || !char.IsLetter(name[i - 1])) && name[i] == acronym[at])
            {
                at++;
            }
        }

        return at == acronym.Length;
    }

    private sealed class Found(int first, int end, TextSpan span, MentionKind kind, string group, string text, int sentence)
    {
        public int First => first;

        public int End => end;

        public TextSpan Span => span;

        public MentionKind Kind => kind;

        public string Group { get; set; } = group;

        public string Text => text;

        public int Sentence => sentence;
    }
}
