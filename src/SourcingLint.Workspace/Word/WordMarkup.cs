using System.Xml;
using System.Xml.Linq;

namespace SourcingLint.Workspace.Word;

/// <summary>The names that Word's XML goes by.</summary>
internal static class WordMarkup
{
    /// <summary>The namespace of text and styles.</summary>
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <summary>The same in documents of the strict form.</summary>
    public static readonly XNamespace Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <summary>Whether the element that a reader is at is one of Word's.</summary>
    public static bool IsOfWord(XmlReader reader) => reader.NamespaceURI == Main.NamespaceName || reader.NamespaceURI == Strict.NamespaceName;

    /// <summary>The value of the element that a reader is at: <c>w:val</c> or another attribute of Word's; null when it has none.</summary>
    public static string? ValueOf(XmlReader reader, string name = "val") => reader.GetAttribute(name, reader.NamespaceURI);

    /// <summary>Whether the element that a reader is at, such as <c>w:b</c>, turns something on.</summary>
    public static bool IsOn(XmlReader reader) => ValueOf(reader) is null or "1" or "true" or "on";
}
