using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Finds places in a draft where a fault can be planted.</summary>
internal static class Place
{
    /// <summary>The paragraphs of running text that are long enough to be the story's.</summary>
    public static IEnumerable<Paragraph> Story(Draft draft) =>
        draft.Paragraphs.Where(p => p.Zone == ZoneKind.Body && p.Span.Length > 60 && p.FirstSentence < p.EndSentence && EndsInStop(draft, p));

    /// <summary>Where a sentence can be added to a paragraph.</summary>
    public static int EndOf(Paragraph paragraph) => paragraph.Span.End;

    /// <summary>Whether a paragraph's last sentence names a day or a month, which readers would take for the day of what is told next.</summary>
    public static bool EndsWithDay(Draft draft, Paragraph paragraph)
    {
        var last = draft.Sentences[paragraph.EndSentence - 1];
        return draft.Tokens.Skip(last.FirstToken).Take(last.EndToken - last.FirstToken).Any(t => t.Is(WordClass.Month | WordClass.Weekday) || Text(draft, t.Span) is "today" or "yesterday" or "overnight" or "now");
    }

    /// <summary>The paragraph of a position.</summary>
    public static Paragraph ParagraphAt(Draft draft, int position) => draft.ParagraphOf(draft.Sentences[Math.Min(draft.SentenceAt(position), draft.Sentences.Length - 1)]);

    /// <summary>Whether a position stands in quotation marks.</summary>
    public static bool IsQuoted(Draft draft, int position) => draft.Model.Quotations.Any(q => q.Span.Start <= position && position < q.Span.End);

    /// <summary>The figures of the story that a desk asks about, outside quotations.</summary>
    public static IEnumerable<Figure> Figures(Draft draft, params FigureClass[] classes) =>
        draft.Model.Figures.Where(f => classes.Contains(f.Class) && f.Value is not null && f.UpperValue is null && f.Form == FigureForm.Exact
            && ParagraphAt(draft, f.Span.Start).Zone == ZoneKind.Body && !IsQuoted(draft, f.Span.Start));

    /// <summary>The headline; null when the draft has none.</summary>
    public static Paragraph? Headline(Draft draft) =>
        draft.Paragraphs.Where(p => p.Zone == ZoneKind.Headline && p.FirstSentence < p.EndSentence).Select(p => (Paragraph?)p).FirstOrDefault();

    /// <summary>The characters of a span.</summary>
    public static string Text(Draft draft, TextSpan span) => draft.Source.ToString(span);

    /// <summary>Whether a token may be taken for the name of a person or a body.</summary>
    public static bool IsName(Token token) => token.Kind == TokenKind.Word && token.Has(TokenShape.Capitalized) && !token.Is(WordClass.Starter | WordClass.Month | WordClass.Weekday);

    private static bool EndsInStop(Draft draft, Paragraph paragraph)
    {
        var last = draft.Tokens[draft.Sentences[paragraph.EndSentence - 1].EndToken - 1];
        return draft.Prose.Text[last.Start] == '.';
    }
}
