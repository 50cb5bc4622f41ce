using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The words for somebody who speaks and has no name.</summary>
/// <param name="First">The index of the first token, article included.</param>
/// <param name="Head">The index of the noun.</param>
/// <param name="Kind">What the noun says.</param>
/// <param name="Traits">What the words around it tell.</param>
internal readonly record struct SpeakerPhrase(int First, int Head, SpeakerKind Kind, SpeakerTraits Traits)
{
    /// <summary>Whether any of <paramref name="traits"/> is told.</summary>
    public bool Has(SpeakerTraits traits) => (Traits & traits) != 0;

    /// <summary>Where it stands in the draft.</summary>
    public TextSpan SpanIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[First].Start, draft.Tokens[Head].End);

    /// <summary>How far readers can tell who it is.</summary>
    public Standing Standing => Has(SpeakerTraits.Definite) ? Standing.Known : Kind switch
    {
        SpeakerKind.Source => Has(SpeakerTraits.OfBody | SpeakerTraits.Access) ? Standing.Explained : Has(SpeakerTraits.OfKind | SpeakerTraits.OfPlace) ? Standing.Vague : Standing.Unnamed,
        SpeakerKind.Official when Has(SpeakerTraits.Access) || (Has(SpeakerTraits.OfBody) && !Has(SpeakerTraits.OfPlace) && IsOneOrFew) => Standing.Explained,
        SpeakerKind.Official => Has(SpeakerTraits.OfBody) || IsService ? Standing.Known : Standing.Vague,
        SpeakerKind.Insider when Has(SpeakerTraits.OfPlace) => Standing.Known,
        SpeakerKind.Insider => IsOneOrFew || Has(SpeakerTraits.OfBody | SpeakerTraits.Access) ? Standing.Explained : Standing.Crowd,
        SpeakerKind.Member => IsOneOrFew ? Standing.Explained : Has(SpeakerTraits.OfBody) ? Standing.Known : Standing.Crowd,
        SpeakerKind.Scholar => Has(SpeakerTraits.One) && !Has(SpeakerTraits.OfBody) ? Standing.Explained : IsOneOrFew || Has(SpeakerTraits.OfBody) ? Standing.Known : Standing.Crowd,
        SpeakerKind.Camp or SpeakerKind.Public or SpeakerKind.Data => IsOneOrFew || Has(SpeakerTraits.OfBody) ? Standing.Known : Standing.Crowd,
        SpeakerKind.Calling => Has(SpeakerTraits.One) && Has(SpeakerTraits.OfBody) && !Has(SpeakerTraits.OfPlace) ? Standing.Explained : Standing.Known,
        _ => Standing.Known,
    };

    private bool IsOneOrFew => Has(SpeakerTraits.One | SpeakerTraits.Counted);

    /// <summary>"U.S. intelligence officials": a country's service is nearly its name.</summary>
    private bool IsService => (Traits & (SpeakerTraits.OfKind | SpeakerTraits.OfPlace)) == (SpeakerTraits.OfKind | SpeakerTraits.OfPlace);
}
