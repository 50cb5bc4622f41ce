using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using SourcingLint.Model;

namespace SourcingLint.Cli.Reporters;

/// <summary>The names of many drafts as one self-contained page: by kind, each name with its forms, those spelled in several ways first to be seen. No script runs in it.</summary>
internal static class NamesPage
{
    private const int MostDrafts = 12;

    public static byte[] Write(ImmutableArray<LedgerName> names, int drafts)
    {
        var mixed = names.Count(name => name.IsMixed);
        using var style = new StreamReader(typeof(NamesPage).Assembly.GetManifestResourceStream("NamesPage.css")!);
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>Names</title>\n<style>\n").Append(style.ReadToEnd()).Append("</style>\n</head>\n<body>\n")
            .Append(CultureInfo.InvariantCulture, $"<header><h1>Names in {Counting.Of(drafts, "draft")}</h1>\n")
            .Append(CultureInfo.InvariantCulture, $"<p class=\"summary\">{Counting.Of(names.Length, "name")} &middot; {mixed} spelled in several ways</p>\n")
            .Append("<p class=\"show\"><label><input type=\"radio\" name=\"show\" id=\"all\" checked> All names</label> <label><input type=\"radio\" name=\"show\" id=\"mixed\"> Only those spelled in several ways</label></p>\n<nav>");
        var kinds = names.GroupBy(name => name.Kind).ToArray();
        foreach (var kind in kinds)
        {
            page.Append(CultureInfo.InvariantCulture, $"<a href=\"#{Names.Of(kind.Key)}\">{NamesText.HeadingOf(kind.Key)} <small>{kind.Count()}</small></a> ");
        }

        page.Append("</nav></header>\n<main>\n");
        foreach (var kind in kinds)
        {
            page.Append(CultureInfo.InvariantCulture, $"<section id=\"{Names.Of(kind.Key)}\">\n<h2>{NamesText.HeadingOf(kind.Key)}</h2>\n");
            foreach (var name in kind)
            {
                Write(page, name);
            }

            page.Append("</section>\n");
        }

        return Encoding.UTF8.GetBytes(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Write(StringBuilder page, LedgerName name)
    {
        var count = name.Forms.Sum(form => form.Count).ToString(CultureInfo.InvariantCulture);
        page.Append(name.IsMixed ? "<details class=\"mixed\" open>" : "<details>")
            .Append($"<summary><b>{Html(name.Name)}</b> <span class=\"count\">{count}</span>");
        if (name.IsMixed)
        {
            page.Append("<span class=\"note\">spelled in several ways</span>");
        }

        page.Append("</summary>\n<table>\n<thead><tr><th>Form</th><th>Times</th><th>Drafts</th></tr></thead>\n<tbody>\n");
        foreach (var form in name.Forms)
        {
            var more = form.Drafts.Length > MostDrafts ? $" and {Counting.Of(form.Drafts.Length - MostDrafts, "more draft")}" : "";
            page.Append(CultureInfo.InvariantCulture, $"<tr><td>{Html(form.Text)}</td><td>{form.Count}</td><td>{string.Join(", ", form.Drafts.Take(MostDrafts).Select(Html))}{more}</td></tr>\n");
        }

        page.Append("</tbody>\n</table>\n</details>\n");
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
