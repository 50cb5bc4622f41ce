using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>A stretch of prose without what is unseen in it, and where each of its characters stands in the draft.</summary>
internal sealed class SeenText
{
    private readonly string _prose;
    private readonly int[] _places;
    private readonly int _end;

    /// <summary>Reads a stretch of prose.</summary>
    public SeenText(string prose, TextSpan span)
    {
        _prose = prose;
        var seen = new char[span.Length];
        _places = new int[span.Length];
        _end = span.End;
        var length = 0;
        var wordStart = span.Start;
        for (var i = span.Start; i < span.End; i++)
        {
            var c = prose[i];
            if (Typography.IsUnseen(c))
            {
                if (i - wordStart < ushort.MaxValue)
                {
                    continue;
                }

                c = ' '; // no word goes on across markup without end
            }

            wordStart = char.IsWhiteSpace(c) ? i : wordStart;
            seen[length] = c;
            _places[length++] = i;
        }

        Text = new string(seen, 0, length);
    }

    /// <summary>What is seen, its blanks and line ends as they are.</summary>
    public string Text { get; }

    /// <summary>Where a stretch of <see cref="Text"/> stands in the draft: from its first character to the whole of its last.</summary>
    public TextSpan PlaceOf(int start, int length)
    {
        var end = _places[start + length - 1] + 1;
        while (end < _end && _prose[end] == Typography.Rest)
        {
            end++;
        }

        return TextSpan.FromBounds(_places[start], end);
    }
}
