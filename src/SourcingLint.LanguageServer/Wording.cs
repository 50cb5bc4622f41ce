using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.LanguageServer;

/// <summary>Says in an editor's words what the linter understood.</summary>
internal static class Wording
{
    /// <summary>Below it the odds that somebody answers are little better than even.</summary>
    private const double Doubtful = 0.6;

    private const int Longest = 80;

    /// <summary>The words of a span on one line, cut short when there are many.</summary>
    public static string Of(Draft draft, TextSpan span)
    {
        var words = OneLine.Of(draft.TextOf(span), Longest);
        return words.Length == 0 ? "…" : words;
    }

    /// <summary>The headline; null when there is none.</summary>
    public static string? OfHeadline(Draft draft)
    {
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Headline)
            {
                return Of(draft, paragraph.Span);
            }
        }

        return null;
    }

    /// <summary>For each figure who answers for it, as the draft names that source first; null when nobody does.</summary>
    public static string?[] SourcesOfFigures(Draft draft)
    {
        var model = draft.Model;
        var sources = new string?[model.Figures.Length];
        foreach (var source in model.Sources)
        {
            var name = Of(draft, source.Name);
            foreach (var figure in source.Figures)
            {
                sources[figure] = name;
            }
        }

        for (var i = 0; i < sources.Length; i++)
        {
            // Words in quotation marks have a speaker even where the draft does not name one.
            sources[i] ??= model.FigureSupports[i] is null ? null : "a speaker";
        }

        return sources;
    }

    /// <summary>Whom a figure rests on and why, or that it rests on nobody.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="figure">The index in <see cref="DraftModel.Figures"/>.</param>
    public static string OfFigure(Draft draft, int figure)
    {
        var model = draft.Model;
        if (model.FigureSupports[figure] is not { } support)
        {
            return model.Figures[figure].Class == FigureClass.Exempt ? "No source is needed: it is an age, a date, a name or the like."
                : model.UnsourcedFigures.Contains(figure) ? "Nobody answers for this figure. " + WhyAsked(model.FigureTiers[figure])
                : SourceFurtherUp(draft, figure) is { } source ? $"{source} seems to answer for this figure, in a paragraph before. Readers of this one are not told."
                : "Nobody answers for this figure, and a desk would hardly ask.";
        }

        var attribution = model.Attributions[support.Attribution];
        var cue = attribution.Cue is { } words ? $" (“{Of(draft, words)}”)" : "";
        var back = attribution is { Antecedent: >= 0, Source: { } pointing } ? $" “{Of(draft, pointing)}” points back to that source." : "";
        return $"Rests on {SourcesOfFigures(draft)[figure]}{cue}: {WhyHeld(support.Carry)}{HowSure(support)}{back}";
    }

    /// <summary>Who was named a paragraph before for what a figure goes on with; null when nobody was.</summary>
    public static string? SourceFurtherUp(Draft draft, int figure) =>
        draft.Model.BareFigures.FirstOrDefault(bare => bare.Figure == figure) is { Near: >= 0 } bare && draft.Model.Attributions[bare.Near].Source is { } source
            ? Of(draft, source)
            : null;

    /// <summary>A word of doubt where it is nearly even whether somebody answers.</summary>
    private static string HowSure(Support support) => support.Odds < Doubtful ? " That is not certain: readers may ask." : "";

    /// <summary>The forms of a name in a draft and the form that the desk prints.</summary>
    public static string OfName(DocumentSnapshot document, NamePlace place)
    {
        var forms = NameIndex.Of(document.Draft, document.Options)
            .Where(other => other.Group == place.Group)
            .GroupBy(other => Of(document.Draft, other.Span), StringComparer.Ordinal)
            .OrderByDescending(form => form.Count()).ThenBy(form => form.Key, StringComparer.Ordinal)
            .Select(form => $"“{form.Key}” {Times(form.Count())}");
        var printed = NameIndex.PrintedForm(place.Group, document.Options);
        return "In this draft: " + string.Join(", ", forms) + "."
            + (printed is null ? "" : $" House form: “{printed}”.");
    }

    /// <summary>What a draft comes to in one line.</summary>
    public static string OfDraft(Draft draft)
    {
        var tally = DraftTally.Of(draft.Model);
        return string.Join(" · ",
            Count(tally.Figures, "figure") + ", " + tally.Unsourced + " without a source",
            Count(tally.Sources, "source"),
            Count(tally.Caveats, "caveat"));
    }

    /// <summary>A number of things.</summary>
    public static string Count(int number, string thing) => number == 1 ? "1 " + thing : $"{number} {thing}s";

    private static string Times(int count) => count == 1 ? "once" : count == 2 ? "twice" : count + " times";

    private static string WhyAsked(FigureTier tier) => tier switch
    {
        FigureTier.Fresh => "It is a new claim that somebody must answer for.",
        FigureTier.Background => "It is on record, but nobody is named for it.",
        _ => "It has no number that could be checked.",
    };

    private static string WhyHeld(CarryKind carry) => carry switch
    {
        CarryKind.SameParagraph => "the paragraph names that source and no other in between.",
        CarryKind.BackReference => "words here point back to that source.",
        CarryKind.List => "the line above the list names that source.",
        CarryKind.Quotation => "the quotation runs on.",
        CarryKind.LaterInDraft => "the story below says whose figure it is.",
        CarryKind.Repeat => "the same figure was attributed earlier.",
        CarryKind.Account => "the copy seems to go on with what that source told.",
        _ => "it stands in what that source says.",
    };
}
