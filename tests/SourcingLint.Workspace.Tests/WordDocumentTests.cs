using System.Text;
using SourcingLint.Testing;
using SourcingLint.Text;
using SourcingLint.Workspace.Word;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class WordDocumentTests
{
    private const string Damaged = "a Word document that is damaged or cut short. Open it in Word, and save it again.";
    private const string Foreign = "a Word document with a part that no word processor writes. Open it in Word, and save it again.";
    private const string NotWord = "an archive without a Word document in it. Save the draft as .docx or as plain text.";
    private const string TooLarge = "a Word document with more than 32 MB of text in it. Cut it into smaller ones.";

    [Fact]
    public void Every_paragraph_with_words_is_a_line() =>
        Assert.Equal("The quay is shut.\nIt opens on Monday.", TextOf(Paragraph("The quay is shut.") + "<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>" + Paragraph("It opens on Monday.")));

    [Fact]
    public void Runs_of_a_paragraph_are_one_text() =>
        Assert.Equal("Mayor Ida Brandt left.", TextOf($"<w:p>{WordFile.Run("May")}{WordFile.Run("or Ida ", "<w:b/>")}<w:hyperlink>{WordFile.Run("Brandt")}</w:hyperlink>{WordFile.Run(" left.")}</w:p>"));

    [Fact]
    public void Blanks_at_the_ends_of_a_text_count_only_where_it_says_so() =>
        Assert.Equal("Ida Brandt", TextOf("""<w:p><w:r><w:t>  Ida </w:t></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>Brandt</w:t></w:r></w:p>"""));

    [Fact]
    public void Tabs_breaks_and_hyphens_are_characters() =>
        Assert.Equal("a\tb\vc\u2011d\u00ADe\u00A0f", TextOf("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e&#160;f</w:t></w:r></w:p>"));

    [Fact]
    public void Tracked_changes_count_as_accepted() =>
        Assert.Equal("About 40 people came.", TextOf(
            $"""<w:p>{WordFile.Run("About ")}<w:del w:id="1" w:author="a"><w:r><w:delText>30</w:delText></w:r></w:del><w:ins w:id="2" w:author="a">{WordFile.Run("40")}</w:ins><w:moveFrom w:id="3" w:author="a">{WordFile.Run(" guests")}</w:moveFrom>{WordFile.Run(" people came.")}</w:p>"""));

    [Fact]
    public void Paragraphs_are_one_where_the_end_between_them_is_deleted() =>
        Assert.Equal("The quay is shut.\nNext.", TextOf(
            $"""<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>{WordFile.Run("The quay ")}</w:p>{Paragraph("is shut.")}{Paragraph("Next.")}"""));

    [Fact]
    public void What_is_hidden_or_still_to_be_filled_in_is_not_read() =>
        Assert.Equal("Seen.", TextOf(
            $"<w:p>{WordFile.Run("Seen.")}{WordFile.Run("Not seen.", "<w:vanish/>")}</w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{Paragraph("Click to enter text.")}</w:sdtContent></w:sdt>"));

    [Fact]
    public void A_text_box_stands_after_its_paragraph_and_is_read_once() =>
        Assert.Equal("Copy goes on.\nIn the box.\nNext.", TextOf(
            $"<w:p>{WordFile.Run("Copy ")}<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:txbxContent>{Paragraph("In the box.")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>{Paragraph("In the box.")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>{WordFile.Run("goes on.")}</w:p>{Paragraph("Next.")}"));

    [Fact]
    public void Notes_with_a_mark_in_the_text_come_last() =>
        Assert.Equal("The quay is shut.\nSo the port says.", Read(WordFile.OfBody(
            $"""<w:p>{WordFile.Run("The quay is shut.")}<w:r><w:footnoteReference w:id="2"/></w:r></w:p>""",
            footnotes: $"""<w:footnote w:id="-1" w:type="separator">{Paragraph("-")}</w:footnote><w:footnote w:id="1">{Paragraph("Whose mark is gone.")}</w:footnote><w:footnote w:id="2">{Paragraph("So the port says.")}</w:footnote>""")).Text);

    [Theory]
    [InlineData("Title", BlockKind.Heading, 1)]
    [InlineData("Heading2", BlockKind.Heading, 2)]
    [InlineData("Caption", BlockKind.Caption, 0)]
    [InlineData("Quote", BlockKind.Quote, 0)]
    [InlineData("ListBullet", BlockKind.ListItem, 0)]
    [InlineData("Normal", BlockKind.Paragraph, 0)]
    public void A_style_says_what_a_paragraph_is(string style, BlockKind kind, int level)
    {
        var block = Assert.Single(Read(WordFile.OfBody(WordFile.Styled(style, "Words of a draft"))).Blocks);
        Assert.Equal((kind, level), (block.Kind, block.Level));
    }

    [Fact]
    public void A_style_of_another_name_is_what_it_is_built_on() =>
        Assert.Equal(BlockKind.Caption, Read(WordFile.OfBody(
            WordFile.Styled("Bildtext", "Words"),
            styles: """<w:style w:type="paragraph" w:styleId="Bildtext"><w:name w:val="Bildtext"/><w:basedOn w:val="Beschriftung"/></w:style><w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>""")).Blocks[0].Kind);

    [Fact]
    public void Styles_that_are_built_on_each_other_are_running_text() =>
        Assert.Equal(BlockKind.Paragraph, Read(WordFile.OfBody(
            WordFile.Styled("A", "Words"),
            styles: """<w:style w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>""")).Blocks[0].Kind);

    [Fact]
    public void The_only_first_heading_at_the_top_is_the_headline() =>
        Assert.Equal([1, 2, 0], Read(WordFile.OfBody(WordFile.Styled("Heading1", "Ferry sinks") + WordFile.Styled("Heading2", "The rescue") + Paragraph("Copy."))).Blocks.Select(block => block.Level));

    [Fact]
    public void Of_several_first_headings_none_is_the_headline() =>
        Assert.Equal([2, 0, 2], Read(WordFile.OfBody(WordFile.Styled("Heading1", "The rescue") + Paragraph("Copy.") + WordFile.Styled("Heading1", "The trial"))).Blocks.Select(block => block.Level));

    [Fact]
    public void Cells_of_a_table_are_cells_and_a_frame_is_none()
    {
        var row = $"<w:tr><w:tc>{Paragraph("Karsted")}</w:tc><w:tc>{Paragraph("12")}</w:tc></w:tr>";
        var frame = $"<w:tbl><w:tr><w:tc>{Paragraph("Copy in a frame.")}<w:tbl>{row}</w:tbl></w:tc></w:tr></w:tbl>";
        Assert.Equal([BlockKind.Paragraph, BlockKind.TableCell, BlockKind.TableCell], Read(WordFile.OfBody(frame)).Blocks.Select(block => block.Kind));
    }

    [Fact]
    public void An_empty_line_inside_a_paragraph_parts_two()
    {
        var document = Read(WordFile.OfBody("<w:p><w:r><w:t>Ferry sinks</w:t><w:br/><w:br/><w:t>Copy.</w:t></w:r></w:p>"));
        Assert.Equal(["Ferry sinks\v", "Copy."], document.Blocks.Select(block => document.Text.Substring(block.Span.Start, block.Span.Length)));
    }

    [Fact]
    public void Characters_that_Markdown_would_read_are_text() =>
        Assert.Equal("Ida *Brandt* # 12", Draft.Parse(TextOf(Paragraph("Ida *Brandt* # 12")), Read(WordFile.Of("Ida *Brandt* # 12")).Blocks).Prose.Text);

    [Fact]
    public void A_stream_is_read_as_a_file_is()
    {
        using var stream = new MemoryStream(WordFile.Of("The quay is shut."));
        Assert.Equal("The quay is shut.", WordDocument.Read(stream, out _)!.Text);
    }

    public static TheoryData<string, byte[], string> Hostile => new()
    {
        { "cut short", WordFile.Of("The quay is shut.")[..200], Damaged },
        { "an archive of something else", WordFile.OfParts(("notes.txt", "The quay is shut.")), NotWord },
        { "an archive of nothing that is named", WordFile.OfParts(("_rels/.rels", WordFile.MainAt("word/document.xml"))), NotWord },
        { "a part outside", WordFile.OfParts(("_rels/.rels", WordFile.MainAt("../../../etc/passwd"))), NotWord },
        { "a part on another computer", WordFile.OfParts(("_rels/.rels", WordFile.MainAt("file://stranger.example/share/a.xml"))), NotWord },
        { "no XML", WordFile.OfParts(("_rels/.rels", WordFile.MainAt("a.xml")), ("a.xml", "The quay is shut.")), Foreign },
        { "an entity", WordFile.OfParts(("_rels/.rels", WordFile.MainAt("a.xml")), ("a.xml", """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>""")), Foreign },
        { "a bomb", WordFile.OfParts(("_rels/.rels", WordFile.MainAt("a.xml")), ("a.xml", new string(' ', 40 << 20))), TooLarge },
        { "a bomb that says it is small", Understated(WordFile.OfParts(("_rels/.rels", WordFile.MainAt("a.xml")), ("a.xml", new string(' ', 40 << 20)))), Foreign },
        { "a password", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0, .. Encoding.Unicode.GetBytes("EncryptedPackage")], "a document with a password. Take the password off." },
        { "an old Word", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "a document of an old Word or another Office program. Save it as .docx." },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void What_is_no_sound_document_is_one_problem(string name, byte[] bytes, string problem)
    {
        Assert.Null(WordDocument.Read(bytes, out var told));
        Assert.True(problem == told, $"{name}: {told}");
    }

    [Fact]
    public void Paragraphs_in_paragraphs_without_end_are_read()
    {
        const int Depth = 100_000;
        var text = TextOf(string.Concat(Enumerable.Repeat("<w:p><w:r>", Depth)) + "<w:t>Deep.</w:t>" + string.Concat(Enumerable.Repeat("</w:r></w:p>", Depth)));
        Assert.Equal("Deep.", text);
    }

    [Fact]
    public void A_settings_file_is_never_a_Word_document()
    {
        using var folder = new TemporaryFolder().With("a.tsv", WordFile.Of("Irbil"));
        Assert.Null(DraftReader.ReadText(new DraftPath("a.tsv", folder.PathOf("a.tsv")), out var problem));
        Assert.StartsWith("a.tsv: not text but a Word document", problem!.ToString(), StringComparison.Ordinal);
    }

    /// <summary>The same archive, whose directory says that its last file holds ten bytes.</summary>
    private static byte[] Understated(byte[] archive)
    {
        var entry = archive.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(archive.AsSpan(entry + 24), 10);
        return archive;
    }

    private static string Paragraph(string text) => $"<w:p>{WordFile.Run(text)}</w:p>";

    private static string TextOf(string body) => Read(WordFile.OfBody(body)).Text;

    private static WordDocument Read(byte[] bytes)
    {
        var document = WordDocument.Read(bytes, out var problem);
        Assert.True(document is not null, problem);
        return document;
    }
}
