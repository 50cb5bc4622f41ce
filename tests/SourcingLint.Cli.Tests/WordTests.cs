using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>Word documents on the command line.</summary>
public sealed class WordTests : IDisposable
{
    private const string Toll = "Fourteen people died when the ferry sank.";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_finding_names_its_paragraph_and_shows_the_words()
    {
        var run = _folder.With("a.docx", WordFile.Of("The quay is shut.", Toll)).Run("check", "a.docx");
        Assert.Contains("  paragraph 2 warning  Who counted 'Fourteen people'?", run.Output, StringComparison.Ordinal);
        Assert.Contains("| Fourteen people died when the ferry sank.\n", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void Programs_get_the_paragraph_as_line_and_the_words()
    {
        var run = _folder.With("a.docx", WordFile.Of("The quay is shut.", Toll)).Run("check", "a.docx", "--format", "json");
        using var report = JsonDocument.Parse(run.Bytes);
        var finding = report.RootElement.GetProperty("files")[0].GetProperty("diagnostics")[0];
        Assert.Equal((2, 1, "Fourteen people"), (finding.GetProperty("start").GetProperty("line").GetInt32(), finding.GetProperty("start").GetProperty("column").GetInt32(), finding.GetProperty("words").GetString()));
    }

    [Theory]
    [InlineData("sarif", "\"startLine\":2,\"startColumn\":1")]
    [InlineData("github", "line=2,endLine=2")]
    [InlineData("gitlab", "\"begin\":2")]
    [InlineData("junit", "a.docx:2:1")]
    [InlineData("rdjson", "\"line\":2,\"column\":1")]
    [InlineData("html", "paragraph 2")]
    public void Every_format_counts_paragraphs_and_offers_no_edit_of_the_file(string format, string place)
    {
        var run = _folder.With("a.docx", WordFile.Of("The quay is shut.", Toll)).Run("check", "a.docx", "--format", format);
        Assert.Contains(place, run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\"suggestions\"", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("artifactChanges", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_may_be_a_document() =>
        Assert.Contains("Fourteen people", _folder.Run(WordFile.Of(Toll), "check", "-").Output, StringComparison.Ordinal);

    [Fact]
    public void Inspect_and_names_read_it()
    {
        _folder.With("a.docx", WordFile.Of("The quay is shut.", "Fourteen people died, Mayor Ida Brandt said."));
        Assert.Contains("paragraph 2: 'Fourteen people' (toll): Mayor Ida Brandt", _folder.Run("inspect", "a.docx").Output, StringComparison.Ordinal);
        Assert.Contains("Ida Brandt", _folder.Run("names", "a.docx").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_searched_for_it_only_when_asked_and_never_for_what_Word_leaves_beside_it()
    {
        _folder.With("a.docx", WordFile.Of(Toll)).With("~$a.docx", "lock").With("b.md", "The quay is shut.\n");
        Assert.DoesNotContain("Fourteen people", _folder.Run("check").Output, StringComparison.Ordinal);
        var run = _folder.Run("check", "--ext", "docx");
        Assert.Contains("Fourteen people", run.Output, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public void One_that_cannot_be_read_costs_one_line()
    {
        var run = _folder.With("a.docx", WordFile.OfParts(("a.txt", "a"))).With("b.md", Toll + "\n").Run("check", "a.docx", "b.md");
        Assert.Equal("sourcinglint: a.docx: an archive without a Word document in it. Save the draft as .docx or as plain text.\n", run.Error);
        Assert.Contains("Fourteen people", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, run.Status);
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--diff")]
    [InlineData("--add-suppressions", "--reason", "Old copy.")]
    public void It_is_never_changed(params string[] options)
    {
        var bytes = WordFile.Of("The the quay is shut.", Toll);
        var run = _folder.With("a.docx", bytes).Run(["check", "a.docx", .. options]);
        Assert.StartsWith("sourcinglint: a.docx: a Word document, which is not changed.", run.Error, StringComparison.Ordinal);
        Assert.Equal(bytes, File.ReadAllBytes(_folder.PathOf("a.docx")));
        Assert.Equal(2, run.Status);
        var piped = _folder.Run(bytes, ["check", "-", .. options]);
        Assert.DoesNotContain("The the", piped.Output, StringComparison.Ordinal);
        Assert.Equal(2, piped.Status);
    }

    [Fact]
    public void The_cache_tells_documents_apart_that_differ_in_style_alone()
    {
        var counts = new List<string>();
        foreach (var style in (string[])["Normal", "Caption", "Normal"])
        {
            counts.Add(_folder.With("a.docx", WordFile.OfBody(WordFile.Styled(style, "Taxes rose 12% last year in all of the north."))).Run("check", "a.docx", "--cache", "c").Output);
        }

        Assert.Equal(counts[0], counts[2]);
        Assert.NotEqual(counts[0], counts[1]);
    }

    public static TheoryData<string, byte[]> Documents => new()
    {
        { "runs that a comment cuts", WordFile.OfBody($"<w:p>{WordFile.Run("The ferry sank. Four")}{WordFile.Run("teen people died.", "<w:b/>")}</w:p>") },
        { "words in a link and an insertion", WordFile.OfBody($"""<w:p><w:ins w:id="7" w:author="a">{WordFile.Run("Fourteen ")}</w:ins><w:hyperlink w:anchor="a">{WordFile.Run("people died")}</w:hyperlink>{WordFile.Run(" when the ferry sank.")}</w:p>""") },
        { "tabs and breaks inside", WordFile.OfBody("<w:p><w:r><w:t>Fourteen</w:t><w:tab/><w:t>people</w:t><w:br/><w:t>died when the ferry sank.</w:t></w:r></w:p>") },
        { "a table", WordFile.OfBody($"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:p>{WordFile.Run(Toll)}</w:p></w:tc></w:tr></w:tbl><w:p/>") },
        { "comments that are there", WordFile.OfBody($"""<w:p><w:commentRangeStart w:id="4"/>{WordFile.Run(Toll)}<w:commentRangeEnd w:id="4"/><w:r><w:commentReference w:id="4"/></w:r></w:p>""", comments: """<w:comment w:id="4" w:author="Desk"><w:p><w:r><w:t>Check.</w:t></w:r></w:p></w:comment>""") },
        { "a footnote", WordFile.OfBody($"""<w:p>{WordFile.Run("The ferry sank.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>""", footnotes: $"""<w:footnote w:id="2"><w:p>{WordFile.Run(Toll)}</w:p></w:footnote>""") },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public void A_copy_takes_the_findings_as_comments_and_keeps_the_words(string name, byte[] document)
    {
        var run = _folder.With("a.docx", document).Run("check", "a.docx", "--annotate", "b.docx");
        Assert.True(run.Status < 2, $"{name}: {run.Error}");
        Assert.Matches("^sourcinglint: b.docx: [1-9][0-9]* comments?.\n$", run.Error);
        Assert.Equal(document, File.ReadAllBytes(_folder.PathOf("a.docx")));
        var copy = File.ReadAllBytes(_folder.PathOf("b.docx"));
        Assert.Contains("Who counted 'Fourteen", WordFile.Part(copy, "word/comments.xml"), StringComparison.Ordinal);
        Assert.Equal(run.Output.Replace("a.docx", "b.docx", StringComparison.Ordinal), _folder.Run("check", "b.docx").Output);
        using var package = WordprocessingDocument.Open(new MemoryStream(copy), false);
        Assert.Empty(new OpenXmlValidator().Validate(package, TestContext.Current.CancellationToken).Select(error => $"{name}: {error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public void A_comment_stands_around_its_words()
    {
        _folder.With("a.docx", WordFile.OfBody($"<w:p>{WordFile.Run("On Monday, four")}{WordFile.Run("teen people died.", "<w:b/>")}</w:p>")).Run("check", "a.docx", "--annotate", "b.docx");
        Assert.Contains(
            """<w:t xml:space="preserve">On Monday, </w:t></w:r><w:commentRangeStart w:id="0" /><w:r><w:t xml:space="preserve">four</w:t></w:r><w:r><w:rPr><w:b /></w:rPr><w:t xml:space="preserve">teen people</w:t></w:r><w:commentRangeEnd w:id="0" />""",
            WordFile.Part(File.ReadAllBytes(_folder.PathOf("b.docx")), "word/document.xml"),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void LibreOffice_shows_the_comments(string name, byte[] document)
    {
        Assert.SkipUnless(ForeignTool.IsThere("soffice"), "Not checked: there is no LibreOffice here; the validator has read the format.");
        _folder.With("a.docx", document).Run("check", "a.docx", "--annotate", "b.docx");
        var (status, report) = ForeignTool.Run("soffice", _folder.FullPath, "-env:UserInstallation=file://" + _folder.PathOf("profile"), "--headless", "--convert-to", "fodt", "b.docx");
        ForeignTool.Need(File.Exists(_folder.PathOf("b.fodt")), $"LibreOffice cannot convert here (status {status}). {report}");
        var shown = _folder.TextOf("b.fodt");
        Assert.Contains("<dc:creator>SourcingLint</dc:creator>", shown, StringComparison.Ordinal);
        Assert.True(shown.Contains("Who counted &apos;Fourteen", StringComparison.Ordinal), name);
    }

    [Fact]
    public void What_is_there_already_is_not_written_over()
    {
        var run = _folder.With("a.docx", WordFile.Of(Toll)).With("b.docx", "kept").Run("check", "a.docx", "--annotate", "b.docx");
        Assert.Equal("sourcinglint: b.docx: --annotate would write over what is there. Name another file, or delete it first.\n", run.Error);
        Assert.Equal("kept", _folder.TextOf("b.docx"));
        Assert.Equal(2, run.Status);
    }

    [Fact]
    public void Only_a_Word_document_is_annotated()
    {
        var run = _folder.With("a.md", Toll + "\n").Run("check", "a.md", "--annotate", "b.docx");
        Assert.Equal("sourcinglint: a.md: no Word document: --annotate writes comments into a copy of one.\n", run.Error);
        Assert.False(File.Exists(_folder.PathOf("b.docx")));
    }

    [Fact]
    public void Only_one_document_at_a_time_is_annotated()
    {
        var run = _folder.With("a.docx", WordFile.Of(Toll)).With("c.docx", WordFile.Of(Toll)).Run("check", "a.docx", "c.docx", "--annotate", "b.docx");
        Assert.Equal("sourcinglint: b.docx: --annotate writes into a copy of one Word document: name one.\n", run.Error);
    }
}
