using System.Globalization;
using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace SourcingLint.Workspace.Word;

/// <summary>
/// Writes comments into a copy of a Word document. Runs are cut where a comment begins or ends inside them; the parts that
/// hold no text or comment stay as they are, to the byte.
/// </summary>
public sealed class WordCommentWriter
{
    private const string Author = "SourcingLint";
    private const string ContentTypes = "[Content_Types].xml";
    private static readonly XNamespace Types = "http://schemas.openxmlformats.org/package/2006/content-types";
    private static readonly XNamespace Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";

    private readonly WordDocument _document;
    private readonly XElement[] _elements;
    private readonly XNamespace _word;

    /// <summary>What is put into each run, by the child that it is cut at and the place in that child's text.</summary>
    private readonly Dictionary<XElement, List<Mark>> _marks = [];

    private WordCommentWriter(WordDocument document, XDocument main)
    {
        _document = document;
        _elements = [.. main.Descendants()];
        _word = main.Root!.Name.Namespace;
    }

    /// <summary>A copy of a document with comments beside its words. The comments that it has stay.</summary>
    /// <param name="document">The document.</param>
    /// <param name="comments">The comments.</param>
    /// <param name="problem">What stands in the way, when nothing is returned: words to stand behind the document's name.</param>
    public static byte[]? Write(WordDocument document, IReadOnlyList<WordComment> comments, out string? problem)
    {
        try
        {
            using var copy = new MemoryStream();
            copy.Write(document.Bytes);
            using (var package = new WordPackage(new ZipArchive(copy, ZipArchiveMode.Update, leaveOpen: true)))
            {
                if (comments.Count > 0 && !document.Pieces.IsEmpty)
                {
                    Write(document, comments, package);
                }
            }

            problem = null;
            return copy.ToArray();
        }
        catch (Exception damaged) when (damaged is XmlException or UnreadableDocumentException or InvalidDataException or IOException or NotSupportedException)
        {
            problem = "comments cannot be written into this document: " + damaged.Message;
            return null;
        }
    }

    private static void Write(WordDocument document, IReadOnlyList<WordComment> comments, WordPackage package)
    {
        var main = package.Load(package.MainPart);
        var writer = new WordCommentWriter(document, main);
        var (part, list) = writer.OpenComments(package);
        var id = 1 + list.Root!.Elements(writer._word + "comment").Concat(main.Descendants(writer._word + "commentRangeStart"))
            .Select(comment => (int.TryParse((string?)comment.Attribute(writer._word + "id"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0) & 0xFFFFFF)
            .DefaultIfEmpty(-1).Max();
        foreach (var comment in comments)
        {
            list.Root.Add(writer.Comment(id, comment));
            writer.Place(comment, id++);
        }

        foreach (var (run, marks) in writer._marks)
        {
            writer.Cut(run, marks);
        }

        package.Write(package.MainPart, main);
        package.Write(part, list);
    }

    /// <summary>The part with the comments; where there is none, one is made and made known.</summary>
    private (string Part, XDocument Comments) OpenComments(WordPackage package)
    {
        if (package.Related(package.MainPart, "comments") is { } known && package.Has(known))
        {
            return (known, package.Load(known));
        }

        var folder = package.MainPart[..(package.MainPart.LastIndexOf('/') + 1)];
        var part = folder + "comments.xml";
        for (var i = 2; package.Has(part); i++)
        {
            part = string.Create(CultureInfo.InvariantCulture, $"{folder}comments{i}.xml");
        }

        var names = WordPackage.RelationshipsOf(package.MainPart);
        var relationships = package.Has(names) ? package.Load(names) : new XDocument(new XElement(Relationships + "Relationships"));
        var ids = relationships.Root!.Elements().Select(relationship => (string?)relationship.Attribute("Id")).ToHashSet();
        var id = "rIdSourcingLint";
        while (!ids.Add(id))
        {
            id += "1";
        }

        relationships.Root.Add(new XElement(Relationships + "Relationship", new XAttribute("Id", id), new XAttribute("Type", package.RelationshipKinds + "comments"), new XAttribute("Target", part[folder.Length..])));
        package.Write(names, relationships);
        var types = package.Load(ContentTypes);
        types.Root!.Add(new XElement(Types + "Override", new XAttribute("PartName", "/" + part), new XAttribute("ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml")));
        package.Write(ContentTypes, types);
        return (part, new XDocument(new XElement(_word + "comments", new XAttribute(XNamespace.Xmlns + "w", _word.NamespaceName))));
    }

    private XElement Comment(int id, WordComment comment) => new(
        _word + "comment",
        new XAttribute(_word + "id", id),
        new XAttribute(_word + "author", Author),
        new XAttribute(_word + "initials", "SL"),
        comment.Paragraphs.Select(text => new XElement(_word + "p", new XElement(_word + "r", new XElement(_word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), WithoutControls(text))))));

    /// <summary>XML has next to no control characters.</summary>
    private static string WithoutControls(string text) => string.Concat(text.Select(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c) ? c : ' '));

