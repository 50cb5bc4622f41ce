using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A place in a row, and the larger numbers of the copy that leave no room for it: <c>the third-largest</c> with three larger ones before it.</summary>
/// <param name="Span">Where the place stands.</param>
/// <param name="Stated">The place that is stated.</param>
/// <param name="Own">The number of whoever has the place.</param>
/// <param name="Ahead">The larger numbers, largest first.</param>
internal readonly record struct Rank(TextSpan Span, int Stated, Amount Own, ImmutableArray<Amount> Ahead);

/// <summary>Finds places in a row that the copy's own numbers contradict.</summary>
/// <remarks>Only larger numbers speak against a place: a list may leave smaller ones out, and larger ones that nobody named.</remarks>
internal static class RankFinder
{
    /// <summary>A place that more numbers speak against is one of another row.</summary>
    private const int MostMissed = 2;

    /// <summary>Larger ones are of other things.</summary>
    private const double MostTimes = 10;

    /// <summary>So many numbers of named things in one sentence are a row.</summary>
    private const int ShortestRow = 3;

    private const int LongestReach = 3;
    private const int LongestLabel = 8;
    private const int LongestAside = 7;
    private const WordClass Function = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Relative;

    private static readonly WordSet Verbs = WordSet.Of("finished", "came", "placed", "ranked", "ranks", "finish");
    private static readonly WordSet Downward = WordSet.Read("downward-superlatives");
    private static readonly WordSet Sums = WordSet.Read("summing-words");
    private static readonly WordSet OtherTimes = WordSet.Read("background-times");
    private static readonly WordSet Sized = WordSet.Read("sized-places");
    private static readonly WordSet Population = WordSet.Read("census-words");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Most = Vocabulary.Shared.Require("most");
    private static readonly int Place = Vocabulary.Shared.Require("place");

    /// <summary>Every such place, in order.</summary>
    public static IEnumerable<Rank> Find(Draft draft)
    {
        var search = new OperandSearch(draft);
        var lines = draft.Model.AmountLines;
        var line = 0;
        foreach (var sentence in draft.Sentences)
        {
            if (draft.ParagraphOf(sentence).Zone != ZoneKind.Body)
            {
                continue;
            }

            while (line < lines.Length && lines[line].Sentence.FirstToken < sentence.FirstToken)
            {
                line++;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (PlaceAt(draft, sentence, i, out var end) is var place and > 1 && RankOf(draft, search, sentence, line, i, end, place) is { } rank)
                {
                    yield return rank;
                }
            }
        }
    }

    /// <summary><c>third-largest</c>, <c>third largest</c>, <c>third most popular</c>, <c>finished third</c>, <c>in third place</c>; 0 for anything else.</summary>
    private static int PlaceAt(Draft draft, Sentence sentence, int index, out int end)
    {
        end = index + 1;
        var token = draft.Tokens[index];
        var text = draft.TextOf(token).ToString().ToLowerInvariant();
        if (token.Kind == TokenKind.Word && text.IndexOf('-') is var dash and > 0 && IsSuperlative(text.Substring(dash + 1)))
        {
            return (int)NumberReader.PlaceOf(Vocabulary.Shared.Find(text.AsSpan(0, dash)));
        }

        if ((int)NumberReader.PlaceOf(token.Word) is not (var place and > 1) || index + 1 >= sentence.EndToken)
        {
            return 0;
        }

        var next = draft.Tokens[index + 1];
        var isMost = next.Word == Most || IsSuperlative(draft.TextOf(next).ToString().ToLowerInvariant());
        var isPlaced = Verbs.Contains(draft.Tokens[index - 1].Word) || (draft.Tokens[index - 1].Word == In && next.Word == Place);
        return isMost || isPlaced ? place : 0;
    }

    private static bool IsSuperlative(string word) => word.Length > 5 && word.EndsWith("est", StringComparison.Ordinal) && !Downward.Contains(Vocabulary.Shared.Find(word.AsSpan()));

