using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>Turns positions into lines as editors and LSP count them: at CRLF, LF and CR, and nowhere else.</summary>
/// <remarks><see cref="SourceText"/> also breaks at U+0085, U+2028 and U+2029, which pasted copy may hold.</remarks>
public sealed class LineIndex
{
    private readonly List<int> _starts = [0];

    /// <summary>Counts the lines of a text.</summary>
    public LineIndex(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>How many lines there are; a text that ends in a line end has an empty last one.</summary>
    public int Count => _starts.Count;

    /// <summary>Where a line starts, in UTF-16 code units; lines count from 0.</summary>
    public int StartOf(int line) => _starts[line];

    /// <summary>The line and the character in it, both from 0, in UTF-16 code units.</summary>
    public LinePosition PositionOf(int position)
    {
        var line = _starts.BinarySearch(position);
        line = line < 0 ? ~line - 1 : line;
        return new LinePosition(line, position - _starts[line]);
    }
}
