using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds people to whom a draft gives two titles that nobody holds at once, or a full given name and its short form.</summary>
internal sealed class PersonTitles
{
    private const int LongestTitle = 4;
    private const int LadderColumn = 1;
    private const int RankColumn = 2;
    private const int PromotionReach = 3; // sentences after the first title in which a new one may be told of

    private static readonly PhraseTable Ranks = PhraseTable.Read("ranks");
    private static readonly PhraseTable NewOffice = PhraseTable.Read("new-office");
    private static readonly WordSet Kin = WordSet.Read("kin-words");
    private static readonly WordSet PastOffice = WordSet.Read("past-office");
    private static readonly Dictionary<string, string[]> Nicknames =
        Lexicon.Read("Phrases/nicknames").ToDictionary(row => row[0], row => row[1].Split(','), StringComparer.Ordinal);

    private readonly Draft _draft;
    private readonly QuotedSpans _quoted;
    private readonly Dictionary<(string Group, string Ladder), Office> _offices = [];
    private readonly Dictionary<string, Person> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);
    private readonly List<DriftingTitle> _drifts = [];

    private PersonTitles(Draft draft) => (_draft, _quoted) = (draft, new QuotedSpans(draft));

    /// <summary>Every second title or given name, in order of place.</summary>
    public static ImmutableArray<DriftingTitle> Find(Draft draft)
    {
        var titles = new PersonTitles(draft);
        foreach (var mention in draft.Model.Mentions)
        {
            titles.Read(mention);
        }

        return titles._drifts.Where(drift => !titles._shared.Contains(drift.Surname)).ToImmutableArray();
    }

    private void Read(Mention mention)
    {
        var zone = _draft.ParagraphOf(_draft.Sentences[mention.Sentence]).Zone;
        if (mention.Kind != MentionKind.Person || zone is ZoneKind.Byline or ZoneKind.BlockQuote or ZoneKind.Crosshead || _quoted.Hold(mention.Span.Start))
        {
            return;
        }

        var name = _draft.TextOf(mention.Span);
        var space = name.IndexOf(' ');
        var surname = NameForm.SurnameOf(name);
        var token = _draft.TokenAt(mention.Span.Start);
        if (token > 0 && Kin.Contains(_draft.Tokens[token - 1].Word))
        {
            _shared.Add(surname); // "his son Bob Quill"
        }
        else if (space > 0)
        {
            ReadGivenName(mention, name.Substring(0, space), surname);
        }

        if (TitleBefore(token, _draft.Sentences[mention.Sentence].FirstToken, out var row) is var length and > 0)
        {
            var span = TextSpan.FromBounds(_draft.Tokens[token - length].Start, _draft.Tokens[token - 1].End);
            ReadTitle(mention, surname, space > 0, span, Ranks.Rows[row]);
        }
    }

    /// <summary>How many tokens the title before a name has; 0 when it has none or one of the past.</summary>
    private int TitleBefore(int token, int first, out int row)
    {
        row = -1;
        for (var length = Math.Min(LongestTitle, token - first); length > 0; length--)
        {
            if (Ranks.Match(_draft.Tokens, token - length, token, out row) == length)
            {
                for (var i = Math.Max(first, token - length - 2); i < token - length; i++)
                {
                    if (PastOffice.Contains(_draft.Tokens[i].Word))
                    {
                        return 0;
                    }
                }

                return length;
            }
        }

        return 0;
    }

    private void ReadTitle(Mention mention, string surname, bool isFull, TextSpan span, string[] row)
    {
        var key = (mention.Group, row[LadderColumn]);
        if (!_offices.TryGetValue(key, out var office))
        {
            _offices[key] = new Office(row[RankColumn], span, isFull, mention.Sentence);
        }
        else if (office.Rank != row[RankColumn] && office.Sentence != mention.Sentence && (isFull || !IsShortFor(row[RankColumn], office.Rank))
            && (isFull || office.IsFull) && (row[LadderColumn] != "state" || (isFull && office.IsFull)) && !TellsOfNewOffice(office.Sentence, mention.Sentence))
        {
            _drifts.Add(new DriftingTitle(span, _draft.TextOf(span), _draft.TextOf(office.Span), office.Span, surname, IsTitle: true));
        }
    }

    /// <summary>Whether the copy between two titles says that one came after the other: "was made a captain in May".</summary>
    private bool TellsOfNewOffice(int first, int last)
    {
        var end = _draft.Sentences[Math.Min(last, first + PromotionReach)].EndToken;
        for (var i = _draft.Sentences[first].FirstToken; i < end; i++)
        {
            if (NewOffice.Match(_draft.Tokens, i, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a title is another without its first words: <c>general</c> for a lieutenant general, as copy says after the first time.</summary>
    private static bool IsShortFor(string rank, string longer) => longer.EndsWith(" " + rank, StringComparison.Ordinal) || longer.StartsWith(rank + " ", StringComparison.Ordinal);

    private void ReadGivenName(Mention mention, string given, string surname)
    {
        if (!_people.TryGetValue(surname, out var person))
        {
            _people[surname] = new Person(given, mention.Span, mention.Sentence);
        }
        else if (person.Given != given)
        {
            if (AreOne(person.Given, given) && person.Sentence != mention.Sentence)
            {
                _drifts.Add(new DriftingTitle(_draft.Tokens[_draft.TokenAt(mention.Span.Start)].Span, given, person.Given, person.Span, surname, IsTitle: false));
            }
            else
            {
                _shared.Add(surname);
            }
        }
    }

    private static bool AreOne(string a, string b) => IsNickname(a, b) || IsNickname(b, a);

    private static bool IsNickname(string nickname, string given) =>
        Nicknames.TryGetValue(nickname.ToLowerInvariant(), out var givens) && Array.IndexOf(givens, given.ToLowerInvariant()) >= 0;

    private sealed record Office(string Rank, TextSpan Span, bool IsFull, int Sentence);

    private sealed record Person(string Given, TextSpan Span, int Sentence);
}
