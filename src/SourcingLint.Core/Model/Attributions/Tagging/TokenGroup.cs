using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>A token's word class as far as lexicons, spelling and endings tell; what lets the tagger read words it was not trained on.</summary>
internal enum TokenGroup : byte
{
    None, Comma, Stop, Colon, Semicolon, OpenQuote, CloseQuote, Dash, OpenBracket, CloseBracket, Ellipsis, Symbol, Possessive, Number, Ordinal,
    Pronoun, FirstPerson, That, Who, Which, Relative, To, Of, By, Preposition, According, Auxiliary, Modal, Negation, And, Conjunction, Determiner, Adverb,
    CueVerb, ThoughtVerb, CueNoun, Title, Role, GroupSource, Institution, Document, MediaNoun, Name, StartName, Acronym, Demonym, Calendar,
    PastVerb, Participle, Gerund, Manner, Plural, Lower, Noun, Person, Body, Message, BaseVerb, ThirdVerb, SayVerb, ThinkVerb, Adjective,
}

/// <summary>Tells groups.</summary>
internal static class TokenGroups
{
    private const WordClass CalendarClasses = WordClass.Month | WordClass.Weekday;
    private static readonly int That = Number("that");
    private static readonly int To = Number("to");
    private static readonly int Of = Number("of");
    private static readonly int By = Number("by");
    private static readonly int And = Number("and");
    private static readonly int Which = Number("which");
    private static readonly int According = Number("according");
    private static readonly bool[] FirstPersons = Members("i", "i'd", "i'll", "i'm", "i've", "my", "we", "we'd", "we'll", "we're", "we've", "our", "you", "your", "you're", "you'll", "you've");

    /// <summary>The group of a token; quotation marks need their direction and are told elsewhere.</summary>
    public static TokenGroup Tell(Token token, string prose, WordKind kind)
    {
        switch (token.Kind)
        {
            case TokenKind.Punctuation:
                return prose[token.Start] switch
                {
                    ',' => TokenGroup.Comma,
                    ':' => TokenGroup.Colon,
                    ';' => TokenGroup.Semicolon,
                    _ => TokenGroup.Stop,
                };
            case TokenKind.Dash:
                return TokenGroup.Dash;
            case TokenKind.Bracket:
                return prose[token.Start] is '(' or '[' or '{' ? TokenGroup.OpenBracket : TokenGroup.CloseBracket;
            case TokenKind.Ellipsis:
                return TokenGroup.Ellipsis;
            case TokenKind.Symbol:
                return TokenGroup.Symbol;
            case TokenKind.Possessive:
                return TokenGroup.Possessive;
            case TokenKind.Number:
                return TokenGroup.Number;
            case TokenKind.Ordinal:
                return TokenGroup.Ordinal;
            default:
                return OfWord(token, prose, kind);
        }
    }

    private static TokenGroup OfWord(Token token, string prose, WordKind kind)
    {
        var word = token.Word;
        if (word != 0 && OfListed(token, word) is var group and not TokenGroup.None)
        {
            return group;
        }

        if (token.Has(TokenShape.AllCaps) || token.Has(TokenShape.HasDigit))
        {
            return TokenGroup.Acronym;
        }

        if (token.Has(TokenShape.Capitalized) && !(token.Has(TokenShape.SentenceStart) && kind.Part != WordPart.None))
        {
            return token.Has(TokenShape.SentenceStart) ? TokenGroup.StartName : TokenGroup.Name;
        }

        return kind.Part == WordPart.None ? OfEnding(token, prose) : OfKind(kind);
    }

    private static TokenGroup OfKind(WordKind kind)
    {
        var isVerb = kind.Part is WordPart.Base or WordPart.Third or WordPart.Past;
        return (kind.Part, kind.Sense) switch
        {
            (_, WordSense.Say) when isVerb => TokenGroup.SayVerb,
            (_, WordSense.Think) when isVerb => TokenGroup.ThinkVerb,
            (WordPart.Noun or WordPart.Plural or WordPart.NounOrVerb or WordPart.PluralOrVerb, WordSense.Person) => TokenGroup.Person,
            (WordPart.Noun or WordPart.Plural or WordPart.NounOrVerb or WordPart.PluralOrVerb, WordSense.Group) => TokenGroup.Body,
            (WordPart.Noun or WordPart.Plural or WordPart.NounOrVerb or WordPart.PluralOrVerb, WordSense.Message or WordSense.SayOrNoun) => TokenGroup.Message,
            (WordPart.Noun or WordPart.NounOrVerb, _) => TokenGroup.Noun,
            (WordPart.Plural or WordPart.PluralOrVerb, _) => TokenGroup.Plural,
            (WordPart.Base or WordPart.BaseOrNoun, _) => TokenGroup.BaseVerb,
            (WordPart.Third or WordPart.ThirdOrNoun, _) => TokenGroup.ThirdVerb,
            (WordPart.Past, _) => TokenGroup.PastVerb,
            (WordPart.Participle, _) => TokenGroup.Participle,
            (WordPart.Gerund, _) => TokenGroup.Gerund,
            (WordPart.Adjective, _) => TokenGroup.Adjective,
            (WordPart.Adverb, _) => TokenGroup.Manner,
            _ => TokenGroup.Lower,
        };
    }

