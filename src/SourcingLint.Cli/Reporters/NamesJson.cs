using System.Collections.Immutable;
using System.Text.Json;
using SourcingLint.Model;

namespace SourcingLint.Cli.Reporters;

/// <summary>The names of many drafts, for programs.</summary>
internal static class NamesJson
{
    public static byte[] Write(ImmutableArray<LedgerName> names)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, JsonWriting.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version"u8, 1);
            json.WriteStartArray("names"u8);
            foreach (var name in names)
            {
                json.WriteStartObject();
                json.WriteString("name"u8, name.Name);
                json.WriteString("kind"u8, Names.Of(name.Kind));
                json.WriteBoolean("mixed"u8, name.IsMixed);
                json.WriteStartArray("forms"u8);
                foreach (var form in name.Forms)
                {
                    json.WriteStartObject();
                    json.WriteString("text"u8, form.Text);
                    json.WriteNumber("count"u8, form.Count);
                    json.WriteStartArray("files"u8);
                    foreach (var draft in form.Drafts)
                    {
                        json.WriteStringValue(draft);
                    }

                    json.WriteEndArray();
                    json.WriteEndObject();
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }
}
