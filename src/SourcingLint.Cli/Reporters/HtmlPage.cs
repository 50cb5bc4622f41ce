using System.Net;
using System.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>What pages have in common: they hold all that they need, and nothing in a draft can run in them.</summary>
internal static class HtmlPage
{
    /// <summary>A page up to its body. Nothing is loaded from anywhere, and no script runs but the one given.</summary>
    /// <param name="title">The title, as text.</param>
    /// <param name="style">The page's own style, beside the one that all pages share.</param>
    /// <param name="script">The page's script; empty for none.</param>
    public static string Head(string title, string style, string script = "")
    {
        var allowed = script.Length == 0 ? "" : $"; script-src 'sha256-{Convert.ToBase64String(Sha256.HashOf(Encoding.UTF8.GetBytes(script)))}'";
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            + $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{allowed}\">\n"
            + $"<title>{Text(title)}</title>\n<style>\n{Asset("Page.css")}{style}</style>\n</head>\n<body>\n";
    }

    /// <summary>Text as a page may hold it: no markup, and nothing that turns letters round.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(Excerpt.Printable(text));

    /// <summary>A style or a script that ships inside the program.</summary>
    public static string Asset(string name)
    {
        using var asset = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return asset.ReadToEnd();
    }
}
