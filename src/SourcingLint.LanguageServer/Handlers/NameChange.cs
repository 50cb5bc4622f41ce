using Microsoft.CodeAnalysis.Text;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>
/// A name to be written otherwise in many drafts. Possessives, what is joined by a hyphen and capitals stay; so does what others
/// said. A surname is changed where it is the same person's: in another draft it may be somebody else's.
/// </summary>
internal sealed class NameChange
{
    private readonly string _written;
    private readonly string _target;
    private readonly string _surname;
    private readonly string _newSurname;
    private readonly HashSet<string> _givenNames;
    private readonly string _clue;
    private readonly string _origin;

    /// <summary>Prepares a change.</summary>
    /// <param name="origin">The draft that it was asked for in; it tells whose surname is meant.</param>
    /// <param name="written">The name as written.</param>
    /// <param name="target">The name to write.</param>
    public NameChange(DocumentSnapshot origin, string written, string target)
    {
        (_written, _target) = (Plain(written), target);
        (_surname, _newSurname) = (LastWord(_written), LastWord(target));
        _givenNames = new(
            _written.Contains(' ', StringComparison.Ordinal) ? [FirstWord(_written), FirstWord(target)]
            : NameIndex.Of(origin.Draft, origin.Options).Select(place => TextOf(origin, place))
                .Where(name => name.Contains(' ', StringComparison.Ordinal) && (IsSame(LastWord(name), _surname) || IsSame(LastWord(name), _newSurname)))
                .Select(FirstWord),
            StringComparer.OrdinalIgnoreCase);
        _clue = _surname.Split('\'', '-').MaxBy(part => part.Length)!;
        _origin = origin.Uri;
    }

    /// <summary>The edits that make the change in a draft; none when it does not have the name.</summary>
    public TextEdit[] In(DocumentSnapshot draft)
    {
        if (!draft.Text.Contains(_clue, StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        var places = NameIndex.Of(draft.Draft, draft.Options);
        var people = places.Where(place => IsFullName(TextOf(draft, place), _surname) || IsFullName(TextOf(draft, place), _newSurname)).Select(place => place.Group).ToHashSet(StringComparer.Ordinal);
        var others = places.Where(place => TextOf(draft, place).Contains(' ', StringComparison.Ordinal)).Select(place => place.Group).ToHashSet(StringComparer.Ordinal);
        return [.. places.Where(place => !place.IsQuoted).Select(EditOf).OfType<TextEdit>()];

        TextEdit? EditOf(NamePlace place)
        {
            var name = TextOf(draft, place);
            var isSurname = IsSame(name, _surname);
            return IsSame(name, _written) && (!isSurname || IsMeant(place)) ? Edit(place, name, name.Length, _target)
                : IsFullName(name, _surname) || (isSurname && people.Contains(place.Group)) ? Edit(place, name, _surname.Length, _newSurname)
                : null;
        }

        bool IsMeant(NamePlace place) => _givenNames.Count == 0 || people.Contains(place.Group) || (draft.Uri == _origin && !others.Contains(place.Group));

        TextEdit? Edit(NamePlace place, string name, int length, string with)
        {
            with = name.Any(char.IsLower) ? with : with.ToUpperInvariant();
            return name.EndsWith(with, StringComparison.Ordinal) ? null : new TextEdit(ToProtocol.RangeOf(draft, TextSpan.FromBounds(place.Span.End - length, place.Span.End)), with);
        }
    }

    /// <summary>Whether a name is the full name of the person meant, with the surname as it was or as it is to be.</summary>
    private bool IsFullName(string name, string surname) => name.Contains(' ', StringComparison.Ordinal) && IsSame(LastWord(name), surname) && _givenNames.Contains(FirstWord(name));

    /// <summary>Whether a name is the one meant, as it is or all in capitals.</summary>
    private static bool IsSame(string name, string meant) =>
        string.Equals(name, meant, StringComparison.Ordinal) || (name.Length == meant.Length && name == meant.ToUpperInvariant());

    /// <summary>A name letter for letter, with straight apostrophes and spaces alone.</summary>
    private static string TextOf(DocumentSnapshot draft, NamePlace place) => Plain(draft.Text.Substring(place.Span.Start, place.Span.Length));

    private static string Plain(string name) => name.Replace('\u2019', '\'').Replace('\n', ' ').Replace('\u00A0', ' ');

    private static string FirstWord(string name) => name.IndexOf(' ', StringComparison.Ordinal) is var end and > 0 ? name[..end] : name;

    private static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..];
}
