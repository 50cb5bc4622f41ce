using System.Text;

namespace SourcingLint.LanguageServer;

/// <summary>The Markdown that editors show in pop-ups.</summary>
internal static class Markdown
{
    /// <summary>One line of text as Markdown that shows it letter for letter: nothing in it is a link, a picture, an address to click on or emphasis.</summary>
    public static string Escape(string text)
    {
        var markdown = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMarkup(text, i))
            {
                markdown.Append('\\');
            }

            markdown.Append(text[i]);
        }

        return markdown.ToString();
    }

    /// <summary>Whether a character means something. Full stops and colons do only inside words, where addresses have them: <c>www.example.org</c>.</summary>
    private static bool IsMarkup(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '&' or '~' or '@' => true,
        '.' or ':' => at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]),
        _ => false,
    };
}
