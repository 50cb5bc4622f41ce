using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Claims and figures that lose their source, or the word that nobody could check them.</summary>
internal static class AttributionFaults
{
    private static readonly string[] BareFigure = ["unattributed-figure", "unattributed-toll", "attribution-out-of-reach"];

    public static IEnumerable<FaultOperator> All =>
    [
        new("remove-according-to", BareFigure, RemoveAccordingTo),
        new("remove-attribution", BareFigure, RemoveAttribution),
        new("attribute-to-nobody", ["sourceless-passive"], AttributeToNobody),
        new("hedge-instead-of-source", ["hedge-without-source"], HedgeInstead),
        new("drop-caveat", ["missing-verification-caveat"], DropCaveat),
    ];

    private static IEnumerable<Fault> RemoveAccordingTo(Draft draft, Random random) =>
        OnlyOnes(draft).Where(a => a.Cue is { } cue && Place.Text(draft, cue).StartsWith("according to", StringComparison.OrdinalIgnoreCase) && HoldsFigure(draft, a))
            .Select(a => Removal(draft, a)).OfType<Fault>();

    private static IEnumerable<Fault> RemoveAttribution(Draft draft, Random random) =>
        OnlyOnes(draft).Where(a => a.Cue is { } cue && !Place.Text(draft, cue).StartsWith("according to", StringComparison.OrdinalIgnoreCase) && HoldsFigure(draft, a))
            .Select(a => Removal(draft, a)).OfType<Fault>();

    /// <summary><c>The mayor said the dam is safe</c> becomes <c>It was reported that the dam is safe</c>.</summary>
    private static IEnumerable<Fault> AttributeToNobody(Draft draft, Random random)
    {
        string[] nobody = ["It was reported that ", "It is understood that ", "It was said that "];
        return OnlyOnes(draft).Where(a => OpensSentence(draft, a)).Select(a =>
            Fault.Replace(TextSpan.FromBounds(draft.Sentences[a.Sentence].Span.Start, ContentStart(draft, a)), nobody[random.Next(nobody.Length)]));
    }

    private static IEnumerable<Fault> HedgeInstead(Draft draft, Random random)
    {
        string[] hedges = ["Reportedly, ", "Allegedly, "];
        return OnlyOnes(draft).Where(a => OpensSentence(draft, a)).Select(a =>
            Fault.Replace(TextSpan.FromBounds(draft.Sentences[a.Sentence].Span.Start, ContentStart(draft, a)), hedges[random.Next(hedges.Length)]));
    }

    /// <summary>Deletes the only sentence that says what could not be checked.</summary>
    private static IEnumerable<Fault> DropCaveat(Draft draft, Random random) =>
        draft.Model.Caveats.Length == 1 && draft.Model.Caveats[0] is { Covers.IsEmpty: false } caveat
            ? [Fault.Replace(caveat.Span, "", isFoundAnywhere: true)]
            : [];

    /// <summary>Attributions of the reporter's own sentences that are their paragraph's only ones.</summary>
    internal static IEnumerable<Attribution> OnlyOnes(Draft draft) => draft.Model.Attributions
        .GroupBy(a => draft.Sentences[a.Sentence].Paragraph)
        .Where(group => group.Count() == 1 && draft.Paragraphs[group.Key].Zone == ZoneKind.Body)
        .Select(group => group.Single())
        .Where(a => a is { Kind: AttributionKind.Indirect, Source: not null, Cue: not null, Content.Length: 1 } && a.SourceKind is not (SourceKind.Anonymous or SourceKind.None)
            && !Place.IsQuoted(draft, a.Cue.Value.Start) && !draft.Model.Quotations.Any(q => q.Paragraph == draft.Sentences[a.Sentence].Paragraph));

    /// <summary>Whether an attribution is <c>SOURCE said CONTENT</c> from the first to the last word of its sentence.</summary>
    internal static bool OpensSentence(Draft draft, Attribution attribution)
    {
        var sentence = draft.Sentences[attribution.Sentence].Span;
        return attribution.Source!.Value.Start == sentence.Start && attribution.Cue!.Value.Start > attribution.Source.Value.End - 1
            && attribution.Content[0].Start >= attribution.Cue.Value.End && attribution.Content[0].Start - attribution.Cue.Value.End <= 6
            && sentence.End - attribution.Content[0].End <= 1 && attribution.Content[0].Length > 30;
    }

    /// <summary>Where the content starts, behind <c>that</c>.</summary>
    internal static int ContentStart(Draft draft, Attribution attribution)
    {
        var start = attribution.Content[0].Start;
        return draft.Source.ToString(new TextSpan(start, Math.Min(5, draft.Source.Length - start))) == "that " ? start + 5 : start;
    }

    private static bool HoldsFigure(Draft draft, Attribution attribution) => draft.Model.Figures.Any(f =>
        attribution.Content[0].Contains(f.Number) && f.Value is >= 10 && draft.Model.Figures.Count(other => other.Value == f.Value) == 1 && f.Class is FigureClass.Toll or FigureClass.People or FigureClass.Money or FigureClass.Percent or FigureClass.Military);

    private static Fault? Removal(Draft draft, Attribution attribution)
    {
        var sentence = draft.Sentences[attribution.Sentence].Span;
        var words = TextSpan.FromBounds(Math.Min(attribution.Source!.Value.Start, attribution.Cue!.Value.Start), Math.Max(attribution.Source.Value.End, attribution.Cue.Value.End));
        var content = attribution.Content[0];
        if (words.Start == sentence.Start && content.Start >= words.End)
        {
            var start = ContentStart(draft, attribution);
            start += draft.Source[start] is ',' ? 2 : 0;
            var first = draft.Source.ToString(new TextSpan(start, 1));
            return Fault.Replace(TextSpan.FromBounds(sentence.Start, start + 1), first.ToUpperInvariant());
        }

        // ", the mayor said." and ", according to the mayor."
        return content.End <= words.Start && words.Start - content.End <= 2 && sentence.End - words.End == 1
            ? Fault.Replace(TextSpan.FromBounds(content.End, words.End), "")
            : null;
    }
}
