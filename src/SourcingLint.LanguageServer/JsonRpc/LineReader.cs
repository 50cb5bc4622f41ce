namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>Cuts a stream of bytes into lines, each of them a message.</summary>
/// <param name="input">The stream; its pieces may end anywhere.</param>
/// <param name="longest">The longest line taken, in bytes; of a longer one nothing is kept.</param>
internal sealed class LineReader(Stream input, int longest)
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>Waits for the next line. The last one needs no end.</summary>
    /// <param name="line">Its bytes without the line feed; empty when it is too long.</param>
    /// <param name="isTooLong">Whether it is longer than any that is taken.</param>
    /// <returns>False when the stream has ended.</returns>
    public bool Read(out ReadOnlyMemory<byte> line, out bool isTooLong)
    {
        var held = new MemoryStream();
        isTooLong = false;
        while (true)
        {
            var rest = _buffer.AsSpan(_start, _end - _start);
            var feed = rest.IndexOf((byte)'\n');
            var piece = feed < 0 ? rest : rest[..feed];
            isTooLong |= held.Length + piece.Length > longest;
            if (isTooLong)
            {
                held = new MemoryStream();
            }
            else
            {
                held.Write(piece);
            }

            _start += piece.Length + (feed < 0 ? 0 : 1);
            if (feed >= 0 || !Fill())
            {
                line = held.GetBuffer().AsMemory(0, (int)held.Length);
                return feed >= 0 || held.Length > 0 || isTooLong;
            }
        }
    }

    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer);
        return _end > 0;
    }
}
