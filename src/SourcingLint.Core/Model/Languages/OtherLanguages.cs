using System.Collections.Immutable;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What of a draft is not in English: all of it, paragraphs, or quotations.</summary>
public sealed class OtherLanguages
{
    /// <summary>How many different small words a paragraph must show, so that a name or a phrase in it does not make it foreign.</summary>
    private const int LeastInParagraph = 3;

    /// <summary>The same for a quotation, which its marks set off.</summary>
    private const int LeastInQuotation = 2;

    private OtherLanguages(string? ofDraft, ImmutableArray<OtherLanguage> passages) => (OfDraft, Passages) = (ofDraft, passages);

    /// <summary>What the draft as a whole is in; null for English.</summary>
    public string? OfDraft { get; }

    /// <summary>What somebody is told who wonders that little is found, to stand behind the draft's name; null for a draft in English.</summary>
    public string? Note => OfDraft is null ? null : "in " + OfDraft + ", so only its names are checked.";

    /// <summary>The passages, in order and apart from each other.</summary>
    public ImmutableArray<OtherLanguage> Passages { get; }

    /// <summary>Looks at every paragraph, and at the quotations in those that are English. What is too short to tell is in the draft's language.</summary>
    internal static OtherLanguages Find(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var reader = new LanguageReader();
        var verdicts = new LanguageReader.Verdict[draft.Paragraphs.Length];
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        var (english, other) = (0, 0);
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.FirstSentence == paragraph.EndSentence || paragraph.Zone is ZoneKind.FrontMatter or ZoneKind.Chrome or ZoneKind.Byline)
            {
                continue;
            }

            var verdict = reader.Read(draft, draft.Sentences[paragraph.FirstSentence].FirstToken, draft.Sentences[paragraph.EndSentence - 1].EndToken, LeastInParagraph);
            verdicts[paragraph.Index] = verdict;
            english += verdict.IsEnglish ? verdict.Words : 0;
            if (verdict.Language is { } language)
            {
                other += verdict.Words;
                words[language] = (words.TryGetValue(language, out var before) ? before : 0) + verdict.Words;
            }
        }

        string? ofDraft = null;
        foreach (var pair in words)
        {
            ofDraft = other > english * 4 && (ofDraft is null || pair.Value > words[ofDraft]) ? pair.Key : ofDraft;
        }

        var passages = ImmutableArray.CreateBuilder<OtherLanguage>();
        var next = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            var verdict = verdicts[paragraph.Index];
            if ((verdict.Language ?? (verdict.IsEnglish ? null : ofDraft)) is { } language)
            {
                passages.Add(new OtherLanguage(paragraph.Span, language));
            }

            for (; next < quotations.Length && quotations[next].Paragraph == paragraph.Index; next++)
            {
                var span = quotations[next].Span;
                if (verdict.IsEnglish && quotations[next] is { Depth: 0, IsClosed: true }
                    && reader.Read(draft, draft.TokenAt(span.Start), draft.TokenAt(span.End - 1) + 1, LeastInQuotation).Language is { } quoted)
                {
                    passages.Add(new OtherLanguage(span, quoted));
                }
            }
        }

        return new OtherLanguages(ofDraft, passages.ToImmutable());
    }

    /// <summary>Whether a place stands in one of the passages.</summary>
    public bool Holds(int position)
    {
        var next = Passages.First(position, static (in OtherLanguage passage, int at) => passage.Span.End > at);
        return next < Passages.Length && Passages[next].Span.Start <= position;
    }
}
