using System.Text.Json;

namespace SourcingLint.Cli.Assistants;

/// <summary>What a tool answers.</summary>
/// <param name="Text">The answer as people read it.</param>
internal sealed record ToolAnswer(string Text)
{
    /// <summary>The same for programs, an object; null when there is only the text.</summary>
    public JsonElement? Values { get; init; }

    /// <summary>Whether the text says what the assistant got wrong.</summary>
    public bool IsError { get; init; }

    /// <summary>Writes it as the protocol has it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("resultType"u8, "complete"u8);
        json.WriteStartArray("content"u8);
        json.WriteStartObject();
        json.WriteString("type"u8, "text"u8);
        json.WriteString("text"u8, Text);
        json.WriteEndObject();
        json.WriteEndArray();
        if (Values is { } values)
        {
            json.WritePropertyName("structuredContent"u8);
            values.WriteTo(json);
        }

        json.WriteBoolean("isError"u8, IsError);
        json.WriteEndObject();
    }
}
