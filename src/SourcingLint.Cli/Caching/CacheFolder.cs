using SourcingLint.Workspace;

namespace SourcingLint.Cli.Caching;

/// <summary>Keeps results from run to run, in a folder of its own inside the one that a user gave: what else lies there is not ours.</summary>
internal sealed class CacheFolder
{
    private const string Own = ".sourcinglint-cache";

    private CacheFolder(string path)
    {
        byte[] build =
        [
            .. typeof(DraftLinter).Module.ModuleVersionId.ToByteArray(),
            .. typeof(Markdig.Markdown).Module.ModuleVersionId.ToByteArray(),
            .. typeof(NameStore).Module.ModuleVersionId.ToByteArray(),
            .. typeof(CacheFolder).Module.ModuleVersionId.ToByteArray(),
        ];
        Findings = new DraftCache(path, build);
        Names = NameStore.Open(Path.Combine(path, "names"), build);
    }

    /// <summary>What was found in drafts.</summary>
    public DraftCache Findings { get; }

    /// <summary>The names in drafts.</summary>
    public NameStore Names { get; }

    /// <summary>Opens a folder, and makes it when there is none.</summary>
    /// <param name="name">The folder as the user named it.</param>
    /// <param name="directory">The absolute path that it starts from.</param>
    /// <param name="problem">What stands in the way, when nothing is returned.</param>
    public static CacheFolder? Open(string name, string directory, out Problem? problem)
    {
        problem = null;
        try
        {
            var path = Path.Combine(Path.GetFullPath(name, directory), Own);
            if (new FileInfo(path).LinkTarget is not null)
            {
                problem = new Problem(name, $"cannot be used as a cache: {Own} in it is a link. Delete the link.");
                return null;
            }

            if (!Directory.Exists(path))
            {
                Directory.CreateDirectory(path);
                WholeFile.Replace(Path.Combine(path, ".gitignore"), "*\n"u8.ToArray());
                WholeFile.Replace(Path.Combine(path, "CACHEDIR.TAG"), "Signature: 8a477f597d28d172789f06886806bc55\n# Made by sourcinglint. Delete it whenever you like.\n"u8.ToArray());
            }

            return new CacheFolder(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            problem = new Problem(name, "cannot be used as a cache: " + failure.Message);
            return null;
        }
    }
}
