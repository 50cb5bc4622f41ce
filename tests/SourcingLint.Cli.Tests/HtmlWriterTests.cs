using System.Text;
using SourcingLint.Cli.Reporters;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>What stands in the code is markup, what is put into it is text.</summary>
public sealed class HtmlWriterTests
{
    private const string Hostile = "</b> \"'>\n<script>&\u202e##[error]";
    private const string Encoded = "&lt;/b&gt; &quot;&#39;&gt; &lt;script&gt;&amp;\uFFFD#\uFFFD[error]";

    [Fact]
    public void Text_is_encoded_between_tags_and_in_attributes() => Assert.Equal(
        $"<b title=\"{Encoded}\">{Encoded} 12</b>{Encoded}", Written(page => page.Write($"<b title=\"{Hostile}\">{Hostile} {12}</b>").WriteText(Hostile)));

    [Fact]
    public void What_was_written_goes_into_another_page_as_it_is() => Assert.Equal(
        $"<p><b>{Encoded}</b></p>", Written(page => page.Write($"<p>{new HtmlWriter().Write($"<b>{Hostile}</b>").ToHtml()}</p>")));

    [Fact]
    public void Number_looks_the_same_everywhere() => Assert.Equal("-1234567", Written(page => page.Write($"{-1234567}")));

    private static string Written(Action<HtmlWriter> write)
    {
        var page = new HtmlWriter();
        write(page);
        return Encoding.UTF8.GetString(page.ToBytes());
    }
}
