using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Sources that lose their description, and names that lose a letter.</summary>
internal static class SourceFaults
{
    /// <summary>Two spellings of one name, either of which a desk may follow.</summary>
    private static readonly (string Form, string Other)[] Spellings =
    [
        ("Kyiv", "Kiev"), ("Odesa", "Odessa"), ("Kharkiv", "Kharkov"), ("Lviv", "Lvov"), ("Zelenskyy", "Zelensky"), ("Zelensky", "Zelenskiy"),
        ("Hezbollah", "Hizbollah"), ("Taliban", "Taleban"), ("Gaddafi", "Qaddafi"),
    ];

    public static IEnumerable<FaultOperator> All =>
    [
        new("bare-the-source", ["bare-source"], (draft, random) => Swap(draft, random, ["Sources", "A source", "Several sources", "One source"])),
        new("blur-the-officials", ["vague-officials"], BlurOfficials),
        new("blur-the-outlet", ["unnamed-media-report"], (draft, random) => Swap(draft, random, ["Media reports", "Local media", "News reports"])),
        new("borrow-a-caveat", ["borrowed-caveat"], BorrowCaveat),
        new("respell-a-name", ["inconsistent-name", "near-miss-name"], Respell),
        new("slip-in-a-name", ["near-miss-name", "inconsistent-name"], SlipInName),
    ];

    private static IEnumerable<Fault> Swap(Draft draft, Random random, string[] sources) => AttributionFaults.OnlyOnes(draft)
        .Where(a => AttributionFaults.OpensSentence(draft, a) && a.SourceKind is SourceKind.Person or SourceKind.Role or SourceKind.Institution && IsSaid(draft, a))
        .Select(a => Fault.Replace(a.Source!.Value, sources[random.Next(sources.Length)]));

    private static IEnumerable<Fault> BlurOfficials(Draft draft, Random random)
    {
        var text = draft.Source.ToString();
        return text.Contains("fficial", StringComparison.Ordinal) || text.Contains("uthorities", StringComparison.Ordinal)
            ? []
            : Swap(draft, random, ["Officials", "Authorities", "Western diplomats"]);
    }

    private static bool IsSaid(Draft draft, Attribution attribution) => Place.Text(draft, attribution.Cue!.Value) is "said" or "say" or "told" or "announced" or "reported";

    private static IEnumerable<Fault> BorrowCaveat(Draft draft, Random random)
    {
        string[] caveats = ["Reuters could not independently verify the claim.", "CNN has not verified the report.", "The Associated Press was unable to verify the figures."];
        return draft.Source.ToString().Contains("Reuters", StringComparison.Ordinal) || draft.Source.ToString().Contains("CNN", StringComparison.Ordinal) || draft.Source.ToString().Contains("Associated Press", StringComparison.Ordinal)
            ? []
            : Place.Story(draft).Select(paragraph => Fault.Insert(Place.EndOf(paragraph), " " + caveats[random.Next(caveats.Length)]));
    }

    private static IEnumerable<Fault> Respell(Draft draft, Random random)
    {
        foreach (var (form, other) in Spellings)
        {
            var uses = draft.Tokens.Where(t => t.Kind == TokenKind.Word && Place.Text(draft, t.Span) == form && !Place.IsQuoted(draft, t.Start) && InCopy(draft, t)).ToArray();
            if (uses.Length >= 2)
            {
                foreach (var use in uses.Skip(1))
                {
                    yield return Fault.Replace(use.Span, other, isFoundAnywhere: true);
                }
            }
        }
    }

    /// <summary>Slips once in a long name that stands often, as typists do: not in its first letter, and never into another word or name.</summary>
    private static IEnumerable<Fault> SlipInName(Draft draft, Random random)
    {
        foreach (var name in draft.Tokens
            .Where(t => Place.IsName(t) && t.Length >= 6 && t.Word == 0 && !t.Has(TokenShape.AllCaps) && !t.Has(TokenShape.SentenceStart) && InCopy(draft, t) && !Place.IsQuoted(draft, t.Start))
            .GroupBy(t => Place.Text(draft, t.Span)).Where(group => group.Count() >= 3 && group.Key.All(char.IsLetter)))
        {
            var slip = name.Key;
            for (var i = 0; i < 8 && slip == name.Key; i++)
            {
                slip = Slip(name.Key, random);
            }

            if (Vocabulary.Shared.Find(slip) == 0 && slip != name.Key && slip.TrimEnd('s') != name.Key.TrimEnd('s') && !draft.Tokens.Any(t => Place.Text(draft, t.Span) == slip))
            {
                yield return Fault.Replace(name.Last().Span, slip, isFoundAnywhere: true);
            }
        }
    }

    private static string Slip(string name, Random random)
    {
        var at = random.Next(1, name.Length - 1);
        var (before, letter, after) = (name[..at], name[at], name[(at + 1)..]);
        return random.Next(5) switch
        {
            0 => before + after,
            1 => before + letter + letter + after,
            2 => before + after[0] + letter + after[1..],
            3 => before + Other("aeiou", letter, random) + after,
            _ => before + Other("bcdfghklmnprstvwz", letter, random) + after,
        };
    }

    /// <summary>Another vowel for a vowel, another consonant for a consonant; any other letter stays.</summary>
    private static char Other(string letters, char letter, Random random) =>
        letters.Contains(letter, StringComparison.Ordinal) ? letters[(letters.IndexOf(letter, StringComparison.Ordinal) + random.Next(1, letters.Length)) % letters.Length] : letter;

    private static bool InCopy(Draft draft, Token token) => Place.ParagraphAt(draft, token.Start).Zone == ZoneKind.Body;
}
