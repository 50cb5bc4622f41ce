using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the words for a speaker: whether a name is among them, and what they tell where there is none.</summary>
internal sealed class SpeakerReader
{
    private const int LongestPhrase = 12; // tokens of "three current and two former White House national security officials"
    private const int LongestDescription = 8; // tokens of "at the ministry of health and welfare"
    private const int LongestRequest = 20; // tokens in which "who asked not to be named" follows
    private const int Beside = 4; // tokens from the noun to ", Ana Ruiz"
    private const int BeforeAnd = 10; // tokens of "Mei Tan, a professor of engineering, and"

    private const WordClass Boundaries = WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun | WordClass.Weekday | WordClass.Month;
    private const WordClass NameParts = WordClass.Institution | WordClass.OrganisationNoun;

    private static readonly WordRoles<SpeakerKind> Kinds = WordRoles<SpeakerKind>.Read("Phrases/speaker-kinds", 1);
    private static readonly WordSet Scholars = WordSet.Read("scholars");
    private static readonly WordSet Knowing = WordSet.Read("insider-words");
    private static readonly PhraseTable Anonymity = PhraseTable.Read("anonymity");
    private static readonly PhraseTable ExampleOpeners = PhraseTable.Read("example-openers");
    private static readonly WordSet Parties = WordSet.Of("conservatives", "democrats", "liberals", "republicans");
    private static readonly WordSet Single = WordSet.Of("a", "an", "another", "one");
    private static readonly WordSet Owners = WordSet.Of("his", "her", "its", "their", "our", "my", "your", "whose");
    private static readonly WordSet Quantities = WordSet.Of("many", "some", "others");
    private static readonly WordSet Persons = WordSet.Of("person", "people");
    private static readonly WordSet Houses = WordSet.Of("at", "from", "inside", "within");
    private static readonly WordSet Sides = WordSet.Of("in", "with", "on");
    private static readonly int Some = Vocabulary.Shared.Require("some");
    private static readonly int Most = Vocabulary.Shared.Require("most");
    private static readonly int Other = Vocabulary.Shared.Require("other");
    private static readonly int Others = Vocabulary.Shared.Require("others");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Here = Vocabulary.Shared.Require("here");
    private static readonly int Time = Vocabulary.Shared.Require("time");
    private static readonly int Who = Vocabulary.Shared.Require("who");

    private readonly Draft _draft;
    private readonly DraftModel _model;

    public SpeakerReader(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
    }

    /// <summary>What a noun says of who speaks, whatever stands around it.</summary>
    public static SpeakerKind KindOf(Token noun)
    {
        var listed = Kinds.Of(noun.Word);
        var roles = SourceNoun.RolesOf(noun);
        return listed != SpeakerKind.None ? listed
            : Scholars.Contains(noun.Word) ? SpeakerKind.Scholar
            : !noun.Is(WordClass.VagueSource) ? SpeakerKind.None
            : (roles & SourceWord.Source) != 0 ? SpeakerKind.Source
            : (roles & SourceWord.Official) != 0 ? SpeakerKind.Official
            : (roles & SourceWord.Crowd) != 0 ? SpeakerKind.Camp
            : (roles & SourceWord.Data) != 0 ? SpeakerKind.Data
            : SpeakerKind.None;
    }

