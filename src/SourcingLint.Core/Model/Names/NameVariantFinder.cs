using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds names that a draft writes in two ways though no list holds the two together: by their letters, then by what stands around them.</summary>
/// <remarks>
/// Spellings meet under the keys that <see cref="Transliteration"/> gives them. Slips of the keys meet because taking one letter out
/// of each of two words that are one slip apart can leave the same letters. So no name is compared with every other.
/// </remarks>
internal sealed class NameVariantFinder
{
    private const int ShortestKey = 4;
    private const int ShortestSlip = 5;
    private const int ShortestDoubtful = 6;
    private const int LongestSlip = 24;
    private const int MostRivals = 8;
    private const int MostWords = 6;

    private const ulong Base = 0x9E3779B97F4A7C15;

    private static readonly WordSet Kin = WordSet.Read("kin-words");
    private static readonly WordSet Whereabouts = WordSet.Of("in", "to", "from", "near", "at", "outside");
    private static readonly WordSet Whose = WordSet.Of("his", "her", "their");

    private static readonly ulong[] Places = PlacesOf(LongestSlip);

    private readonly Draft _draft;
    private readonly QuotedSpans _quoted;
    private readonly Dictionary<string, WrittenName> _names = new(StringComparer.Ordinal);
    private readonly List<WrittenName> _order = [];
    private readonly Dictionary<WrittenName, NameVariant> _variants = [];

    private NameVariantFinder(Draft draft) => (_draft, _quoted) = (draft, new QuotedSpans(draft));

    /// <summary>Every spelling to give up, once, in order of its first place.</summary>
    public static ImmutableArray<NameVariant> Find(Draft draft)
    {
        var finder = new NameVariantFinder(draft);
        foreach (var mention in draft.Model.Mentions)
        {
            finder.Note(mention);
        }

        if (finder._order.Count == 0)
        {
            return ImmutableArray<NameVariant>.Empty;
        }

        finder.NoteWords();
        finder.Compare();
        var surnames = new HashSet<(string, string)>(finder._variants.Values.Where(variant => !variant.Slip.IsFullName).Select(variant => (variant.Slip.Text, variant.Other.Text)));
        return finder._variants.Values.Where(variant => !IsReversed(variant, surnames)).OrderBy(variant => variant.Slip.First.Start).ToImmutableArray();
    }

    /// <summary>Whether a full name would be changed to the very surname that is given up.</summary>
    private static bool IsReversed(NameVariant variant, HashSet<(string Slip, string Other)> surnames) =>
        variant.Slip.IsFullName
        && (surnames.Contains((Without(variant.Other.Text, variant.Other.Text.IndexOf(' ')), Without(variant.Slip.Text, variant.Slip.Text.IndexOf(' '))))
            || surnames.Contains((Without(variant.Other.Text, variant.Other.Text.LastIndexOf(' ')), Without(variant.Slip.Text, variant.Slip.Text.LastIndexOf(' ')))));

    private static string Without(string fullName, int given) => fullName.Substring(given + 1);

    private void Note(Mention mention)
    {
        var zone = _draft.ParagraphOf(_draft.Sentences[mention.Sentence]).Zone;
        var first = _draft.TokenAt(mention.Span.Start);
        var last = _draft.TokenAt(mention.Span.End - 1);
        var isCopy = zone is not (ZoneKind.Byline or ZoneKind.BlockQuote) && mention.Kind != MentionKind.Term && _draft.Tokens[last].End == mention.Span.End;
        if (isCopy && _draft.Tokens[last].Has(TokenShape.AllCaps) && NameSurroundings.IsDateline(_draft, mention.Span, mention.Sentence))
        {
            NoteDateline(mention);
            return;
        }

        if (!isCopy || _draft.Tokens[last].Has(TokenShape.AllCaps) || NameSurroundings.IsAnothers(_draft, mention.Span))
        {
            return;
        }

        if (first < last)
        {
            var isListed = mention.Kind != MentionKind.Person && NameTable.Shared.GroupNamed(mention.Group) is not null;
            if (NameAt(mention.Span, isListed ? ListedAs.Name : ListedAs.Nothing, mention.Sentence, isFullName: mention.Kind == MentionKind.Person) is { } whole)
            {
                whole.IsOfKin |= FollowsKin(first);
            }
        }

        if (mention.Kind == MentionKind.Person || first == last)
        {
            var start = StartOfSurname(first, last);
            var span = TextSpan.FromBounds(_draft.Tokens[start].Start, mention.Span.End);
            if (NameAt(span, start == last ? ListingOf(_draft.Tokens[last]) : ListedAs.Nothing, mention.Sentence) is { } name)
            {
                if (start > first)
                {
                    name.AddGivenName(Transliteration.Plain(_draft.TextOf(_draft.Tokens[first]).ToString()));
                }

                name.IsOfKin |= start > first && FollowsKin(first);
                name.IsPlaced |= first > 0 && Whereabouts.Contains(_draft.Tokens[first - 1].Word);
                if (first > 0 && _draft.Tokens[first - 1].Is(WordClass.Title | WordClass.Role))
                {
                    name.AddTitle(_draft.Tokens[first - 1].Word);
                }
            }
        }
    }

