using System.Buffers.Text;
using System.Text;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>Cuts a stream of bytes into messages: headers, an empty line, then as many bytes as <c>Content-Length</c> says.</summary>
/// <remarks>After bytes that make no sense it goes on at the next <c>Content-Length</c>: one broken message does not end a session.</remarks>
/// <param name="input">The stream; its pieces may end anywhere.</param>
/// <param name="longest">The longest message taken, in bytes.</param>
internal sealed class MessageReader(Stream input, int longest = 64 << 20)
{
    private const int LongestHeader = 4096;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    private static ReadOnlySpan<byte> LengthHeader => "Content-Length:"u8;

    /// <summary>Waits for the next message.</summary>
    /// <param name="body">Its bytes; empty when only a fault is told.</param>
    /// <param name="fault">What was wrong with the bytes before it; null when nothing was.</param>
    /// <returns>False when the stream has ended.</returns>
    public bool Read(out ReadOnlyMemory<byte> body, out string? fault)
    {
        body = default;
        fault = null;
        var length = -1;
        var hasHeaders = false;
        while (TakeLine(out var line))
        {
            if (line.Length == 0)
            {
                if (length >= 0)
                {
                    return TakeBody(length, out body, ref fault);
                }

                if (hasHeaders)
                {
                    fault ??= "headers without a Content-Length";
                    return true;
                }

                continue;
            }

            if (LengthIn(line, out var isWhole) is not { } value)
            {
                hasHeaders |= IsHeader(line);
                fault ??= IsHeader(line) ? null : "bytes outside any message";
                continue;
            }

            fault ??= isWhole ? null : "bytes outside any message";
            hasHeaders = true;
            if (!Utf8Parser.TryParse(value, out int bytes, out var used) || used != value.Length || bytes < 0 || bytes > longest)
            {
                fault = $"a Content-Length of '{Encoding.ASCII.GetString(value[..Math.Min(value.Length, 20)])}'; the longest message taken is {longest} bytes";
                return true;
            }

            length = bytes;
        }

        fault ??= hasHeaders || _end > _start ? "the stream ended inside a message" : null;
        return fault is not null;
    }

    /// <summary>The value of a line's last <c>Content-Length</c>; null when it has none.</summary>
    private static byte[]? LengthIn(Span<byte> line, out bool isWhole)
    {
        for (var at = line.Length - LengthHeader.Length; at >= 0; at--)
        {
            if (Ascii.EqualsIgnoreCase(line.Slice(at, LengthHeader.Length), LengthHeader))
            {
                isWhole = at == 0;
                return line[(at + LengthHeader.Length)..].Trim(" \t"u8).ToArray();
            }
        }

        isWhole = false;
        return null;
    }

    private static bool IsHeader(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        return colon > 0 && line[..colon].IndexOfAnyExcept("-ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8) < 0;
    }

    /// <summary>Takes a line without its end. Of a line too long for any header only the tail is kept.</summary>
    private bool TakeLine(out Span<byte> line)
    {
        var scanned = 0;
        while (true)
        {
            var held = _buffer.AsSpan(_start, _end - _start);
            var end = held[scanned..].IndexOf((byte)'\n');
            if (end >= 0)
            {
                line = held[..(scanned + end)];
                line = line.Length > 0 && line[^1] == '\r' ? line[..^1] : line;
                _start += scanned + end + 1;
                return true;
            }

            if (held.Length > LongestHeader)
            {
                _start = _end - LongestHeader / 2;
            }

            scanned = _end - _start;
            if (!Fill())
            {
                line = default;
                return false;
            }
        }
    }

    private bool TakeBody(int length, out ReadOnlyMemory<byte> body, ref string? fault)
    {
        var bytes = new byte[length];
        var held = Math.Min(length, _end - _start);
        _buffer.AsSpan(_start, held).CopyTo(bytes);
        _start += held;
        var read = input.ReadAtLeast(bytes.AsSpan(held), length - held, throwOnEndOfStream: false);
        if (held + read < length)
        {
            body = default;
            fault ??= "the stream ended inside a message";
            return true;
        }

        body = bytes;
        return true;
    }

    private bool Fill()
    {
        if (_start == _end)
        {
            _start = _end = 0;
        }
        else if (_end == _buffer.Length)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        var read = input.Read(_buffer.AsSpan(_end));
        _end += read;
        return read > 0;
    }
}