    /// <summary>Reads the phrase that opens at a token; null when it names somebody, or nobody who can speak.</summary>
    /// <param name="first">The index of its first token.</param>
    /// <param name="last">The index after the last token that may belong to it.</param>
    /// <param name="end">The index after its sentence.</param>
    public SpeakerPhrase? Read(int first, int last, int end)
    {
        var tokens = _draft.Tokens;
        var head = -1;
        for (var i = first; i < last && i - first < LongestPhrase && !EndsPhrase(i, first, end); i++)
        {
            head = tokens[i].Kind is TokenKind.Word && !(tokens[i].Is(WordClass.Adverb) && KindOf(tokens[i]) == SpeakerKind.None) ? i : head;
        }

        if (head < 0 || tokens[head].Is(WordClass.Conjunction))
        {
            return null;
        }

        var kind = HeadKind(first, head, end);
        var isOfPress = kind == SpeakerKind.Source && head > first && (SourceNoun.RolesOf(tokens[head - 1]) & SourceWord.Press) != 0; // "media sources" are outlets
        if (kind == SpeakerKind.None || isOfPress || JoinsName(first) || NamesOneBehind(head, end)
            || (tokens[head].Has(TokenShape.Capitalized) && !tokens[head].Has(TokenShape.SentenceStart) && !Parties.Contains(tokens[head].Word)))
        {
            return null;
        }

        return Before(first, head, kind) is { } before ? new SpeakerPhrase(first, head, kind, before | Behind(head, end, kind)) : null;
    }

    private bool EndsPhrase(int index, int first, int end)
    {
        var token = _draft.Tokens[index];
        return token.Word == Here || (token.Is(Boundaries) && !(index == first && KindOf(token) != SpeakerKind.None) && token.Word != And && !token.Is(WordClass.Determiner))
            || token.Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Quote or TokenKind.Ellipsis or TokenKind.Bracket
            || (Knowing.Contains(token.Word) && index > first && index + 1 < end && _draft.Tokens[index + 1].Is(WordClass.Preposition));
    }

    private SpeakerKind HeadKind(int first, int head, int end)
    {
        var tokens = _draft.Tokens;
        var noun = tokens[head];
        if (Persons.Contains(noun.Word))
        {
            return KnowsOf(head + 1, end) ? SpeakerKind.Source : SpeakerKind.None;
        }

        var kind = KindOf(noun);
        if (kind == SpeakerKind.Data)
        {
            return head + 1 < end && tokens[head + 1].Word == Of ? SpeakerKind.None : kind; // "a poll of 900 voters"
        }

        if (kind != SpeakerKind.None)
        {
            return Quantities.Contains(noun.Word) && (first != head || (head + 1 < end && (tokens[head + 1].Word == Of || NumberReader.MayStart(tokens[head + 1])))) ? SpeakerKind.None : kind; // "two others", "some of them", "some 82%"
        }

        return Single.Contains(tokens[first].Word) && head > first && !noun.Is(WordClass.Institution | WordClass.Document | WordClass.MediaNoun | WordClass.CueNoun)
            && (noun.Is(WordClass.Role) || (noun.Word == 0 && Callings.IsOne(_draft, noun))) ? SpeakerKind.Calling : SpeakerKind.None;
    }

