using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>Finds what is wrong with a draft. The program has one way; tests put in others.</summary>
internal delegate ImmutableArray<Finding> Lint(Draft draft, LintOptions options, CancellationToken cancellation);

/// <summary>The rules with the settings as they are on disk now; a change of settings makes a new one.</summary>
/// <param name="folders">The absolute paths of the folders open in the editor.</param>
/// <param name="lint">How to lint.</param>
/// <param name="user">What the user set in the editor.</param>
/// <param name="desk">What the desk's other drafts call people and places; null when there are none.</param>
internal sealed class Linter(IReadOnlyList<string> folders, Lint lint, Settings user, Desk? desk = null)
{
    private readonly ConcurrentDictionary<LintOptions, LintOptions> _forUser = [];
    /// <summary>What editors call Markdown.</summary>
    private const string MarkdownLanguage = "markdown";

    private readonly EditorConfigLoader _settings = new(DirectoryOf(folders));
    private readonly ConcurrentDictionary<string, string?> _skipped = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Problem, bool> _ignoreProblems = [];

    /// <summary>The folder that names in <see cref="Problems"/> are relative to.</summary>
    public string Directory { get; } = DirectoryOf(folders);

    /// <summary>What is wrong with the settings read so far.</summary>
    public ImmutableArray<Problem> Problems => _ignoreProblems.IsEmpty ? _settings.Problems : [.. _settings.Problems, .. _ignoreProblems.Keys];

    /// <summary>The settings for a document; when it is no file yet, those of a draft in the first folder.</summary>
    public LintOptions OptionsFor(string uri) => _forUser.GetOrAdd(
        FromProtocol.PathOf(uri) is { } path ? _settings.OptionsFor(path)
        : folders.Count > 0 ? _settings.OptionsFor(Path.Combine(Directory, "draft.md"))
        : LintOptions.Default,
        desks => desks.WithSeveritiesOf(user.Rules));

    /// <summary>Why a document is not linted, in words for the user; null when it is.</summary>
    /// <param name="uri">What the client calls it.</param>
    /// <param name="language">What the client holds it for.</param>
    public string? WhySkipped(string uri, string language) =>
        (FromProtocol.PathOf(uri) is { } path ? _skipped.GetOrAdd(path, WhyLeftOut) : null)
        ?? (IsMereText(uri, language) ? "This is a text file, and neither you nor the folder's settings say that text files are drafts." : null);

    /// <summary>Whether a document is a text file that nobody has called a draft: not the user, by setting or by choosing Markdown for it, and not the folder.</summary>
    public bool IsMereText(string uri, string language) => !user.TextFiles && language != MarkdownLanguage
        && DraftFinder.IsTextFile(uri) && !uri.StartsWith("untitled:", StringComparison.Ordinal)
        && !(FromProtocol.PathOf(uri) is { } path && _settings.OptionsFor(path).ChecksTextFiles);

    /// <summary>Lints a draft as it stands.</summary>
    public ImmutableArray<Finding> Lint(Draft draft, LintOptions options, CancellationToken cancellation)
    {
        desk?.Put(draft, options, cancellation);
        return Try(draft, options, cancellation);
    }

    /// <summary>Lints a draft that is not there, only thought of: the desk does not hear of it.</summary>
    public ImmutableArray<Finding> Try(Draft draft, LintOptions options, CancellationToken cancellation) =>
        user.Least == DiagnosticSeverity.Hidden ? All(draft, options, cancellation)
            : [.. All(draft, options, cancellation).Where(finding => finding.Diagnostic.Severity >= user.Least)];

    /// <summary>Whether what was found in a draft still holds as far as the desk's other drafts have a say.</summary>
    /// <param name="path">Its absolute path.</param>
    public bool IsCurrent(string path) => desk?.IsCurrent(path) ?? true;

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
    /// <param name="inFolders">The absolute paths of the folders open in the editor.</param>
    /// <param name="inDesk">The desk's other drafts.</param>
    /// <param name="ofUser">What the user set in the editor.</param>
    public Linter Reread(IReadOnlyList<string> inFolders, Desk? inDesk, Settings ofUser) => new(inFolders, lint, ofUser, inDesk);

    private ImmutableArray<Finding> All(Draft draft, LintOptions options, CancellationToken cancellation) =>
        lint(draft, desk?.For(draft, options) ?? options, cancellation);

    private static string DirectoryOf(IReadOnlyList<string> folders) => folders.Count > 0 ? folders[0] : Environment.CurrentDirectory;

    private string? WhyLeftOut(string path)
    {
        if (RulePages.Holds(path))
        {
            return "This is the page of a rule.";
        }

        var problems = new List<Problem>();
        var isLeftOut = folders.Any(folder => DraftFinder.LeavesOut(folder, path, problems));
        foreach (var problem in problems)
        {
            _ignoreProblems[problem] = true;
        }

        return isLeftOut ? "A .sourcinglintignore leaves this file out." : null;
    }
}
