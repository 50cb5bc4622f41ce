using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL1006: "local media said", "reports say", and no outlet by name.</summary>
public sealed class UnnamedMediaReport : DraftAnalyzer
{
    private const int Reach = 2; // sentences in which an outlet's name answers the question
    private const WordClass Loose = WordClass.ReportDescriptor | WordClass.EmptyDescriptor | WordClass.PressNoun | WordClass.Demonym | WordClass.Conjunction | WordClass.Determiner | WordClass.NumberWord;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1006", "unnamed-media-report", "Report of an outlet without a name",
        "Whose? '{0}' names no outlet. Credit it by name: 'the Harbor Gazette reported'.",
        "Readers can neither weigh nor find a report when they do not know whose it is, and the outlet that did the work goes without credit.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        bool[]? namesOutlet = null;
        foreach (var attribution in context.Model.Attributions)
        {
            if (attribution.Source is not { } source
                || SourceNoun.Find(draft, source, WordClass.PressNoun | WordClass.PressReport) is not { } noun
                || (noun.Description & Description.Definite) != 0)
            {
                continue;
            }

            var zone = draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone;
            var isHeadline = zone is ZoneKind.Headline or ZoneKind.Deck;
            if ((isHeadline || zone is ZoneKind.Body or ZoneKind.List) && IsUnnamed(draft, noun, isHeadline) && !context.Model.Coverage.IsQuoted(source.Start))
            {
                namesOutlet ??= FindOutlets(draft);
                Report(context, noun, isHeadline || IsNear(namesOutlet, attribution.Sentence));
            }
        }
    }

    /// <summary>Whether these are the news media at large: police reports are not, nor is what a state's own outlets say.</summary>
    private static bool IsUnnamed(Draft draft, SourceNoun noun, bool isHeadline)
    {
        var head = draft.Tokens[noun.Head];
        if (!head.Is(WordClass.PressReport))
        {
            return (noun.Description & Description.Exact) == 0 && !(noun.Head > noun.First && draft.Tokens[noun.Head - 1].Is(WordClass.StateDescriptor));
        }

        var isOfPress = isHeadline || draft.TextOf(head).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase);
        for (var i = noun.First; i < noun.Head; i++)
        {
            if (!draft.Tokens[i].Is(Loose))
            {
                return false;
            }

            isOfPress |= draft.Tokens[i].Is(WordClass.PressNoun);
        }

        return isOfPress;
    }

    private static bool[] FindOutlets(Draft draft)
    {
        var found = new bool[draft.Sentences.Length];
        for (var s = 0; s < found.Length; s++)
        {
            for (var i = draft.Sentences[s].FirstToken; i < draft.Sentences[s].EndToken && !found[s]; i++)
            {
                var token = draft.Tokens[i];
                found[s] = token.Has(TokenShape.Capitalized)
                    && (token.Is(WordClass.Outlet)
                        || (token.Is(WordClass.OutletWord) && i > 0 && (draft.Tokens[i - 1].Has(TokenShape.Capitalized) || draft.Tokens[i - 1].Is(WordClass.Determiner))));
            }
        }

        return found;
    }

    private static bool IsNear(bool[] namesOutlet, int sentence)
    {
        for (var s = Math.Max(0, sentence - Reach); s < namesOutlet.Length && s <= sentence + Reach; s++)
        {
            if (namesOutlet[s])
            {
                return true;
            }
        }

        return false;
    }

    private static void Report(DraftAnalysisContext context, SourceNoun noun, bool isMinor)
    {
        var span = noun.SpanIn(context.Draft);
        context.Report(new Report(span, context.Draft.TextOf(span))
        {
            Tier = isMinor ? DiagnosticSeverity.Info : null,
            Fixes = ImmutableArray.Create(CodeFix.Replace("Name the outlet", span, "[OUTLET]", FixSafety.Suggestion)),
        });
    }
}
