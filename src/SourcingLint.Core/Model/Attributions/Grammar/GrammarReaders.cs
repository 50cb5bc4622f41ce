using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>What the grammar reads a draft with.</summary>
internal sealed class GrammarReaders
{
    public GrammarReaders(Draft draft, ImmutableArray<Quotation> quotations)
    {
        Tokens = new TokenReader(draft, quotations);
        Subjects = new SubjectReader(draft, Tokens);
        Adjuncts = new AdjunctReader(draft, Tokens);
        Counts = new CountReader(draft, Tokens);
        Phrases = new PhraseReader(draft, Tokens, Subjects, Counts);
    }

    public TokenReader Tokens { get; }

    public SubjectReader Subjects { get; }

    public AdjunctReader Adjuncts { get; }

    public CountReader Counts { get; }

    public PhraseReader Phrases { get; }
}
