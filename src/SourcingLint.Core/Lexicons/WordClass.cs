namespace SourcingLint.Lexicons;

/// <summary>What a lexicon says of a single word. A word may be in several.</summary>
[Flags]
public enum WordClass : ulong
{
    /// <summary>No lexicon lists it.</summary>
    None = 0,

    /// <summary>A verb form that reports speech or writing: <c>said</c>, <c>announced</c> (cue-verbs.tsv).</summary>
    CueVerb = 1UL << 0,

    /// <summary>A verb form of thought or intention that may report: <c>believes</c>, <c>hopes</c> (thought-verbs.tsv).</summary>
    ThoughtVerb = 1UL << 1,

    /// <summary>A noun that reports: <c>statement</c>, <c>claim</c> (cue-nouns.tsv).</summary>
    CueNoun = 1UL << 2,

    /// <summary>A hedge: <c>reportedly</c>, <c>allegedly</c> (hedges.tsv).</summary>
    Hedge = 1UL << 3,

    /// <summary>A form of <c>be</c>, <c>have</c> or <c>do</c> (function-words.tsv).</summary>
    Auxiliary = 1UL << 4,

    /// <summary>A modal: <c>would</c>, <c>could</c> (function-words.tsv).</summary>
    Modal = 1UL << 5,

    /// <summary>A negation, contracted forms included: <c>not</c>, <c>couldn't</c> (function-words.tsv).</summary>
    Negation = 1UL << 6,

    /// <summary>A personal pronoun in subject form: <c>he</c>, <c>they</c> (function-words.tsv).</summary>
    Pronoun = 1UL << 7,

    /// <summary>An article, demonstrative or possessive: <c>the</c>, <c>his</c> (function-words.tsv).</summary>
    Determiner = 1UL << 8,

    /// <summary>A preposition (function-words.tsv).</summary>
    Preposition = 1UL << 9,

    /// <summary>A conjunction: <c>and</c>, <c>because</c> (function-words.tsv).</summary>
    Conjunction = 1UL << 10,

    /// <summary>A relative word: <c>who</c>, <c>which</c>, <c>that</c> (function-words.tsv).</summary>
    Relative = 1UL << 11,

    /// <summary>A word that opens sentences and is no name: articles, pronouns, adverbs, conjunctions (function-words.tsv).</summary>
    Starter = 1UL << 12,

    /// <summary>A number word with a value, <c>seven</c>, <c>hundred</c>, <c>half</c> (number-words.tsv).</summary>
    NumberWord = 1UL << 13,

    /// <summary>An ordinal word: <c>third</c> (number-words.tsv).</summary>
    OrdinalWord = 1UL << 14,

    /// <summary>A number word without a value: <c>dozens</c>, <c>several</c> (number-words.tsv).</summary>
    VagueNumber = 1UL << 15,

    /// <summary>A month, full or short (calendar.tsv).</summary>
    Month = 1UL << 16,

    /// <summary>A day of the week, full or short (calendar.tsv).</summary>
    Weekday = 1UL << 17,

    /// <summary>A form of address or rank before a name: <c>Mr.</c>, <c>Gen.</c>, <c>President</c> (titles.tsv).</summary>
    Title = 1UL << 18,

    /// <summary>A person by role: <c>spokesman</c>, <c>minister</c>, <c>doctor</c> (roles.tsv).</summary>
    Role = 1UL << 19,

    /// <summary>People who speak as a group: <c>police</c>, <c>officials</c>, <c>residents</c> (source-nouns.tsv).</summary>
    GroupSource = 1UL << 20,

    /// <summary>A body that speaks: <c>ministry</c>, <c>army</c>, <c>court</c> (source-nouns.tsv).</summary>
    Institution = 1UL << 21,

    /// <summary>A document or data set that says things: <c>report</c>, <c>indictment</c>, <c>poll</c> (source-nouns.tsv).</summary>
    Document = 1UL << 22,

    /// <summary>News media without a name: <c>media</c>, <c>newspaper</c> (source-nouns.tsv).</summary>
    MediaNoun = 1UL << 23,

    /// <summary>A shortened word that is always followed by what it belongs to, so its full stop ends no sentence (abbreviations.tsv).</summary>
    AbbreviationBefore = 1UL << 24,

