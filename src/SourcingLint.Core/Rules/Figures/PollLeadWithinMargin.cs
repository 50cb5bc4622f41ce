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
    private const int Reach = 10;

    private static readonly WordRoles<PollRole> Roles = WordRoles<PollRole>.Read("Phrases/poll-words", 1);
    private static readonly PhraseTable FalseTies = PhraseTable.Read("false-ties");
    private static readonly int Point = Vocabulary.Shared.Require("point");
    private static readonly int Points = Vocabulary.Shared.Require("points");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5012", "poll-lead-within-margin", "Lead within the margin of error",
        "{0}",
        "A gap inside the margin of error may come from chance: the poll does not say who is ahead.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var margins = PollMargin.Find(draft);
        var isOnePoll = !margins.IsEmpty && margins.All(margin => margin.Points == margins[0].Points);
        var near = new HashSet<int>(margins.SelectMany(margin => Enumerable.Range(margin.Paragraph - 1, 3)));
        foreach (var sentence in draft.Sentences)
        {
            var isNear = isOnePoll && near.Contains(sentence.Paragraph);
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = draft.Tokens[i];
                if (token.Word == 0)
                {
                    continue;
                }

                if (FalseTies.Match(draft.Tokens, i, sentence.EndToken, out _) is var length and > 0 && !context.Model.Coverage.IsQuoted(token.Start))
                {
                    context.Report(TextSpan.FromBounds(token.Start, draft.Tokens[i + length - 1].End), "Statistics knows no such tie. Write that the two are about even.");
                    i += length - 1;
                }
                else if (isNear && (Roles.Of(token.Word) & PollRole.Lead) != 0 && GapAfter(draft, i, sentence.EndToken) is { } gap && CheckLead(context, sentence, i, gap, margins[0].Points))
                {
                    break;
                }
            }
        }
    }

    /// <summary>Says what a gap of so many points is, in the AP's words: within the margin nobody is ahead, within twice the margin somebody is slightly.</summary>
    private static bool CheckLead(DraftAnalysisContext context, Sentence sentence, int lead, double gap, double margin)
    {
        var draft = context.Draft;
        if (gap > 2 * margin || context.Model.Coverage.IsQuoted(draft.Tokens[lead].Start))
        {
            return false;
        }

        var roles = PollRole.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            roles |= Roles.Of(draft.Tokens[i].Word);
        }

        var size = $"The gap is {Rounding.Write(gap, PlaceOf(gap))} points and the margin of error {Rounding.Write(margin, PlaceOf(margin))}";
        if (gap <= margin && (roles & PollRole.Level) == 0)
        {
            context.Report(draft.Tokens[lead].Span, size + ": nobody leads. Write that the two are about even.");
        }
        else if (gap > margin && (roles & (PollRole.Slight | PollRole.Level)) == 0)
        {
            context.Report(new Report(draft.Tokens[lead].Span, size + ": write that the lead is slight.") { Tier = DiagnosticSeverity.Info });
        }

        return true;
    }

    /// <summary>The gap in <c>leads Cole 45% to 43%</c> and <c>leads Cole by two points</c>; null when none is given.</summary>
    private static double? GapAfter(Draft draft, int lead, int end)
    {
        for (var i = lead + 1; i < end && i <= lead + Reach; i++)
        {
            if (!NumberReader.MayStart(draft.Tokens[i]) || !NumberReader.TryRead(draft, i, i, i + 1, out var one) || one.Value is not { } first)
            {
                continue;
            }

            var link = i + 1;
            link += link < end && PollMargin.IsPoints(draft.Tokens[link]) && draft.Tokens[link].Word != Points ? 1 : 0;
            if (link + 1 < end && (draft.Tokens[link].Word == To || draft.Tokens[link].Kind == TokenKind.Dash)
                && NumberReader.MayStart(draft.Tokens[link + 1]) && NumberReader.TryRead(draft, link + 1, link + 1, link + 2, out var two) && two.Value is { } second)
            {
                return link + 2 < end && PollMargin.IsPoints(draft.Tokens[link + 2]) && first <= 100 && second <= 100 ? Math.Abs(first - second) : null;
            }

            return link < end && (draft.Tokens[link].Word == Points || draft.Tokens[link - 1].Word == Point || draft.Tokens[link].Word == Point) ? first : null;
        }

        return null;
    }

    private static double PlaceOf(double value) => value == Math.Floor(value) ? 1 : 0.1;
}
