using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>The attributions that the grammar has read so far, in order of their sentences.</summary>
internal sealed class FoundAttributions
{
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int But = Vocabulary.Shared.Require("but");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;

    public FoundAttributions(Draft draft, TokenReader reader)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = reader;
    }

    /// <summary>All of them.</summary>
    public List<Attribution> All { get; } = [];

    /// <summary>The last one when it stands in a sentence.</summary>
    public Attribution? LastIn(int sentence) => All.Count > 0 && All[All.Count - 1] is var last && last.Sentence == sentence ? last : null;

    /// <summary>Adds one, unless nothing is left of its source or its content.</summary>
    public void Add(int sentence, int sourceFirst, int sourceEnd, int cueFirst, int cueEnd, List<TextSpan> content)
    {
        if (content.Count == 0)
        {
            return;
        }

        while (sourceEnd > sourceFirst && _tokens[sourceEnd - 1].Kind is TokenKind.Punctuation or TokenKind.Dash)
        {
            sourceEnd--;
        }

        if (sourceEnd <= sourceFirst)
        {
            return;
        }

        All.Add(new Attribution(
            KindOf(content),
            SpanOf(sourceFirst, sourceEnd),
            SourceClassifier.Classify(_draft, sourceFirst, sourceEnd),
            SpanOf(cueFirst, cueEnd),
            content.ToImmutableArray(),
            sentence));
    }

    /// <summary>Adds what the source of another says besides.</summary>
    public void AddToo(Attribution said, int cueFirst, int cueEnd, List<TextSpan> content) =>
        All.Add(said with { Cue = SpanOf(cueFirst, cueEnd), Content = content.ToImmutableArray(), Kind = KindOf(content) });

    /// <summary>Adds words to a content, without the marks and conjunctions around them.</summary>
    public void AddContent(List<TextSpan> content, int first, int end)
    {
        while (end > first && !_reader.IsQuoted(end - 1) && _tokens[end - 1].Kind == TokenKind.Punctuation)
        {
            end--;
        }

        while (first < end && (_reader.IsComma(first) || _tokens[first].Word == And || _tokens[first].Word == But))
        {
            first++;
        }

        if (_reader.HasWords(first, end, 1))
        {
            content.Add(SpanOf(first, end));
        }
    }

    private AttributionKind KindOf(List<TextSpan> content)
    {
        var quoted = 0;
        var total = 0;
        foreach (var span in content)
        {
            for (var i = _draft.TokenAt(span.Start); i < _tokens.Length && _tokens[i].Start < span.End; i++)
            {
                total++;
                quoted += _reader.IsQuoted(i) ? 1 : 0;
            }
        }

        return quoted == 0 ? AttributionKind.Indirect : quoted >= total - 2 ? AttributionKind.Direct : AttributionKind.Mixed;
    }

    private TextSpan SpanOf(int first, int end) => TextSpan.FromBounds(_tokens[first].Start, _tokens[end - 1].End);
}
