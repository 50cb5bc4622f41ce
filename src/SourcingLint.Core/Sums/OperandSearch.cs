using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds the numbers of a sum that stand in other sentences than the number they make: by what they count, their unit and whose they are.</summary>
/// <remarks>Where several numbers fit, and where any two of those around make the number, nothing is found: the copy is taken to be right.</remarks>
internal sealed class OperandSearch
{
    /// <summary>In sentences: <c>that</c> and <c>the rest</c> point no farther back.</summary>
    private const int LongestReach = 3;

    /// <summary>In sentences with numbers: where numbers may stand that make a sum right.</summary>
    private const int Around = 6;

    /// <summary>More numbers around a sum are a table.</summary>
    private const int MostAround = 60;

    private const int LongestSide = 8;
    private const int ShortestWord = 4;
    private const WordClass Function = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Relative;

    private static readonly WordSet OtherTimes = WordSet.Read("background-times");
    private static readonly WordSet Contrasts = WordSet.Read("earlier-marks");
    private static readonly WordSet Periods = WordSet.Of("a", "an", "per", "each", "every");

    private static readonly int People = Vocabulary.Shared.Require("people");

    private readonly Draft _draft;
    private readonly ImmutableArray<AmountLine> _lines;

    /// <summary>Searches a draft.</summary>
    public OperandSearch(Draft draft) => (_draft, _lines) = (draft, draft.Model.AmountLines);

    /// <summary>So many numbers that a result may be made from: those of its own sentence, and of the nearest sentences before it; none where there are more, or fewer.</summary>
    /// <param name="at">The sentence of the result.</param>
    /// <param name="result">The result.</param>
    /// <param name="count">How many numbers its sum has.</param>
    /// <param name="mayBe">Which numbers may be among them.</param>
    public ImmutableArray<Amount> Before(int at, Amount result, int count, Func<Amount, bool> mayBe)
    {
        var terms = new SumTerms(_draft, _lines, at, result);
        var found = Distinct(terms.OthersOf(at).Where(mayBe));
        if (found.Length > 1 && !AreLike(at, found))
        {
            return ImmutableArray<Amount>.Empty;
        }

        for (var back = at - 1; found.Length < count && back >= 0 && IsWithinReach(back, at); back--)
        {
            var missing = count - found.Length;
            var here = Distinct(terms.OthersOf(back).Where(amount => mayBe(amount) && found.All(other => other.Value != amount.Value && IsLike(other, amount))));
            here = here.Length > missing && found.Length > 0 ? OnlyWhere(here, amount => found.Any(other => NounOf(other) is { Length: > 0 } noun && noun == NounOf(amount)), missing) : here;
            here = here.Length > 2 && missing == 1 && WholeOf(here) is { } whole ? ImmutableArray.Create(whole) : here;
            here = here.Length > missing && missing == 1 ? OnlyWhere(here, amount => SharesWord(back, amount, at), 1) : here;
            if (here.Length > missing || (here.Length > 1 && !AreLike(back, here)))
            {
                return ImmutableArray<Amount>.Empty;
            }

            found = here.AddRange(found);
        }

        return found.Length == count ? found : ImmutableArray<Amount>.Empty;
    }

    /// <summary>Whether two numbers around a result pass a test, in this order or the other, of which one is among the terms found, or which stand right beside it.</summary>
    public bool AnyPair(int at, Amount result, ImmutableArray<Amount> found, Func<Amount, Amount, bool> fits)
    {
        var around = AllAround(at, result);
        bool MayBe(Amount amount) => Math.Abs(LineOf(amount) - at) <= 1 || found.Any(term => term.Number == amount.Number);
        return around.Length > MostAround || around.Where(MayBe).Any(one => around.Any(two => one.Number != two.Number && one.Value > 0 && two.Value > 0 && one.IsLike(two) && (MayBe(two) || found.Any(term => term.Number == one.Number)) && (fits(one, two) || fits(two, one))));
    }

