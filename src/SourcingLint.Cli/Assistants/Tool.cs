using System.Text.Json;

namespace SourcingLint.Cli.Assistants;

/// <summary>A tool, as an assistant is told of it. None of ours changes anything or reaches beyond this machine.</summary>
/// <param name="Name">What it is called by.</param>
/// <param name="Title">What people are shown.</param>
/// <param name="Description">What it does, for an assistant that chooses.</param>
/// <param name="Input">The JSON schema of its arguments.</param>
internal sealed record Tool(string Name, string Title, string Description, JsonElement Input)
{
    /// <summary>Writes it as the protocol has it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name"u8, Name);
        json.WriteString("title"u8, Title);
        json.WriteString("description"u8, Description);
        json.WritePropertyName("inputSchema"u8);
        Input.WriteTo(json);
        json.WriteStartObject("annotations"u8);
        json.WriteBoolean("readOnlyHint"u8, true);
        json.WriteBoolean("idempotentHint"u8, true);
        json.WriteBoolean("openWorldHint"u8, false);
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
