using System.Collections.Immutable;
using System.Text;
using System.Xml;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Workspace.Word;

/// <summary>Reads the text of a Word document in one pass over its parts; how deep these are nested costs memory and no stack.</summary>
internal sealed class WordText
{
    /// <summary>A heading further down than this is not the headline.</summary>
    private const int LastHeadline = 5;

    /// <summary>What is longer than this, in UTF-16 code units, is no cell of a table but copy that a form is laid around.</summary>
    private const int LongestCell = 200;

    private readonly WordStyles _styles;
    private readonly List<WordParagraph> _paragraphs = [];
    private readonly Stack<WordParagraph> _open = [];
    private readonly Stack<(int Cells, int FirstParagraph)> _rows = [];
    private readonly Dictionary<string, int> _noteMarks = new(StringComparer.Ordinal);
    private readonly StringBuilder _value = new();
    private WordParagraph? _unended;
    private int _element = -1; // the index of the element being read, among all of the main part
    private int _textElement;
    private bool _keepsBlanks;
    private int _anchor = -1;
    private int _links;
    private bool _isPlaceholder;

    private WordText(WordStyles styles) => _styles = styles;

    /// <summary>The text of a document, its blocks, and which elements hold it.</summary>
    public static (string Text, ImmutableArray<Block> Blocks, ImmutableArray<WordPiece> Pieces) Read(WordPackage package)
    {
        var text = new WordText(WordStyles.Read(package));
        using (var reader = package.Read(package.MainPart))
        {
            text.ReadMain(reader);
        }

        foreach (var kind in (ReadOnlySpan<string>)["footnote", "endnote"])
        {
            if (package.Related(package.MainPart, kind + "s") is { } part && package.Has(part))
            {
                using var reader = package.Read(part);
                text.ReadNotes(reader, kind);
            }
        }

        return text.Join();
    }

    private void ReadMain(XmlReader reader)
    {
        while (reader.Read())
        {
            ReadNode(reader);
        }
    }

    /// <summary>Reads the notes that have a mark in the text; the others are the lines that part notes from it.</summary>
    private void ReadNotes(XmlReader reader, string kind)
    {
        var outside = _element;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == kind)
            {
                _anchor = _noteMarks.GetValueOrDefault(kind + WordMarkup.ValueOf(reader, "id"), -1);
            }

