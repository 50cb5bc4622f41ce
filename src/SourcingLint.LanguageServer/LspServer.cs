namespace SourcingLint.LanguageServer;

/// <summary>The language server, version 3.17 of the protocol.</summary>
public static class LspServer
{
    /// <summary>Serves one editor until it is done.</summary>
    /// <param name="input">Its messages.</param>
    /// <param name="output">Where answers go.</param>
    /// <returns>The exit status: 0 after a proper end, else 1.</returns>
    public static int Run(Stream input, Stream output) => Run(input, output, DraftLinter.Lint);

    /// <summary>Serves with another way to lint.</summary>
    /// <inheritdoc cref="Run(Stream, Stream)"/>
    internal static int Run(Stream input, Stream output, Lint lint)
    {
        try
        {
            return new ServerLoop(input, output, lint).Run();
        }
        catch (IOException)
        {
            return 1; // nobody reads any more
        }
    }
}
