using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds words that take a side, "terrorists", "regime", where nobody is quoted or given for them.</summary>
internal static class LoadedTermFinder
{
    private const int FrameReach = 8;
    private const int DeedReach = 7;

    private static readonly PhraseTable Terms = PhraseTable.Read("loaded-terms");
    private static readonly WordSet Deeds = WordSet.Read("deed-verbs");
    private static readonly WordSet PastVerbs = WordSet.Read("past-verbs");
    private static readonly int Ukraine = Vocabulary.Shared.Require("ukraine");
    private static readonly int Terrorist = Vocabulary.Shared.Require("terrorist");
    private static readonly PhraseTable Frames = PhraseTable.Read("loaded-term-frames");

    /// <summary>Each term with every place of it, the first place first, in order of first places.</summary>
    public static IEnumerable<(string Plain, List<TextSpan> Places)> Find(Draft draft, DraftModel model)
    {
        var places = new Dictionary<int, List<TextSpan>>();
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone is not (ZoneKind.Body or ZoneKind.List or ZoneKind.Headline or ZoneKind.Deck))
            {
                continue;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var length = Terms.Match(draft.Tokens, i, sentence.EndToken, out var row);
                if (length > 0 && IsMeant(draft, model, sentence, i, Terms.Rows[row][2]) && IsOwnVoice(draft, model, sentence, i, i + length))
                {
                    if (!places.TryGetValue(row, out var spans))
                    {
                        places[row] = spans = [];
                    }

                    spans.Add(TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + length - 1].End));
                    i += length - 1;
                }
            }
        }

        return places.OrderBy(p => p.Value[0].Start).Select(p => (Terms.Rows[p.Key][1], p.Value));
    }

    /// <summary>Whether the word means what takes a side: firms are liquidated too, and a diet is a regime.</summary>
    private static bool IsMeant(Draft draft, DraftModel model, Sentence sentence, int first, string where) => where switch
    {
        "deed" => TellsOfDeed(draft.Tokens, sentence, first) || LabelsGroup(draft.Tokens, sentence, first),
        "war" => model.Parties.HasFighters(sentence),
        "state" => first > sentence.FirstToken && first + 1 < sentence.EndToken && draft.Tokens[first - 1] is var before
            && (PastVerbs.Contains(draft.Tokens[first + 1].Word) || draft.TextOf(draft.Tokens[first + 1]).EndsWith("ed".AsSpan(), StringComparison.OrdinalIgnoreCase)) // "the regime jailed"; "the fall of the regime" is how history speaks
            && (before.Kind == TokenKind.Possessive || before.Is(WordClass.Determiner | WordClass.Demonym | WordClass.Place) || before.Has(TokenShape.Capitalized)),
        _ => true,
    };

    private static bool IsOwnVoice(Draft draft, DraftModel model, Sentence sentence, int first, int next)
    {
        var tokens = draft.Tokens;
        if (IsAdjective(tokens, first, next, sentence.EndToken))
        {
            return false;
        }

        var isName = tokens[next - 1].Has(TokenShape.Capitalized) && !tokens[first].Has(TokenShape.SentenceStart) && draft.ParagraphOf(sentence).Zone is ZoneKind.Body or ZoneKind.List;
        if ((isName && next - first == 1) || model.Coverage.IsAttributed(tokens[first].Start) || model.Coverage.IsInMarks(tokens[first].Start)
            || (next < sentence.EndToken && (IsFrame(tokens, next, sentence.EndToken, "after") || (tokens[next].Kind == TokenKind.Word && tokens[next].Has(TokenShape.Capitalized) && next - first == 1))))
        {
            return false;
        }

        for (var i = first - 1; i >= sentence.FirstToken && first - i <= FrameReach; i--)
        {
            if (IsFrame(tokens, i, sentence.EndToken, "before") || tokens[i].Is(WordClass.Charge))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether somebody is called so for what was done: "terrorists shot at the ferry", not "a law against terrorists".</summary>
    private static bool TellsOfDeed(TokenList tokens, Sentence sentence, int index)
    {
        for (var i = Math.Max(sentence.FirstToken, index - DeedReach); i < Math.Min(sentence.EndToken, index + DeedReach); i++)
        {
            if (tokens[i].Is(WordClass.Toll) || Deeds.Contains(tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Karu terrorists", "Orthodox terrorists": the copy labels a group, a faith or a people.</summary>
    private static bool LabelsGroup(TokenList tokens, Sentence sentence, int index) =>
        index > sentence.FirstToken && tokens[index - 1] is { Kind: TokenKind.Word } before && before.Has(TokenShape.Capitalized)
        && !before.Has(TokenShape.SentenceStart) && !before.Is(WordClass.Title | WordClass.Month | WordClass.Weekday);

    /// <summary>"Terrorist attack", "terrorist activity", "the Ukraine war": the noun after it is what is meant.</summary>
    private static bool IsAdjective(TokenList tokens, int first, int next, int end) =>
        (tokens[first].Word == Terrorist || tokens[next - 1].Word == Ukraine) && next < end && tokens[next].Kind == TokenKind.Word
        && !tokens[next].Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.Adverb | WordClass.CueVerb | WordClass.Toll) && !Deeds.Contains(tokens[next].Word);

    private static bool IsFrame(TokenList tokens, int index, int end, string place) =>
        Frames.Match(tokens, index, end, out var row) > 0 && Frames.Rows[row][1] == place;
}
