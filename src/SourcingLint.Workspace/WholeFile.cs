using System.Globalization;

namespace SourcingLint.Workspace;

/// <summary>The one place that writes files: whole or not at all. The bytes go into a new file beside the old one, which then takes its place.</summary>
public static class WholeFile
{
    private static int _parts;

    /// <summary>Writes a file; one that is there keeps its permissions, its owner and its other names.</summary>
    /// <param name="path">Its absolute path. A link stays a link, and what it leads to is written; a pipe or a device is written to.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <param name="asRead">What it must hold by then, or else it is left alone; null when anything may go.</param>
    /// <returns>False when it holds something else than <paramref name="asRead"/>.</returns>
    /// <exception cref="IOException">It cannot be written; it is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static bool Write(string path, byte[] bytes, byte[]? asRead = null)
    {
        if (PlainFile.IsSpecial(path))
        {
            using var device = File.Open(path, FileMode.Open, FileAccess.Write);
            device.Write(bytes);
            return true;
        }

        path = RealPath.Of(path);
        var exists = File.Exists(path);
        if (exists)
        {
            // A rename would replace a file that may not be written.
            File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite).Dispose();
        }
        else if (asRead is not null)
        {
            throw new FileNotFoundException("it is no longer there");
        }

        string part;
        try
        {
            part = Put(path, bytes, isPrivate: exists, settles: true);
        }
        catch (UnauthorizedAccessException) when (exists && asRead is null)
        {
            WriteOver(path, bytes); // nothing is lost with what it held, and its folder takes no new file
            return true;
        }

        var isNeeded = false;
        try
        {
            var keepsIdentity = FileFacts.Of(path) is not { } facts || (facts.Links == 1 && facts.GiveOwnerTo(part));
            if (exists && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(part, File.GetUnixFileMode(path));
            }

            if (asRead is not null && !(PlainFile.Read(path, PlainFile.LargestDraft, out _) is { } now && now.AsSpan().SequenceEqual(asRead)))
            {
                return false;
            }

            if (keepsIdentity)
            {
                File.Move(part, path, overwrite: true);
            }
            else
            {
                // Other names lead to this very file, or only its owner may make one like it: it is written over, and the part stays until that is done.
                isNeeded = true;
                WriteOver(path, bytes);
                isNeeded = false;
            }

            return true;
        }
        catch (IOException failure) when (isNeeded)
        {
            throw new IOException(failure.Message + " All that was to be written is in " + part, failure);
        }
        finally
        {
            if (!isNeeded)
            {
                TryDelete(part);
            }
        }
    }

    /// <summary>Puts a file in a place, whatever is there; a link there is replaced, too.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="bytes">What it is to hold.</param>
    /// <exception cref="IOException">It cannot be written; what was there is as it was.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Replace(string path, byte[] bytes)
    {
        var part = Put(path, bytes, isPrivate: false, settles: false);
        try
        {
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            TryDelete(part);
        }
    }

    /// <summary>Writes a file beside another, under a name that is short, as the other's may be as long as names can be, and that nothing has yet.</summary>
    private static string Put(string path, byte[] bytes, bool isPrivate, bool settles)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException("there is no folder " + folder);
        }

        while (true)
        {
            var part = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $".sl-{Environment.ProcessId}-{Interlocked.Increment(ref _parts)}.tmp"));
            if (Path.Exists(part) || new FileInfo(part).LinkTarget is not null)
            {
                continue;
            }

            try
            {
                var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, BufferSize = 0 };
                if (isPrivate && !OperatingSystem.IsWindows())
                {
                    options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite; // until it has the other's permissions
                }

                using var file = new FileStream(part, options);
                try
                {
                    file.Write(bytes);
                    file.Flush(flushToDisk: settles);
                }
                catch
                {
                    TryDelete(part);
                    throw;
                }

                return part;
            }
            catch (UnauthorizedAccessException)
            {
                throw new UnauthorizedAccessException("you have no permission to write in the folder " + folder);
            }
        }
    }

    private static void WriteOver(string path, byte[] bytes)
    {
        using var handle = File.OpenHandle(path, FileMode.Open, FileAccess.Write);
        RandomAccess.Write(handle, bytes, 0);
        RandomAccess.SetLength(handle, bytes.Length);
        RandomAccess.FlushToDisk(handle);
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // What made the writing fail is what has to be told.
        }
    }
}
