using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3002: "officials said", and nobody learns which.</summary>
public sealed class VagueOfficials : DraftAnalyzer
{
    private static readonly WordSet Believe = WordSet.Of("believe", "believes", "believed");

    private static readonly int To = Vocabulary.Shared.Require("to");

    private const int Reach = 2; // paragraphs in which an agency's name makes officials less vague

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3002", "vague-officials", "Officials without an agency",
        "Which ones? '{0}' could be anybody in office. Name the agency, the place or the rank: 'officials at the water board'.",
        "Who speaks, and for whom, tells readers what interest and what knowledge stands behind a claim.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var model = context.Model;
        var asked = new HashSet<(int, int)>();
        var lastExact = -1;
        var next = 0;
        for (var a = 0; a < model.Attributions.Length; a++)
        {
            var attribution = model.Attributions[a];
            if (attribution.Source is not { } span)
            {
                continue;
            }

            var paragraph = draft.Sentences[attribution.Sentence].Paragraph;
            if (SourceNoun.Find(draft, span, SourceWord.Official | SourceWord.Source) is not { } noun)
            {
                lastExact = IsAgency(attribution) ? paragraph : lastExact;
                continue;
            }

            if ((noun.Description & Description.Exact) != 0)
            {
                lastExact = paragraph;
            }
            else if (IsVague(draft, noun) && IsStated(draft, attribution) && IsCopy(draft.Paragraphs[paragraph].Zone)
                && !model.Coverage.IsQuoted(span.Start) && IsNew(draft, noun, asked))
            {
                for (next = Math.Max(next, a + 1); next < model.Attributions.Length && !IsAgency(model.Attributions[next]); next++)
                {
                }

                var isResolved = (lastExact >= 0 && paragraph - lastExact <= Reach)
                    || (next < model.Attributions.Length && draft.Sentences[model.Attributions[next].Sentence].Paragraph - paragraph <= Reach);
                Report(context, noun, isResolved || (noun.Description & Description.Place) != 0);
            }
        }
    }

    private static bool IsCopy(ZoneKind zone) => zone is ZoneKind.Body or ZoneKind.List;

    /// <summary>Whether nothing says which. For <c>source</c> alone, and for those who ask not to be named, the question is another.</summary>
    private static bool IsVague(Draft draft, SourceNoun noun) =>
        (noun.Description & (Description.Definite | Description.Anonymous)) == 0
        && ((SourceNoun.RolesOf(draft.Tokens[noun.Head]) & SourceWord.Source) == 0 || (noun.Description & (Description.Broad | Description.Place)) != 0);

    /// <summary>Whether they say it; what they know, fear, will do or have not said is the reporter's telling. To believe is said often enough.</summary>
    private static bool IsStated(Draft draft, Attribution attribution)
    {
        if (attribution.Cue is not { } cue)
        {
            return true;
        }

        var first = draft.TokenAt(cue.Start);
        var last = draft.TokenAt(cue.End - 1);
        for (var i = first; i < last; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Negation | WordClass.Modal) || draft.Tokens[i].Word == To)
            {
                return false;
            }
        }

        var verb = draft.Tokens[last];
        return verb.Is(WordClass.CueVerb) || (attribution.Basis == AttributionBasis.Grammar && (!verb.Is(WordClass.ThoughtVerb) || Believe.Contains(verb.Word)));
    }

    /// <summary>Whether it is the first mention of these officials; "an official" is somebody new each time.</summary>
    private static bool IsNew(Draft draft, SourceNoun noun, HashSet<(int, int)> asked) =>
        !draft.TextOf(draft.Tokens[noun.Head]).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase)
        || asked.Add((draft.Tokens[noun.Head].Word, noun.Head > noun.First ? draft.Tokens[noun.Head - 1].Word : 0));

    private static bool IsAgency(Attribution attribution) =>
        attribution.SourceKind == SourceKind.Institution;

    private static void Report(DraftAnalysisContext context, SourceNoun noun, bool isMinor)
    {
        var draft = context.Draft;
        var span = noun.SpanIn(draft);
        context.Report(new Report(span, draft.TextOf(span))
        {
            Tier = isMinor ? DiagnosticSeverity.Info : null,
            Fixes = ImmutableArray.Create(CodeFix.Insert("Name the agency", span.End, " at [AGENCY]")),
        });
    }
}
