using System.Text;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Text;

namespace SourcingLint.LanguageServer;

/// <summary>Turns offsets in a text into positions on the wire and back. Lines end at CRLF, LF and CR, and nowhere else.</summary>
/// <param name="text">The text.</param>
/// <param name="encoding">What a character is.</param>
internal sealed class LspLineIndex(string text, PositionEncoding encoding)
{
    private readonly LineIndex _lines = new(text);

    /// <summary>The offset of a position. One past the end of its line or of the text counts as that end.</summary>
    public int OffsetOf(Position position)
    {
        if (position.Line >= _lines.Count)
        {
            return text.Length;
        }

        var start = _lines.StartOf(Math.Max(0, position.Line));
        var end = EndOf(Math.Max(0, position.Line));
        if (encoding == PositionEncoding.Utf16)
        {
            return start + Math.Clamp(position.Character, 0, end - start);
        }

        var left = position.Character;
        while (start < end && left > 0)
        {
            Rune.DecodeFromUtf16(text.AsSpan(start, end - start), out var rune, out var length);
            left -= encoding == PositionEncoding.Utf8 ? rune.Utf8SequenceLength : 1;
            if (left < 0)
            {
                break; // inside a character: before it
            }

            start += length;
        }

        return start;
    }

    /// <summary>The position of an offset.</summary>
    public Position PositionOf(int offset)
    {
        var position = _lines.PositionOf(offset);
        if (encoding == PositionEncoding.Utf16)
        {
            return new Position(position.Line, position.Character);
        }

        var before = text.AsSpan(offset - position.Character, position.Character);
        var count = 0;
        if (encoding == PositionEncoding.Utf8)
        {
            count = Encoding.UTF8.GetByteCount(before);
        }
        else
        {
            foreach (var _ in before.EnumerateRunes())
            {
                count++;
            }
        }

        return new Position(position.Line, count);
    }

    /// <summary>Where a line starts.</summary>
    public int StartOfLineAt(int offset) => _lines.StartOf(_lines.PositionOf(offset).Line);

    private int EndOf(int line)
    {
        var end = line + 1 < _lines.Count ? _lines.StartOf(line + 1) : text.Length;
        while (end > _lines.StartOf(line) && text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        return end;
    }
}
