using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SourcingLint.Workspace.Word;

/// <summary>
/// The parts of a Word document, which is a zip archive of XML files that name each other. Nothing is unpacked to disk, no
/// address is followed out of the archive, and no more of a part is read than <see cref="LargestPart"/>.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The most that a part may hold, in bytes: some thousand pages.</summary>
    public const int LargestPart = 32 << 20;

    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>How the kinds of relationships begin; the second in documents of the strict form.</summary>
    private static readonly string[] Kinds = ["http://schemas.openxmlformats.org/officeDocument/2006/relationships/", "http://purl.oclc.org/ooxml/officeDocument/relationships/"];

    private readonly ZipArchive _archive;
    private readonly Dictionary<string, (ZipArchiveEntry Entry, long Length)> _entries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Opens a document.</summary>
    /// <param name="archive">Its archive; disposed of with this.</param>
    /// <exception cref="UnreadableDocumentException">It is an archive of something else.</exception>
    public WordPackage(ZipArchive archive)
    {
        _archive = archive;
        foreach (var entry in archive.Entries)
        {
            _entries.TryAdd(entry.FullName, (entry, entry.Length));
        }

        MainPart = Related("", "officeDocument") is { } main && Has(main) ? main
            : throw new UnreadableDocumentException("an archive without a Word document in it. Save the draft as .docx or as plain text.");
    }

    /// <summary>The name of the part that holds the text.</summary>
    public string MainPart { get; }

    /// <summary>How the kinds of this document's relationships begin.</summary>
    public string RelationshipKinds { get; private set; } = Kinds[0];

    /// <summary>The part that holds the relationships of a part.</summary>
    public static string RelationshipsOf(string part)
    {
        var name = part.LastIndexOf('/') + 1;
        return part[..name] + "_rels/" + part[name..] + ".rels";
    }

    /// <summary>The name of the part that another one names as its styles, notes or comments; null when it names none.</summary>
    /// <param name="part">The other part; empty for the package itself.</param>
    /// <param name="kind">The last word of the kind of relationship: <c>styles</c>.</param>
    public string? Related(string part, string kind)
    {
        if (!Has(RelationshipsOf(part)))
        {
            return null;
        }

        using var reader = Read(RelationshipsOf(part));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader is { LocalName: "Relationship", NamespaceURI: Relationships }
                && Array.Find(Kinds, start => reader.GetAttribute("Type") == start + kind) is { } kinds && reader.GetAttribute("TargetMode") != "External")
            {
                RelationshipKinds = kinds;
                return Resolve(part, reader.GetAttribute("Target") ?? "");
            }
        }

        return null;
    }

    /// <summary>Whether there is such a part.</summary>
    public bool Has(string part) => _entries.ContainsKey(part);

    /// <summary>Reads a part from its start; a document type, which no word processor writes, is refused, and with it every entity.</summary>
    /// <exception cref="UnreadableDocumentException">The part is too large.</exception>
    /// <exception cref="XmlException">While reading: the part is no XML, or has a document type.</exception>
    public XmlReader Read(string part)
    {
        var (entry, length) = _entries[part];
        if (length > LargestPart)
        {
            throw new UnreadableDocumentException(FormattableString.Invariant($"a Word document with more than {LargestPart >> 20} MB of text in it. Cut it into smaller ones."));
        }

        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = LargestPart, // whatever length the archive claims
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            CloseInput = true,
        };
        return XmlReader.Create(entry.Open(), settings);
    }

    /// <summary>Reads a part as a tree.</summary>
    /// <inheritdoc cref="Read(string)"/>
    public XDocument Load(string part)
    {
        using var reader = Read(part);
        return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
    }

    /// <summary>Writes a part in the place of what it held; a new one is made when there is none.</summary>
    public void Write(string part, XDocument content)
    {
        if (!_entries.TryGetValue(part, out var known))
        {
            _entries[part] = known = (_archive.CreateEntry(part), 0);
            known.Entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero); // the same document gives the same copy
        }

        var entry = known.Entry;
        var written = entry.LastWriteTime;
        using (var stream = entry.Open())
        {
            stream.SetLength(0);
            using var writer = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new System.Text.UTF8Encoding(false) });
            content.Save(writer);
        }

        entry.LastWriteTime = written;
    }

    public void Dispose() => _archive.Dispose();

    /// <summary>A part's name as another part gives it: from the top, or from the other's folder. What leads out of the archive names no part.</summary>
    private static string Resolve(string part, string target)
    {
        var names = target.StartsWith('/') ? [] : part.Split('/').SkipLast(1).ToList();
        foreach (var name in target.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (name != "..")
            {
                names.Add(name);
            }
            else if (names.Count > 0)
            {
                names.RemoveAt(names.Count - 1);
            }
        }

        return string.Join('/', names.Where(name => name != "."));
    }
}
