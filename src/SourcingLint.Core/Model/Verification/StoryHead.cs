using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Who stands at the head of a story, by which a side of a conflict is the story's or is mentioned in passing.</summary>
internal sealed class StoryHead
{
    private const int Stem = 4; // "Israel", "Israeli"
    private const int ShortestWord = 3;

    private readonly Draft _draft;
    private readonly DraftOpening _opening;
    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the headline, the deck and the first paragraphs.</summary>
    public StoryHead(Draft draft)
    {
        _draft = draft;
        _opening = new DraftOpening(draft);
        foreach (var sentence in draft.Sentences)
        {
            if (!Holds(draft.ParagraphOf(sentence)))
            {
                break;
            }

            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (IsTelling(draft.Tokens[i]))
                {
                    _words.Add(StemOf(draft.Tokens[i]));
                }
            }
        }
    }

    /// <summary>Whether a paragraph is part of it.</summary>
    public bool Holds(Paragraph paragraph) => _opening.Holds(paragraph);

    /// <summary>Whether any word of a phrase stands there.</summary>
    public bool Names(TextSpan phrase)
    {
        for (var i = _draft.TokenAt(phrase.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < phrase.End; i++)
        {
            if (IsTelling(_draft.Tokens[i]) && _words.Contains(StemOf(_draft.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTelling(Token token) => token.Kind == TokenKind.Word && token.Length >= ShortestWord && !token.Is(WordClass.Determiner | WordClass.Preposition | WordClass.CueVerb | WordClass.Pronoun | WordClass.Conjunction);

    private string StemOf(Token token) => _draft.TextOf(token.Length > Stem ? token with { Length = Stem } : token).ToString();
}
