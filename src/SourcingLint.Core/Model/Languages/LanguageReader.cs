using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>
/// Tells a passage's language by its small words, which every sentence has and no list of names does: it is in another
/// language when it has several of that language's and next to none of English.
/// </summary>
internal sealed class LanguageReader
{
    /// <summary>The letters from here on are not Latin ones, but for two blocks of accented ones.</summary>
    private const char EndOfLatin = '\u0250';

    private const string AnotherScript = "another script";

    private const WordClass English = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal | WordClass.Pronoun;

    private static readonly Dictionary<string, uint> Words = new(StringComparer.Ordinal);
    private static readonly List<string> Languages = [];

    private readonly int[] _hits = new int[Languages.Count];
    private readonly int[] _kinds = new int[Languages.Count];
    private readonly int[] _shared = new int[Languages.Count];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    static LanguageReader()
    {
        foreach (var row in Lexicon.Read("Languages/small-words"))
        {
            var language = Languages.IndexOf(row[1]);
            if (language < 0)
            {
                language = Languages.Count;
                Languages.Add(row[1]);
            }

            Words[row[0]] = (Words.TryGetValue(row[0], out var known) ? known : 0) | (1u << language);
        }
    }

    /// <summary>What a passage is in.</summary>
    /// <param name="Language">The other language; null for English, and where the words do not tell.</param>
    /// <param name="IsEnglish">Whether it is in English beyond doubt.</param>
    /// <param name="Words">How many words it has.</param>
    public readonly record struct Verdict(string? Language, bool IsEnglish, int Words);

    /// <summary>Reads some tokens.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="first">The index of the first.</param>
    /// <param name="end">The index just after the last.</param>
    /// <param name="least">How many different small words another language must show.</param>
    public Verdict Read(Draft draft, int first, int end, int least)
    {
        int words = 0, english = 0, letters = 0, otherLetters = 0;
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind == TokenKind.Word)
            {
                words++;
                english += token.Is(English) ? 1 : 0;
                letters += token.Length;
                otherLetters += draft.Prose.Text[token.Start] >= EndOfLatin && draft.Prose.Text[token.Start] is < '\u1E00' or > '\u1EFF' ? token.Length : 0;
            }
        }

        if (otherLetters > 3 && otherLetters * 2 > letters)
        {
            return new Verdict(AnotherScript, false, words);
        }

        if (english * 4 >= words)
        {
            return new Verdict(null, english > 1, words); // most paragraphs of English end here
        }

        return OtherLanguage(draft, first, end, least, english, words) is { } language
            ? new Verdict(language, false, words)
            : new Verdict(null, english > 1 && english * 6 >= words, words);
    }

    /// <summary>The language that has enough of the small words; null when none does.</summary>
    private string? OtherLanguage(Draft draft, int first, int end, int least, int english, int words)
    {
        Array.Clear(_hits, 0, _hits.Length);
        Array.Clear(_kinds, 0, _kinds.Length);
        Array.Clear(_shared, 0, _shared.Length);
        _seen.Clear();
        var plain = 0; // words without a capital that are not of a name
        for (var i = first; i < end; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            plain += token.Has(TokenShape.Capitalized) || token.Is(WordClass.NameParticle) ? 0 : 1;
            var word = token.TextIn(draft.Prose.Text).ToString().ToLowerInvariant();
            if (Words.TryGetValue(word, out var languages))
            {
                Count(languages, token.Is(English), isNew: _seen.Add(word));
            }
        }

        var language = 0;
        for (var i = 1; i < _hits.Length; i++)
        {
            language = _hits[i] > _hits[language] ? i : language;
        }

        return _kinds[language] >= least && _hits[language] > (english - _shared[language]) * 3 && _hits[language] * 8 >= words && plain * 5 >= words * 2
            ? Languages[language]
            : null;
    }

    private void Count(uint languages, bool isEnglishToo, bool isNew)
    {
        for (var i = 0; languages != 0; i++, languages >>= 1)
        {
            if ((languages & 1) != 0)
            {
                _shared[i] += isEnglishToo ? 1 : 0;
                _hits[i] += isEnglishToo ? 0 : 1;
                _kinds[i] += isEnglishToo || !isNew ? 0 : 1;
            }
        }
    }
}
