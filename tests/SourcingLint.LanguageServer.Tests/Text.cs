using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>A text as an editor holds it: UTF-16 positions, lines at CRLF, LF and CR. Written without the server's own code.</summary>
internal static class Text
{
    /// <summary>The position of an offset.</summary>
    public static (int Line, int Character) PositionOf(string text, int offset)
    {
        var line = 0;
        var start = 0;
        for (var i = 0; i < offset; i++)
        {
            var isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));
            (line, start) = isEnd ? (line + 1, i + 1) : (line, start);
        }

        return (line, offset - start);
    }

    /// <summary>A stretch as the protocol writes it.</summary>
    public static object RangeOf(string text, int start, int end)
    {
        var (startLine, startCharacter) = PositionOf(text, start);
        var (endLine, endCharacter) = PositionOf(text, end);
        return new { start = new { line = startLine, character = startCharacter }, end = new { line = endLine, character = endCharacter } };
    }

    /// <summary>The stretch of some words.</summary>
    public static object RangeOf(string text, string words)
    {
        var start = text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, "not in the text: " + words);
        return RangeOf(text, start, start + words.Length);
    }

    /// <summary>The offset of a position.</summary>
    public static int OffsetOf(string text, JsonElement position)
    {
        var line = position.GetProperty("line").GetInt32();
        var at = 0;
        while (line > 0)
        {
            line -= text[at] == '\n' || (text[at] == '\r' && (at + 1 == text.Length || text[at + 1] != '\n')) ? 1 : 0;
            at++;
        }

        return at + position.GetProperty("character").GetInt32();
    }

    /// <summary>The words of a stretch.</summary>
    public static string In(string text, JsonElement range) =>
        text[OffsetOf(text, range.GetProperty("start"))..OffsetOf(text, range.GetProperty("end"))];

    /// <summary>The text after a workspace edit of one document.</summary>
    public static string Apply(string text, JsonElement edit)
    {
        var edits = edit.TryGetProperty("documentChanges", out var versioned)
            ? versioned[0].GetProperty("edits")
            : edit.GetProperty("changes").EnumerateObject().Single().Value;
        foreach (var change in edits.EnumerateArray().OrderByDescending(e => OffsetOf(text, e.GetProperty("range").GetProperty("start"))))
        {
            var range = change.GetProperty("range");
            var start = OffsetOf(text, range.GetProperty("start"));
            text = text[..start] + change.GetProperty("newText").GetString() + text[OffsetOf(text, range.GetProperty("end"))..];
        }

        return text;
    }
}
