namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>Halves of surrogate pairs in JSON: programs cut texts inside an emoji and escape what is left, and no reader of JSON takes that.</summary>
public static class SurrogateHalves
{
    private const int EscapeLength = 6;

    /// <summary>The same JSON with <c>\uFFFD</c> for every half that is alone, so that no position in a text moves.</summary>
    /// <param name="json">JSON in UTF-8. What is no JSON comes back as some other bytes that are none.</param>
    public static ReadOnlyMemory<byte> Replace(ReadOnlyMemory<byte> json)
    {
        if (json.Span.IndexOf("\\ud"u8) < 0 && json.Span.IndexOf("\\uD"u8) < 0)
        {
            return json;
        }

        var bytes = json.ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != '\\')
            {
                continue;
            }

            var unit = Escaped(bytes, i);
            if (!char.IsSurrogate(unit))
            {
                i++;
            }
            else if (char.IsHighSurrogate(unit) && char.IsLowSurrogate(Escaped(bytes, i + EscapeLength)))
            {
                i += (2 * EscapeLength) - 1;
            }
            else
            {
                "\\uFFFD"u8.CopyTo(bytes.AsSpan(i));
                i += EscapeLength - 1;
            }
        }

        return bytes;
    }

    /// <summary>The code unit that a <c>\uXXXX</c> stands for; 0 when none stands here.</summary>
    private static char Escaped(byte[] bytes, int at) =>
        at + EscapeLength <= bytes.Length && bytes[at] == '\\' && bytes[at + 1] == 'u'
        && System.Buffers.Text.Utf8Parser.TryParse(bytes.AsSpan(at + 2, 4), out ushort unit, out var used, 'x') && used == 4
            ? (char)unit
            : '\0';
}