    /// <summary>The sentence of a number, by its place among those with amounts; -1 for none.</summary>
    public int LineOf(Amount amount)
    {
        var (low, high) = (0, _lines.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var sentence = _lines[middle].Sentence;
            if (amount.Number >= sentence.FirstToken && amount.Number < sentence.EndToken)
            {
                return middle;
            }

            (low, high) = amount.Number < sentence.FirstToken ? (low, middle - 1) : (middle + 1, high);
        }

        return -1;
    }

    /// <summary>Every number around a result that a sum may take.</summary>
    public ImmutableArray<Amount> AllAround(int at, Amount result)
    {
        var terms = new SumTerms(_draft, _lines, at, result);
        return Enumerable.Range(0, _lines.Length).Where(line => line < 3 || Math.Abs(line - at) <= Around).Take(MostAround).SelectMany(line => terms.OthersOf(line)).ToImmutableArray();
    }

    /// <summary>Whether the sentences from one to another tell of two times: <c>last year</c>, <c>in 2019</c>, <c>from</c>.</summary>
    public bool TellOfTwoTimes(ImmutableArray<Amount> terms, int at)
    {
        for (var back = at; back >= 0 && back >= at - LongestReach; back--)
        {
            var (sentence, holdsTerm) = (_lines[back].Sentence, back == at || _lines[back].Amounts.Any(amount => terms.Any(term => term.Number == amount.Number)));
            for (var i = sentence.FirstToken; holdsTerm && i < sentence.EndToken; i++)
            {
                if (OtherTimes.Contains(_draft.Tokens[i].Word) || Contrasts.Contains(_draft.Tokens[i].Word) || CalendarDate.YearAt(_draft.Prose.Text, _draft.Tokens[i]) > 0)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The index of the word that says for how long a number is counted: <c>year</c> in <c>5,200 liters of milk a year</c>; -1 when none does.</summary>
    public int PeriodOf(Sentence sentence, Amount amount)
    {
        for (var i = amount.End; i + 1 < sentence.EndToken && i < amount.End + 4; i++)
        {
            if (Periods.Contains(_draft.Tokens[i].Word) && _draft.Tokens[i + 1].Is(WordClass.TimeUnit))
            {
                return i + 1;
            }

            if (_draft.Tokens[i].Kind != TokenKind.Word)
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The numbers of a sentence, or of those right before it, that are told for a stretch of time.</summary>
    public ImmutableArray<(Amount Amount, int Period)> RatesBefore(int at, Amount result)
    {
        var terms = new SumTerms(_draft, _lines, at, result);
        for (var back = at; back >= 0 && IsWithinReach(back, at); back--)
        {
            var rates = terms.OthersOf(back).Where(amount => amount.Kind == result.Kind && amount.IsLike(result) && amount.Number < result.Number)
                .Select(amount => (amount, PeriodOf(_lines[back].Sentence, amount))).Where(rate => rate.Item2 >= 0).ToImmutableArray();
            if (rates.Length > 0)
            {
                return rates;
            }
        }

        return ImmutableArray<(Amount, int)>.Empty;
    }

    /// <summary>The numbers of a sentence that may be a set of so many like a result; its own size is none of them.</summary>
    public ImmutableArray<Amount> ListedIn(int line, Amount result, double size)
    {
        var terms = new SumTerms(_draft, _lines, line, result).OthersOf(line).Where(amount => amount.Kind == result.Kind && amount.IsLike(result) && amount.Value != size && !amount.IsOpen).ToImmutableArray();
        return AreLike(line, terms) ? terms : ImmutableArray<Amount>.Empty;
    }

    /// <summary>What a number counts, without its plural; empty when nothing is named, or anybody.</summary>
    public string NounOf(Amount amount)
    {
        var sentence = _draft.Sentences[_draft.SentenceAt(_draft.Tokens[amount.Number].Start)];
        return amount.Kind == AmountKind.Count && CountedNoun.Read(_draft, amount.End, sentence.EndToken).Head is var head and >= 0 && _draft.Tokens[head].Word != People && !_draft.Tokens[head].Has(TokenShape.Capitalized) && !_draft.Tokens[head].Is(WordClass.TimeUnit) ? Stem(head) : "";
    }

    /// <summary>Two that count different things by name are no pair.</summary>
    public bool IsLike(Amount one, Amount two) =>
        one.Kind == two.Kind && one.IsLike(two) && (NounOf(one) is var a && NounOf(two) is var b && (a.Length == 0 || b.Length == 0 || a == b));

    private bool AreLike(int at, ImmutableArray<Amount> amounts) => amounts.Skip(1).All(amount => IsLike(amounts[0], amount));

    private bool IsWithinReach(int back, int at) =>
        _draft.SentenceAt(_lines[at].Sentence.Span.Start) - _draft.SentenceAt(_lines[back].Sentence.Span.Start) <= LongestReach && _lines[at].Sentence.Paragraph - _lines[back].Sentence.Paragraph <= 2
        && _draft.ParagraphOf(_lines[back].Sentence).Zone == ZoneKind.Body;

    private static ImmutableArray<Amount> Distinct(IEnumerable<Amount> amounts) => amounts.GroupBy(amount => amount.Value).Select(same => same.First()).ToImmutableArray();

    private static ImmutableArray<Amount> OnlyWhere(ImmutableArray<Amount> amounts, Func<Amount, bool> test, int wanted) =>
        amounts.Where(test).ToImmutableArray() is var some && some.Length == wanted ? some : amounts;

    /// <summary>The one that all others make up: <c>$1.9 million and $2.3 million, a bill of $4.2 million</c>; null when none is.</summary>
    private static Amount? WholeOf(ImmutableArray<Amount> amounts) =>
        amounts.OrderByDescending(amount => amount.Value).First() is var most && Math.Abs((2 * most.Value) - amounts.Sum(amount => amount.Value)) <= amounts.Sum(amount => amount.Slack) ? most : null;

    /// <summary>Whether a word right around a number stands in the other sentence too: <c>television money of $3.9 million</c> and <c>Television had brought in</c>.</summary>
    private bool SharesWord(int line, Amount amount, int at)
    {
        var words = new HashSet<string>();
        for (var i = _lines[at].Sentence.FirstToken; i < _lines[at].Sentence.EndToken; i++)
        {
            if (IsContent(i))
            {
                words.Add(Stem(i));
            }
        }

        var sentence = _lines[line].Sentence;
        return Enumerable.Range(0, LongestSide).Select(step => amount.First - 1 - step).TakeWhile(i => i >= sentence.FirstToken && MayBePassed(line, i)).Any(i => IsContent(i) && words.Contains(Stem(i)))
            || Enumerable.Range(amount.End, LongestSide).TakeWhile(i => i < sentence.EndToken && MayBePassed(line, i)).Any(i => IsContent(i) && words.Contains(Stem(i)));
    }

    private bool MayBePassed(int line, int index) =>
        _draft.Tokens[index].Kind is TokenKind.Word or TokenKind.Possessive && _lines[line].AmountAt(index) < 0 && !_draft.Tokens[index].Is(WordClass.Conjunction & ~WordClass.Preposition);

    private bool IsContent(int index) =>
        _draft.Tokens[index] is { Kind: TokenKind.Word, Length: >= ShortestWord } token && !token.Is(Function) && !OtherTimes.Contains(token.Word) && !token.Is(WordClass.TimeUnit);

    private string Stem(int index)
    {
        var text = _draft.TextOf(_draft.Tokens[index]).ToString().ToLowerInvariant();
        return text.Length > 3 && text[text.Length - 1] == 's' ? text.Substring(0, text.Length - 1) : text;
    }
}
