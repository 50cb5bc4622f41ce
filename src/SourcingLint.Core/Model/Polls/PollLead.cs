using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A lead in a poll, with its size and the margin of error that it must be held against.</summary>
/// <param name="Token">The word that says that somebody is ahead.</param>
/// <param name="Gap">The lead in percentage points.</param>
/// <param name="Margin">The margin of error in percentage points, one way.</param>
/// <param name="IsSlight">Whether the copy says that it is slight.</param>
internal readonly record struct PollLead(int Token, double Gap, double Margin, bool IsSlight)
{
    private const int Reach = 10;
    private const int NearParagraphs = 1;

    /// <summary>How far a sentence that names its poll may stand from the poll's margin.</summary>
    private const int PollParagraphs = 3;

    private const int LongestParty = 7;
    private const double LeastShare = 15;

    private static readonly WordRoles<PollRole> Roles = WordRoles<PollRole>.Read("Phrases/poll-words", 1);
    private static readonly WordSet Polls = WordSet.Read("survey-words");
    private static readonly WordSet Results = WordSet.Read("vote-events");
    private static readonly int On = Vocabulary.Shared.Require("on");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Every lead whose size and margin the draft gives, in order; none when its polls have different margins.</summary>
    public static ImmutableArray<PollLead> Find(Draft draft)
    {
        var margins = PollMargin.Find(draft);
        if (margins.IsEmpty || margins.Any(margin => margin.Points != margins[0].Points))
        {
            return ImmutableArray<PollLead>.Empty;
        }

        var leads = ImmutableArray.CreateBuilder<PollLead>();
        var next = 0;
        foreach (var line in draft.Model.AmountLines)
        {
            while (next + 1 < margins.Length && margins[next].Paragraph < line.Sentence.Paragraph)
            {
                next++;
            }

            var distance = Math.Min(Math.Abs(margins[next].Paragraph - line.Sentence.Paragraph), Math.Abs(margins[Math.Max(0, next - 1)].Paragraph - line.Sentence.Paragraph));
            if (distance <= PollParagraphs && LeadIn(draft, line, distance > NearParagraphs) is var (token, gap, roles))
            {
                leads.Add(new PollLead(token, gap, margins[0].Points, (roles & PollRole.Slight) != 0));
            }
        }

        return leads.ToImmutable();
    }

    /// <summary>The word for a lead and its size; null when the sentence has none, has several, or calls it even.</summary>
    private static (int Token, double Gap, PollRole Roles)? LeadIn(Draft draft, AmountLine line, bool mustNamePoll)
    {
        var lead = -1;
        var roles = PollRole.None;
        var namesPoll = false;
        var tellsResult = false;
        for (var i = line.Sentence.FirstToken; i < line.Sentence.EndToken; i++)
        {
            var role = Roles.Of(draft.Tokens[i].Word);
            roles |= role;
            namesPoll |= Polls.Contains(draft.Tokens[i].Word);
            tellsResult |= Results.Contains(draft.Tokens[i].Word);
            lead = lead < 0 && (role & PollRole.Lead) != 0 && GapBeside(draft, line, i) is not null ? i : lead;
        }

        return lead < 0 || (roles & (PollRole.Level | PollRole.Other)) != 0 || ((mustNamePoll || tellsResult) && !namesPoll) || draft.Model.Coverage.IsQuoted(draft.Tokens[lead].Start)
            ? null
            : (lead, GapBeside(draft, line, lead)!.Value, roles);
    }

    /// <summary>The gap in <c>leads Cole 45% to 43%</c>, <c>leads Cole by two points</c>, <c>a two-point lead</c>; null when none is given, or one for each of several groups.</summary>
    private static double? GapBeside(Draft draft, AmountLine line, int lead)
    {
        double? gap = null;
        var amounts = line.Amounts;
        for (var i = 0; i < amounts.Length; i++)
        {
            if (amounts[i].First > lead + Reach)
            {
                break;
            }

            if (i + 1 < amounts.Length && amounts[i].First > lead && ArePair(draft, amounts[i], amounts[i + 1]))
            {
                var size = Math.Abs(amounts[i].Value - amounts[i + 1].Value);
                if (gap is { } other && other != size && HoldsGroups(draft, line.Sentence))
                {
                    return null;
                }

                gap ??= size;
                i++;
            }
            else if (amounts[i].Kind == AmountKind.Points && gap is null && (amounts[i].First > lead || lead - amounts[i].End <= 1) && !IsMargin(draft, line, i))
            {
                gap = amounts[i].Value;
            }
        }

        return gap;
    }

    /// <summary><c>among men</c>: a part of a sample has a wider margin.</summary>
    private static bool HoldsGroups(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PollRole.Group) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>45% to 43%</c>, <c>46 to 44 per cent</c>, <c>48-46</c>, <c>on 34%, with the Greens on 33%</c></summary>
    private static bool ArePair(Draft draft, Amount one, Amount two)
    {
        var link = draft.Tokens[two.First - 1];
        var isJoined = two.First == one.End + 1 && (link.Word == To || link.Kind == TokenKind.Dash);
        var isOn = link.Word == On && two.First - one.End <= LongestParty && one.First > 0 && draft.Tokens[one.First - 1].Word == On;
        return (isJoined || isOn) && one.Value <= 100 && two.Value <= 100 && two.Kind is AmountKind.Percent or AmountKind.Count or AmountKind.Points && one.Kind is AmountKind.Percent or AmountKind.Count
            && (one.Kind == AmountKind.Percent || two.Kind is AmountKind.Percent or AmountKind.Points || (link.Kind == TokenKind.Dash && one.Value >= LeastShare && two.Value >= LeastShare));
    }

    /// <summary><c>a 3-point margin of error</c>, <c>a margin of error of 3 points</c></summary>
    private static bool IsMargin(Draft draft, AmountLine line, int index)
    {
        for (var i = Math.Max(line.Sentence.FirstToken, line.Amounts[index].First - Reach); i < line.Sentence.EndToken && i <= line.Amounts[index].End; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PollRole.Margin) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
