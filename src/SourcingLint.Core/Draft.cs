using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint;

/// <summary>An article draft, read once and never changed: its prose, paragraphs, sentences and tokens.</summary>
public sealed class Draft
{
    private readonly Lazy<DraftModel> _model;

    private Draft(SourceText source, ProseText prose, string path, ParagraphMemory? memory = null)
    {
        Source = source;
        Path = path;
        Memory = memory;
        Prose = prose;

        var cuts = ParagraphCutter.CutParagraphs(Prose);
        var tokens = ImmutableArray.CreateBuilder<Token>(source.Length / 4);
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var bounds = new (int Token, int Sentence)[cuts.Length + 1];
        for (var i = 0; i < cuts.Length; i++)
        {
            var firstToken = tokens.Count;
            Tokenizer.Tokenize(Prose.Text, cuts[i].Span, tokens);
            SentenceSplitter.Split(Prose.Text, tokens, firstToken, tokens.Count, i, sentences);
            bounds[i + 1] = (tokens.Count, sentences.Count);
        }

        Tokens = new TokenList(tokens.ToImmutable());
        Sentences = sentences.ToImmutable();

        var lines = new Line[cuts.Length];
        for (var i = 0; i < cuts.Length; i++)
        {
            lines[i] = Line.Of(Prose, cuts[i], Tokens, bounds[i].Token, bounds[i + 1].Token, bounds[i + 1].Sentence - bounds[i].Sentence);
        }

        var zones = ZoneClassifier.Classify(Prose, lines, Tokens);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(cuts.Length);
        for (var i = 0; i < cuts.Length; i++)
        {
            paragraphs.Add(new Paragraph(i, cuts[i].Span, zones[i], bounds[i].Sentence, bounds[i + 1].Sentence));
        }

        Paragraphs = paragraphs.MoveToImmutable();
        Date = DraftDate.Find(this);
        _model = new Lazy<DraftModel>(() => new DraftModel(this));
    }

    /// <summary>The draft as it was written.</summary>
    public SourceText Source { get; }

    /// <summary>The file it came from, as the user named it; empty for text without a file.</summary>
    public string Path { get; }

    /// <summary>The draft with all that is not prose blanked out.</summary>
    public ProseText Prose { get; }

    /// <summary>The day it was written or published, as its front matter or its byline says; null when neither does.</summary>
    public DateTime? Date { get; }

    /// <summary>Every paragraph, in order.</summary>
    public ImmutableArray<Paragraph> Paragraphs { get; }

    /// <summary>Every sentence, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>Every token, in order.</summary>
    public TokenList Tokens { get; }

    /// <summary>What is known of its paragraphs from before it was last edited; null when nobody keeps that.</summary>
    internal ParagraphMemory? Memory { get; }

    /// <summary>What the draft says and who says it; worked out when first asked for.</summary>
    public DraftModel Model => _model.Value;

    /// <summary>Reads a draft. Any text is one; nothing throws.</summary>
    /// <param name="source">Its text.</param>
    /// <param name="path">The file that it came from.</param>
    /// <param name="memory">What is known of its paragraphs from before it was last edited.</param>
    public static Draft Parse(SourceText source, string path = "", ParagraphMemory? memory = null) => new(source, ProseText.Read(source.ToString()), path, memory);

    /// <inheritdoc cref="Parse(SourceText, string, ParagraphMemory)"/>
    public static Draft Parse(string text, string path = "", ParagraphMemory? memory = null) => Parse(SourceText.From(text), path, memory);

    /// <summary>Reads a draft whose blocks are known, as a word processor knows them: no character of it is markup.</summary>
    /// <param name="text">The text; a vertical tab breaks a line inside a paragraph.</param>
    /// <param name="blocks">Its blocks, in order and apart from each other.</param>
    /// <param name="path">The file that it came from.</param>
    public static Draft Parse(string text, ImmutableArray<Block> blocks, string path = "") => new(SourceText.From(text), ProseText.Of(text, blocks), path);

    /// <summary>The characters of a token.</summary>
    public ReadOnlySpan<char> TextOf(Token token) => token.TextIn(Prose.Text);

    /// <summary>What readers see of a span: without markup, one space between two words.</summary>
    public string TextOf(TextSpan span) => Prose.Seen(span);

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the number of tokens when there is none.</summary>
    public int TokenAt(int position) => Tokens.FirstEndingAfter(position);

    /// <summary>The index of the sentence that holds <paramref name="position"/>, or of the first one after it; the number of sentences when there is none.</summary>
    public int SentenceAt(int position) => Sentences.First(position, static (in Sentence sentence, int at) => sentence.Span.End > at);

    /// <summary>The paragraph of a sentence.</summary>
    public Paragraph ParagraphOf(Sentence sentence) => Paragraphs[sentence.Paragraph];
}
