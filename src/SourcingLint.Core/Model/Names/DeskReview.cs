using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Model;

/// <summary>Finds the places where a draft writes a name otherwise than most of its desk's drafts.</summary>
internal static class DeskReview
{
    /// <summary>Those places, in order. What the desk's list or stylebook decides, and what the draft itself mixes, is not among them.</summary>
    public static IEnumerable<(TextSpan Span, string Written, DeskForm Form)> Of(Draft draft, LintOptions options)
    {
        if (options.Desk.IsEmpty)
        {
            yield break;
        }

        var reported = new HashSet<int>(draft.Model.NameProblems(options).AddRange(VariantReview.Of(draft, options, sure: true)).Select(problem => problem.Span.End));
        var surnames = new Dictionary<string, (string Written, string Wanted, int Drafts)>(StringComparer.Ordinal);
        foreach (var name in SpelledName.AllIn(draft))
        {
            if (reported.Contains(name.Span.End))
            {
                continue;
            }

            if (options.Desk.For(name) is { } form && NameIndex.PrintedForm(name.Group, options) is null)
            {
                var written = draft.TextOf(name.SpellingSpan);
                yield return (name.SpellingSpan, written, form);
                if (!name.IsListed && name.Kind == MentionKind.Person && LastWord(written) is var surname && surname != LastWord(form.Text))
                {
                    surnames[name.Group] = (surname, LastWord(form.Text), form.Drafts);
                }
            }
            else if (surnames.TryGetValue(name.Group, out var person) && name.Text == person.Written)
            {
                yield return (name.Span, name.Text, new DeskForm(person.Wanted, person.Drafts));
            }
        }
    }

    private static string LastWord(string name) => name.Substring(name.LastIndexOf(' ') + 1);
}
