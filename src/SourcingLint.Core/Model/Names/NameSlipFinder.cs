using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds names that are one slip of the fingers from another name of the same draft: letters swapped, doubled, dropped.</summary>
/// <remarks>
/// Two words are that near when taking one letter out of each can leave the same letters, so words are looked up by what is
/// left of them, and no word is compared with every other.
/// </remarks>
internal sealed class NameSlipFinder
{
    private const int ShortestWord = 6;
    private const int LongWord = 8;
    private const int LongestWord = 24;

    private readonly Draft _draft;
    private readonly Dictionary<string, Name> _names = new(StringComparer.Ordinal);
    private readonly List<Name> _order = [];

    private readonly HouseNames _house;
    private readonly QuotedSpans _quoted;

    private NameSlipFinder(Draft draft, HouseNames house) => (_draft, _house, _quoted) = (draft, house, new QuotedSpans(draft));

    /// <summary>Every slip outside quotation marks, in order of the first place of each.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="house">The desk's own names, which are no slips.</param>
    public static ImmutableArray<NameProblem> Find(Draft draft, HouseNames house)
    {
        var finder = new NameSlipFinder(draft, house);
        foreach (var mention in draft.Model.Mentions)
        {
            finder.Note(mention);
        }

        return finder.Compare();
    }

    private void Note(Mention mention)
    {
        var zone = _draft.ParagraphOf(_draft.Sentences[mention.Sentence]).Zone;
        var last = _draft.TokenAt(mention.Span.End - 1);
        var token = _draft.Tokens[last];
        if (zone is ZoneKind.Byline or ZoneKind.BlockQuote || mention.Kind == MentionKind.Term || token.End != mention.Span.End
            || token.Length is < ShortestWord or > LongestWord || token.Has(TokenShape.AllCaps) || !IsPlainWord(token)
            || (mention.Kind != MentionKind.Person && token.Start != mention.Span.Start))
        {
            return;
        }

        var word = _draft.TextOf(token).ToString();
        if (!_names.TryGetValue(word, out var name))
        {
            _names[word] = name = new Name(word, token.Span, IsListed: token.Word != 0 || _house.Find(word) is not null);
            _order.Add(name);
        }

        name.Count++;
        if (!_quoted.Hold(token.Start))
        {
            name.Uses.Add(token.Span);
        }

        name.IsIntroduced |= token.Start != mention.Span.Start;
    }

    private bool IsPlainWord(Token token)
    {
        var text = _draft.TextOf(token);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]) || (i > 0 && char.IsUpper(text[i])))
            {
                return false;
            }
        }

        return token.Has(TokenShape.Capitalized);
    }

    private ImmutableArray<NameProblem> Compare()
    {
        var problems = ImmutableArray.CreateBuilder<NameProblem>();
        var nearest = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var name in _order)
        {
            for (var i = 1; i < name.Word.Length; i++)
            {
                var rest = name.Word.Remove(i, 1);
                if (!nearest.TryGetValue(rest, out var other))
                {
                    nearest[rest] = name;
                }
                else if (other != name && SlipOf(name, other) is { } slip)
                {
                    Add(slip, slip == name ? other : name, problems);
                    break;
                }
            }
        }

        return problems.ToImmutable();
    }

    /// <summary>Which of two near names is the slip; null when they may well be two names.</summary>
    private static Name? SlipOf(Name a, Name b)
    {
        if (a.Word.StartsWith(b.Word, StringComparison.Ordinal) || b.Word.StartsWith(a.Word, StringComparison.Ordinal) || DifferAtTheEnd(a.Word, b.Word)
            || (a.IsListed && b.IsListed) || (a.IsIntroduced && b.IsIntroduced))
        {
            return null;
        }

        var slip = a.IsListed != b.IsListed ? (a.IsListed ? b : a)
            : a.IsIntroduced != b.IsIntroduced ? (a.IsIntroduced ? b : a)
            : a.Count < b.Count ? a : b;
        var other = slip == a ? b : a;
        var isProven = other.IsListed || other.IsIntroduced || other.Count >= 2;
        return isProven && !slip.IsIntroduced && slip.Count <= other.Count && IsSlip(slip.Word, other) ? slip : null;
    }

    /// <summary>Whether a word is a slip for a name: the more there is that could make it another name, the better the name must be known.</summary>
    private static bool IsSlip(string word, Name name)
    {
        var other = name.Word;
        if (word.Length != other.Length)
        {
            return Undoubled(word) == Undoubled(other) || !name.IsListed;
        }

        var first = 0;
        while (word[first] == other[first])
        {
            first++;
        }

        var last = word.Length - 1;
        while (word[last] == other[last])
        {
            last--;
        }

        var isSwap = last == first + 1 && word[first] == other[last] && word[last] == other[first];
        return isSwap || Undoubled(word) == Undoubled(other)
            || (name is { IsIntroduced: true, IsListed: false } && (first == last || word.Length >= LongWord));
    }

    private static string Undoubled(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            if (letters.Length == 0 || letters[letters.Length - 1] != c)
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }

    /// <summary>Whether two words differ in their endings alone, as <c>Kowalski</c> and <c>Kowalska</c> do.</summary>
    private static bool DifferAtTheEnd(string a, string b) =>
        Math.Min(a.Length, b.Length) - 1 is var length && string.CompareOrdinal(a, 0, b, 0, length) == 0;

    private void Add(Name slip, Name other, ImmutableArray<NameProblem>.Builder problems)
    {
        foreach (var use in slip.Uses)
        {
            problems.Add(new NameProblem(
                use, slip.Word, other.Word, NameCause.Majority, other.Word, FixSafety.Suggestion, IsMinor: true, other.Word, other.First));
        }
    }

    private sealed record Name(string Word, TextSpan First, bool IsListed)
    {
        /// <summary>Where it stands outside quotation marks, where it could be put right.</summary>
        public List<TextSpan> Uses { get; } = [];

        public int Count { get; set; }

        /// <summary>Whether the draft gives it with a given name.</summary>
        public bool IsIntroduced { get; set; }
    }
}