    /// <summary>A shortened word whose full stop may end a sentence: <c>U.S.</c>, <c>p.m.</c> (abbreviations.tsv).</summary>
    Abbreviation = 1UL << 25,

    /// <summary>A word for the dead, wounded or missing, or for killing: <c>killed</c>, <c>casualties</c> (toll-words.tsv).</summary>
    Toll = 1UL << 26,

    /// <summary>People who can be counted: <c>people</c>, <c>soldiers</c> (counted-nouns.tsv).</summary>
    PeopleNoun = 1UL << 27,

    /// <summary>Arms and forces that can be counted: <c>drones</c>, <c>tanks</c> (counted-nouns.tsv).</summary>
    MilitaryNoun = 1UL << 28,

    /// <summary>A currency by name: <c>dollars</c>, <c>euros</c> (units.tsv).</summary>
    CurrencyName = 1UL << 29,

    /// <summary>A unit of length, weight, area, speed, heat (units.tsv).</summary>
    MeasureUnit = 1UL << 30,

    /// <summary>A unit of time: <c>hours</c>, <c>years</c> (units.tsv).</summary>
    TimeUnit = 1UL << 31,

    /// <summary>A word that loosens a number: <c>about</c>, <c>nearly</c> (approximators.tsv).</summary>
    Approximator = 1UL << 32,

    /// <summary>A country, region or city, one word (places.tsv).</summary>
    Place = 1UL << 33,

    /// <summary>A nationality or people: <c>Ukrainian</c>, <c>Swiss</c> (places.tsv).</summary>
    Demonym = 1UL << 34,

    /// <summary>A news outlet, one word (outlets.tsv).</summary>
    Outlet = 1UL << 35,

    /// <summary>A given name (given-names.tsv).</summary>
    GivenName = 1UL << 36,

    /// <summary>An adverb that may stand between subject and verb: <c>also</c>, <c>later</c> (function-words.tsv).</summary>
    Adverb = 1UL << 37,

    /// <summary>A verb of checking: <c>verify</c>, <c>confirmed</c> (verification-words.tsv).</summary>
    VerifyVerb = 1UL << 38,

    /// <summary>A participle that reports without saying who does: <c>believed</c>, <c>reported</c> (hearsay.tsv).</summary>
    HearsayParticiple = 1UL << 39,

    /// <summary>A word of arrests and courts (charges.tsv).</summary>
    Charge = 1UL << 40,

    /// <summary>People or papers that speak for nobody in particular: <c>sources</c>, <c>officials</c>, <c>media</c> (vague-sources.tsv).</summary>
    VagueSource = 1UL << 41,

    /// <summary>A word near a quotation that tells of a speaker, a song, a sign or a page: <c>spoke</c>, <c>banner</c> (speech-words.tsv).</summary>
    SpeechWord = 1UL << 42,

    /// <summary>Things whose number needs no source: <c>times</c>, <c>goals</c>, <c>countries</c> (counted-nouns.tsv).</summary>
    PlainCount = 1UL << 51,

    /// <summary>A noun that a number after it names: <c>article</c> 5, <c>page</c> 12 (designations.tsv).</summary>
    Designated = 1UL << 52,

    /// <summary>A noun in the names of bodies: <c>Ministry</c>, <c>University</c> (name-nouns.tsv).</summary>
    OrganisationNoun = 1UL << 55,

    /// <summary>A noun in the names of places: <c>River</c>, <c>Oblast</c> (name-nouns.tsv).</summary>
    PlaceNoun = 1UL << 56,

    /// <summary>A state of the United States, full or short (places.tsv).</summary>
    UsState = 1UL << 57,

    /// <summary>A small word inside names: <c>van</c>, <c>bin</c> (name-particles.tsv).</summary>
    NameParticle = 1UL << 58,

    /// <summary>A word that says a second form of a name is meant: <c>formerly</c>, <c>known</c> (name-cues.tsv).</summary>
    NameCue = 1UL << 59,

    /// <summary>A word of the past, in which old names stand: <c>Soviet</c>, <c>century</c> (name-cues.tsv).</summary>
    PastCue = 1UL << 60,
}
