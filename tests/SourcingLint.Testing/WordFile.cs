using System.IO.Compression;
using System.Text;

namespace SourcingLint.Testing;

/// <summary>Makes Word documents from the XML inside them.</summary>
public static class WordFile
{
    private const string Main = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private const string Namespaces =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" """;

    /// <summary>A document with some paragraphs of plain text.</summary>
    public static byte[] Of(params string[] paragraphs) => OfBody(string.Concat(paragraphs.Select(text => $"<w:p>{Run(text)}</w:p>")));

    /// <summary>A run of text.</summary>
    public static string Run(string text, string properties = "") => $"""<w:r>{(properties.Length > 0 ? $"<w:rPr>{properties}</w:rPr>" : "")}<w:t xml:space="preserve">{text}</w:t></w:r>""";

    /// <summary>A paragraph of some style.</summary>
    public static string Styled(string style, string text) => $"""<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{Run(text)}</w:p>""";

    /// <summary>A document.</summary>
    /// <param name="body">What stands in <c>w:body</c>.</param>
    /// <param name="styles">What stands in <c>w:styles</c>; empty for a document without that part.</param>
    /// <param name="footnotes">What stands in <c>w:footnotes</c>; empty for a document without that part.</param>
    /// <param name="comments">What stands in <c>w:comments</c>; empty for a document without that part.</param>
    public static byte[] OfBody(string body, string styles = "", string footnotes = "", string comments = "")
    {
        List<(string Name, string Content)> parts =
        [
            ("document", "<w:body>" + body + "</w:body>"),
            .. ((string Name, string Content)[])[("styles", styles), ("footnotes", footnotes), ("comments", comments)],
        ];
        parts.RemoveAll(part => part.Content.Length == 0);
        var types = string.Concat(parts.Select(part => $"""<Override PartName="/word/{part.Name}.xml" ContentType="{Main}{(part.Name == "document" ? "document.main" : part.Name)}+xml"/>"""));
        var related = string.Concat(parts.Skip(1).Select(part => $"""<Relationship Id="{part.Name}" Type="{Kinds}{part.Name}" Target="{part.Name}.xml"/>"""));
        return OfParts(
        [
            ("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{types}</Types>"""),
            ("_rels/.rels", Relationships($"""<Relationship Id="r1" Type="{Kinds}officeDocument" Target="word/document.xml"/>""")),
            ("word/_rels/document.xml.rels", Relationships(related)),
            .. parts.Select(part => ($"word/{part.Name}.xml", $"<w:{part.Name} {Namespaces}>{part.Content}</w:{part.Name}>")),
        ]);
    }

    /// <summary>A relationships part.</summary>
    public static string Relationships(string content) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";

    /// <summary>The relationships of a package whose text is in some part.</summary>
    public static string MainAt(string target) => Relationships($"""<Relationship Id="r1" Type="{Kinds}officeDocument" Target="{target}"/>""");

    /// <summary>An archive.</summary>
    /// <param name="parts">The name and the text of each of its files.</param>
    public static byte[] OfParts(params (string Name, string Content)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>The text of a part.</summary>
    public static string Part(byte[] document, string name)
    {
        using var archive = new ZipArchive(new MemoryStream(document));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }
}
