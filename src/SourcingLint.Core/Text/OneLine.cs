using System.Text;

namespace SourcingLint.Text;

/// <summary>Words of a draft as a message quotes them: on one line, the same however the draft breaks its lines.</summary>
public static class OneLine
{
    /// <summary>A text with a space for each stretch of white space.</summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                line.Append(text[i]);
            }
            else if (i == 0 || !char.IsWhiteSpace(text[i - 1]))
            {
                line.Append(' ');
            }
        }

        return line.ToString();
    }

    /// <summary>The same without space around it, cut short with an ellipsis when it is long.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">How many UTF-16 code units of it there is room for, the ellipsis not counted; at least 1.</param>
    public static string Of(string text, int longest)
    {
        var line = Of(text).Trim();
        return line.Length <= longest ? line : line.Substring(0, char.IsHighSurrogate(line[longest - 1]) ? longest - 1 : longest).TrimEnd() + "…";
    }
}
