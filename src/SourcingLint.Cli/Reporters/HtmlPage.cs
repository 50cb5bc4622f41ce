using System.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>What pages have in common: they hold all that they need, and nothing in a draft can run in them.</summary>
internal static class HtmlPage
{
    /// <summary>A page, written up to its body. Nothing is loaded from anywhere, and no script runs but the one given.</summary>
    /// <param name="title">The title, as text.</param>
    /// <param name="style">The page's own style, which ships inside the program, beside the one that all pages share.</param>
    /// <param name="script">The page's script; empty for none.</param>
    public static HtmlWriter Start(string title, string style, string script = "")
    {
        var allowed = new Html(script.Length == 0 ? "" : $"; script-src 'sha256-{Convert.ToBase64String(Sha256.HashOf(Encoding.UTF8.GetBytes(script)))}'");
        return new HtmlWriter()
            .Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'{allowed}\">\n")
            .Write($"<title>{title}</title>\n<style>\n{new Html(Asset("Page.css"))}{new Html(style)}</style>\n</head>\n<body>\n");
    }

    /// <summary>A style or a script that ships inside the program.</summary>
    public static string Asset(string name)
    {
        using var asset = new StreamReader(typeof(HtmlPage).Assembly.GetManifestResourceStream(name)!);
        return asset.ReadToEnd();
    }
}
