namespace SourcingLint.Ecosystem;

/// <summary>What is wrong with what the user gave, in a sentence for that user.</summary>
internal sealed class EcosystemException(string message) : Exception(message);
