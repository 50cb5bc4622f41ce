using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Where words that name a source can be added to a sentence.</summary>
/// <param name="Position">Where they go, in UTF-16 code units; -1 when there is no place for them, as inside a quotation.</param>
/// <param name="NeedsComma">Whether the sentence goes on after them, so that a comma must close them.</param>
/// <param name="NeedsStop">Whether the full stop before them belongs to a shortened word and they must bring their own.</param>
internal readonly record struct AttributionSlot(int Position, bool NeedsComma, bool NeedsStop)
{
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Or = Vocabulary.Shared.Require("or");

    /// <summary>The end of the clause that holds a figure.</summary>
    public static AttributionSlot After(Draft draft, Figure figure)
    {
        var tokens = draft.Tokens;
        var sentence = draft.Sentences[figure.Sentence];
        for (var i = draft.TokenAt(figure.Span.End); i < sentence.EndToken; i++)
        {
            if (draft.Model.Coverage.IsQuoted(tokens[i].Start))
            {
                return new AttributionSlot(-1, false, false);
            }

            if (EndsClause(draft, i, sentence.EndToken))
            {
                return new AttributionSlot(tokens[i - 1].End, tokens[i].Kind == TokenKind.Dash, false);
            }
        }

        var last = tokens[sentence.EndToken - 1];
        return new AttributionSlot(last.End, false, last.Kind == TokenKind.Word && draft.Prose.Text[last.End - 1] == '.');
    }

    /// <summary>What to add: <paramref name="words"/> with the marks that this place asks for.</summary>
    public string Fill(string words) => ", " + words + (NeedsComma ? "," : "") + (NeedsStop ? "." : "");

    private static bool EndsClause(Draft draft, int index, int end)
    {
        var token = draft.Tokens[index];
        if (token.Kind == TokenKind.Dash)
        {
            return token.Has(TokenShape.SpaceBefore);
        }

        if (token.Kind != TokenKind.Punctuation)
        {
            return false;
        }

        if (draft.Prose.Text[token.Start] != ',')
        {
            return true;
        }

        // A comma before "and" may stand in a list; before "which" or "while" a new clause starts.
        var next = index + 1 < end ? draft.Tokens[index + 1] : default;
        return next.Is(WordClass.Conjunction | WordClass.Relative) && next.Word != And && next.Word != Or;
    }
}
