using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Diagnostics;

/// <summary>One rule turned off in one part of a draft.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Scope">Where it is off: a finding that starts in here is not reported.</param>
/// <param name="Name">Where the comment names the rule.</param>
/// <param name="Comment">The whole comment.</param>
/// <param name="Reason">Why, in the writer's words.</param>
internal sealed record Suppression(DiagnosticDescriptor Rule, TextSpan Scope, TextSpan Name, TextSpan Comment, string Reason);