    /// <summary>Notes where a comment begins and ends; text that is in no run, which no word processor writes, can have none.</summary>
    private void Place(WordComment comment, int id)
    {
        var pieces = _document.Pieces;
        var first = PieceAt(comment.Span.Start);
        var last = Math.Max(first, PieceAt(comment.Span.End - 1));
        if (RunOf(pieces[first]) is { } from && RunOf(pieces[last]) is { } to)
        {
            Add(from, pieces[first], Math.Clamp(comment.Span.Start - pieces[first].Start, 0, pieces[first].Length - 1), new Mark(id, IsEnd: false));
            Add(to, pieces[last], Math.Clamp(comment.Span.End - pieces[last].Start, 1, pieces[last].Length), new Mark(id, IsEnd: true));
        }
    }

    /// <summary>The index of the piece that holds a place in the text, or of the first one after it; of the last when there is none.</summary>
    private int PieceAt(int place)
    {
        var (low, high) = (0, _document.Pieces.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _document.Pieces[middle].End > place ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private XElement? RunOf(WordPiece piece)
    {
        var runs = _elements[piece.Element].Ancestors(_word + "r");
        return piece.Offset < 0 ? runs.LastOrDefault() : runs.FirstOrDefault();
    }

    private void Add(XElement run, WordPiece piece, int place, Mark mark) => (_marks.TryGetValue(run, out var marks) ? marks : _marks[run] = [])
        .Add(piece.Offset < 0 ? mark : mark with { Element = _elements[piece.Element], Place = piece.Offset + place });

    /// <summary>Puts the marks of comments around a run, and between the pieces that it is cut into.</summary>
    private void Cut(XElement run, List<Mark> marks)
    {
        var made = new List<XElement>();
        made.AddRange(marks.Where(mark => mark.Element is null && !mark.IsEnd).Select(Start));
        var current = EmptyCopy(run);
        foreach (var child in run.Nodes().ToArray())
        {
            if (child is XElement properties && properties.Name == _word + "rPr")
            {
                continue;
            }

            // A comment ends before the next one begins, so that both stand where they are read.
            var here = marks.Where(mark => mark.Element == child).OrderBy(mark => mark.Place).ThenBy(mark => !mark.IsEnd).ToArray();
            var text = child is XElement t && t.Name == _word + "t" ? t.Value : null;
            var from = 0;
            foreach (var mark in here)
            {
                if (text is not null && mark.Place > from)
                {
                    current.Add(Text(text[from..mark.Place]));
                    from = mark.Place;
                }
                else if (text is null && mark.Place > 0 && from == 0)
                {
                    current.Add(child);
                    from = 1;
                }

                if (HasContent(current))
                {
                    made.Add(current);
                    current = EmptyCopy(run);
                }

                made.AddRange(mark.IsEnd ? End(mark) : [Start(mark)]);
            }

            if (here.Length == 0 || (text is null && from == 0))
            {
                current.Add(child);
            }
            else if (text is not null && from < text.Length)
            {
                current.Add(Text(text[from..]));
            }
        }

        if (HasContent(current))
        {
            made.Add(current);
        }

        made.AddRange(marks.Where(mark => mark.Element is null && mark.IsEnd).SelectMany(End));
        run.ReplaceWith(made);
    }

    private XElement EmptyCopy(XElement run) => new(run.Name, run.Attributes(), run.Element(_word + "rPr"));

    private bool HasContent(XElement run) => run.Elements().Any(element => element.Name != _word + "rPr");

    private XElement Text(string text) => new(_word + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), text);

    private XElement Start(Mark mark) => new(_word + "commentRangeStart", new XAttribute(_word + "id", mark.Comment));

    private XElement[] End(Mark mark) =>
    [
        new(_word + "commentRangeEnd", new XAttribute(_word + "id", mark.Comment)),
        new(_word + "r", new XElement(_word + "commentReference", new XAttribute(_word + "id", mark.Comment))),
    ];

    /// <summary>Where a comment begins or ends.</summary>
    /// <param name="Comment">The comment's id.</param>
    /// <param name="IsEnd">Whether it ends there.</param>
    /// <param name="Element">The child of the run; null for the edge of the whole run.</param>
    /// <param name="Place">The place in what that child holds.</param>
    private sealed record Mark(int Comment, bool IsEnd, XElement? Element = null, int Place = 0);
}
