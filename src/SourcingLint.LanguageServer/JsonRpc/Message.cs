using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>A message that came in.</summary>
internal abstract record Message
{
    private const int EscapeLength = 6;

    /// <summary>Asks for an answer.</summary>
    public sealed record Request(RequestId Id, string Method, JsonElement Params) : Message;

    /// <summary>Tells something.</summary>
    public sealed record Notification(string Method, JsonElement Params) : Message;

    /// <summary>Answers a request of ours; <paramref name="Error"/> is null when it went well.</summary>
    public sealed record Response(RequestId Id, JsonElement Result, string? Error) : Message;

    /// <summary>None of these.</summary>
    public sealed record Invalid(RequestId? Id, int Code, string Reason) : Message;

    /// <summary>Reads a message. Any bytes are one; nothing throws.</summary>
    public static Message Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Read(JsonElement.Parse(Readable(body).Span));
        }
        catch (JsonException broken)
        {
            return new Invalid(null, ErrorCode.ParseError, "This is not JSON: " + broken.Message);
        }
    }

    private static Message Read(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new Invalid(null, ErrorCode.InvalidRequest, "A message is a JSON object.");
        }

        var hasId = root.TryGetProperty("id"u8, out var idValue);
        var id = hasId ? RequestId.Read(idValue) : null;
        if (!root.TryGetProperty("jsonrpc"u8, out var version) || version.ValueKind != JsonValueKind.String || !version.ValueEquals("2.0"u8))
        {
            return new Invalid(id, ErrorCode.InvalidRequest, "A message says \"jsonrpc\": \"2.0\".");
        }

        if (root.TryGetProperty("method"u8, out var method) && method.ValueKind == JsonValueKind.String)
        {
            root.TryGetProperty("params"u8, out var parameters);
            return id is { } asked ? new Request(asked, method.GetString()!, parameters)
                : hasId ? new Invalid(null, ErrorCode.InvalidRequest, "An id is a whole number or a string.")
                : new Notification(method.GetString()!, parameters);
        }

        if (root.TryGetProperty("error"u8, out var error) && error.ValueKind == JsonValueKind.Object)
        {
            var reason = error.TryGetProperty("message"u8, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "no reason given";
            return new Response(id ?? default, default, reason);
        }

        return id is { } answered && root.TryGetProperty("result"u8, out var result)
            ? new Response(answered, result, null)
            : new Invalid(id, ErrorCode.InvalidRequest, "A message has a method, a result or an error.");
    }

    /// <summary>The bytes with every half of a surrogate pair replaced: editors send them while an emoji is typed over, and no reader of JSON takes them.</summary>
    private static ReadOnlyMemory<byte> Readable(ReadOnlyMemory<byte> body)
    {
        if (!Utf8.IsValid(body.Span))
        {
            body = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span));
        }

        if (body.Span.IndexOf("\\ud"u8) < 0 && body.Span.IndexOf("\\uD"u8) < 0)
        {
            return body;
        }

        var bytes = body.ToArray();
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
