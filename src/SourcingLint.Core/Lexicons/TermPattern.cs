using System.Collections.Immutable;

namespace SourcingLint.Lexicons;

/// <summary>A term to look for: words, in each of which <c>*</c> stands for any letters and <c>|</c> parts alternatives. Matching takes time linear in the text.</summary>
/// <remarks>A word in lower case matches whatever its case; one with a capital matches as it is written.</remarks>
internal sealed class TermPattern
{
    private readonly ImmutableArray<ImmutableArray<string>> _words;

    /// <summary>Reads a pattern.</summary>
    public TermPattern(string text) =>
        _words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Replace('\u2019', '\'').Split('|').Where(part => part.Length > 0).ToImmutableArray())
            .ToImmutableArray();

    /// <summary>The letters that a match can begin with, in lower case; empty when any can.</summary>
    public IEnumerable<char> FirstLetters => _words[0].Any(part => part[0] == '*')
        ? Enumerable.Empty<char>()
        : _words[0].Select(part => char.ToLowerInvariant(part[0])).Distinct();

    /// <summary>What is wrong with a pattern; null when nothing is.</summary>
    public static string? ProblemWith(string text)
    {
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var part in word.Split('|'))
            {
                if (part.Trim('*').Length == 0)
                {
                    return part.Length == 0 ? "'" + word + "' has an empty alternative" : "'" + word + "' would match every word; put letters beside the *";
                }
            }
        }

        return text.Trim().Length == 0 ? "has no pattern" : null;
    }

    /// <summary>The length of the term that starts at a place in a text; 0 when none does.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The start of a word.</param>
    /// <param name="stars">What stands for the <c>*</c> of each word, empty for a word without.</param>
    public int Match(string text, int start, string[] stars)
    {
        var at = start;
        for (var i = 0; i < _words.Length; i++)
        {
            if (i > 0)
            {
                var space = at;
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at == space)
                {
                    return 0;
                }
            }

            var length = MatchWord(_words[i], text, at, out stars[i]);
            if (length == 0)
            {
                return 0;
            }

            at += length;
        }

        return at - start;
    }

    /// <summary>How many words it has.</summary>
    public int Count => _words.Length;

    private static int MatchWord(ImmutableArray<string> parts, string text, int at, out string star)
    {
        star = "";
        var best = 0;
        foreach (var part in parts)
        {
            var length = part.IndexOf('*') < 0 ? MatchLiteral(part, text, at) : MatchGlob(part, text, at, out star);
            best = Math.Max(best, length);
        }

        return best;
    }

    private static int MatchLiteral(string part, string text, int at)
    {
        var matchesCase = HasCapital(part);
        if (at + part.Length > text.Length)
        {
            return 0;
        }

        for (var i = 0; i < part.Length; i++)
        {
            if (!Same(part[i], text[at + i], matchesCase))
            {
                return 0;
            }
        }

        var end = at + part.Length;
        return end < text.Length && char.IsLetterOrDigit(part[part.Length - 1]) && char.IsLetterOrDigit(text[end]) ? 0 : part.Length;
    }

    /// <summary>Matches a whole word of the text against a part with stars: greedily, going back to the last star alone.</summary>
    private static int MatchGlob(string part, string text, int at, out string star)
    {
        star = "";
        var end = at;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '-'))
        {
            end++;
        }

        var matchesCase = HasCapital(part);
        var (p, t, lastStar, mark) = (0, at, -1, at);
        while (t < end)
        {
            if (p < part.Length && part[p] == '*')
            {
                (lastStar, mark) = (p++, t);
            }
            else if (p < part.Length && Same(part[p], text[t], matchesCase))
            {
                (p, t) = (p + 1, t + 1);
            }
            else if (lastStar >= 0)
            {
                (p, t) = (lastStar + 1, ++mark);
            }
            else
            {
                return 0;
            }
        }

        while (p < part.Length && part[p] == '*')
        {
            lastStar = lastStar < 0 ? p : lastStar;
            p++;
        }

        if (p < part.Length || end == at)
        {
            return 0;
        }

        var before = part.IndexOf('*');
        var after = part.Length - part.LastIndexOf('*') - 1;
        star = text.Substring(at + before, Math.Max(0, end - at - before - after));
        return end - at;
    }

    private static bool HasCapital(string part)
    {
        foreach (var c in part)
        {
            if (char.IsUpper(c))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(char wanted, char found, bool matchesCase)
    {
        found = found == '\u2019' ? '\'' : found;
        return wanted == found || (!matchesCase && wanted == char.ToLowerInvariant(found));
    }
}
