using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>Writes messages to a stream, each in one piece.</summary>
/// <param name="output">The stream.</param>
/// <param name="framing">How the other side knows where each ends.</param>
/// <param name="types">How the parts of messages are written; null where all of them write themselves.</param>
internal sealed class MessageWriter(Stream output, Framing framing, JsonSerializerContext? types = null)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    private readonly ArrayBufferWriter<byte> _body = new(1 << 12);

    /// <summary>Writes the answer to a request. An answer of nothing is <c>null</c>; one that is an <see cref="Action{T}"/> writes itself.</summary>
    public void WriteResult(RequestId id, object? result) => Write(json =>
    {
        json.WritePropertyName("id"u8);
        id.Write(json);
        json.WritePropertyName("result"u8);
        WriteValue(json, result);
    });

    /// <summary>Writes that a request failed.</summary>
    /// <param name="id">The request; null when it could not be read.</param>
    /// <param name="code">One of <see cref="ErrorCode"/>.</param>
    /// <param name="message">Why, for a person to read.</param>
    /// <param name="writeDetails">Writes what else there is for a program to read; null for nothing.</param>
    public void WriteError(RequestId? id, int code, string message, Action<Utf8JsonWriter>? writeDetails = null) => Write(json =>
    {
        json.WritePropertyName("id"u8);
        if (id is { } known)
        {
            known.Write(json);
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteStartObject("error"u8);
        json.WriteNumber("code"u8, code);
        json.WriteString("message"u8, message);
        if (writeDetails is not null)
        {
            json.WritePropertyName("data"u8);
            writeDetails(json);
        }

        json.WriteEndObject();
    });

    /// <summary>Writes a notification, or a request when it has an id.</summary>
    public void WriteCall(string method, object? parameters, RequestId? id = null) => Write(json =>
    {
        if (id is { } known)
        {
            json.WritePropertyName("id"u8);
            known.Write(json);
        }

        json.WriteString("method"u8, method);
        if (parameters is not null)
        {
            json.WritePropertyName("params"u8);
            WriteValue(json, parameters);
        }
    });

    private void Write(Action<Utf8JsonWriter> writeParts)
    {
        _body.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_body, Options))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc"u8, "2.0"u8);
            writeParts(json);
            json.WriteEndObject();
        }

        output.Write(framing == Framing.Lines
            ? [.. _body.WrittenSpan, (byte)'\n']
            : [.. Encoding.ASCII.GetBytes($"Content-Length: {_body.WrittenCount}\r\n\r\n"), .. _body.WrittenSpan]);
        output.Flush();
    }

    private void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case JsonElement element:
                element.WriteTo(json);
                break;
            case Action<Utf8JsonWriter> write:
                write(json);
                break;
            default:
                JsonSerializer.Serialize(json, value, types?.GetTypeInfo(value.GetType())
                    ?? throw new InvalidOperationException(value.GetType().Name + " is no type of a message."));
                break;
        }
    }
}
