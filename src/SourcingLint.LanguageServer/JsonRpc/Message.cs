using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>A message that came in.</summary>
internal abstract record Message
{
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

    /// <summary>The bytes as a reader of JSON takes them: editors send half an emoji while it is typed over.</summary>
    private static ReadOnlyMemory<byte> Readable(ReadOnlyMemory<byte> body) =>
        SurrogateHalves.Replace(Utf8.IsValid(body.Span) ? body : Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(body.Span)));
}
