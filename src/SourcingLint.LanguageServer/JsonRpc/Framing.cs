namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>How the other side knows where a message ends.</summary>
internal enum Framing
{
    /// <summary>Headers say how long it is, as in the Language Server Protocol.</summary>
    Headers,

    /// <summary>It is a line, as in the Model Context Protocol.</summary>
    Lines,
}