    /// <summary>"Familiar with the audit", "with knowledge of the deal": how somebody comes to know.</summary>
    private bool KnowsOf(int index, int end)
    {
        for (var i = index; i < end && i - index < Beside && _draft.Tokens[i].Kind == TokenKind.Word && !_draft.Tokens[i].Is(WordClass.CueVerb); i++)
        {
            if (Knowing.Contains(_draft.Tokens[i].Word) && i + 1 < end && _draft.Tokens[i + 1].Is(WordClass.Preposition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Marsh and others", "Mei Tan, a professor of engineering, and others": one of them is named before.</summary>
    private bool JoinsName(int first)
    {
        var tokens = _draft.Tokens;
        if (first == 0 || tokens[first - 1].Word != And || !(tokens[first].Word == Other || tokens[first].Word == Others))
        {
            return false;
        }

        var start = _draft.Sentences[_draft.SentenceAt(tokens[first].Start)].FirstToken;
        for (var i = first - 2; i >= start && first - i <= BeforeAnd && !tokens[i].Is(WordClass.CueVerb | WordClass.Auxiliary); i--)
        {
            if (tokens[i].Has(TokenShape.Capitalized) && (tokens[i].Word == 0 || tokens[i].Is(WordClass.GivenName) || IsNamed(tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"A senior official in Lesk, Ana Ruiz, said", "critics such as Bob Lee".</summary>
    private bool NamesOneBehind(int head, int end)
    {
        var tokens = _draft.Tokens;
        var isExample = false;
        for (var i = head + 1; i < end && i - head <= LongestDescription; i++)
        {
            if (ExampleOpeners.Match(tokens, i, end, out _) is var length and > 0)
            {
                isExample = true;
                i += length - 1;
            }
            else if (IsPerson(tokens[i]) && (isExample || IsComma(i - 1)))
            {
                return true;
            }
            else if (tokens[i].Is(WordClass.CueVerb) && !isExample)
            {
                return false;
            }
        }

        return false;
    }

    private bool IsComma(int index) => index < _draft.Tokens.Length && _draft.Tokens[index].Kind == TokenKind.Punctuation && _draft.Prose.Text[_draft.Tokens[index].Start] == ',';

    /// <summary>What the words before the noun tell; null when they make it somebody's name.</summary>
    private SpeakerTraits? Before(int first, int head, SpeakerKind kind)
    {
        var tokens = _draft.Tokens;
        var traits = SpeakerTraits.None;
        for (var i = head - 1; i >= first; i--)
        {
            var token = tokens[i];
            if (Single.Contains(token.Word) && i == first)
            {
                traits |= SpeakerTraits.One;
            }
            else if (token.Word == Some || token.Word == Most || token.Is(WordClass.VagueNumber) || Quantities.Contains(token.Word))
            {
                traits |= SpeakerTraits.Some;
            }
            else if (token.Kind == TokenKind.Number || token.Is(WordClass.NumberWord))
            {
                traits |= SpeakerTraits.Counted | (token.Kind == TokenKind.Number && kind is SpeakerKind.Insider or SpeakerKind.Member ? SpeakerTraits.Definite : SpeakerTraits.None); // "170 workers" are a staff
            }
            else if (Owners.Contains(token.Word) || (token.Is(WordClass.Determiner) && (SourceNoun.RolesOf(token) & SourceWord.Empty) == 0))
            {
                traits |= SpeakerTraits.Definite;
            }
            else if (token.Kind == TokenKind.Possessive)
            {
                traits |= SpeakerTraits.OfBody;
            }
            else if (token.Kind == TokenKind.Word)
            {
                traits |= SourceNoun.IsUnnaming(token) ? SpeakerTraits.Asked : Told(token, tokens[i + 1], i > first ? tokens[i - 1] : Token.None, kind);
            }
        }

        return traits;
    }

    private SpeakerTraits Told(Token token, Token next, Token before, SpeakerKind kind)
    {
        var role = SourceNoun.RolesOf(token);
        var isName = token.Has(TokenShape.Capitalized) && (!token.Has(TokenShape.SentenceStart) || next.Has(TokenShape.Capitalized) || IsNamed(token));
        if (kind == SpeakerKind.Data && !isName)
        {
            return (role & (SourceWord.Empty | SourceWord.News)) != 0 ? SpeakerTraits.Rank : SpeakerTraits.OfBody; // "federal statistics", "exit polls"
        }

        if (isName && !token.Is(WordClass.Demonym | WordClass.Place) && !next.Is(WordClass.Demonym) && (next.Has(TokenShape.Capitalized) || (before.Kind == TokenKind.Word && before.Has(TokenShape.Capitalized) && !before.Is(WordClass.Determiner))))
        {
            return SpeakerTraits.OfBody; // "State Department"
        }

        if (token.Is(WordClass.Demonym) || (role & SourceWord.Place) != 0 || (token.Is(WordClass.Place) && isName)
            || (isName && (next.Is(WordClass.Demonym) || (SourceNoun.RolesOf(next) & SourceWord.Broad) != 0)))
        {
            return SpeakerTraits.OfPlace;
        }

        if (isName)
        {
            return token.Is(NameParts) || token.Has(TokenShape.AllCaps) || kind is not (SpeakerKind.Official or SpeakerKind.Source or SpeakerKind.Member or SpeakerKind.Data) ? SpeakerTraits.OfBody : SpeakerTraits.OfPlace;
        }

        if ((role & SourceWord.Broad) != 0)
        {
            return SpeakerTraits.OfKind;
        }

        if ((role & (SourceWord.Empty | SourceWord.News | SourceWord.Press)) != 0 || token.Is(WordClass.OrdinalWord | WordClass.Adverb | WordClass.Approximator | WordClass.Conjunction))
        {
            return SpeakerTraits.Rank;
        }

        return kind == SpeakerKind.Official || token.Is(WordClass.Institution) ? SpeakerTraits.OfBody : SpeakerTraits.OfKind;
    }

    /// <summary>What the words after the noun tell: "at the water board", "in Lesk", "close to the talks".</summary>
    private SpeakerTraits Behind(int head, int end, SpeakerKind kind)
    {
        var tokens = _draft.Tokens;
        var traits = IsAsked(head + 1, end) ? SpeakerTraits.Asked : SpeakerTraits.None;
        var opener = head + 1 < end ? tokens[head + 1] : Token.None;
        if (KnowsOf(head + 1, end) || (opener.Word == Who && kind is SpeakerKind.Source or SpeakerKind.Official))
        {
            return traits | SpeakerTraits.Access;
        }

        if (!opener.Is(WordClass.Preposition) || opener.Word == To)
        {
            return traits;
        }

        var isHouse = Houses.Contains(opener.Word) || (kind is SpeakerKind.Source or SpeakerKind.Official or SpeakerKind.Insider or SpeakerKind.Calling && (opener.Word == Of || opener.Word == For));
        var said = head + 2;
        while (said < end && tokens[said].Is(WordClass.Determiner | WordClass.Approximator))
        {
            said++;
        }

        if (said < end && (tokens[said].Is(WordClass.TimeUnit | WordClass.Weekday | WordClass.Month) || tokens[said].Word == Time || tokens[said].Kind == TokenKind.Number))
        {
            return traits; // "officials at the time"
        }

        for (var i = said; i < end && i - head <= LongestDescription && tokens[i].Kind != TokenKind.Punctuation && !tokens[i].Is(WordClass.CueVerb); i++)
        {
            if (tokens[i].Is(WordClass.Institution) || (tokens[i].Has(TokenShape.Capitalized) && (!Sides.Contains(opener.Word) || tokens[i].Is(NameParts) || tokens[i].Has(TokenShape.AllCaps))))
            {
                return traits | SpeakerTraits.OfBody;
            }

            if (tokens[i].Has(TokenShape.Capitalized))
            {
                return traits | (Sides.Contains(opener.Word) ? SpeakerTraits.OfPlace : SpeakerTraits.OfBody);
            }
        }

        return traits | (isHouse ? SpeakerTraits.OfBody : !Sides.Contains(opener.Word) ? SpeakerTraits.None
            : kind == SpeakerKind.Source ? SpeakerTraits.Access
            : kind != SpeakerKind.Official ? SpeakerTraits.None
            : opener.Word == In ? SpeakerTraits.OfPlace : SpeakerTraits.Access); // "officials in six states" are spread over a place, "with knowledge of it" they know
    }

    private bool IsAsked(int index, int end)
    {
        for (var i = index; i < end && i - index < LongestRequest; i++)
        {
            if (Anonymity.Match(_draft.Tokens, i, end, out _) > 0)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsPerson(Token token) => MentionAt(token) is { Kind: MentionKind.Person };

    private bool IsNamed(Token token) => MentionAt(token) is { Kind: MentionKind.Person or MentionKind.Organisation or MentionKind.Place };

    private Mention? MentionAt(Token token)
    {
        var next = _model.Mentions.First(token.Start, static (in Mention mention, int at) => mention.Span.End > at);
        return next < _model.Mentions.Length && _model.Mentions[next].Span.Start <= token.Start ? _model.Mentions[next] : null;
    }
}
