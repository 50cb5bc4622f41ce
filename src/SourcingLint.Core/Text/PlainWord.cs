using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>A word of the letters A to Z with nothing attached to it, as most are: read and looked up in one pass.</summary>
/// <param name="End">The index just after its last letter.</param>
/// <param name="Shape">How it is written.</param>
/// <param name="Number">Its number in the <see cref="Vocabulary"/>; 0 when no lexicon lists it.</param>
internal readonly record struct PlainWord(int End, TokenShape Shape, int Number)
{
    private static readonly bool[] LeavesWordsPlain = MarksThatLeaveWordsPlain();

    /// <summary>Reads a word, or tells that it takes more to see where it ends and what it is: <c>U.S.</c>, <c>o'clock</c>, <c>café</c>.</summary>
    public static bool TryRead(string prose, int start, int limit, Vocabulary vocabulary, out PlainWord word)
    {
        var folded = new FoldedWord();
        var capitals = 0;
        var end = start;
        for (; end < limit; end++)
        {
            var c = prose[end];
            var letter = (char)(c | 0x20);
            if (letter is < 'a' or > 'z')
            {
                if (c >= LeavesWordsPlain.Length || !LeavesWordsPlain[c])
                {
                    word = default;
                    return false;
                }

                break;
            }

            capitals += c == letter ? 0 : 1;
            folded.Add(letter);
        }

        var length = end - start;
        var shape = capitals > 0 && prose[start] <= 'Z' ? TokenShape.Capitalized : TokenShape.None;
        shape |= capitals == length && length > 1 ? TokenShape.AllCaps : TokenShape.None;
        word = new PlainWord(end, shape, length == 0 ? 0 : vocabulary.Find(prose.AsSpan(start, length), folded));
        return length > 0;
    }

    private static bool[] MarksThatLeaveWordsPlain()
    {
        var marks = new bool[128];
        foreach (var mark in " \n\r\t,;:!?\"()[]")
        {
            marks[mark] = true;
        }

        return marks;
    }
}
