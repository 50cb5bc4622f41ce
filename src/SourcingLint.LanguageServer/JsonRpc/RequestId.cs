using System.Text.Json;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>What ties an answer to its request: a whole number, or a text.</summary>
/// <param name="Number">The number, when it is one.</param>
/// <param name="Text">The text; null when it is a number.</param>
internal readonly record struct RequestId(long Number, string? Text = null)
{
    /// <summary>Reads an id; null when the value can be none.</summary>
    public static RequestId? Read(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new RequestId(0, value.GetString()),
        JsonValueKind.Number when value.TryGetInt64(out var number) => new RequestId(number),
        _ => null,
    };

    /// <summary>Writes it as it was read.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (Text is null)
        {
            json.WriteNumberValue(Number);
        }
        else
        {
            json.WriteStringValue(Text);
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Text ?? Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