    /// <summary>Notes the place that a story is filed from as the rest of the draft would write it; only its capitals could be put right.</summary>
    private void NoteDateline(Mention mention)
    {
        var text = NameSurroundings.OutOfCapitals(OnOneLine(_draft.TextOf(mention.Span)));
        if (_names.TryGetValue(text, out var known))
        {
            known.Count++;
        }
        else if (text.Length >= ShortestSlip)
        {
            var name = new WrittenName(text, Transliteration.Plain(text), mention.Span) { IsInDateline = true, Count = 1 };
            name.Uses.Add(mention.Span); // it stands beside no other name, not even in its own sentence
            _names[text] = name;
            _order.Add(name);
        }
    }

    /// <summary>Whether somebody's relative is named from a token on: "his wife, Leena Tamm", "Lind's brother Jan".</summary>
    private bool FollowsKin(int token)
    {
        var kin = token > 0 && _draft.Tokens[token - 1].Kind == TokenKind.Punctuation ? token - 2 : token - 1;
        if (kin < 1 || !Kin.Contains(_draft.Tokens[kin].Word))
        {
            return false;
        }

        var whose = kin - (_draft.Tokens[kin - 1].Is(WordClass.Determiner) || _draft.Tokens[kin - 1].Kind == TokenKind.Possessive ? 1 : 2); // "her elder brother"
        return whose >= 0 && (Whose.Contains(_draft.Tokens[whose].Word) || _draft.Tokens[whose].Kind == TokenKind.Possessive);
    }

