using System.Buffers;
using System.Globalization;
using System.Text.Json;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli.Reporters;

/// <summary>The rules as one JSON object. Its fields are a contract: they may be added to, never changed.</summary>
internal static class RulesJson
{
    /// <summary>Writes every rule with its settings, in order of id.</summary>
    public static byte[] Write()
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, JsonWriting.Options);
        json.WriteStartObject();
        json.WriteNumber("version"u8, 1);
        json.WriteStartArray("rules"u8);
        foreach (var rule in RuleCatalog.Descriptors)
        {
            json.WriteStartObject();
            json.WriteString("id"u8, rule.Id);
            json.WriteString("name"u8, rule.RuleName());
            json.WriteString("category"u8, rule.Category);
            json.WriteString("title"u8, rule.Title.ToString(CultureInfo.InvariantCulture));
            json.WriteString("why"u8, rule.Description.ToString(CultureInfo.InvariantCulture));
            json.WriteString("severity"u8, JsonWriting.NameOf(rule.DefaultSeverity));
            json.WriteBoolean("enabled"u8, rule.IsEnabledByDefault);
            json.WriteStartArray("settings"u8);
            foreach (var option in RuleCatalog.Find(rule.Id)?.Options ?? [])
            {
                json.WriteStartObject();
                json.WriteString("key"u8, option.Key);
                json.WriteString("description"u8, option.Description);
                json.WriteString("default"u8, option.DefaultText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }
}
