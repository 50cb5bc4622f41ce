using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5012: a lead in a poll that its margin of error does not allow.</summary>
public sealed class PollLeadWithinMargin : DraftAnalyzer
{
    private static readonly PhraseTable FalseTies = PhraseTable.Read("false-ties");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5012", "poll-lead-within-margin", "Lead within the margin of error",
        "{0}",
        "A gap inside the margin of error may come from chance: the poll does not say who is ahead.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var lead in PollLead.Find(context.Draft))
        {
            ReportLead(context, lead);
        }

        foreach (var sentence in context.Draft.Sentences)
        {
            ReportTies(context, sentence);
        }
    }

    /// <summary>Says what a gap of so many points is, in the AP's words: within the margin nobody is ahead, within twice the margin somebody is slightly.</summary>
    private static void ReportLead(DraftAnalysisContext context, PollLead lead)
    {
        var span = context.Draft.Tokens[lead.Token].Span;
        var size = $"The gap is {Written(lead.Gap)} {(lead.Gap == 1 ? "point" : "points")} and the margin of error {Written(lead.Margin)}";
        if (lead.Gap <= lead.Margin)
        {
            context.Report(span, size + ": nobody leads. Write that the two are about even.");
        }
        else if (lead.Gap <= 2 * lead.Margin && !lead.IsSlight)
        {
            context.Report(new Report(span, size + ": write that the lead is slight.") { Tier = DiagnosticSeverity.Info });
        }
    }

    private static void ReportTies(DraftAnalysisContext context, Sentence sentence)
    {
        var tokens = context.Draft.Tokens;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Word != 0 && FalseTies.Match(tokens, i, sentence.EndToken, out _) is var length and > 0 && !context.Model.Coverage.IsQuoted(tokens[i].Start))
            {
                context.Report(TextSpan.FromBounds(tokens[i].Start, tokens[i + length - 1].End), "Statistics knows no such tie. Write that the two are about even.");
                i += length - 1;
            }
        }
    }

    private static string Written(double points) => Rounding.Write(points, points == Math.Floor(points) ? 1 : 0.1);
}
