namespace SourcingLint.Workspace.Word;

/// <summary>A document is sound as far as it was read, and yet is no draft.</summary>
/// <param name="message">Why, and what to do: words to stand behind the document's name.</param>
internal sealed class UnreadableDocumentException(string message) : Exception(message);
