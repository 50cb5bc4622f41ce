namespace SourcingLint.Testing;

/// <summary>Where the project's own files stand while its tests run.</summary>
public static class Repository
{
    /// <summary>The absolute path of the folder that holds <c>SourcingLint.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The absolute path of a file or folder of the project.</summary>
    /// <param name="path">Its path from the root, with forward slashes.</param>
    public static string PathOf(string path) => Path.GetFullPath(path, Root);

    /// <summary>The absolute path of a source file as the compiler names it; builds map the root to <c>/_/</c>.</summary>
    internal static string PathOfSource(string compiled) => compiled.StartsWith("/_/", StringComparison.Ordinal) ? PathOf(compiled[3..]) : compiled;

    private static string FindRoot()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "SourcingLint.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("No SourcingLint.sln above " + AppContext.BaseDirectory);
        }

        return at;
    }
}
