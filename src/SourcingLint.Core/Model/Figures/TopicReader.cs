using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what numbers are numbers of, from the noun behind them and from the deeds around them up to the next number.</summary>
internal static class TopicReader
{
    private const int Reach = 8;
    private const int NounReach = 4;
    private const int LongestAside = 4;
    private const int LongestEnding = 3;
    private const int ShortestWord = 4;

    private const WordClass Countable = WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.PlainCount;

    private static readonly WordGroups Things = WordGroups.Read("counted-things");
    private static readonly WordGroups Deeds = WordGroups.Read("headline-deeds");
    private static readonly WordRoles<Fate> Fates = WordRoles<Fate>.Read("Phrases/fates", 1);
    private static readonly WordSet Remainders = WordSet.Read("remainder-words");
    private static readonly WordDetails Currencies = WordDetails.Read("units", "currency-name");
    private static readonly PhraseTable CurrencyNames = PhraseTable.Read("currency-names");
    private static readonly WordSet Ages = WordSet.Of("aged", "age", "was", "is", "dies", "died", "dead", "turns", "turned");
    private static readonly WordSet Rates = WordSet.Read("rate-words");
    private static readonly WordSet PointBack = WordSet.Of("the", "these", "those");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int Magnitude = Vocabulary.Shared.Require("magnitude");
    private static readonly int More = Vocabulary.Shared.Require("more");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int YearOld = Vocabulary.Shared.Require("year-old");

    /// <summary>What every number of a sentence is a number of, in order.</summary>
    public static IEnumerable<NumberTopic> Read(Draft draft, AmountLine line)
    {
        NumberTopic? before = null;
        for (var i = 0; i < line.Amounts.Length; i++)
        {
            var first = i > 0 ? line.Amounts[i - 1].End : line.Sentence.FirstToken;
            var end = i + 1 < line.Amounts.Length ? line.Amounts[i + 1].First : line.Sentence.EndToken;
            var topic = Read(draft, line, i, first, end);
            var lacksDeed = topic is { Kind: TopicKind.Count, Deeds.Length: 0, Fate: Fate.Unknown };
            if (lacksDeed && before?.Kind == TopicKind.Count && topic.Noun < topic.Amount.Number)
            {
                // "detained 15 suspects in the north and 12 in the south"
                topic = topic with { Noun = before.Noun, Things = before.Things, Deeds = before.Deeds, Fate = before.Fate };
            }
            else if (lacksDeed && IsJoined(draft, topic, end) && i + 1 < line.Amounts.Length)
            {
                // "six soldiers and three rebels were killed"
                var next = Read(draft, line, i + 1, end, i + 2 < line.Amounts.Length ? line.Amounts[i + 2].First : line.Sentence.EndToken);
                topic = topic with { Deeds = next.Deeds, Fate = next.Fate };
            }

            before = topic;
            yield return topic;
        }
    }

    /// <summary>Whether two nouns may be told of one thing, how close they are: the same word, the same thing, perhaps, or not.</summary>
    public static Kinship KinshipOf(Draft draft, NumberTopic one, NumberTopic other)
    {
        if (one.Noun < 0 || other.Noun < 0)
        {
            return Kinship.Open;
        }

        if (AreOneWord(draft.TextOf(draft.Tokens[one.Noun].Span), draft.TextOf(draft.Tokens[other.Noun].Span)))
        {
            return Kinship.Same;
        }

        var (things, others) = (one.Things, other.Things);
        return Things.Share(things, others) ? Kinship.Alike
            : (Things.AreGeneral(things) && IsOfKind(draft, other, things)) || (Things.AreGeneral(others) && IsOfKind(draft, one, others)) ? Kinship.Alike
            : Things.ShareKind(things, others) ? Kinship.Open
            : Kinship.Apart;
    }

    /// <summary>Whether the same is done to what two numbers count.</summary>
    public static bool ShareDeed(NumberTopic one, NumberTopic other) =>
        (one.Fate != Fate.Unknown && one.Fate == other.Fate) || Deeds.Share(one.Deeds, other.Deeds);

