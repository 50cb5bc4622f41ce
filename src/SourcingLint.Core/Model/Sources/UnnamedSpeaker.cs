using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Somebody who speaks without a name, and whom a desk would ask about.</summary>
/// <param name="Phrase">The words.</param>
/// <param name="Span">Where they stand, from the article to the noun.</param>
/// <param name="Sentence">The index of the sentence in <see cref="Draft.Sentences"/>.</param>
internal readonly record struct UnnamedSpeaker(SpeakerPhrase Phrase, TextSpan Span, int Sentence)
{
    /// <summary>How far readers can tell who it is.</summary>
    public Standing Standing => Phrase.Standing;

    /// <summary>Whether editors nearly always ask: of <c>sources</c> and of crowds who are said to know or to object. Of aides, lawmakers and officials they ask half of the time.</summary>
    public bool IsSure => Phrase.Kind is SpeakerKind.Source or SpeakerKind.Scholar or SpeakerKind.Camp or SpeakerKind.Data;
}