            if (_anchor >= 0)
            {
                ReadNode(reader);
            }
        }

        (_element, _anchor) = (outside, -1);
    }

    private void ReadNode(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element when !reader.IsEmptyElement && IsUnseen(reader):
                PassOver(reader);
                break;
            case XmlNodeType.Element:
                _element++;
                Open(reader);
                if (reader.IsEmptyElement)
                {
                    Close(reader);
                }

                break;
            case XmlNodeType.EndElement:
                Close(reader);
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                _value.Append(reader.Value);
                break;
        }
    }

    /// <summary>Whether nothing is seen of an element: a deletion, the place that something was moved from, earlier properties, a second form of what stands before it.</summary>
    private bool IsUnseen(XmlReader reader) => reader.LocalName switch
    {
        "pPrChange" or "rPrChange" or "Fallback" or "rt" => true,
        "del" or "moveFrom" => !(_open.Count > 0 && _open.Peek().IsInProperties),
        "sdtContent" => _isPlaceholder,
        _ => false,
    };

    /// <summary>Reads on to the end of an element; what is in it counts as elements and as nothing else.</summary>
    private void PassOver(XmlReader reader)
    {
        var depth = reader.Depth;
        _element++;
        _isPlaceholder = false;
        while (reader.Read() && reader.Depth > depth)
        {
            _element += reader.NodeType == XmlNodeType.Element ? 1 : 0;
        }
    }

    private void Open(XmlReader reader)
    {
        var paragraph = _open.Count > 0 ? _open.Peek() : null;
        if (!WordMarkup.IsOfWord(reader))
        {
            if (reader.LocalName is "inline" or "imagedata" && paragraph is not null)
            {
                paragraph.HasImage = true; // one that floats hangs on any paragraph
            }

            return;
        }

        switch (reader.LocalName)
        {
            case "p":
                OpenParagraph();
                break;
            case "tr":
                _rows.Push((0, _paragraphs.Count));
                break;
            case "tc" when _rows.Count > 0:
                var (cells, first) = _rows.Pop();
                _rows.Push((cells + 1, first));
                break;
            case "txbxContent":
                _anchor = _anchor < 0 ? _element : _anchor;
                break;
            case "hyperlink":
                _links++;
                break;
            case "showingPlcHdr":
                _isPlaceholder = true;
                break;
            case "t":
                _value.Clear();
                (_textElement, _keepsBlanks) = (_element, reader.XmlSpace == XmlSpace.Preserve);
                break;
            case "pPr" when paragraph is not null:
                paragraph.IsInProperties = true;
                break;
            default:
                if (paragraph is { IsInProperties: true })
                {
                    ReadProperty(reader, paragraph);
                }
                else if (paragraph is not null)
                {
                    ReadRun(reader, paragraph);
                }

                break;
        }
    }

    private void OpenParagraph()
    {
        var role = _rows.Count > 0 ? new WordRole(BlockKind.TableCell) : WordRole.Text;
        if (_unended is { } before && before.Depth == _open.Count)
        {
            before.EndIsDeleted = false;
            before.Role = role;
            _open.Push(before);
        }
        else
        {
            var paragraph = new WordParagraph { Depth = _open.Count, Tables = _rows.Count, Anchor = _anchor, Role = role };
            _open.Push(paragraph);
            _paragraphs.Add(paragraph);
        }

        _unended = null;
    }

    private void CloseParagraph(WordParagraph paragraph)
    {
        _unended = paragraph.EndIsDeleted ? paragraph : null;
        if (_unended is null && paragraph.Style == BlockStyle.None && _paragraphs[^1] == paragraph)
        {
            _paragraphs.RemoveAt(_paragraphs.Count - 1); // an empty line
        }
    }

    private void ReadProperty(XmlReader reader, WordParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "pStyle" when WordMarkup.ValueOf(reader) is { } style && _styles.RoleOf(style) is var role && role != WordRole.Text:
                paragraph.Role = role;
                break;
            case "outlineLvl" when paragraph.Role == WordRole.Text && WordStyles.ByOutline(WordMarkup.ValueOf(reader)) is { } heading:
                paragraph.Role = heading;
                break;
            case "numId" when paragraph.Role == WordRole.Text && WordMarkup.ValueOf(reader) != "0":
                paragraph.Role = new WordRole(BlockKind.ListItem);
                break;
            case "del" or "moveFrom":
                paragraph.EndIsDeleted = true;
                break;
        }
    }

    private void ReadRun(XmlReader reader, WordParagraph paragraph)
    {
        switch (reader.LocalName)
        {
            case "r":
                paragraph.Run = default;
                break;
            case "b":
                paragraph.Run = paragraph.Run with { IsBold = WordMarkup.IsOn(reader) };
                break;
            case "i":
                paragraph.Run = paragraph.Run with { IsItalic = WordMarkup.IsOn(reader) };
                break;
            case "vanish":
                paragraph.Run = paragraph.Run with { IsHidden = WordMarkup.IsOn(reader) };
                break;
            case "tab" or "ptab":
                Add(paragraph, "\t", _element, 0);
                break;
            case "br" or "cr":
                Add(paragraph, "\v", _element, 0);
                break;
            case "noBreakHyphen":
                Add(paragraph, "\u2011", _element, 0);
                break;
            case "softHyphen":
                Add(paragraph, "\u00AD", _element, 0);
                break;
            case "footnoteReference" or "endnoteReference":
                _noteMarks.TryAdd(reader.LocalName[..^"Reference".Length] + WordMarkup.ValueOf(reader, "id"), paragraph.Anchor < 0 ? _element : paragraph.Anchor);
                break;
        }
    }

    private void Close(XmlReader reader)
    {
        if (!WordMarkup.IsOfWord(reader))
        {
            return;
        }

        switch (reader.LocalName)
        {
            case "t" when _open.Count > 0:
                // Blanks at its ends count only where it says so.
                var value = _value.ToString();
                var text = _keepsBlanks ? value : value.Trim();
                Add(_open.Peek(), text, _textElement, text.Length == 0 ? 0 : value.IndexOf(text, StringComparison.Ordinal));
                break;
            case "pPr" when _open.Count > 0:
                _open.Peek().IsInProperties = false;
                break;
            case "p" when _open.Count > 0:
                CloseParagraph(_open.Pop());
                break;
            case "hyperlink":
                _links--;
                break;
            case "txbxContent":
                _anchor = _open.Count > 1 ? _anchor : _open.Count == 1 ? _open.Peek().Anchor : -1;
                _unended = null;
                break;
            case "tc":
                _unended = null;
                break;
            case "tr" when _rows.Count > 0:
                CloseRow();
                break;
        }
    }

    /// <summary>A row of one cell is a frame around what stands in it.</summary>
    private void CloseRow()
    {
        var (cells, first) = _rows.Pop();
        for (var i = first; cells == 1 && i < _paragraphs.Count; i++)
        {
            if (_paragraphs[i].Tables == _rows.Count + 1 && _paragraphs[i].Role.Kind == BlockKind.TableCell)
            {
                _paragraphs[i].Role = WordRole.Text;
            }
        }
    }

    private void Add(WordParagraph paragraph, string text, int element, int offset)
    {
        if (text.Length == 0 || paragraph.Run.IsHidden)
        {
            return;
        }

        paragraph.Pieces.Add(paragraph.Anchor < 0
            ? new WordPiece(paragraph.Text.Length, text.Length, element, offset)
            : new WordPiece(paragraph.Text.Length, text.Length, paragraph.Anchor, -1));
        var hasWords = false;
        foreach (var c in text)
        {
            hasWords |= char.IsLetterOrDigit(c);
            paragraph.Text.Append(char.IsControl(c) && c is not ('\t' or '\v') ? ' ' : c);
        }

        paragraph.Style |= !hasWords ? BlockStyle.None
            : _links > 0 ? BlockStyle.Link
            : paragraph.Run.IsBold ? BlockStyle.Bold
            : paragraph.Run.IsItalic ? BlockStyle.Italic
            : BlockStyle.Plain;
    }

    /// <summary>Puts the paragraphs that have words one below the other.</summary>
    private (string Text, ImmutableArray<Block> Blocks, ImmutableArray<WordPiece> Pieces) Join()
    {
        var text = new StringBuilder();
        var blocks = ImmutableArray.CreateBuilder<Block>();
        var pieces = ImmutableArray.CreateBuilder<WordPiece>();
        _paragraphs.RemoveAll(paragraph => paragraph.Style == BlockStyle.None);
        var headline = Headline();
        foreach (var paragraph in _paragraphs)
        {
            var start = text.Length + (text.Length > 0 ? 1 : 0);
            var words = paragraph.Text.ToString();
            text.Append(text.Length > 0 ? "\n" : "").Append(words);
            pieces.AddRange(paragraph.Pieces.Select(piece => piece with { Start = start + piece.Start }));
            var (kind, level) = paragraph.Role;
            kind = kind == BlockKind.TableCell && words.Length > LongestCell ? BlockKind.Paragraph : kind;
            level = kind != BlockKind.Heading ? 0 : paragraph == headline ? 1 : Math.Clamp(level, 2, 6);
            foreach (var (first, end) in Parts(words))
            {
                blocks.Add(new Block(kind, TextSpan.FromBounds(start + first, start + end), level, paragraph.HasImage, paragraph.Style));
            }
        }

        return (text.ToString(), blocks.ToImmutable(), pieces.ToImmutable());
    }

    /// <summary>The title; where none is called one, a first heading at the top, unless there are several, which stand inside the story then.</summary>
    private WordParagraph? Headline()
    {
        if (_paragraphs.Find(paragraph => paragraph.Role == WordRole.Title) is { } title)
        {
            return title;
        }

        var top = _paragraphs.FindIndex(paragraph => paragraph.Role == WordRole.Heading(1));
        return top is >= 0 and < LastHeadline && _paragraphs.FindLastIndex(paragraph => paragraph.Role == WordRole.Heading(1)) == top ? _paragraphs[top] : null;
    }

    /// <summary>The parts of a paragraph between empty lines inside it, which pasted copy has.</summary>
    private static IEnumerable<(int Start, int End)> Parts(string words)
    {
        var start = 0;
        var isBlank = false; // since the last line break
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == '\v' && isBlank)
            {
                yield return (start, i);
                start = i + 1;
            }

            isBlank = words[i] == '\v' || (isBlank && char.IsWhiteSpace(words[i]));
        }

        yield return (start, words.Length);
    }
}
