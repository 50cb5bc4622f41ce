using System.Collections.Immutable;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>Finds what is wrong with a draft. The program has one way; tests put in others.</summary>
internal delegate ImmutableArray<Finding> Lint(Draft draft, LintOptions options, CancellationToken cancellation);

/// <summary>The rules with the settings as they are on disk now; a change of settings makes a new one.</summary>
/// <param name="directory">The absolute path that names in problems are relative to.</param>
/// <param name="lint">How to lint.</param>
internal sealed class Linter(string directory, Lint lint)
{
    private readonly EditorConfigLoader _settings = new(directory);

    /// <summary>The folder that names in <see cref="Problems"/> are relative to.</summary>
    public string Directory => directory;

    /// <summary>What is wrong with the settings read so far.</summary>
    public ImmutableArray<Problem> Problems => _settings.Problems;

    /// <summary>The settings for a document; the defaults when it is no file.</summary>
    public LintOptions OptionsFor(string uri) => FromProtocol.PathOf(uri) is { } path ? _settings.OptionsFor(path) : LintOptions.Default;

    /// <summary>Lints a draft.</summary>
    public ImmutableArray<Finding> Lint(Draft draft, LintOptions options, CancellationToken cancellation) => lint(draft, options, cancellation);

    /// <summary>Reads the word lists and compiles what linting needs, so that the first draft need not wait for it.</summary>
    public void WarmUp()
    {
        try
        {
            lint(Draft.Parse("Three people were hurt, police said. \"It is over,\" Ada Brandt said."), LintOptions.Default, CancellationToken.None);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Whatever it is, the first draft will meet it again and tell.
        }
    }

    /// <summary>The same rules with the settings read anew.</summary>
    public Linter Reread(string inDirectory) => new(inDirectory, lint);
}
