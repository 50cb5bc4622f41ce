using SourcingLint.Text;

namespace SourcingLint.Model.Tagging;

/// <summary>Which paragraphs of a draft read as they did before an edit: those above it and those below it.</summary>
internal sealed class KnownParagraphs
{
    private readonly ParagraphMemory.Reading _before;
    private readonly Draft _draft;
    private readonly int _above; // how many paragraphs at the top are the same
    private readonly int _below; // how many of the others at the end are

    public KnownParagraphs(ParagraphMemory.Reading before, Draft draft)
    {
        _before = before;
        _draft = draft;
        var fewer = Math.Min(before.Paragraphs.Length, draft.Paragraphs.Length);
        while (_above < fewer && IsSame(_above, _above))
        {
            _above++;
        }

        while (_below < fewer - _above && IsSame(before.Paragraphs.Length - 1 - _below, draft.Paragraphs.Length - 1 - _below))
        {
            _below++;
        }
    }

    /// <summary>Copies what was made of a paragraph before, where it reads the same and as much is asked of it.</summary>
    /// <returns>False when it must be tagged.</returns>
    public bool TryCopy(Paragraph paragraph, TaggedDraft tagged)
    {
        var old = paragraph.Index < _above ? paragraph.Index
            : paragraph.Index >= _draft.Paragraphs.Length - _below ? paragraph.Index + _before.Paragraphs.Length - _draft.Paragraphs.Length
            : -1;
        if (old < 0 || (tagged.HasFigure[paragraph.Index] && !_before.Tagged.HasFigure[old]))
        {
            return false;
        }

        var from = _before.Sentences[_before.Paragraphs[old].FirstSentence].FirstToken;
        var to = _draft.Sentences[paragraph.FirstSentence].FirstToken;
        var count = _draft.Sentences[paragraph.EndSentence - 1].EndToken - to;
        Array.Copy(_before.Tagged.Labels, from, tagged.Labels, to, count);
        if (tagged.HasFigure[paragraph.Index])
        {
            Array.Copy(_before.Tagged.Said, from, tagged.Said, to, count);
        }

        return true;
    }

    /// <summary>Whether two paragraphs have the same characters, cut into the same tokens and sentences.</summary>
    private bool IsSame(int old, int now)
    {
        var (before, after) = (_before.Paragraphs[old], _draft.Paragraphs[now]);
        var sentences = after.EndSentence - after.FirstSentence;
        if (before.EndSentence - before.FirstSentence != sentences
            || !_before.Prose.AsSpan(before.Span.Start, before.Span.Length).SequenceEqual(_draft.Prose.Text.AsSpan(after.Span.Start, after.Span.Length)))
        {
            return false;
        }

        for (var s = 0; s < sentences; s++)
        {
            var (was, here) = (_before.Sentences[before.FirstSentence + s], _draft.Sentences[after.FirstSentence + s]);
            var tokens = here.EndToken - here.FirstToken;
            if (was.EndToken - was.FirstToken != tokens)
            {
                return false;
            }

            for (var t = 0; t < tokens; t++)
            {
                var token = _before.Tokens[was.FirstToken + t];
                if (token with { Start = token.Start - before.Span.Start + after.Span.Start } != _draft.Tokens[here.FirstToken + t])
                {
                    return false;
                }
            }
        }

        return true;
    }
}
