namespace SourcingLint.Model.Tagging;

/// <summary>What the tagger's table of words says of one.</summary>
/// <param name="CueLevel">How often it was part of a cue in the training texts, 0 (rarely) to 4 (mostly).</param>
/// <param name="Part">The part of speech it most often is.</param>
/// <param name="Sense">What it most often means.</param>
internal readonly record struct WordKind(byte CueLevel, WordPart Part, WordSense Sense)
{
    /// <summary>The three in sixteen bits.</summary>
    public ushort Packed => (ushort)(CueLevel | (int)Part << 3 | (int)Sense << 7);

    /// <summary>Undoes <see cref="Packed"/>.</summary>
    public static WordKind Unpack(ushort packed) => new((byte)(packed & 7), (WordPart)(packed >> 3 & 15), (WordSense)(packed >> 7));
}

/// <summary>Parts of speech, as far as a word alone tells.</summary>
internal enum WordPart : byte
{
    None, Noun, Plural, NounOrVerb, PluralOrVerb, Base, BaseOrNoun, Third, ThirdOrNoun, Past, Participle, Gerund, Adjective, Adverb, Function, Other,
}

/// <summary>Senses: WordNet's lexicographer files, the rarer ones together.</summary>
internal enum WordSense : byte
{
    None, Other, Person, Group, Message, Idea, Act, Event, Thing, Place, Time, Quantity, Possession, State,
    Say, Think, Perceive, Feel, Deal, Be, Change, Move, Have, Make, SayOrNoun, ThinkOrNoun,
}
