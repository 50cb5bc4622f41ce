using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using SourcingLint.Model;

namespace SourcingLint.Workspace;

/// <summary>The names of one draft, with what tells whether they are still its names.</summary>
/// <param name="Stamp">What its file looked like.</param>
/// <param name="Hash">The hash of its text.</param>
/// <param name="Names">Its names.</param>
internal sealed record StoredNames(FileStamp Stamp, UInt128 Hash, ImmutableArray<DraftName> Names)
{
    /// <summary>Writes the names of many drafts, each text once.</summary>
    public static byte[] WriteAll(IEnumerable<KeyValuePair<string, StoredNames>> drafts)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var texts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (path, draft) in drafts)
        {
            writer.Write(path);
            writer.Write(draft.Stamp.Length);
            writer.Write(draft.Stamp.Written);
            writer.Write(MemoryMarshal.AsBytes([draft.Hash]));
            writer.Write7BitEncodedInt(draft.Names.Length);
            foreach (var name in draft.Names)
            {
                Write(writer, name.Text, texts);
                Write(writer, name.Group, texts);
                Write(writer, name.Spelling, texts);
                writer.Write((byte)name.Kind);
                writer.Write(name.IsListed);
                writer.Write7BitEncodedInt(name.Count);
            }
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Reads what <see cref="WriteAll"/> wrote; nothing when the bytes are no such thing.</summary>
    public static IEnumerable<KeyValuePair<string, StoredNames>> ReadAll(ArraySegment<byte> bytes)
    {
        var drafts = new List<KeyValuePair<string, StoredNames>>();
        using var stream = new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false);
        using var reader = new BinaryReader(stream, Encoding.UTF8);
        var texts = new List<string>();
        try
        {
            while (stream.Position < stream.Length)
            {
                var path = reader.ReadString();
                var stamp = new FileStamp(reader.ReadInt64(), reader.ReadInt64());
                var hash = MemoryMarshal.Read<UInt128>(reader.ReadBytes(16));
                var names = new DraftName[reader.Read7BitEncodedInt()];
                for (var i = 0; i < names.Length; i++)
                {
                    var (text, group, spelling) = (ReadText(reader, texts), ReadText(reader, texts), ReadText(reader, texts));
                    names[i] = new DraftName(text, group, (MentionKind)reader.ReadByte(), reader.ReadBoolean(), spelling, reader.Read7BitEncodedInt());
                }

                drafts.Add(new(path, new StoredNames(stamp, hash, ImmutableCollectionsMarshal.AsImmutableArray(names))));
            }

            return drafts;
        }
        catch (Exception malformed) when (malformed is IOException or FormatException or ArgumentException or OverflowException)
        {
            return [];
        }
    }

    /// <summary>A text by its number, from 1; 0 before one that is new.</summary>
    private static void Write(BinaryWriter writer, string text, Dictionary<string, int> texts)
    {
        if (texts.TryGetValue(text, out var number))
        {
            writer.Write7BitEncodedInt(number);
        }
        else
        {
            texts.Add(text, texts.Count + 1);
            writer.Write7BitEncodedInt(0);
            writer.Write(text);
        }
    }

    private static string ReadText(BinaryReader reader, List<string> texts)
    {
        var number = reader.Read7BitEncodedInt();
        if (number == 0)
        {
            texts.Add(reader.ReadString());
            return texts[^1];
        }

        return texts[number - 1];
    }
}