    private static TokenGroup OfEnding(Token token, string prose)
    {
        var word = FeatureHash.TextOf(token, prose);
        var last = word[word.Length - 1];
        var before = word.Length > 3 ? word[word.Length - 2] : ' ';
        return (before, last) switch
        {
            ('e', 'd') => TokenGroup.PastVerb,
            ('n', 'g') => TokenGroup.Gerund,
            ('l', 'y') => TokenGroup.Manner,
            ('s', 's') => TokenGroup.Lower,
            (not ' ', 's') => TokenGroup.Plural,
            _ => TokenGroup.Lower,
        };
    }

    private static TokenGroup OfListed(Token token, int word)
    {
        if (word == That) return TokenGroup.That;
        if (word == To) return TokenGroup.To;
        if (word == Of) return TokenGroup.Of;
        if (word == By) return TokenGroup.By;
        if (word == And) return TokenGroup.And;
        if (word == Which) return TokenGroup.Which;
        if (word == According) return TokenGroup.According;
        if (word < FirstPersons.Length && FirstPersons[word]) return TokenGroup.FirstPerson;
        var capital = token.Has(TokenShape.Capitalized) && !token.Has(TokenShape.SentenceStart);
        return token.Classes switch
        {
            var c when (c & WordClass.Relative) != 0 => (c & WordClass.Pronoun) != 0 ? TokenGroup.Who : TokenGroup.Relative,
            var c when (c & WordClass.Pronoun) != 0 => TokenGroup.Pronoun,
            var c when (c & WordClass.Negation) != 0 => TokenGroup.Negation,
            var c when (c & WordClass.Modal) != 0 => TokenGroup.Modal,
            var c when (c & WordClass.Auxiliary) != 0 => TokenGroup.Auxiliary,
            var c when (c & WordClass.Determiner) != 0 => TokenGroup.Determiner,
            var c when (c & WordClass.CueVerb) != 0 => TokenGroup.CueVerb,
            var c when (c & WordClass.ThoughtVerb) != 0 => TokenGroup.ThoughtVerb,
            var c when (c & WordClass.Conjunction) != 0 => TokenGroup.Conjunction,
            var c when (c & WordClass.Preposition) != 0 => TokenGroup.Preposition,
            var c when (c & WordClass.Adverb) != 0 => TokenGroup.Adverb,
            var c when (c & CalendarClasses) != 0 => TokenGroup.Calendar,
            var c when (c & WordClass.Title) != 0 => TokenGroup.Title,
            var c when (c & WordClass.GroupSource) != 0 => TokenGroup.GroupSource,
            var c when (c & WordClass.Role) != 0 => TokenGroup.Role,
            var c when (c & WordClass.Institution) != 0 => TokenGroup.Institution,
            var c when (c & WordClass.MediaNoun) != 0 => TokenGroup.MediaNoun,
            var c when (c & WordClass.CueNoun) != 0 => TokenGroup.CueNoun,
            var c when (c & WordClass.Document) != 0 => TokenGroup.Document,
            var c when (c & WordClass.Demonym) != 0 => TokenGroup.Demonym,
            var c when (c & (WordClass.Place | WordClass.Outlet | WordClass.GivenName)) != 0 => capital ? TokenGroup.Name : TokenGroup.None,
            var c when (c & (WordClass.NumberWord | WordClass.VagueNumber)) != 0 => TokenGroup.Number,
            _ => TokenGroup.None,
        };
    }

    private static int Number(string word) => Vocabulary.Shared.Find(word.AsSpan());

    private static bool[] Members(params string[] words)
    {
        var members = new bool[Vocabulary.Shared.Count];
        foreach (var word in words)
        {
            members[Number(word)] = true;
        }

        members[0] = false;
        return members;
    }
}
