using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds verbs of saying that vouch for what is said, or weigh on who says it: "pointed out", "conceded", "slammed".</summary>
internal static class LoadedVerbFinder
{
    private const int LongestNegation = 3; // tokens of "did not exactly"

    private static readonly PhraseTable Verbs = PhraseTable.Read("loaded-verbs");
    private static readonly WordSet Vouching = WordSet.Read("vouching-adverbs");
    private static readonly WordSet Ours = WordSet.Of("i", "my", "our", "we");
    private static readonly WordSet Theirs = WordSet.Of("her", "his", "its", "my", "our", "their");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Out = Vocabulary.Shared.Require("out");
    private static readonly int That = Vocabulary.Shared.Require("that");

    /// <summary>They in order of place.</summary>
    public static ImmutableArray<LoadedVerb> Find(Draft draft, DraftModel model)
    {
        var found = ImmutableArray.CreateBuilder<LoadedVerb>();
        HashSet<int>? claims = null;
        var last = -1;
        for (var index = 0; index < model.Attributions.Length; index++)
        {
            var attribution = model.Attributions[index];
            if (attribution.Cue is not { } cue || cue.Start <= last || !IsSpeaker(draft, attribution) || model.Coverage.IsQuoted(cue.Start)
                || draft.ParagraphOf(draft.Sentences[attribution.Sentence]).Zone is not (ZoneKind.Body or ZoneKind.List)
                || FindVerb(draft, cue) is not { } verb)
            {
                continue;
            }

            claims ??= [.. model.Claims.Where(c => !c.IsSettled).Select(c => c.Attribution)];
            var isClaim = claims.Contains(index);
            var isLoaded = verb.Kind switch
            {
                "says" => IsClause(draft, attribution, verb.Span),
                "owns" => IsClause(draft, attribution, verb.Span) && !IsOfThemselves(draft, attribution, verb.Span),
                "strikes" => !IsFollowedByOut(draft, verb.Span),
                _ => isClaim,
            };
            if (isLoaded)
            {
                last = cue.Start;
                found.Add(new LoadedVerb(verb.Span, verb.Plain, isClaim));
            }
        }

        return found.ToImmutable();
    }

    /// <summary>Whether somebody speaks: what a document notes or reveals stands in it. "Who first revealed" tells of a deed.</summary>
    private static bool IsSpeaker(Draft draft, Attribution attribution)
    {
        if (attribution.Source is not { } source
            || attribution.SourceKind is not (SourceKind.Person or SourceKind.Role or SourceKind.Institution or SourceKind.Group or SourceKind.Anonymous or SourceKind.Pronoun))
        {
            return false;
        }

        var first = draft.TokenAt(source.Start);
        if (!draft.Tokens[first].Is(WordClass.Pronoun) && !Speaker.IsNamed(draft, first, draft.TokenAt(source.End - 1) + 1))
        {
            return false; // "the deaths of two men made clear"
        }

        for (var i = first; i < draft.Tokens.Length && draft.Tokens[i].Start < source.End; i++)
        {
            var isHead = i + 1 >= draft.Tokens.Length || draft.Tokens[i + 1].Start >= source.End || draft.Tokens[i + 1].Kind != TokenKind.Word || draft.Tokens[i + 1].Is(WordClass.Preposition);
            if ((isHead && draft.Tokens[i].Is(WordClass.Document | WordClass.CueNoun)) || (draft.Tokens[i].Is(WordClass.Relative) && draft.Tokens[i].Word != That))
            {
                return false;
            }
        }

        var cue = draft.TokenAt(attribution.Cue!.Value.Start);
        return cue == 0 || !draft.Tokens[cue - 1].Is(WordClass.Relative);
    }

    /// <summary>The verb in a cue that is listed, or any that an adverb vouches for: "rightly observed".</summary>
    private static (TextSpan Span, string Plain, string Kind)? FindVerb(Draft draft, TextSpan cue)
    {
        var end = draft.Sentences[draft.SentenceAt(cue.Start)].EndToken;
        var first = Math.Max(draft.Sentences[draft.SentenceAt(cue.Start)].FirstToken, draft.TokenAt(cue.Start) - 1);
        for (var i = first; i < end && draft.Tokens[i].Start < cue.End; i++)
        {
            if (Vouching.Contains(draft.Tokens[i].Word) && i + 1 < end && draft.Tokens[i + 1].Is(WordClass.CueVerb))
            {
                return (TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + 1].End), draft.TextOf(draft.Tokens[i + 1].Span), "says");
            }

