using System.Diagnostics;
using System.Text;

namespace SourcingLint.Testing;

/// <summary>A folder that is gone after the test.</summary>
public sealed class TemporaryFolder : IDisposable
{
    /// <summary>Its absolute path.</summary>
    public string FullPath { get; } = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    /// <summary>The absolute path of something in it.</summary>
    public string PathOf(string name) => Path.Combine(FullPath, name);

    /// <summary>Writes a file, its folders too, as UTF-8 without a byte order mark.</summary>
    public TemporaryFolder With(string name, string text) => With(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file, its folders too.</summary>
    public TemporaryFolder With(string name, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
        return this;
    }

    /// <summary>The text of a file.</summary>
    public string TextOf(string name) => File.ReadAllText(PathOf(name));

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            Directory.Delete(FullPath, recursive: true);
        }
        catch (Exception tooDeep) when (tooDeep is IOException or ArgumentException && !OperatingSystem.IsWindows())
        {
            using var remove = Process.Start("rm", ["-rf", FullPath]); // goes down step by step, where paths grow too long
            remove.WaitForExit();
        }
    }
}