    private static Rank? RankOf(Draft draft, OperandSearch search, Sentence sentence, int line, int index, int end, int place)
    {
        var lines = draft.Model.AmountLines;
        var row = new List<(int Line, Amount Amount)>();
        var at = draft.SentenceAt(sentence.Span.Start);
        for (var near = Math.Max(0, line - LongestReach); near < lines.Length && near <= line && lines[near].Sentence.FirstToken <= sentence.FirstToken; near++)
        {
            if (Math.Abs(draft.SentenceAt(lines[near].Sentence.Span.Start) - at) <= LongestReach && draft.ParagraphOf(lines[near].Sentence).Zone == ZoneKind.Body)
            {
                var terms = new SumTerms(draft, lines, near, default);
                row.AddRange(terms.OthersOf(near).Where(amount => amount.Kind is AmountKind.Count or AmountKind.Money or AmountKind.Measure && IsLabelled(draft, lines[near], amount)).Select(amount => (near, amount)));
            }
        }

        var isOwnLine = line < lines.Length && lines[line].Sentence == sentence;
        var own = isOwnLine ? row.Where(one => one.Line == line && !draft.Tokens[one.Amount.First - 1].Is(WordClass.Determiner) && Distance(one.Amount, index, end) <= LongestAside).OrderBy(one => Distance(one.Amount, index, end)).Select(one => (Amount?)one.Amount).FirstOrDefault() : null;
        if (own is null && SubjectOf(draft, sentence, index) is var subject and >= 0)
        {
            own = OnlyNamed(draft, lines, row, subject);
            for (var other = 0; own is null && other < lines.Length; other++)
            {
                var terms = lines[other].Amounts.Length < ShortestRow ? ImmutableArray<Amount>.Empty : new SumTerms(draft, lines, other, default).OthersOf(other);
                var listed = terms.Where(amount => amount.Kind is AmountKind.Count or AmountKind.Money or AmountKind.Measure && IsLabelled(draft, lines[other], amount)).Select(amount => (other, amount)).ToList();
                if (listed.Count >= ShortestRow && OnlyNamed(draft, lines, listed, subject) is { } named)
                {
                    (own, row) = (named, listed);
                }
            }
        }

        if (own is not { } mine || (mine.Kind == AmountKind.Measure && draft.Tokens[mine.End - 1].Is(WordClass.TimeUnit)) || !IsOfItsSize(draft, sentence, lines, row, end))
        {
            return null;
        }

        var ahead = row.Select(one => one.Amount).Where(amount => amount.Value > mine.Value && IsLike(search, amount, mine)).GroupBy(amount => amount.Value).Select(same => same.First()).OrderByDescending(amount => amount.Value).ToImmutableArray();
        var missed = ahead.Length + 1 - place;
        return ahead.All(amount => amount.Value <= mine.Value * MostTimes && !amount.IsOpen) && missed is > 0 and <= MostMissed ? new Rank(TextSpan.FromBounds(draft.Tokens[index].Start, draft.Tokens[end - 1].End), place, mine, ahead) : null;
    }

    /// <summary><c>6.2 inches, Lowell Bay 5.6</c>: the second number borrows the unit of the first.</summary>
    private static bool IsLike(OperandSearch search, Amount one, Amount two) =>
        search.IsLike(one, two) || (one.Kind != two.Kind && one.IsLike(two) && search.NounOf(one.Kind == AmountKind.Count ? one : two).Length == 0);

    private static int Distance(Amount amount, int index, int end) => amount.Number >= end ? amount.Number - end : index - amount.End;

    /// <summary>The name that a sentence opens with.</summary>
    private static int SubjectOf(Draft draft, Sentence sentence, int end) =>
        draft.Tokens[sentence.FirstToken] is var first && sentence.FirstToken < end && first.Kind == TokenKind.Word && !first.Is(Function | WordClass.Adverb | WordClass.NumberWord) ? sentence.FirstToken : -1;

    private static Amount? OnlyNamed(Draft draft, ImmutableArray<AmountLine> lines, List<(int Line, Amount Amount)> row, int subject)
    {
        var named = row.Where(one => LabelOf(draft, lines[one.Line], one.Amount).Any(i => draft.TextOf(draft.Tokens[i]).Equals(draft.TextOf(draft.Tokens[subject]), StringComparison.OrdinalIgnoreCase))).ToArray();
        return named.Length == 1 ? named[0].Amount : null;
    }

    /// <summary>Whether words before a number say whose it is, and neither that it is a sum nor one of another time.</summary>
    private static bool IsLabelled(Draft draft, AmountLine line, Amount amount)
    {
        var label = LabelOf(draft, line, amount).ToArray();
        return label.Any(i => !draft.Tokens[i].Is(Function | WordClass.CueVerb | WordClass.Adverb))
            && !label.Any(i => Sums.Contains(draft.Tokens[i].Word) || OtherTimes.Contains(draft.Tokens[i].Word) || CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) > 0);
    }

    /// <summary>The words before a number, back to the number before it.</summary>
    private static IEnumerable<int> LabelOf(Draft draft, AmountLine line, Amount amount)
    {
        var first = line.Amounts.LastOrDefault(other => other.Number < amount.Number) is { End: > 0 } before ? before.End : line.Sentence.FirstToken;
        return Enumerable.Range(Math.Max(first, amount.First - LongestLabel), amount.First - Math.Max(first, amount.First - LongestLabel)).Where(i => draft.Tokens[i].Kind == TokenKind.Word);
    }

    /// <summary>The third-largest city has the third most people, not the third most thefts.</summary>
    private static bool IsOfItsSize(Draft draft, Sentence sentence, ImmutableArray<AmountLine> lines, List<(int Line, Amount Amount)> row, int end)
    {
        if (end >= sentence.EndToken || !Sized.Contains(draft.Tokens[end].Word))
        {
            return true;
        }

        foreach (var line in row.Select(one => one.Line).Distinct())
        {
            var paragraph = draft.ParagraphOf(lines[line].Sentence);
            var first = draft.Paragraphs[Math.Max(0, paragraph.Index - 1)].FirstSentence;
            for (var i = draft.Sentences[first].FirstToken; i < draft.Sentences[paragraph.EndSentence - 1].EndToken; i++)
            {
                if (Population.Contains(draft.Tokens[i].Word))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