            if (Verbs.Match(draft.Tokens, i, end, out var row) is var length and > 0 && IsAsserted(draft, i, i + length))
            {
                return (TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + length - 1].End), Verbs.Rows[row][1], Verbs.Rows[row][2]);
            }
        }

        return null;
    }

    /// <summary>Whether somebody says it: not "did not reveal", "refused to concede", "revealed to be false", "means admitting".</summary>
    private static bool IsAsserted(Draft draft, int first, int end)
    {
        for (var i = first - 1; i >= 0 && first - i <= LongestNegation; i--)
        {
            if (draft.Tokens[i].Is(WordClass.Negation))
            {
                return false;
            }
        }

        var isGerund = draft.TextOf(draft.Tokens[first]).EndsWith("ing".AsSpan(), StringComparison.OrdinalIgnoreCase);
        var before = first > 0 ? draft.Tokens[first - 1] : default;
        return before.Word != To && !(isGerund && before.Kind == TokenKind.Word && !before.Is(WordClass.Auxiliary | WordClass.Conjunction | WordClass.Adverb) && !before.Has(TokenShape.Capitalized))
            && !(end + 1 < draft.Tokens.Length && draft.Tokens[end].Word == To && CueVerbs.IsBe(draft.Tokens[end + 1].Word));
    }

    /// <summary>"Conceded that it had lost", "admitted to a theft", "made clear that she would go": what speakers did or want is theirs to tell.</summary>
    private static bool IsOfThemselves(Draft draft, Attribution attribution, TextSpan verb)
    {
        var next = draft.TokenAt(verb.End);
        if (next < draft.Tokens.Length && draft.Tokens[next].Word == To)
        {
            return true;
        }

        var first = draft.TokenAt(attribution.Content[0].Start);
        var isQuoted = draft.Tokens[first].Kind == TokenKind.Quote;
        first += first + 1 < draft.Tokens.Length && (isQuoted || draft.Tokens[first].Word == That) ? 1 : 0;
        return isQuoted ? Ours.Contains(draft.Tokens[first].Word) : draft.Tokens[first].Is(WordClass.Pronoun) || Theirs.Contains(draft.Tokens[first].Word);
    }

    /// <summary>"Blasted out an e-mail": a way of sending.</summary>
    private static bool IsFollowedByOut(Draft draft, TextSpan verb) =>
        draft.TokenAt(verb.End) is var next && next < draft.Tokens.Length && draft.Tokens[next].Word == Out;

    /// <summary>Whether a statement hangs on the verb: "noted that", ", she pointed out", "revealed the dam was empty"; never "noted the change".</summary>
    private static bool IsClause(Draft draft, Attribution attribution, TextSpan verb)
    {
        var next = draft.TokenAt(verb.End);
        if (next + 1 >= draft.Tokens.Length)
        {
            return true;
        }

        // "He noted the 'heavy burden' of it" names a thing; "he noted: 'It is heavy'" tells it.
        var isComma = draft.Tokens[next].Kind == TokenKind.Punctuation;
        return attribution.Content[0].End <= verb.Start || attribution.Content[0].Start < verb.End || draft.Tokens[draft.TokenAt(attribution.Content[0].Start)].Word == That || draft.Tokens[next + (isComma ? 1 : 0)].Kind == TokenKind.Quote
            || HasPredicate(draft, attribution.Content[0]);
    }

    /// <summary>Whether something is said of something: a verb stands there that no "who" or "which" has taken.</summary>
    private static bool HasPredicate(Draft draft, TextSpan content)
    {
        for (var i = draft.TokenAt(content.Start); i < draft.Tokens.Length && draft.Tokens[i].Start < content.End; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Relative | WordClass.Conjunction) || draft.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Dash)
            {
                return false;
            }

            if (draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }
}
