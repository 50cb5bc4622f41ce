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

        var found = new Found(first, end, span, kind, text, group, sentence);
        if (kind == MentionKind.Person)
        {
            NoteSurnames(found);
        }

        NoteAcronym(found);
        _found.Add(found);
    }

    /// <summary>Notes a capitalised word at a sentence's start that is a name only if the draft names somebody so elsewhere.</summary>
    public void AddDoubtful(TextSpan span, int sentence) =>
        _found.Add(new Found(0, 0, span, MentionKind.Person, draft.TextOf(span), null, sentence) { IsDoubtful = true });

    /// <summary>Every name with its group, in order.</summary>
    public ImmutableArray<Mention> Link()
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var found in _found)
        {
            if (!found.IsDoubtful)
            {
                known.Add(found.Group);
            }
        }

        var mentions = ImmutableArray.CreateBuilder<Mention>(_found.Count);
        var kinds = new Dictionary<string, MentionKind>(StringComparer.Ordinal);
        var latest = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var found in _found)
        {
            var (kind, group) = (found.Kind, found.Group);
            var isWord = found.IsWord;
            if (isWord && _acronyms.Count > 0 && _acronyms.TryGetValue(found.Text, out var expansion))
            {
                (kind, group) = (MentionKind.Organisation, expansion);
            }
            else if (found.IsListed)
            {
                if (kind == MentionKind.Person && !isWord)
                {
                    latest[LastWord(Fold(found.Text))] = group;
                }
            }
            else if (!isWord)
            {
                if (kind == MentionKind.Person && _surnames.TryGetValue(group, out var owner))
                {
                    group = owner; // "Le Roux", after "Anna Le Roux"
                }
                else if (kind == MentionKind.Person)
                {
                    latest[LastWord(group)] = group;
                }
            }
            else if (found.IsDoubtful || kind != MentionKind.Place)
            {
                var surname = LastWord(group);
                if (latest.TryGetValue(surname, out var person) || _surnames.TryGetValue(surname, out person))
                {
                    (kind, group) = (MentionKind.Person, person);
                }
                else if (found.IsDoubtful && !known.Contains(group))
                {
                    continue;
                }
            }

            if (isWord && kinds.TryGetValue(group, out var firstKind))
            {
                kind = firstKind; // "in Adra" names a place, then "Adra said" does too
            }
            else
            {
                kinds[group] = kind;
            }

            mentions.Add(new Mention(found.Span, kind, group, found.Sentence));
        }

        return mentions.ToImmutable();
    }

    /// <summary>A name as a group: lower case, straight apostrophes, single spaces, no accents.</summary>
    public static string Fold(string name)
    {
        var isPlain = true;
        for (var i = 0; i < name.Length; i++)
        {
            isPlain &= name[i] < '\u0080' && (name[i] > ' ' || (name[i] == ' ' && i > 0 && name[i - 1] != ' '));
        }

        if (isPlain)
        {
            return name.ToLowerInvariant();
        }

        var folded = new StringBuilder(name.Length);
        foreach (var c in name)
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
                folded.Append(c == '\u2019' ? '\'' : Accents.Without(c));
            }
        }

        return folded.ToString();
    }

    /// <summary>The last word of a folded name, without an Arabic article.</summary>
    private static string LastWord(string name)
    {
        var start = name.LastIndexOf(' ') + 1;
        var hasArticle = name.Length - start > 4 && name[start + 2] == '-' && name[start] is 'a' or 'e';
        return start == 0 && !hasArticle ? name : name.Substring(hasArticle ? start + 3 : start);
    }

    /// <summary>The group of a full name that ends in a listed surname: the listed person's; null when the given name is somebody else's.</summary>
    private string? OwnerOf(string name, string group)
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

        return !isListed && _givenNames[group] == given ? group : null;
    }

    private void NoteSurnames(Found person)
    {
        foreach (var form in NameTable.Shared.GroupNamed(person.Group)?.Forms ?? Array.Empty<NameForm>())
        {
            if (person.IsListed && form.Prefix.Length > 0)
            {
                TryNote(Fold(form.Key), person.Group);
            }
        }

        if (!person.IsListed && !person.IsWord)
        {
            TryNote(LastWord(person.Group), person.Group);
            TryNote(person.Group.Substring(person.Group.IndexOf(' ') + 1), person.Group);
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
        if (isListed && !expansion.IsListed && !AreInitials(acronym.Text, expansion.Text))
        {
            expansion.Joined = acronym.Group; // another wording for a body that the lexicon knows by this acronym
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

    /// <param name="first">Its first token.</param>
    /// <param name="end">The token after it.</param>
    /// <param name="span">Where it stands.</param>
    /// <param name="kind">What it names.</param>
    /// <param name="text">The name as it stands.</param>
    /// <param name="listed">Its group in the lexicon; null when it has none.</param>
    /// <param name="sentence">The index of its sentence.</param>
    private sealed class Found(int first, int end, TextSpan span, MentionKind kind, string text, string? listed, int sentence)
    {
        private readonly string _folded = listed ?? Fold(text);

        public int First => first;

        public int End => end;

        public TextSpan Span => span;

        public MentionKind Kind => kind;

        public string Text => text;

        /// <summary>The listed group, else the name itself in folded form.</summary>
        public string Group => Joined ?? _folded;

        /// <summary>The group of the acronym that stands beside it.</summary>
        public string? Joined { get; set; }

        /// <summary>Whether it is a name only if the draft names somebody so elsewhere.</summary>
        public bool IsDoubtful { get; init; }

        public bool IsListed => listed is not null;

        public bool IsWord { get; } = text.IndexOf(' ') < 0;

        public int Sentence => sentence;
    }
}
