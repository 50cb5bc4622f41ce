using System.Globalization;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace SourcingLint.Cli.Reporters;

/// <summary>
/// Writes markup. What stands in the code between quotation marks is markup; whatever is put into it is text, and is
/// encoded, between tags and in attributes alike. Only <see cref="Html"/> goes in as it is.
/// </summary>
/// <example><c>page.Write($"&lt;h1 title=\"{name}\"&gt;{name}&lt;/h1&gt;")</c></example>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    /// <summary>Writes markup with texts in it.</summary>
    public HtmlWriter Write([InterpolatedStringHandlerArgument("")] ref Markup markup) => this;

    /// <summary>Writes what is markup already.</summary>
    public HtmlWriter Write(Html markup)
    {
        _html.Append(markup.Markup);
        return this;
    }

    /// <summary>Writes text.</summary>
    public HtmlWriter WriteText(string text) => Write($"{text}");

    /// <summary>What has been written so far.</summary>
    public Html ToHtml() => new(_html.ToString());

    /// <summary>What has been written, as a file holds it.</summary>
    public byte[] ToBytes() => Encoding.UTF8.GetBytes(_html.ToString());

    /// <summary>Markup while it is being written: the compiler calls it for each part of a <c>$"…"</c>.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Markup
    {
        private readonly StringBuilder _html;

        /// <summary>Starts to write.</summary>
        /// <param name="literalLength">How many characters stand in the code.</param>
        /// <param name="formattedCount">How many texts are put in.</param>
        /// <param name="writer">Where all of it goes.</param>
        public Markup(int literalLength, int formattedCount, HtmlWriter writer) => _html = writer._html;

        /// <summary>A part that stands in the code.</summary>
        public void AppendLiteral(string markup) => _html.Append(markup);

        /// <summary>A text that is put in: no markup, and nothing that turns letters round.</summary>
        public void AppendFormatted(string text) => _html.Append(WebUtility.HtmlEncode(Excerpt.Printable(text)));

        /// <summary>A number that is put in.</summary>
        public void AppendFormatted(int number) => _html.Append(CultureInfo.InvariantCulture, $"{number}");

        /// <summary>Markup that is put in.</summary>
        public void AppendFormatted(Html markup) => _html.Append(markup.Markup);
    }
}

/// <summary>Text that is markup: what an <see cref="HtmlWriter"/> has written, or what ships inside the program.</summary>
/// <param name="Markup">The markup.</param>
internal readonly record struct Html(string Markup);
