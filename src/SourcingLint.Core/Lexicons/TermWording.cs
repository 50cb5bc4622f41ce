namespace SourcingLint.Lexicons;

/// <summary>Puts a replacement in the form that its place asks for.</summary>
internal static class TermWording
{
    /// <summary>A replacement with the letters that <c>*</c> stood for, and with the capitals of what it replaces.</summary>
    /// <param name="replacement">As the list has it.</param>
    /// <param name="match">What it replaces.</param>
    /// <param name="written">What stands there.</param>
    public static string Fit(string replacement, TermMatch match, string written)
    {
        var star = Array.Find(match.Stars, text => text.Length > 0) ?? "";
        var text = replacement.Replace("*", star);
        if (text.Length == 0 || !char.IsUpper(written[0]))
        {
            return text;
        }

        var isAllCaps = written.Any(char.IsLower) is false && written.Count(char.IsUpper) > 1;
        return isAllCaps ? text.ToUpperInvariant() : char.ToUpperInvariant(text[0]) + text.Substring(1);
    }
}
