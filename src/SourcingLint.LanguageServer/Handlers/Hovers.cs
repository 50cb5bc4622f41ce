using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Says what stands under the pointer: whom a figure rests on, the forms of a name, the page of a rule that found something.</summary>
internal static class Hovers
{
    public static object? Handle(DocumentSnapshot document, PositionParams parameters, RequestContext context)
    {
        var offset = document.Lines.OffsetOf(parameters.Position);
        var draft = document.Draft;
        var markup = context.Client.ReadsMarkdown;
        var parts = new List<(TextSpan Span, string Text)>();
        for (var i = 0; i < draft.Model.Figures.Length; i++)
        {
            if (Holds(draft.Model.Figures[i].Span, offset))
            {
                parts.Add((draft.Model.Figures[i].Span, Explained(draft.Model.Figures[i].Span, Wording.OfFigure(draft, i))));
            }
        }

        foreach (var place in NameIndex.Of(draft, document.Options))
        {
            if (Holds(place.Span, offset))
            {
                parts.Add((place.Span, Explained(place.Span, Wording.OfName(document, place))));
            }
        }

        foreach (var finding in document.Findings.Where(finding => Holds(finding.Span, offset)).DistinctBy(finding => finding.Diagnostic.Id))
        {
            var page = RulePages.ForPopUp(finding.Diagnostic.Descriptor) ?? finding.RuleName;
            parts.Add((finding.Span, markup ? page : page.Replace("**", "", StringComparison.Ordinal)));
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var text = string.Join("\n\n---\n\n", parts.Select(part => part.Text.Trim()));
        return new Hover(
            new MarkupContent(markup ? "markdown" : "plaintext", text),
            ToProtocol.RangeOf(document, parts[0].Span));

        // The draft's words are data: a pop-up must not show a link that they spell out.
        string Explained(TextSpan span, string explanation) => markup
            ? $"**{Markdown.Escape(Wording.Of(draft, span))}**  \n{Markdown.Escape(explanation)}"
            : $"{Wording.Of(draft, span)}\n{explanation}";
    }

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
