using System.Globalization;
using System.Xml;
using SourcingLint.Text;

namespace SourcingLint.Workspace.Word;

/// <summary>What the paragraph styles of a Word document make of a paragraph. Word's own styles have English names inside, whatever language shows them.</summary>
internal sealed class WordStyles
{
    /// <summary>No style is built on more than this; some are built on themselves.</summary>
    private const int MostBases = 32;

    private readonly Dictionary<string, Style> _styles = new(StringComparer.Ordinal);

    /// <summary>Reads the styles of a document; one without any has only those that are known by their names.</summary>
    public static WordStyles Read(WordPackage package)
    {
        var styles = new WordStyles();
        if (package.Related(package.MainPart, "styles") is { } part && package.Has(part))
        {
            using var reader = package.Read(part);
            styles.Read(reader);
        }

        return styles;
    }

    /// <summary>What a style makes of a paragraph, by its name, its place in the outline or the style that it is built on.</summary>
    /// <param name="id">The style's id, as a paragraph gives it.</param>
    public WordRole RoleOf(string id)
    {
        for (var i = 0; i < MostBases; i++)
        {
            if (!_styles.TryGetValue(id, out var style))
            {
                return ByName(id) ?? WordRole.Text;
            }

            if ((ByName(style.Name) ?? ByOutline(style.OutlineLevel)) is { } role)
            {
                return role;
            }

            if (style.Base is null)
            {
                break;
            }

            id = style.Base;
        }

        return WordRole.Text;
    }

    /// <summary>What an outline level, from 0, makes of a paragraph; null for running text.</summary>
    public static WordRole? ByOutline(string? level) =>
        int.TryParse(level, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 9 ? WordRole.Heading(number + 1) : null;

    private static WordRole? ByName(string name)
    {
        name = name.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant();
        return name is "title" or "headline" ? WordRole.Title
            : name == "subtitle" ? WordRole.Heading(2)
            : name.StartsWith("heading", StringComparison.Ordinal) && name.Length == 8 && name[7] is >= '1' and <= '9' ? WordRole.Heading(name[7] - '0')
            : name.Contains("caption", StringComparison.Ordinal) ? new WordRole(BlockKind.Caption)
            : name is "quote" or "intensequote" or "blocktext" ? new WordRole(BlockKind.Quote)
            : name.StartsWith("listbullet", StringComparison.Ordinal) || name.StartsWith("listnumber", StringComparison.Ordinal) ? new WordRole(BlockKind.ListItem)
            : null;
    }

    private void Read(XmlReader reader)
    {
        var id = "";
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || !WordMarkup.IsOfWord(reader))
            {
                continue;
            }

            if (reader.LocalName == "style")
            {
                id = WordMarkup.ValueOf(reader, "styleId") ?? "";
                _styles[id] = new Style("", null, null);
            }
            else if (_styles.TryGetValue(id, out var style) && WordMarkup.ValueOf(reader) is { } value)
            {
                _styles[id] = reader.LocalName switch
                {
                    "name" => style with { Name = value },
                    "basedOn" => style with { Base = value },
                    "outlineLvl" => style with { OutlineLevel = value },
                    _ => style,
                };
            }
        }
    }

    private sealed record Style(string Name, string? Base, string? OutlineLevel);
}
