using System.Text.Json;
using SourcingLint.Cli.Reporters;
using SourcingLint.LanguageServer.JsonRpc;

namespace SourcingLint.Cli.Assistants;

/// <summary>
/// As much of the Model Context Protocol as tools need: a message a line, one request after the other. Nothing is kept
/// between two requests, so it serves clients that begin with a handshake and those that name their version every time.
/// </summary>
/// <param name="input">Where messages come from.</param>
/// <param name="output">Where answers go.</param>
/// <param name="tools">What may be called.</param>
/// <param name="tell">Tells whoever runs the program of a fault in it.</param>
internal sealed class McpServer(Stream input, Stream output, DraftTools tools, Action<string> tell)
{
    /// <summary>The longest text that a tool takes, with every letter of it escaped, is shorter.</summary>
    private const int LongestMessage = 32 << 20;

    private const int UnsupportedVersion = -32022;

    /// <summary>The version whose clients name it in every request.</summary>
    private const string Version = "2026-07-28";

    private const string Instructions =
        "Checks the sourcing of news drafts. Each finding is a question that an editor would ask, not a correction: do not invent a source, a figure or a name to settle it; ask the writer, or leave a placeholder such as [SOURCE].";

    /// <summary>How long a client may go by what it was told, in milliseconds: nothing changes while the program runs.</summary>
    private const int Lifetime = 3_600_000;

    /// <summary>The versions that begin with a handshake, the newest first.</summary>
    private static readonly string[] WithHandshake = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"];

    private readonly MessageWriter _writer = new(output, Framing.Lines);

    /// <summary>Answers until the input ends.</summary>
    /// <exception cref="IOException">Nobody reads the answers any more.</exception>
    public void Run()
    {
        var reader = new LineReader(input, LongestMessage);
        while (reader.Read(out var line, out var isTooLong))
        {
            if (isTooLong)
            {
                _writer.WriteError(null, ErrorCode.InvalidRequest, $"The longest message taken is {LongestMessage >> 20} MB.");
            }
            else if (!line.Span.Trim(" \t\r"u8).IsEmpty)
            {
                Receive(Message.Parse(line));
            }
        }
    }

    private void Receive(Message message)
    {
        // Nothing else wants an answer. A request that is taken back has been answered before that can be read.
        if (message is Message.Request request)
        {
            Answer(request);
        }
        else if (message is Message.Invalid invalid)
        {
            _writer.WriteError(invalid.Id, invalid.Code, invalid.Reason);
        }
    }

    private void Answer(Message.Request request)
    {
        Action<Utf8JsonWriter> result;
        try
        {
            result = ResultOf(request.Method, request.Params);
        }
        catch (ResponseException refusal)
        {
            _writer.WriteError(request.Id, refusal.Code, refusal.Message, refusal.WriteDetails);
            return;
        }
        catch (Exception failure)
        {
            tell($"{request.Method} failed; please report it. {failure}");
            _writer.WriteError(request.Id, ErrorCode.InternalError, $"{request.Method} failed: {failure.Message}");
            return;
        }

        _writer.WriteResult(request.Id, result);
    }

    private Action<Utf8JsonWriter> ResultOf(string method, JsonElement parameters)
    {
        var named = Member(Member(parameters, "_meta"), "io.modelcontextprotocol/protocolVersion");
        if (named.ValueKind != JsonValueKind.Undefined && TextOf(named, "a protocol version") is var version && version != Version)
        {
            throw new ResponseException(UnsupportedVersion, "This version of the protocol is not spoken here.", json => WriteVersions(json, version));
        }

        return method switch
        {
            "initialize" => Initialize(parameters),
            "server/discover" => WriteDiscovery,
            "ping" => WriteNothing,
            "tools/list" => WriteTools,
            "tools/call" => Call(parameters),
            _ => throw new ResponseException(ErrorCode.MethodNotFound, $"'{method}' is not supported."),
        };
    }

    private static Action<Utf8JsonWriter> Initialize(JsonElement parameters)
    {
        var wanted = TextOf(Member(parameters, "protocolVersion"), "'protocolVersion'");
        return json =>
        {
            json.WriteStartObject();
            json.WriteString("protocolVersion"u8, WithHandshake.Contains(wanted) ? wanted : WithHandshake[0]);
            WriteAbilities(json);
            json.WritePropertyName("serverInfo"u8);
            WriteIdentity(json);
            json.WriteEndObject();
        };
    }

    private Action<Utf8JsonWriter> Call(JsonElement parameters)
    {
        var name = TextOf(Member(parameters, "name"), "'name'");
        var arguments = Member(parameters, "arguments");
        return arguments.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined
            ? tools.Call(name, arguments).Write
            : throw new ResponseException(ErrorCode.InvalidParams, "'arguments' is no object.");
    }

    private static void WriteDiscovery(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteKind(json);
        json.WriteStartArray("supportedVersions"u8);
        json.WriteStringValue(Version);
        json.WriteEndArray();
        WriteAbilities(json);
        json.WriteStartObject("_meta"u8);
        json.WritePropertyName("io.modelcontextprotocol/serverInfo"u8);
        WriteIdentity(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteTools(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteKind(json);
        json.WriteStartArray("tools"u8);
        foreach (var tool in DraftTools.All)
        {
            tool.Write(json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNothing(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteEndObject();
    }

    /// <summary>Writes that a result is whole, and the same for everybody.</summary>
    private static void WriteKind(Utf8JsonWriter json)
    {
        json.WriteString("resultType"u8, "complete"u8);
        json.WriteNumber("ttlMs"u8, Lifetime);
        json.WriteString("cacheScope"u8, "public"u8);
    }

    private static void WriteAbilities(Utf8JsonWriter json)
    {
        json.WriteStartObject("capabilities"u8);
        json.WriteStartObject("tools"u8);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("instructions"u8, Instructions);
    }

    private static void WriteIdentity(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, "sourcinglint"u8);
        json.WriteString("version"u8, JsonWriting.Version);
        json.WriteEndObject();
    }

    private static void WriteVersions(Utf8JsonWriter json, string requested)
    {
        json.WriteStartObject();
        json.WriteStartArray("supported"u8);
        json.WriteStringValue(Version);
        json.WriteEndArray();
        json.WriteString("requested"u8, requested);
        json.WriteEndObject();
    }

    private static JsonElement Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty(name, out var member) ? member : default;

    private static string TextOf(JsonElement value, string what) => value.ValueKind == JsonValueKind.String
        ? value.GetString()!
        : throw new ResponseException(ErrorCode.InvalidParams, $"The parameters lack {what} that is a string.");
}
