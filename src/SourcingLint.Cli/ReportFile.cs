using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>The file that a report goes to, where it does not go to standard output.</summary>
internal static class ReportFile
{
    /// <summary>Why a file is not written: it is a draft that is read. Null when it is none.</summary>
    /// <param name="file">The file as the user named it; null for none.</param>
    /// <param name="option">The option that named it.</param>
    /// <param name="host">Knows the folder that it is relative to.</param>
    /// <param name="read">The drafts that are read.</param>
    public static Problem? WouldReplace(string? file, string option, Host host, params IEnumerable<DraftPath> read) =>
        file is not null && Path.GetFullPath(file, host.Directory) is var path && PlainFile.Exists(path) && read.Any(draft => PlainFile.IsSame(path, draft.FullPath))
            ? new Problem(file, $"{option} would write over a draft that is checked. Name another file.")
            : null;

    /// <summary>The same of <c>--output</c> and all drafts that are asked for.</summary>
    public static Problem? WouldReplaceDraft(string? file, Host host, DraftRequest request) => file is null ? null
        : WouldReplace(file, "--output", host, request.ReadsStdin
            ? request.StdinName is { } name ? [new DraftPath(name, Path.GetFullPath(name, host.Directory))] : []
            : request.Find(host.Directory).Drafts);

    /// <summary>Writes a report; answers what keeps it from being written.</summary>
    /// <param name="file">The file as the user named it; null for standard output.</param>
    /// <param name="whole">The report.</param>
    /// <param name="host">Knows the folder and the output.</param>
    public static Problem? Write(string? file, byte[] whole, Host host)
    {
        try
        {
            if (file is not null)
            {
                WholeFile.Write(Path.GetFullPath(file, host.Directory), whole);
            }
            else
            {
                host.Output.Write(whole);
                host.Output.Flush();
            }

            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Problem(file ?? "standard output", "the report cannot be written: " + failure.Message);
        }
    }
}
