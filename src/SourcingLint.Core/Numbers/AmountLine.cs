using System.Collections.Immutable;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A sentence and the amounts in it, in order; never without any.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Amounts">Its amounts.</param>
internal readonly record struct AmountLine(Sentence Sentence, ImmutableArray<Amount> Amounts);
