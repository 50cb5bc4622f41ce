using System.Collections.Concurrent;
using SourcingLint.Diagnostics;

namespace SourcingLint.Workspace;

/// <summary>The desks that drafts belong to, each with an index of its names. A desk is all drafts of one repository, or all that one root of settings holds for.</summary>
public sealed class Desks
{
    private readonly Dictionary<string, DeskIndex> _indexes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _folders = new(StringComparer.Ordinal);
    private readonly string _directory;
    private readonly EditorConfigLoader _settings;

    private Desks(string directory, EditorConfigLoader settings) => (_directory, _settings) = (directory, settings);

    /// <summary>Reads the desks of those drafts that are to be compared with others.</summary>
    /// <param name="drafts">The drafts; they count even where a search would leave them out.</param>
    /// <param name="directory">The absolute path of the folder that the program runs in.</param>
    /// <param name="extensions">What else counts as a draft, <c>txt</c>.</param>
    /// <param name="settings">The settings for each draft.</param>
    /// <param name="store">What is known of the names of drafts; what is read now is put there.</param>
    public static Desks Of(IReadOnlyCollection<DraftPath> drafts, string directory, IReadOnlyCollection<string> extensions, EditorConfigLoader settings, NameStore store)
    {
        var desks = new Desks(directory, settings);
        foreach (var desk in drafts.Where(draft => DeskIndex.IsWanted(settings.OptionsFor(draft.FullPath))).GroupBy(draft => desks.FolderOf(draft.FullPath), StringComparer.Ordinal))
        {
            var index = new DeskIndex(store);
            index.Refresh(desk.Concat(DraftFinder.Find([desk.Key], directory, extensions).Drafts).DistinctBy(draft => draft.FullPath), CancellationToken.None);
            desks._indexes.Add(desk.Key, index);
        }

        store.Save();
        return desks;
    }

    /// <summary>The folder that holds a draft's desk: the repository's, or the one whose <c>.editorconfig</c> says that none above it counts, whichever is nearer; else the one that the program runs in, or the draft's own.</summary>
    /// <param name="path">The draft's absolute path.</param>
    public string FolderOf(string path) => _folders.GetOrAdd(Path.GetDirectoryName(path)!, own =>
    {
        var root = _settings.RootOf(path);
        for (var folder = own; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (folder == root || Path.Exists(Path.Combine(folder, ".git")))
            {
                return folder;
            }
        }

        return path.StartsWith(Path.TrimEndingDirectorySeparator(_directory) + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? _directory : own;
    });

    /// <summary>Takes in a draft as it stands elsewhere than in its file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="text">Its text.</param>
    public void Put(string path, string text)
    {
        if (_indexes.TryGetValue(FolderOf(path), out var index))
        {
            index.Put(path, Draft.Parse(text, path), CancellationToken.None);
        }
    }

    /// <summary>The settings for a draft with what its desk's other drafts say of its names.</summary>
    /// <param name="path">Its absolute path.</param>
    public LintOptions OptionsFor(string path)
    {
        var options = _settings.OptionsFor(path);
        return _indexes.Count > 0 && _indexes.TryGetValue(FolderOf(path), out var index) ? index.For(path, options) : options;
    }
}
