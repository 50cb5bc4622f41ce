using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5014: "a few months ago", "on Saturday", with no day to count from.</summary>
public sealed class UnanchoredRelativeDate : DraftAnalyzer
{
    private static readonly PhraseTable Dates = PhraseTable.Read("relative-dates");
    private static readonly RuleOption<bool> Days = new(
        "sourcinglint.unanchored-relative-date.days", false, "Whether to ask about \"on Saturday\" and \"yesterday\" in a draft without a date; agencies write them so, and the day of publication places them.");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5014", "unanchored-relative-date", "Time that readers cannot place",
        "Which date is '{0}'? {1}.",
        "Stories are read for years, and a time that counts from the day of writing loses its meaning with it.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<RuleOption> Options { get; } = ImmutableArray.Create<RuleOption>(Days);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        var asksDays = context.Get(Days);
        var loose = ImmutableArray.CreateBuilder<TextSpan>();
        var undated = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var length = Dates.Match(draft.Tokens, i, sentence.EndToken, out var row);
                var kind = length > 0 ? Dates.Rows[row][1] : asksDays && IsBareWeekday(draft, sentence, i) ? "day" : "";
                var isLoose = kind == "loose";
                if ((isLoose || (draft.Date is null && (kind == "season" || (asksDays && kind == "day")))) && !context.Model.Coverage.IsQuoted(draft.Tokens[i].Start))
                {
                    (isLoose ? loose : undated).Add(TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + Math.Max(length, 1) - 1].End));
                    i += Math.Max(length, 1) - 1;
                }
            }
        }

        Report(context, loose, "Give the month or the day");
        Report(context, undated, "The draft bears no date: give the day here, or a date at the top");
    }

    /// <summary>One finding for one cause: the first place, with the others beside it.</summary>
    private static void Report(DraftAnalysisContext context, ImmutableArray<TextSpan>.Builder spans, string advice)
    {
        if (spans.Count > 0)
        {
            context.Report(new Report(spans[0], context.Draft.TextOf(spans[0]), advice) { Related = spans.Skip(1).ToImmutableArray() });
        }
    }

    /// <summary>"On Saturday", never "Saturday, Oct. 3" or "Saturdays".</summary>
    private static bool IsBareWeekday(Draft draft, Sentence sentence, int index)
    {
        var tokens = draft.Tokens;
        if (!tokens[index].Is(WordClass.Weekday) || draft.TextOf(tokens[index]).EndsWith("s".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        for (var i = Math.Max(sentence.FirstToken, index - 4); i < Math.Min(sentence.EndToken, index + 5); i++)
        {
            if (tokens[i].Is(WordClass.Month) || (tokens[i].Kind is TokenKind.Number && tokens[i].Length == 4))
            {
                return false;
            }
        }

        return true;
    }
}
