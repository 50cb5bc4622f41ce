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
        var parts = new List<(TextSpan Span, string Text)>();
        for (var i = 0; i < draft.Model.Figures.Length; i++)
        {
            if (Holds(draft.Model.Figures[i].Span, offset))
            {
                parts.Add((draft.Model.Figures[i].Span, $"**{Wording.Of(draft, draft.Model.Figures[i].Span)}**  \n{Wording.OfFigure(draft, i)}"));
            }
        }

        foreach (var place in NameIndex.Of(draft, document.Options))
        {
            if (Holds(place.Span, offset))
            {
                parts.Add((place.Span, $"**{Wording.Of(draft, place.Span)}**  \n{Wording.OfName(document, place)}"));
            }
        }

        foreach (var finding in document.Findings.Where(finding => Holds(finding.Span, offset)).DistinctBy(finding => finding.Diagnostic.Id))
        {
            parts.Add((finding.Span, RulePages.ForPopUp(finding.Diagnostic.Descriptor) ?? finding.RuleName));
        }

        if (parts.Count == 0)
        {
            return null;
        }

        var text = string.Join("\n\n---\n\n", parts.Select(part => part.Text.Trim()));
        return new Hover(
            context.Client.ReadsMarkdown ? new MarkupContent("markdown", text) : new MarkupContent("plaintext", text.Replace("**", "", StringComparison.Ordinal)),
            ToProtocol.RangeOf(document, parts[0].Span));
    }

    private static bool Holds(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
