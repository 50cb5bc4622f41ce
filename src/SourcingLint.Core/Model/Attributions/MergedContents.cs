using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says how far what somebody said runs where the grammar and the tagger both have read it.</summary>
internal sealed class MergedContents
{
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int Or = Vocabulary.Shared.Require("or");

    private readonly Draft _draft;

    public MergedContents(Draft draft)
    {
        _draft = draft;
    }

    /// <summary>The contents tagged, and of those read what stands in other sentences, a quotation that leads up to its speaker, or beyond the source.</summary>
    public ImmutableArray<TextSpan> Merge(Attribution read, ImmutableArray<TextSpan> tagged, TextSpan cue)
    {
        var sentence = _draft.Sentences[read.Sentence].Span;
        var last = tagged.Length - 1;
        var merged = ImmutableArray.CreateBuilder<TextSpan>(read.Content.Length + tagged.Length);
        foreach (var span in read.Content)
        {
            if (!sentence.OverlapsWith(span) || IsOtherSide(span, read.Content, tagged, cue))
            {
                merged.AddInOrder(span);
            }
        }

        for (var i = 0; i <= last; i++)
        {
            var piece = i == 0 ? FromClauseStart(read.Content[0], tagged[i], cue) : tagged[i];
            merged.AddInOrder(i < last ? piece : WholeClause(read.Content[read.Content.Length - 1], piece, cue));
        }

        return merged.ToImmutable();
    }

    /// <summary>Whether the grammar read a source in mid-sentence, "prices rose 8%, the bank said, from 7%", and the tagger only one side of it.</summary>
    private static bool IsOtherSide(TextSpan span, ImmutableArray<TextSpan> read, ImmutableArray<TextSpan> tagged, TextSpan cue)
    {
        if (!read.StartBefore(cue.Start) || !read.StartAfter(cue.Start))
        {
            return false;
        }

        foreach (var other in tagged)
        {
            if (other.Start < cue.Start == span.Start < cue.Start)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The words tagged, from the start of the clause where the tagger leaves out its subject, <c>according to the suit, | the firm sold milk | that it knew was bad</c>,
    /// or takes the listeners along, <c>told | a group of 7,000 pupils packed into the hall | that he would run</c>.
    /// </summary>
    private TextSpan FromClauseStart(TextSpan read, TextSpan tagged, TextSpan cue)
    {
        // Behind "told 7,000 pupils that he would run, her aide said" the aide answers for the pupils too.
        var verb = _draft.Tokens[_draft.TokenAt(cue.End - 1)].Word;
        var isLast = _draft.Sentences[_draft.SentenceAt(tagged.Start)].EndToken - _draft.TokenAt(tagged.End) <= 1;
        if ((CueVerbs.FormOf(verb) & CueForm.Tell) != 0 && isLast && tagged.Start >= cue.End && read.Start > tagged.Start && read.Start < tagged.End && _draft.Tokens[_draft.TokenAt(read.Start)].Word == That)
        {
            return TextSpan.FromBounds(read.Start, tagged.End);
        }

        if (read.Start >= tagged.Start || read.End < tagged.Start || read.Start < cue.End || !_draft.Tokens[_draft.TokenAt(tagged.Start)].Is(WordClass.Relative))
        {
            return tagged;
        }

        for (var t = _draft.TokenAt(read.Start); _draft.Tokens[t].Start < tagged.Start; t++)
        {
            if (_draft.Tokens[t].Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Quote)
            {
                return tagged;
            }
        }

        return TextSpan.FromBounds(read.Start, tagged.End);
    }

    /// <summary>
    /// The words tagged, or all that the grammar read where the tagger stops inside a clause, "that the rebels had fired | around 25 rockets", or
    /// before another of the same speaker, "2,000 had died, | and thousands had fled", or what the figure comes to, "300 jobs, | or 12% of its staff",
    /// or takes only the last of what stands before the cue, "200 shops will open, | a quarter more, the chain said".
    /// </summary>
    private TextSpan WholeClause(TextSpan read, TextSpan tagged, TextSpan cue)
    {
        if (!read.OverlapsWith(tagged))
        {
            return tagged;
        }

        if (read.Start < tagged.Start && tagged.End <= cue.Start && _draft.Tokens[_draft.TokenAt(tagged.Start) - 1].Kind == TokenKind.Punctuation)
        {
            return read;
        }

        if (read.End <= tagged.End)
        {
            return tagged;
        }

        var next = _draft.TokenAt(tagged.End);
        var isInside = _draft.Tokens[next].Is(WordClass.Approximator | WordClass.NumberWord) || _draft.Tokens[next].Kind == TokenKind.Number
            || OpensResult(next) || OpensAge(next) || _draft.Prose.Text[_draft.Tokens[next].Start] == '(';
        for (var t = next + 1; !isInside && t < _draft.Tokens.Length && _draft.Tokens[t].Start < read.End; t++)
        {
            isInside = (_draft.Tokens[t].Word == And || _draft.Tokens[t].Word == Or) && _draft.Tokens[t - 1].Kind == TokenKind.Punctuation;
        }

        return isInside ? TextSpan.FromBounds(tagged.Start, read.End) : tagged;
    }

    /// <summary>Whether a comma leads on to an age, which parts a subject from its verb: <c>said that Dane Brand | , 44, hid the ledgers</c>.</summary>
    private bool OpensAge(int index) =>
        index + 2 < _draft.Tokens.Length && _draft.Tokens[index].Kind == TokenKind.Punctuation && _draft.Tokens[index + 1].Kind == TokenKind.Number && _draft.Tokens[index + 2].Kind == TokenKind.Punctuation;

    /// <summary>Whether a comma leads on to what came of it: <c>said that rockets hit the port | , killing 40</c>.</summary>
    private bool OpensResult(int index) =>
        index + 1 < _draft.Tokens.Length && _draft.Tokens[index].Kind == TokenKind.Punctuation
        && _draft.Tokens[index + 1] is { Kind: TokenKind.Word } verb && !verb.Is(WordClass.CueVerb)
        && _draft.TextOf(verb).EndsWith("ing".AsSpan(), StringComparison.Ordinal);
}
