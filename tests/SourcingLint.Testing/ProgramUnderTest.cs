using System.Diagnostics;

namespace SourcingLint.Testing;

/// <summary>The program that tests start: the one that the environment's <c>SOURCINGLINT</c> names, such as a native build, else the managed one beside the tests.</summary>
public static class ProgramUnderTest
{
    /// <summary>The absolute path of the program that is named; null when none is. A relative path starts from the repository.</summary>
    public static string? Named { get; } = Environment.GetEnvironmentVariable("SOURCINGLINT") is { Length: > 0 } path ? Repository.PathOf(path) : null;

    /// <summary>What starts it: the program's path, and what comes before its own arguments.</summary>
    public static IReadOnlyList<string> Words { get; } = Named is null ? ["dotnet", Path.Combine(AppContext.BaseDirectory, "sourcinglint.dll")] : [Named];

    /// <summary>A start of it, without what a build server's environment tells programs.</summary>
    /// <param name="arguments">Its arguments.</param>
    public static ProcessStartInfo Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(Words[0], [.. Words.Skip(1), .. arguments]);
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GITHUB_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(name);
        }

        return start;
    }
}
