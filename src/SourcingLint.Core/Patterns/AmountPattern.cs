using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A wording as a row of <c>Lexicons/Patterns</c> gives it: words, marks and the amounts between them.</summary>
/// <remarks>Every step looks a bounded way ahead and none repeats, so that a sentence costs no more than its length. <c>Patterns/README.md</c> teaches the rows.</remarks>
internal sealed class AmountPattern
{
    private const int MostOwners = 3;
    private const WordClass OwnerWords = WordClass.Determiner | WordClass.Pronoun;

    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Out = Vocabulary.Shared.Require("out");
    private static readonly string[] Marks = [",", ";", ":", "(", ")", "--"];

    private readonly Step[] _steps;
    private readonly string[] _names;

    private AmountPattern(string[] steps)
    {
        _names = [.. steps.Where(step => step[0] == '<').Select(NameOf).Distinct()];
        _steps = Array.ConvertAll(steps, StepOf);
    }

    private enum StepKind
    {
        Word,
        Gap,
        Stretch,
        Amount,
        Whole,
        Start,
        End,
    }

    /// <summary>Whether it can only stand where a sentence begins.</summary>
    public bool IsAtStart => _steps[0].Kind == StepKind.Start;

    /// <summary>Whether it opens with an amount.</summary>
    public bool IsAtAmount => _steps[0].Kind == StepKind.Amount;

    /// <summary>Whether it may open with a mark.</summary>
    public bool IsAtMark => _steps[0].Marks.Length > 0;

    /// <summary>The words it may open with, by their numbers; none when it opens otherwise.</summary>
    public IReadOnlyList<int> Words => _steps[0].Words;

    /// <summary>The pattern in every form that its words in square brackets leave open.</summary>
    public static IEnumerable<AmountPattern> Compile(string text)
    {
        var open = text.IndexOf('[');
        return open < 0 ? [new AmountPattern(text.Split([' '], StringSplitOptions.RemoveEmptyEntries))]
            : new[] { text.Remove(open, 1).Remove(text.IndexOf(']', open) - 1, 1), text.Remove(open, text.IndexOf(']', open) + 1 - open) }.SelectMany(Compile);
    }

    /// <summary>The amounts of the wording that starts at a token; null when it does not stand there.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="line">The sentence and its amounts.</param>
    /// <param name="index">The token.</param>
    public PatternMatch? Match(Draft draft, AmountLine line, int index)
    {
        Span<int> found = stackalloc int[_names.Length];
        return Matches(draft, line, 0, index, found) is var end and >= 0 ? new PatternMatch(index, end, _names, AmountsOf(line, found)) : null;
    }

    private static string NameOf(string step) => step.Substring(1, step.IndexOf('>') - 1).TrimEnd('!', '.');

    private Step StepOf(string text)
    {
        if (text[0] == '<')
        {
            var name = NameOf(text);
            return new Step(StepKind.Amount) { Slot = Array.IndexOf(_names, name), Name = name, Bound = text[text.IndexOf('>') - 1] };
        }

        return text switch
        {
            "^" => new Step(StepKind.Start),
            "$" => new Step(StepKind.End),
            "of+" => new Step(StepKind.Whole),
            _ when text[0] == '~' => new Step(StepKind.Gap) { Most = text[1] - '0' },
            _ when text[0] == '.' && text.Length == 2 => new Step(StepKind.Stretch) { Most = 2 * (text[1] - '0') },
            _ => new Step(StepKind.Word)
            {
                Words = [.. text.Split('|').Where(word => !Marks.Contains(word)).SelectMany(word => word[0] == '@' ? Lexicon.Read("Phrases/" + word.Substring(1)).Select(row => row[0]) : [word]).Select(Vocabulary.Shared.Require)],
                Marks = [.. text.Split('|').Where(Marks.Contains)],
            },
        };
    }

    private static Amount[] AmountsOf(AmountLine line, ReadOnlySpan<int> found)
    {
        var amounts = new Amount[found.Length];
        for (var i = 0; i < found.Length; i++)
        {
            amounts[i] = line.Amounts[found[i]];
        }

        return amounts;
    }

