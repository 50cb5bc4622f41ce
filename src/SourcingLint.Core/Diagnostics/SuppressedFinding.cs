namespace SourcingLint.Diagnostics;

/// <summary>A finding that a comment in the draft turns off.</summary>
/// <param name="Finding">What would be reported.</param>
/// <param name="Reason">Why it is not, in the writer's words.</param>
public sealed record SuppressedFinding(Finding Finding, string Reason);
