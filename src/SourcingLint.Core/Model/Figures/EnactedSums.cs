using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Knows the sums that an act sets, so that they need no other source: <c>the court fined the bank 12,000 francs</c>, <c>signed a two-year, $34 million deal</c>.</summary>
internal static class EnactedSums
{
    private const int Reach = 14; // in tokens, from the act to its sum

    private static readonly WordRoles<EnactedSum> Acts = WordRoles<EnactedSum>.Read("Phrases/enacting-verbs", 1);

    /// <summary>Whose act sets a figure, by the verb before it in its own clause.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The figure's sentence.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="first">The index of its first token.</param>
    public static EnactedSum KindOf(Draft draft, Sentence sentence, Figure figure, int first)
    {
        if (figure.Class is not (FigureClass.Money or FigureClass.Count or FigureClass.Measure) || (figure.Form & (FigureForm.Approximate | FigureForm.Vague)) != 0)
        {
            return EnactedSum.None;
        }

        for (var i = first - 1; i > sentence.FirstToken && first - i <= Reach; i--)
        {
            var act = Acts.Of(draft.Tokens[i].Word);
            if (act != EnactedSum.None)
            {
                return act;
            }

            if (draft.Tokens[i].Is(WordClass.Relative | WordClass.CueVerb))
            {
                break; // "ordered trucks to the coast, where 8,000 homes are gone"
            }
        }

        return EnactedSum.None;
    }
}
