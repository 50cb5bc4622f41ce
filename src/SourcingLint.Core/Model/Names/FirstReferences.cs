using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>How a draft first names the people in it.</summary>
internal static class FirstReferences
{
    /// <summary>Each surname that the story gives before the full name, and the full name.</summary>
    public static IEnumerable<(TextSpan Surname, TextSpan FullName)> WithoutGivenName(Draft draft)
    {
        var quoted = new QuotedSpans(draft);
        var people = new Dictionary<string, (TextSpan Surname, TextSpan? FullName)>(StringComparer.Ordinal);
        var order = new List<string>();
        var bearers = new Dictionary<string, string>(StringComparer.Ordinal);
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in draft.Model.Mentions)
        {
            if (mention.Kind != MentionKind.Person || draft.ParagraphOf(draft.Sentences[mention.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List or ZoneKind.Deck)
                || quoted.Hold(mention.Span.Start))
            {
                continue;
            }

            var text = draft.TextOf(mention.Span);
            var isFull = text.IndexOf(' ') > 0;
            var surname = NameForm.SurnameOf(text);
            if (isFull && bearers.TryGetValue(surname, out var bearer) && bearer != mention.Group)
            {
                shared.Add(surname);
            }

            bearers[surname] = isFull ? mention.Group : bearers.TryGetValue(surname, out bearer) ? bearer : mention.Group;
            if (!people.TryGetValue(mention.Group, out var person))
            {
                people[mention.Group] = isFull ? (default, mention.Span) : (mention.Span, null);
                order.Add(mention.Group);
            }
            else if (isFull && person.FullName is null && text.EndsWith(draft.TextOf(person.Surname), StringComparison.Ordinal))
            {
                people[mention.Group] = (person.Surname, mention.Span);
            }
        }

        foreach (var group in order)
        {
            var (surname, fullName) = people[group];
            if (surname.Length > 0 && fullName is { } full && !shared.Contains(draft.TextOf(surname))
                && IsSurname(draft.Tokens[draft.TokenAt(surname.Start)]))
            {
                yield return (surname, full);
            }
        }
    }

    /// <summary>Whether a word that stands alone can only be a surname: <c>Democratic</c>, <c>PAC</c> and <c>Paris</c> cannot.</summary>
    private static bool IsSurname(Token token) => !token.Has(TokenShape.AllCaps) && token.Classes == WordClass.None;
}
