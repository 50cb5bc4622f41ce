namespace SourcingLint.Mutations;

/// <summary>One known way to break a draft.</summary>
/// <param name="Name">What it does, in kebab case: <c>drop-closing-mark</c>.</param>
/// <param name="Rules">The rules of which any finds its faults; the first is the one it is meant for.</param>
/// <param name="Plant">Every fault of its kind that can be planted in a draft; random numbers decide what is left open.</param>
internal sealed record FaultOperator(string Name, IReadOnlyList<string> Rules, Func<Draft, Random, IEnumerable<Fault>> Plant);