    /// <summary>Whether two words are one noun, in the singular or the plural.</summary>
    public static bool AreOneWord(string one, string other) => StemOf(one).Equals(StemOf(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a word beside one stretch of time stands beside the other too: <c>suspended for six months</c>.</summary>
    public static bool ShareWord(Draft draft, NumberTopic one, NumberTopic other)
    {
        for (var i = Math.Max(one.Sentence.FirstToken, one.Amount.First - Reach); i < Math.Min(one.Sentence.EndToken, one.Amount.End + Reach); i++)
        {
            for (var j = Math.Max(other.Sentence.FirstToken, other.Amount.First - Reach); j < Math.Min(other.Sentence.EndToken, other.Amount.End + NounReach) && IsTelling(draft.Tokens[i]); j++)
            {
                if (IsTelling(draft.Tokens[j]) && AreOneVerb(draft.TextOf(draft.Tokens[i].Span), draft.TextOf(draft.Tokens[j].Span)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsTelling(Token token) =>
        token.Kind == TokenKind.Word && token.Length >= ShortestWord && !token.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Determiner | WordClass.Adverb | WordClass.Relative | WordClass.CueVerb | WordClass.TimeUnit);

    /// <summary>Whether two words are forms of one: <c>suspend</c>, <c>suspended</c>, <c>suspension</c>.</summary>
    private static bool AreOneVerb(string one, string other) =>
        Math.Min(one.Length, other.Length) >= ShortestWord && string.Compare(one, 0, other, 0, Math.Max(ShortestWord, Math.Min(one.Length, other.Length) - LongestEnding), StringComparison.OrdinalIgnoreCase) == 0;

    private static string StemOf(string noun) =>
        noun.Length > 3 && noun[noun.Length - 1] is 's' or 'S' ? noun.Substring(0, noun.Length - 1) : noun;

    /// <summary>Whether a word for everything of a kind may stand for the noun: <c>people</c> for <c>dockers</c>.</summary>
    private static bool IsOfKind(Draft draft, NumberTopic topic, int[] general) =>
        Things.ShareKind(topic.Things, general) || (topic.Things.Length == 0 && draft.Tokens[topic.Noun].Is(WordClass.PeopleNoun | WordClass.Role | WordClass.GroupSource));

    /// <summary>Whether only <c>and</c> or a comma stands between what a number counts and the next number.</summary>
    private static bool IsJoined(Draft draft, NumberTopic topic, int next) =>
        Math.Max(topic.Amount.End, topic.Noun + 1) is var end && next - end == 1 && (draft.Tokens[end].Word == And || draft.Prose.Text[draft.Tokens[end].Start] == ',');

    private static NumberTopic Read(Draft draft, AmountLine line, int index, int first, int end)
    {
        var amount = line.Amounts[index];
        var (kind, unit) = KindOf(draft, line.Sentence, amount);
        var isPart = kind == TopicKind.Count ? IsPart(draft, amount, line.Sentence.EndToken) : kind == TopicKind.Money && amount.End < line.Sentence.EndToken && Rates.Contains(draft.Tokens[amount.End].Word);
        var noun = kind switch
        {
            TopicKind.Count => NounOf(draft, amount, line.Sentence, out end, end),
            TopicKind.Age => PersonOf(draft, amount, line.Sentence),
            TopicKind.Fraction or TopicKind.Percent or TopicKind.Time => NounBehind(draft, amount.End, line.Sentence.EndToken, out _),
            _ => -1,
        };
        var things = noun < 0 ? [] : Things.Of(draft.Tokens[noun].Word);
        var behind = Math.Max(amount.End, noun + 1);
        var deeds = new List<int>();
        var fate = Fate.Unknown;
        for (var i = amount.First; i < behind && i < line.Sentence.EndToken; i++)
        {
            fate = fate == Fate.Unknown ? Fates.Of(draft.Tokens[i].Word) : fate;
        }

        fate = ReadBehind(draft, behind, line.Sentence.EndToken, deeds, fate);
        if (fate == Fate.Unknown || deeds.Count == 0)
        {
            fate = ReadDeeds(draft, Math.Max(first, amount.First - Reach), amount.First, deeds, fate, isBackward: true);
            fate = fate == Fate.Unknown || deeds.Count == 0 ? ReadDeeds(draft, behind, Math.Min(end, behind + Reach), deeds, fate, isBackward: false) : fate;
        }

        return new NumberTopic(amount, line.Sentence, kind, unit, noun, things, [.. deeds], fate, isPart);
    }

    private static (TopicKind Kind, string Unit) KindOf(Draft draft, Sentence sentence, Amount amount)
    {
        if (IsMagnitude(draft, amount))
        {
            return (TopicKind.Magnitude, "");
        }

        switch (amount.Kind)
        {
            case AmountKind.Year:
                return (TopicKind.None, "");
            case AmountKind.Count:
                return (IsAge(draft, sentence, amount) ? TopicKind.Age : TopicKind.Count, "");
            case AmountKind.Money:
                var at = amount.End - 1;
                return (TopicKind.Money, amount.End > amount.NumberEnd && CurrencyNames.Match(draft.Tokens, at, draft.Tokens.Length, out var row) > 0 ? CurrencyNames.Rows[row][1] : Currencies.Of(amount.Unit));
            case AmountKind.Measure:
                return ElapsedTimeReader.RoleOf(amount.Unit) is var role and not LifeRole.None ? (TopicKind.Time, role.ToString())
                    : UnitTable.Match(draft.Tokens, amount.End - 1, amount.End, out var units) > 0 ? (TopicKind.Measure, units[0].Name)
                    : (TopicKind.Measure, amount.Unit.ToString(System.Globalization.CultureInfo.InvariantCulture));
            default:
                return (amount.Kind switch { AmountKind.Percent => TopicKind.Percent, AmountKind.Points => TopicKind.Points, _ => TopicKind.Fraction }, "");
        }
    }

    /// <summary><c>a nine-year-old boy</c>, <c>Boy, 9, drowns</c>, <c>dies at 81</c>, <c>She was 84.</c></summary>
    private static bool IsAge(Draft draft, Sentence sentence, Amount amount)
    {
        const double Oldest = 125;
        if (amount.CompoundOf(draft) == YearOld)
        {
            return true;
        }

        var tokens = draft.Tokens;
        var next = amount.NumberEnd < sentence.EndToken ? draft.Prose.Text[tokens[amount.NumberEnd].Start] : '.';
        if (amount.First <= sentence.FirstToken || amount.Value is < 1 or > Oldest || amount.Value != Math.Floor(amount.Value) || amount.NumberEnd != amount.Number + 1)
        {
            return false;
        }

        var before = tokens[amount.First - 1];
        var isLast = next is '.' or ',' or ';' or ':' || amount.NumberEnd == sentence.EndToken;
        if (draft.Prose.Text[before.Start] == ',')
        {
            return (next == ',' && amount.First - 2 >= sentence.FirstToken && tokens[amount.First - 2].Kind == TokenKind.Word)
                || (isLast && amount.First - 2 >= sentence.FirstToken && tokens[amount.First - 2].Is(WordClass.PeopleNoun));
        }

        var word = before.Word == At || before.Word == Of ? (amount.First - 2 >= sentence.FirstToken ? tokens[amount.First - 2].Word : 0) : before.Word;
        return Ages.Contains(word) && (isLast || before.Word == At);
    }

    private static bool IsMagnitude(Draft draft, Amount amount) =>
        amount.First > 0 && (draft.Tokens[amount.First - 1].Word == Magnitude || (amount.First > 1 && draft.Tokens[amount.First - 1].Kind == TokenKind.Dash && draft.Tokens[amount.First - 2].Word == Magnitude))
        || amount.CompoundOf(draft) == Magnitude;

    /// <summary>Whether a number only tells of some of those told of before, or of more: <c>two of them</c>, <c>the two men</c>, <c>20 others</c>.</summary>
    private static bool IsPart(Draft draft, Amount amount, int end)
    {
        var tokens = draft.Tokens;
        for (var i = Math.Max(0, amount.First - 1); i < amount.End + 2 && i < end; i++)
        {
            if (Remainders.Contains(tokens[i].Word) || (tokens[i].Word == More && i >= amount.End && tokens[i - 1].Word != Or) || (PointBack.Contains(tokens[i].Word) && i < amount.First && (i == 0 || tokens[i - 1].Word != Of)))
            {
                return true;
            }
        }

        return amount.End + 1 < end && tokens[amount.End].Word == Of && tokens[amount.End + 1].Is(WordClass.Pronoun | WordClass.Determiner | WordClass.Relative)
            && !(amount.End + 2 < end && NumberReader.MayStart(tokens[amount.End + 2])); // "16 of the 40 seats" were won
    }

    /// <summary>The noun behind a number, or the one before it that it is said of: <c>cases reach 4,200</c>.</summary>
    private static int NounOf(Draft draft, Amount amount, Sentence sentence, out int limit, int end)
    {
        limit = end;
        var tokens = draft.Tokens;
        var index = amount.NumberEnd;
        if (index + 1 < sentence.EndToken && tokens[index].Kind == TokenKind.Dash && !tokens[index].Has(TokenShape.SpaceBefore))
        {
            index++;
        }

        if (index + 1 < sentence.EndToken && tokens[index].Word == Of)
        {
            // "16 of the 40 seats": both count seats.
            for (var i = index + 1; i < sentence.EndToken && i < index + LongestAside; i++)
            {
                if (NumberReader.MayStart(tokens[i]))
                {
                    return NounBehind(draft, i + 1, sentence.EndToken, out _);
                }
            }
        }

        var noun = NounBehind(draft, index, sentence.EndToken, out _);
        for (var i = amount.First - 1; noun < 0 && i >= sentence.FirstToken && i >= amount.First - NounReach; i--)
        {
            noun = Things.Of(tokens[i].Word).Length > 0 ? i : -1;
        }

        return noun;
    }

    /// <summary>The noun of the phrase at a token: the last word of it that can be counted, for in a title verbs have capitals too.</summary>
    private static int NounBehind(Draft draft, int index, int end, out int phraseEnd)
    {
        phraseEnd = index;
        if (index >= end || draft.Tokens[index].Kind != TokenKind.Word || Deeds.Of(draft.Tokens[index].Word).Length > 0 && Things.Of(draft.Tokens[index].Word).Length == 0)
        {
            return -1;
        }

        var noun = CountedNoun.Read(draft, index, end);
        phraseEnd = noun.End;
        var listed = -1;
        for (var i = index; i < noun.End; i++)
        {
            listed = draft.Tokens[i].Is(Countable) || Things.Of(draft.Tokens[i].Word).Length > 0 ? i : listed;
        }

        return listed >= 0 ? listed : noun.Head;
    }

    /// <summary>Who is of an age: <c>the nine-year-old boy</c>, <c>Boy, 9</c>.</summary>
    private static int PersonOf(Draft draft, Amount amount, Sentence sentence)
    {
        if (amount.CompoundOf(draft) == YearOld)
        {
            var index = amount.NumberEnd + (draft.Tokens[amount.NumberEnd].Kind == TokenKind.Dash ? 2 : 0);
            return NounBehind(draft, index, sentence.EndToken, out _);
        }

        return amount.First - 2 >= sentence.FirstToken && draft.Tokens[amount.First - 1].Kind == TokenKind.Punctuation ? amount.First - 2 : -1;
    }

    /// <summary>The deed right behind the noun: <c>people were killed</c>, <c>23 dead</c>.</summary>
    private static Fate ReadBehind(Draft draft, int index, int end, List<int> deeds, Fate fate)
    {
        for (var i = index; i < end && i < index + LongestAside; i++)
        {
            var token = draft.Tokens[i];
            if (Deeds.Of(token.Word) is { Length: > 0 } found)
            {
                deeds.AddRange(found);
                return fate == Fate.Unknown ? Fates.Of(token.Word) : fate;
            }

            if (!token.Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Relative))
            {
                break;
            }
        }

        return fate;
    }

    private static Fate ReadDeeds(Draft draft, int first, int end, List<int> deeds, Fate fate, bool isBackward)
    {
        for (var i = first; i < end; i++)
        {
            var word = draft.Tokens[isBackward ? end - 1 - (i - first) : i].Word;
            deeds.AddRange(Deeds.Of(word));
            fate = fate == Fate.Unknown ? Fates.Of(word) : fate;
        }

        return fate;
    }
}
