using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Where a draft tells that the other side was asked, and what came of it.</summary>
internal sealed class Responses
{
    private const int Reach = 2; // sentences after a request in which its outcome is told
    private const int AskingReach = 14;

    private static readonly PhraseTable Words = PhraseTable.Read("response-words");
    private static readonly WordSet Asking = WordSet.Read("asking-verbs");

    private Responses(ImmutableArray<TextSpan> open, bool hasReply)
    {
        OpenRequests = open;
        HasReply = hasReply;
    }

    /// <summary>Requests for comment whose outcome is not told, in order.</summary>
    public ImmutableArray<TextSpan> OpenRequests { get; }

    /// <summary>Whether anybody in the draft answers, denies, or is said not to have answered.</summary>
    public bool HasReply { get; }

    public static Responses Read(Draft draft, DraftModel model)
    {
        var requests = new List<(int Sentence, TextSpan Span)>();
        var replies = new bool[draft.Sentences.Length];
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List or ZoneKind.Deck))
            {
                continue;
            }

            var lastAsking = -1;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                lastAsking = Asking.Contains(draft.Tokens[i].Word) ? i : lastAsking;
                var length = Words.Match(draft.Tokens, i, sentence.EndToken, out var row);
                if (length > 0 && Words.Rows[row][1] == "reply")
                {
                    replies[s] = true;
                }
                else if (length > 0 && lastAsking >= 0 && i - lastAsking <= 3 * AskingReach && !model.Coverage.IsQuoted(draft.Tokens[i].Start))
                {
                    requests.Add((s, TextSpan.FromBounds(draft.Tokens[lastAsking].Start, draft.Tokens[i + length - 1].End)));
                    lastAsking = -1;
                }
            }
        }

        var hasReply = replies.Any(r => r);
        MarkSpeakers(draft, model, replies);
        return new Responses(requests.Where(r => !HasOutcome(replies, r.Sentence)).Select(r => r.Span).ToImmutableArray(), hasReply);
    }

    /// <summary>Whoever speaks right after a request has answered it; who asks has not.</summary>
    private static void MarkSpeakers(Draft draft, DraftModel model, bool[] replies)
    {
        foreach (var attribution in model.Attributions)
        {
            if (Reliance.Speaks(draft, attribution) && !(attribution.Cue is { } cue && Asking.Contains(draft.Tokens[draft.TokenAt(cue.Start)].Word)))
            {
                replies[attribution.Sentence] = true;
            }
        }
    }

    private static bool HasOutcome(bool[] replies, int sentence)
    {
        for (var s = sentence; s < replies.Length && s <= sentence + Reach; s++)
        {
            if (replies[s])
            {
                return true;
            }
        }

        return false;
    }
}