    /// <summary>Notes the words inside longer names, and those that are capitalised where any word is, at the start of a sentence and in headings: slips hide there too.</summary>
    private void NoteWords()
    {
        var mentions = _draft.Model.Mentions;
        var next = 0;
        for (var s = 0; s < _draft.Sentences.Length; s++)
        {
            var sentence = _draft.Sentences[s];
            var zone = _draft.ParagraphOf(sentence).Zone;
            if (zone is ZoneKind.Byline or ZoneKind.BlockQuote or ZoneKind.Chrome or ZoneKind.FrontMatter)
            {
                continue;
            }

            var isHeading = zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var token = _draft.Tokens[i];
                if (token.Kind != TokenKind.Word || !token.Has(TokenShape.Capitalized) || token.Has(TokenShape.AllCaps) || token.Length is < ShortestSlip or > LongestSlip)
                {
                    continue;
                }

                while (next < mentions.Length && mentions[next].Span.End <= token.Start)
                {
                    next++;
                }

                var mention = next < mentions.Length && mentions[next].Span.Start < token.End ? mentions[next] : null;
                if (mention is not null)
                {
                    NotePart(mention, i);
                }
                else if (token.Word == 0 && token.Length >= ShortestDoubtful && (isHeading || token.Has(TokenShape.SentenceStart)))
                {
                    var isSomebody = !isHeading && i + 1 < sentence.EndToken && (_draft.Tokens[i + 1].Is(WordClass.CueVerb) || _draft.Tokens[i + 1].Kind == TokenKind.Possessive);
                    NameAt(token.Span, ListedAs.Nothing, s, isDoubtful: !isSomebody);
                }
            }
        }
    }

    /// <summary>Notes a word of a longer name, but for the surname, which is a name of its own.</summary>
    private void NotePart(Mention mention, int index)
    {
        var token = _draft.Tokens[index];
        var isFirst = token.Start <= mention.Span.Start;
        var isLast = token.End >= mention.Span.End;
        var isPerson = mention.Kind == MentionKind.Person;
        if ((isLast && (isFirst || isPerson)) || mention.Kind == MentionKind.Term || NameSurroundings.IsAnothers(_draft, mention.Span)
            || NameAt(token.Span, ListingOf(token), mention.Sentence, isPart: true) is not { } name)
        {
            return;
        }

        name.IsGivenName |= isPerson && isFirst;
        if (!isFirst)
        {
            name.AddNeighbour(WordAt(index - 1) ^ 1);
        }

        if (!isLast)
        {
            name.AddNeighbour(WordAt(index + 1));
        }
    }

    private ulong WordAt(int token)
    {
        var word = 14695981039346656037UL;
        foreach (var c in _draft.TextOf(_draft.Tokens[token]))
        {
            word = unchecked((word ^ c) * 1099511628211UL);
        }

        return word & ~1UL;
    }

    private WrittenName? NameAt(TextSpan span, ListedAs listed, int sentence, bool isFullName = false, bool isDoubtful = false, bool isPart = false)
    {
        var text = OnOneLine(_draft.TextOf(span));
        if (!_names.TryGetValue(text, out var name))
        {
            var plain = Transliteration.Plain(text);
            if (plain.Length < ShortestKey)
            {
                return null;
            }

            _names[text] = name = new WrittenName(text, plain, span) { Listed = listed, IsFullName = isFullName, IsPart = isPart };
            _order.Add(name);
        }

        name.Count += isDoubtful ? 0 : 1;
        name.InHeadings += !isDoubtful && IsInHeading(sentence) ? 1 : 0;
        name.AddSentence(sentence);
        if (!(isPart && listed != ListedAs.Nothing) && !_quoted.Hold(span.Start) && !NameSurroundings.FollowsCue(_draft, _draft.TokenAt(span.Start)) && !NameSurroundings.IsInTitle(_draft, span))
        {
            name.Uses.Add(span);
        }

        return name;
    }

    private bool IsInHeading(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead;

    /// <summary>The first token of the surname in a full name: <c>van der Berg</c>, not <c>Berg</c>.</summary>
    private int StartOfSurname(int first, int last)
    {
        var start = last;
        if (_draft.Tokens[last].Length <= ShortestKey && last > first && _draft.Tokens[last - 1].Has(TokenShape.Capitalized))
        {
            return last; // the Van of "Tran Van Hung" is none of his surname
        }

        while (start > first && _draft.Tokens[start - 1].Is(WordClass.NameParticle) && (start - 1 > first || !IsGivenName(start - 1)))
        {
            start--;
        }

        return start;
    }

    /// <summary>Whether a particle is a given name where a name begins: <c>Ben</c>, and <c>Al</c> with a capital.</summary>
    private bool IsGivenName(int token) =>
        _draft.Tokens[token].Is(WordClass.GivenName) || _draft.TextOf(_draft.Tokens[token]).Equals("Al".AsSpan(), StringComparison.Ordinal);

    private static ListedAs ListingOf(Token token) =>
        token.Word == 0 ? ListedAs.Nothing
        : NameTable.Shared.IsName(token.Word) ? ListedAs.Name
        : token.Is(WordClass.Place | WordClass.Demonym | WordClass.Outlet) ? ListedAs.Place
        : token.Classes == WordClass.GivenName ? ListedAs.GivenName
        : ListedAs.Word;

    private void Compare()
    {
        var keys = new KeyedNames();
        var slips = new KeyedNames();
        var phrases = new KeyedNames();
        foreach (var name in _order)
        {
            if (!name.IsPart)
            {
                foreach (var key in NameKeys.Of(name, withSounds: !name.IsDoubtful))
                {
                    Meet(name, key, keys);
                }
            }

            if (MaySlip(name))
            {
                MeetSlips(name, slips);
            }

            if (!name.IsPart)
            {
                MeetButForOneWord(name, phrases);
            }
        }
    }

    /// <summary>Compares names of several words that have all words but one in common: each meets the others under what is left without one of its words.</summary>
    private void MeetButForOneWord(WrittenName name, KeyedNames phrases)
    {
        var words = name.Text.Split(' ');
        if (words.Length is < 2 or > MostWords)
        {
            return;
        }

        for (var without = 0; without < (name.IsFullName ? words.Length - 1 : words.Length); without++)
        {
            var rest = unchecked((ulong)(without + 1) * Base);
            for (var i = 0; i < words.Length; i++)
            {
                foreach (var c in i == without ? " " : words[i] + " ")
                {
                    rest = unchecked((rest * Base) + c);
                }
            }

            Meet(name, new NameKey(0, rest, Likeness.OneWord), phrases);
        }
    }

    private static bool MaySlip(WrittenName name) =>
        !name.IsFullName && name.Text.Length is >= ShortestSlip and <= LongestSlip && IsPlainWord(name.Text);

    private void Meet(WrittenName name, NameKey key, KeyedNames keys)
    {
        var number = unchecked(key.Key + ((ulong)key.Family * Base));
        var slot = keys.SlotOf(number);
        var rivals = 0;
        while (keys.Next(number, ref slot) is { } rival)
        {
            Take(NameJudge.Judge(rival, name, key.Likeness));
            slot = keys.After(slot);
            rivals++;
        }

        if (rivals < MostRivals)
        {
            keys.Add(number, name, slot);
        }
    }

    private void MeetSlips(WrittenName name, KeyedNames slips)
    {
        var whole = 0UL;
        foreach (var c in name.Text)
        {
            whole = unchecked((whole * Base) + c);
        }

        // As a number, a word without a letter is what stands before it, moved up by as many places as stand after it, and those.
        WrittenName? last = null;
        var before = 0UL;
        var after = whole;
        for (var without = 0; without < name.Text.Length; without++)
        {
            var letter = name.Text[without];
            var places = Places[name.Text.Length - 1 - without];
            after = unchecked(after - (letter * places));

            // The first letter stays; without none the word itself is looked up, for a rival that has one more.
            var rest = without == 0 ? whole : unchecked((before * places) + after);
            before = unchecked((before * Base) + letter);
            if (slips.FirstUnder(rest, name) is var rival && rival != name && rival != last)
            {
                Take(NameJudge.Judge(rival, name, Likeness.Letters));
                last = rival;
            }
        }
    }

    /// <summary>Keeps the better of two verdicts on one spelling: a sure one, then the one with the name used more.</summary>
    private void Take(NameVariant? variant)
    {
        if (variant is not null
            && (!_variants.TryGetValue(variant.Slip, out var known)
                || (variant.IsSure != known.IsSure ? variant.IsSure : variant.Other.Count > known.Other.Count))
            && !(_variants.TryGetValue(variant.Other, out var reverse) && reverse.Other == variant.Slip))
        {
            _variants[variant.Slip] = variant;
        }
    }

    /// <summary>What a letter counts for by how many stand after it.</summary>
    private static ulong[] PlacesOf(int length)
    {
        var places = new ulong[length];
        places[0] = 1;
        for (var i = 1; i < length; i++)
        {
            places[i] = unchecked(places[i - 1] * Base);
        }

        return places;
    }

    private static string OnOneLine(string text)
    {
        foreach (var c in text)
        {
            if (c == '\u2019' || (c != ' ' && char.IsWhiteSpace(c)))
            {
                return string.Join(" ", text.Replace('\u2019', '\'').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return text;
    }

    private static bool IsPlainWord(string text)
    {
        var capitals = 0;
        for (var i = 0; i < text.Length; i++)
        {
            capitals += i > 0 && char.IsUpper(text[i]) ? 1 : 0; // "McIlroy"
            if (!char.IsLetter(text[i]) || capitals > 1)
            {
                return false;
            }
        }

        return true;
    }
}