    private int Matches(Draft draft, in AmountLine line, int step, int at, Span<int> found)
    {
        if (step == _steps.Length)
        {
            return at;
        }

        var (here, end) = (_steps[step], line.Sentence.EndToken);
        switch (here.Kind)
        {
            case StepKind.Start:
                return at == line.Sentence.FirstToken ? Matches(draft, line, step + 1, at, found) : -1;
            case StepKind.End:
                return EndsClause(draft, line.Sentence, at) ? Matches(draft, line, step + 1, at, found) : -1;
            case StepKind.Gap or StepKind.Stretch:
                for (var i = at; i <= at + here.Most; i++)
                {
                    if (Matches(draft, line, step + 1, i, found) is var matched and >= 0)
                    {
                        return matched;
                    }

                    if (i >= end || !MayBePassed(draft, line, i, here.Kind == StepKind.Stretch))
                    {
                        return -1;
                    }
                }

                return -1;
            case StepKind.Amount:
                if (line.AmountAt(at) is var amount && (amount < 0 || !here.Takes(line.Amounts.ItemRef(amount))))
                {
                    return -1;
                }

                found[here.Slot] = amount;
                return Matches(draft, line, step + 1, line.Amounts.ItemRef(amount).End, found);
            case StepKind.Whole:
                return WholeAfter(draft, line, at) is var whole and >= 0 ? Matches(draft, line, step + 1, whole, found) : -1;
            default:
                return at < end && here.Has(draft, draft.Tokens[at]) ? Matches(draft, line, step + 1, at + 1, found) : -1;
        }
    }

    /// <summary>Whether a mark or the sentence's end stands at a token.</summary>
    public static bool EndsClause(Draft draft, Sentence sentence, int index) =>
        index >= sentence.EndToken || draft.Tokens[index].Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash;

    private static bool MayBePassed(Draft draft, in AmountLine line, int index, bool mayBeMark) =>
        (draft.Tokens[index].Kind is TokenKind.Word or TokenKind.Possessive && (line.AmountAt(index) is var amount && (amount < 0 || line.Amounts.ItemRef(amount) is { Value: 1, Kind: AmountKind.Count }))) || (mayBeMark && draft.Prose.Text[draft.Tokens[index].Start] == ',');

    /// <summary>Behind <c>of</c> or <c>out of</c>, and words such as <c>the</c>, <c>all its</c> and <c>the island's</c>, the index of an amount; -1 when none stands there.</summary>
    private static int WholeAfter(Draft draft, in AmountLine line, int at)
    {
        var tokens = draft.Tokens;
        at += tokens[at].Word == Out ? 1 : 0;
        for (var i = at + 1; tokens[at].Word == Of && i <= at + 1 + MostOwners && i < line.Sentence.EndToken; i++)
        {
            if (line.AmountAt(i) >= 0)
            {
                return i;
            }

            var isOwner = tokens[i].Kind == TokenKind.Possessive || (tokens[i + 1].Kind == TokenKind.Possessive && !tokens[i].Is(WordClass.Preposition)) || (tokens[i].Kind == TokenKind.Word && (tokens[i].Is(OwnerWords) || tokens[i].Word == All));
            if (!isOwner)
            {
                return -1;
            }
        }

        return -1;
    }

    private sealed record Step(StepKind Kind)
    {
        public int Slot { get; init; }

        public string Name { get; init; } = "";

        public char Bound { get; init; }

        public int Most { get; init; }

        public int[] Words { get; init; } = [];

        public string[] Marks { get; init; } = [];

        /// <summary>Whether an amount is of the kind that a name asks for, and as exact: <c>!</c> asks for a plain number, <c>.</c> for one without a bound.</summary>
        public bool Takes(in Amount amount) =>
            !(Bound == '!' && amount.IsOpen) && !(Bound == '.' && amount.IsBounded) && Name switch
            {
                "share" => amount.IsShare,
                "percent" => amount.Kind == AmountKind.Percent && amount.IsShare,
                "fraction" => amount.Kind == AmountKind.Fraction,
                "part" or "whole" => amount is { Kind: AmountKind.Count or AmountKind.Money or AmountKind.Measure, Value: > 0 },
                "tally" => amount.Kind is AmountKind.Count or AmountKind.Age, // "most of the 90 members, 41," tells no age
                "change" => amount is { Kind: AmountKind.Percent, Value: > 0 },
                _ => amount is { Kind: AmountKind.Count or AmountKind.Money or AmountKind.Measure or AmountKind.Points, Value: > 0 },
            };

        public bool Has(Draft draft, Token token) =>
            token.Kind == TokenKind.Word ? token.Word != 0 && Array.IndexOf(Words, token.Word) >= 0
            : token.Kind == TokenKind.Dash ? Marks.Contains("--")
            : Marks.Length > 0 && Marks.Contains(draft.Prose.Text[token.Start].ToString());
    }
}
