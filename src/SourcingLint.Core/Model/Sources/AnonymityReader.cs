using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds where copy keeps a source's name back, and what reason it gives.</summary>
internal static class AnonymityReader
{
    private const int LongestLabelled = 4; // "unnamed senior intelligence officials"
    private const int LongestRequest = 12; // tokens from the source to the end of its request
    private const WordClass Speakers = WordClass.VagueSource | WordClass.GroupSource | WordClass.Role | WordClass.PeopleNoun;

    private const SourceWord Papers = SourceWord.Report | SourceWord.Data; // "an unnamed account" may be a page on the net

    private static readonly PhraseTable Signs = PhraseTable.Read("anonymity-signs");
    private static readonly PhraseTable Reasons = PhraseTable.Read("anonymity-reasons");

    /// <summary>The places in order, one a sentence.</summary>
    public static ImmutableArray<Anonymity> Find(Draft draft, DraftModel model)
    {
        var found = ImmutableArray.CreateBuilder<Anonymity>();
        var next = 0; // the attribution after those of the sentence
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            var first = next;
            while (next < model.Attributions.Length && model.Attributions[next].Sentence <= s)
            {
                next++;
            }

            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (SignAt(draft, model, first, next, i, sentence.EndToken) is { } span)
                {
                    found.Add(new Anonymity(span, s, ReasonFor(draft, s, draft.TokenAt(span.End)), IsSecondHand(draft, model, sentence, first, next)));
                    break;
                }
            }
        }

        return found.ToImmutable();
    }

    private static TextSpan? SignAt(Draft draft, DraftModel model, int firstAttribution, int endAttribution, int index, int end)
    {
        var tokens = draft.Tokens;
        var length = Signs.Match(tokens, index, end, out var row);
        var isRequest = length > 0 && Signs.Rows[row][1] == "request";
        if (length == 0)
        {
            length = AnonymityRequest.LengthAt(draft, index, end);
            isRequest = length > 0;
        }

        if (length == 0 || model.Coverage.IsQuoted(tokens[index].Start))
        {
            return null;
        }

        if (isRequest)
        {
            return TextSpan.FromBounds(SpeakerBefore(draft, model.Attributions, firstAttribution, endAttribution, index), tokens[index + length - 1].End);
        }

        for (var i = index + 1; i < end && i - index <= LongestLabelled && tokens[i].Kind == TokenKind.Word; i++)
        {
            if (((tokens[i].Is(Speakers) && (SourceNoun.RolesOf(tokens[i]) & Papers) == 0) || Callings.IsOne(draft, tokens[i])) && !(i + 1 < end && tokens[i + 1].Is(Speakers)))
            {
                return IsSource(model.Attributions, firstAttribution, endAttribution, tokens[i].Start) ? TextSpan.FromBounds(tokens[index].Start, tokens[i].End) : null;
            }
        }

        return null;
    }

    /// <summary>Where the words for the one who asked start, when they stand in the same sentence shortly before; else the request itself.</summary>
    private static int SpeakerBefore(Draft draft, ImmutableArray<Attribution> attributions, int first, int end, int sign)
    {
        var start = draft.Tokens[sign].Start;
        for (var a = first; a < end; a++)
        {
            if (attributions[a].Source is { } source && source.Start < start && sign - draft.TokenAt(source.Start) <= LongestRequest && !draft.Tokens[draft.TokenAt(source.Start)].Is(WordClass.Pronoun))
            {
                return source.Start;
            }
        }

        return start;
    }

    private static bool IsSource(ImmutableArray<Attribution> attributions, int first, int end, int position)
    {
        for (var a = first; a < end; a++)
        {
            if (attributions[a].Source is { } source && source.Start <= position && position < source.End)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The best reason in the sentence, else, where it is plain, in the one before or after.</summary>
    private static AnonymityReason ReasonFor(Draft draft, int sentence, int afterSign)
    {
        var here = draft.Sentences[sentence];
        var best = ReasonIn(draft, here.FirstToken, afterSign, canLead: false);
        best = Max(best, ReasonIn(draft, afterSign, here.EndToken, canLead: true));
        foreach (var neighbour in new[] { sentence - 1, sentence + 1 })
        {
            if (best == AnonymityReason.None && neighbour >= 0 && neighbour < draft.Sentences.Length && draft.Sentences[neighbour].Paragraph == here.Paragraph)
            {
                best = ReasonIn(draft, draft.Sentences[neighbour].FirstToken, draft.Sentences[neighbour].EndToken, canLead: false);
            }
        }

        return best;
    }

    /// <summary>Whether a sentence tells what its source stands to lose, though nobody says that the source asked for anything.</summary>
    public static bool TellsReason(Draft draft, int sentence) =>
        ReasonIn(draft, draft.Sentences[sentence].FirstToken, draft.Sentences[sentence].EndToken, canLead: false) == AnonymityReason.Given;

    private static AnonymityReason ReasonIn(Draft draft, int first, int end, bool canLead)
    {
        var best = AnonymityReason.None;
        var isRote = false;
        for (var i = first; i < end; i++)
        {
            if (Reasons.Match(draft.Tokens, i, end, out var row) == 0)
            {
                continue;
            }

            isRote |= Reasons.Rows[row][1] == "rote";
            if (Reasons.Rows[row][1] == "reason" || (canLead && Reasons.Rows[row][1] == "lead"))
            {
                best = AnonymityReason.Given;
                if (Reasons.Rows[row][1] == "reason")
                {
                    return best;
                }
            }
        }

        return isRote ? AnonymityReason.Rote : best;
    }

    private static AnonymityReason Max(AnonymityReason a, AnonymityReason b) => a > b ? a : b;

    /// <summary>Whether another outlet speaks in the sentence, or is spoken to: "told the newspaper on condition of anonymity".</summary>
    private static bool IsSecondHand(Draft draft, DraftModel model, Sentence sentence, int firstAttribution, int endAttribution)
    {
        if (OutletNames.AreIn(draft, sentence))
        {
            return true;
        }

        for (var a = firstAttribution; a < endAttribution; a++)
        {
            if (model.Attributions[a].SourceKind == SourceKind.Media)
            {
                return true;
            }
        }

        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((SourceNoun.RolesOf(draft.Tokens[i]) & SourceWord.Press) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
