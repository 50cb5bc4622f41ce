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
    private const int LongestRequest = 60; // tokens of the sentence that tells of one

    private static readonly PhraseTable Words = PhraseTable.Read("response-words");
    private static readonly WordSet Spokespeople = WordSet.Read("spokespeople");
    private static readonly WordSet Asking = WordSet.Read("asking-verbs");

    private Responses(ImmutableArray<TextSpan> open, ImmutableArray<(int Sentence, int Token)> replies)
    {
        OpenRequests = open;
        Replies = replies;
    }

    /// <summary>Requests for comment whose outcome is not told, in order.</summary>
    public ImmutableArray<TextSpan> OpenRequests { get; }

    /// <summary>Where somebody answers, denies, or is said not to have answered: the sentence and the first token that tells so, in order.</summary>
    public ImmutableArray<(int Sentence, int Token)> Replies { get; }

    public static Responses Read(Draft draft, DraftModel model)
    {
        var requests = new List<(int Sentence, TextSpan Span)>();
        var replies = ImmutableArray.CreateBuilder<(int Sentence, int Token)>();
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
                    replies.Add((s, i));
                }
                else if (length > 0 && Words.Rows[row][1] == "request" && lastAsking >= 0 && i - lastAsking <= 3 * AskingReach && !model.Coverage.IsQuoted(draft.Tokens[i].Start))
                {
                    requests.Add((s, TextSpan.FromBounds(draft.Tokens[lastAsking].Start, draft.Tokens[i + length - 1].End)));
                    lastAsking = -1;
                }
            }
        }

        var told = replies.ToImmutable();
        return new Responses(requests.Where(r => !HasOutcome(told, r.Sentence) && !SpeaksNext(draft, model, r.Sentence)).Select(r => r.Span).ToImmutableArray(), told);
    }

    /// <summary>Whether those asked, or their lawyer or spokesman, speak in the sentences after; who asks has not answered.</summary>
    private static bool SpeaksNext(Draft draft, DraftModel model, int sentence)
    {
        foreach (var attribution in model.Attributions)
        {
            if (attribution.Sentence >= sentence && attribution.Sentence <= sentence + Reach && Reliance.Speaks(draft, attribution) && attribution.Source is { } source
                && !(attribution.Cue is { } cue && Asking.Contains(draft.Tokens[draft.TokenAt(cue.Start)].Word))
                && MayBeAsked(draft, source, draft.Sentences[sentence], attribution.Sentence - sentence))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a source shares a word with the sentence that tells who was asked, or has no name of its own: "it", "a spokesman".</summary>
    private static bool MayBeAsked(Draft draft, TextSpan source, Sentence request, int apart)
    {
        var isNamed = false;
        for (var i = draft.TokenAt(source.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < source.End; i++)
        {
            var token = draft.Tokens[i];
            if (!token.Has(TokenShape.Capitalized) || token.Is(WordClass.Title | WordClass.Determiner | WordClass.Pronoun) || (apart > 1 && token.Is(WordClass.Demonym)))
            {
                continue;
            }

            isNamed |= !token.Has(TokenShape.SentenceStart) || !Spokespeople.Contains(token.Word);
            for (var j = request.FirstToken; j < Math.Min(request.EndToken, request.FirstToken + LongestRequest); j++)
            {
                if (draft.Tokens[j].Length == token.Length && draft.TextOf(draft.Tokens[j]).Equals(draft.TextOf(token), StringComparison.OrdinalIgnoreCase))
                {
                    return true;
                }
            }
        }

        return !isNamed;
    }

    private static bool HasOutcome(ImmutableArray<(int Sentence, int Token)> replies, int sentence) =>
        replies.First(sentence, static (in (int Sentence, int Token) reply, int at) => reply.Sentence >= at) is var next && next < replies.Length && replies[next].Sentence <= sentence + Reach;
}
