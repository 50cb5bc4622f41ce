using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>
/// Reads attributions by rule: every sentence once for its cues; each cue's source is the noun phrase that leans on it,
/// its content the clause or quotation on the other side. It knows the cues that a desk relies on and is seldom wrong.
/// </summary>
internal sealed class AttributionGrammar
{
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int In = Vocabulary.Shared.Require("in");

    private readonly Draft _draft;
    private readonly ImmutableArray<Quotation> _quotations;
    private readonly TokenReader _reader;
    private readonly CountReader _counts;
    private readonly PhraseReader _phrases;
    private readonly VerbCueReader _verbs;
    private readonly PhraseCueReader _cues;
    private readonly CountCueReader _countCues;
    private readonly PaperCueReader _papers;
    private readonly List<Attribution> _found;

    private AttributionGrammar(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var readers = new GrammarReaders(draft, quotations);
        _draft = draft;
        _quotations = quotations;
        _reader = readers.Tokens;
        _counts = readers.Counts;
        _phrases = readers.Phrases;
        var found = new FoundAttributions(draft, _reader);
        _found = found.All;
        _verbs = new VerbCueReader(draft, readers, found);
        _cues = new PhraseCueReader(draft, readers, found);
        _countCues = new CountCueReader(draft, readers, found);
        _papers = new PaperCueReader(draft, readers, found);
    }

    /// <summary>The attributions of a draft in order of their sentences; what their sources point back to is not known yet.</summary>
    public static List<Attribution> Read(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var grammar = new AttributionGrammar(draft, quotations);
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone is not (ZoneKind.Chrome or ZoneKind.FrontMatter or ZoneKind.Byline))
            {
                grammar.ReadParagraph(paragraph);
            }
        }

        return grammar._found;
    }

    private void ReadParagraph(Paragraph paragraph)
    {
        var before = _found.Count;
        _verbs.InHeadline = paragraph.Zone is ZoneKind.Headline or ZoneKind.Deck or ZoneKind.Crosshead;
        for (var s = paragraph.FirstSentence; s < paragraph.EndSentence; s++)
        {
            var from = _found.Count;
            ReadSentence(s);
            if (_found.Count == from)
            {
                ReadBareQuotation(s, before);
            }
            else
            {
                ClaimEarlierQuotations(s, from, paragraph);
            }
        }
    }

    private void ReadSentence(int index)
    {
        var sentence = _draft.Sentences[index];
        var (first, end) = (sentence.FirstToken, sentence.EndToken);
        var tokens = _draft.Tokens;
        var before = _found.Count;
        var left = first; // where the content of the next cue may start
        var hasNumber = default(bool?);
        for (var i = first; i < end; i++)
        {
            if (_reader.IsQuoted(i) || tokens[i].Word == 0)
            {
                continue;
            }

            var length = _phrases.SourcePhraseAt(i, end);
            if (length > 0 && _phrases.IsAside(i, i + length, end))
            {
                i = _phrases.PhraseEnd(i + length, end); // "Harbour Radio, citing the ministry, said"
            }
            else if (length > 0 && !_phrases.IsSubjectOfCue(i, i + length, end))
            {
                i = _cues.ReadSourcePhrase(index, i, length, left, first, end) - 1;
                left = Math.Min(i + 1, end);
            }
            else if (tokens[i].Word == By && _counts.CountEnd(i, end) is var countEnd and > 0)
            {
                _countCues.ReadCount(index, i, countEnd, left, end);
                left = i = countEnd;
            }
            else if (_found.Count == before && _counts.IsIssued(i, left, end) && (hasNumber ??= _reader.HasNumber(first, end)) && _countCues.ReadIssued(index, i, left, end) is var issued and > 0)
            {
                left = Math.Min(issued, end);
                i = left - 1;
            }
            else if (tokens[i].Word == In && _counts.IsPoll(i + 1, end) && (hasNumber ??= _reader.HasNumber(first, end)))
            {
                i = _cues.ReadSourcePhrase(index, i, 1, left, first, end) - 1;
                left = Math.Min(i + 1, end);
            }
            else if (_countCues.ReadOwnCount(index, i, left, end) is var own and > 0)
            {
                left = own;
                i = own - 1;
            }
            else if (_papers.Read(index, i, left, first, end) is var paper and > 0)
            {
                left = Math.Min(paper, end);
                i = left - 1;
            }
            else if (_verbs.ReadUnlisted(index, i, left, end) is var told and > 0)
            {
                left = told;
                i = told - 1;
            }
            else if (tokens[i].Is(WordClass.CueVerb | WordClass.ThoughtVerb) || _counts.IsRevision(i, end))
            {
                var past = _counts.IsRevision(i, end) ? _countCues.ReadRevision(index, i, left, end) : _verbs.ReadVerb(index, i, left, first, end);
                if (past > 0)
                {
                    left = _phrases.NextClause(past, end);
                    i = past - 1;
                }
            }
        }

        if (_verbs.InHeadline && _found.Count == before)
        {
            _cues.ReadColonHeadline(index, first, end);
        }
    }

    /// <summary>A sentence of quoted words without a cue belongs to whoever spoke before it in the paragraph.</summary>
    private void ReadBareQuotation(int sentence, int paragraphStart)
    {
        var span = _draft.Sentences[sentence];
        var quotation = _reader.QuotationOf(span.FirstToken);
        if (quotation < 0)
        {
            return;
        }

        var content = ImmutableArray.Create(span.Span);
        if (_found.Count > paragraphStart)
        {
            var last = _found[_found.Count - 1];
            _found[_found.Count - 1] = last with { Content = last.Content.Add(span.Span) };
        }
        else if (_quotations[quotation].Continues && _found.Count > 0)
        {
            var last = _found[_found.Count - 1];
            _found.Add(last with { Cue = null, Content = content, Sentence = sentence, Carry = CarryKind.Quotation, Antecedent = _found.Count - 1, Kind = AttributionKind.Direct });
        }
        else
        {
            _found.Add(new Attribution(AttributionKind.Direct, null, SourceKind.None, null, content, sentence));
        }
    }

    /// <summary>Quoted sentences that open a paragraph wait for the speaker who comes after: <c>"We won. We did." That was Ruiz.</c></summary>
    private void ClaimEarlierQuotations(int sentence, int from, Paragraph paragraph)
    {
        if (from == 0 || sentence == paragraph.FirstSentence)
        {
            return;
        }

        var earlier = _found[from - 1];
        if (earlier.Source is not null || earlier.Cue is not null || earlier.Sentence < paragraph.FirstSentence)
        {
            return;
        }

        // The same quotation runs into this sentence, or the cue comes straight after it.
        _found[from] = _found[from] with { Content = earlier.Content.AddRange(_found[from].Content) };
        _found.RemoveAt(from - 1);
    }
}
