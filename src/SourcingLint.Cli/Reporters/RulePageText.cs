using System.Text;
using SourcingLint.Diagnostics;

namespace SourcingLint.Cli.Reporters;

/// <summary>A rule's page for a terminal: no Markdown but what the examples hold, and a bar beside each example.</summary>
internal static class RulePageText
{
    private const string Bar = "    | ";

    public static string Of(RulePage page, int width, Palette palette)
    {
        var text = new StringBuilder();
        Heading(page.Heading);
        Prose(page.Summary);
        foreach (var section in page.Sections)
        {
            text.Append('\n');
            Heading(section.Heading);
            for (var i = 0; i < section.Blocks.Length; i++)
            {
                if (i > 0)
                {
                    text.Append('\n');
                }

                if (section.Blocks[i].Fence.Length > 0)
                {
                    Example(section.Blocks[i].Text);
                }
                else
                {
                    Prose(section.Blocks[i].Text);
                }
            }
        }

        return text.ToString();

        void Heading(string words) => text.Append(palette.Bold).Append(words).Append(palette.Reset).Append('\n');

        void Prose(string words)
        {
            foreach (var line in words.Split('\n').SelectMany(line => Wrapping.Wrap(line, width)))
            {
                text.Append(line).Append('\n');
            }
        }

        void Example(string copy)
        {
            foreach (var line in copy.Split('\n').SelectMany(line => Wrapping.Wrap(line, width - Bar.Length)))
            {
                text.Append(palette.Faint).Append(Bar.TrimEnd()).Append(palette.Reset).Append(line.Length > 0 ? " " : "").Append(line).Append('\n');
            }
        }
    }
}
