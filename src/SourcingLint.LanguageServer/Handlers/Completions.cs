using Microsoft.CodeAnalysis.Text;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;
using SourcingLint.Rules;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Completes names as the desk prints them, else as the draft writes them; at the start of a sentence, the caveat.</summary>
internal static class Completions
{
    private const int MostNames = 200;
    private const int LongestTyped = 40;

    public static object? Handle(DocumentSnapshot document, PositionParams parameters, RequestContext context)
    {
        var offset = document.Lines.OffsetOf(parameters.Position);
        var start = offset;
        while (start > 0 && offset - start < LongestTyped && (char.IsLetterOrDigit(document.Text[start - 1]) || document.Text[start - 1] is '-' or '\'' or '’'))
        {
            start--;
        }

        var typed = document.Text[start..offset];
        var span = TextSpan.FromBounds(start, offset);
        var items = new List<CompletionItem>();
        var names = typed.Length == 0 ? [] : NamesFor(document, typed, start).Take(MostNames + 1).ToList();
        foreach (var (name, isPrinted) in names.Take(MostNames))
        {
            items.Add(Item(document, span, name, CompletionItem.Value, isPrinted ? "house form" : "in this draft", (isPrinted ? "0" : "1") + name));
        }

        var caveat = MissingVerificationCaveat.CaveatOf(document.Options);
        if (OpensSentence(document.Text, start) && caveat.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
        {
            items.Add(Item(document, span, caveat, CompletionItem.Text, "caveat", "2"));
        }

        // What is offered depends on what is typed, so it is asked for again as long as there may be more.
        return new CompletionList(typed.Length == 0 || names.Count > MostNames, [.. items]);
    }

    private static IEnumerable<(string Name, bool IsPrinted)> NamesFor(DocumentSnapshot document, string typed, int start)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var form in NameIndex.PrintedForms(document.Options))
        {
            if (Begins(form, typed) && seen.Add(form))
            {
                yield return (form, true);
            }
        }

        foreach (var place in NameIndex.Of(document.Draft, document.Options))
        {
            if (place.Span.Start <= start && start < place.Span.End)
            {
                continue; // the word that is being typed
            }

            var form = NameIndex.PrintedForm(place.Group, document.Options) is null ? Wording.Of(document.Draft, place.Span) : "";
            if (form.Length > 0 && Begins(form, typed) && seen.Add(form))
            {
                yield return (form, false);
            }
        }
    }

    /// <summary>Whether a word of a name begins as typed: <c>Dya</c> finds <c>Oleh Dyachenko</c>.</summary>
    private static bool Begins(string name, string typed)
    {
        for (var at = 0; at >= 0 && at < name.Length; at = name.IndexOf(' ', at) is var space and >= 0 ? space + 1 : -1)
        {
            if (name.AsSpan(at).StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensSentence(string text, int start)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t' or '”' or '"')
        {
            start--;
        }

        return start == 0 || text[start - 1] is '\n' or '\r' or '.' or '!' or '?';
    }

    private static CompletionItem Item(DocumentSnapshot document, TextSpan span, string text, int kind, string detail, string order) => new(
        text, kind, detail, order, document.Text.Substring(span.Start, span.Length) is { Length: > 0 } typed ? typed : text, new TextEdit(ToProtocol.RangeOf(document, span), text));
}
