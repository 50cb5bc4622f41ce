using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace SourcingLint.Testing;

/// <summary>A folder that somebody made to hang or kill a program that reads it. One sound draft lies in each, and must be checked all the same.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="Make">Makes it.</param>
/// <param name="Told">The words of the one line that it costs; null when it costs none.</param>
public sealed record HostileFolder(string Name, Action<TemporaryFolder> Make, string? Told = null)
{
    /// <summary>The sound draft's name; patterns of <c>*a</c> have much to try in it.</summary>
    public static readonly string Draft = new string('a', 60) + ".md";

    /// <summary>The sound draft's text, in which <c>bare-source</c> finds an error.</summary>
    public const string Text = "Sources said the quay is shut.\n";

    private const string Special = "no file but a pipe or a device";
    private const string Outside = "is not read: it is not inside";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<HostileFolder> All { get; } =
    [
        new("a pipe named like a draft", folder => Pipe(folder, "p.md")),
        new("a pipe named like a draft where names are compared", folder => { Pipe(folder, "p.md"); Set(folder, "dotnet_diagnostic.SL4007.severity = warning"); }),
        new("a pipe for settings", folder => Pipe(folder, ".editorconfig"), Special),
        new("a pipe for a .gitignore", folder => Pipe(folder, ".gitignore"), Special),
        new("a pipe for a .sourcinglintignore", folder => Pipe(folder, ".sourcinglintignore"), Special),
        new("a pipe for a repository's own ignore file", folder => Pipe(folder.With(".git/HEAD", ""), ".git/info/exclude"), Special),
        new("a pipe for a repository", folder => Pipe(folder, ".git")),
        new("a pipe for a names list", folder => { Set(folder, "sourcinglint.names = p"); Pipe(folder, "p"); }, Special),
        new("a pipe for a terms list", folder => { Set(folder, "sourcinglint.terms = p"); Pipe(folder, "p"); }, Special),
        new("a socket named like a draft", folder => Socket(folder, "s.md")),
        new("a device behind a draft", folder => Link(folder, "z.md", "/dev/zero")),
        new("a device behind settings", folder => Link(folder, ".editorconfig", "/dev/zero"), Special),
        new("a device behind a .gitignore", folder => Link(folder, ".gitignore", "/dev/zero"), Special),
        new("a device behind a .sourcinglintignore", folder => Link(folder, ".sourcinglintignore", "/dev/zero"), Special),
        new("a device behind a list", folder => { Set(folder, "sourcinglint.terms = z"); Link(folder, "z", "/dev/zero"); }, Outside),
        new("a device for a names list", folder => Set(folder, "sourcinglint.names = /dev/zero"), Outside),
        new("a device for a terms list", folder => Set(folder, "sourcinglint.terms = /dev/zero"), Outside),
        new("a system's file for a names list", folder => Set(folder, "sourcinglint.names = ../../../../../../etc/passwd"), Outside),
        new("a system's file behind a list", folder => { Set(folder, "sourcinglint.names = lists/passwd"); Link(folder, "lists", "/etc"); }, Outside),
        new("another computer for a names list", folder => Set(folder, "sourcinglint.names = //stranger.example/share/names.tsv"), Outside),
        new("a NUL in a list's path", folder => folder.With(".editorconfig", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("root = true\n[*.md]\nsourcinglint.names = a\0b\n")).ToArray()), Outside),
        .. from stars in (int[])[10, 25, 200]
           select new HostileFolder($"{stars} stars in settings", folder => folder.With(".editorconfig", "root = true\n[" + Times("*a", stars) + "b.md]\nsourcinglint.stylebook = ap\n")),
        new("many alternatives in settings", folder => folder.With(".editorconfig", "root = true\n[" + Times("{a,aa,*a,**}", 80) + "b.md]\nsourcinglint.stylebook = ap\n")),
        new("deep alternatives in settings", folder => folder.With(".editorconfig", "root = true\n[" + Times("{a,", 1000) + Times("}", 1000) + "b.md]\nsourcinglint.stylebook = ap\n")),
        new("brackets in settings", folder => folder.With(".editorconfig", "root = true\n[[z-a].md]\nsourcinglint.stylebook = ap\n"), "the pattern of its section is broken"),
        .. from file in (string[])[".gitignore", ".sourcinglintignore"] from stars in (int[])[25, 200]
           select new HostileFolder($"{stars} stars in a {file}", folder => folder.With(file, Times("*a", stars) + "b\n" + Times("**/", stars) + "b\n")),
        .. from pattern in (string[])["[", "[a-", "[]", "build/[", "[\\]", "[[:nothing:]]"] from file in (string[])[".gitignore", ".sourcinglintignore"]
           select new HostileFolder($"{pattern} in a {file}", folder => folder.With(file, pattern + "\n"), file == ".gitignore" ? null : "leaves out nothing"),
        new("nothing between the letters of a .gitignore", folder => folder.With(".gitignore", "[z-a].md\n")),
        new("settings that are no text", folder => folder.With(".editorconfig", [1, 0, 2, 0xFF]), "not text"),
        new("an ignore file that is no text", folder => folder.With(".gitignore", [1, 0, 2, 0xFF, (byte)'[', 0])),
        new("settings of 3 GB", folder => Huge(folder, ".editorconfig"), "larger than"),
        new("an ignore file of 3 GB", folder => Huge(folder, ".gitignore"), "larger than"),
        new("a list of 3 GB", folder => { Set(folder, "sourcinglint.names = n.tsv"); Huge(folder, "n.tsv"); }, "larger than"),
        new("a draft of 3 GB", folder => Huge(folder, "s.md"), "larger than"),
        new("folders 600 deep", folder => Shell(folder, "for i in $(seq 600); do mkdir dddddddddd && cd dddddddddd; done"), "cannot look into this folder"),
        new("a draft that links to itself", folder => Link(folder, "l.md", "l.md"), "l.md: "),
        new("folders that link to each other", folder => { Link(folder, "one", "."); Link(folder, "two", "one"); }),
        new("a folder named like a draft", folder => Directory.CreateDirectory(folder.PathOf("x.md"))),
        new("a folder for settings", folder => Directory.CreateDirectory(folder.PathOf(".editorconfig"))),
        new("a folder for a names list", folder => { Set(folder, "sourcinglint.names = n"); Directory.CreateDirectory(folder.PathOf("n")); }, "the names list n:"),
        new("a repository on another computer", folder => folder.With(".git", "gitdir: //stranger.example/share/.git\n")),
    ];

    /// <summary>A pipe that nobody writes to.</summary>
    public static void Pipe(TemporaryFolder folder, string name)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder.PathOf(name))!);
        Run("mkfifo", folder, folder.PathOf(name));
    }

    /// <summary>A link.</summary>
    public static void Link(TemporaryFolder folder, string name, string target) => File.CreateSymbolicLink(folder.PathOf(name), target);

    /// <summary>A file of three gibibytes that takes no room.</summary>
    public static void Huge(TemporaryFolder folder, string name)
    {
        using var file = File.OpenHandle(folder.PathOf(name), FileMode.Create, FileAccess.Write);
        RandomAccess.SetLength(file, 3L << 30);
    }

    /// <summary>Settings for all drafts.</summary>
    public static void Set(TemporaryFolder folder, string line) => folder.With(".editorconfig", "root = true\n[*.md]\n" + line + "\n");

    /// <summary>Runs a line of shell in a folder.</summary>
    public static void Shell(TemporaryFolder folder, string script) => Run("bash", folder, "-c", script);

    /// <summary>Makes the folder, with the sound draft in it; settings of folders above do not count unless it breaks its own.</summary>
    public TemporaryFolder Fill(TemporaryFolder folder)
    {
        Make(folder);
        if (new FileInfo(folder.PathOf(".editorconfig")) is { Exists: false, LinkTarget: null } && !Path.Exists(folder.PathOf(".editorconfig")))
        {
            folder.With(".editorconfig", "root = true\n");
        }

        return folder.With(Draft, Text);
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static void Socket(TemporaryFolder folder, string name)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(folder.PathOf(name))); // never closed: its file would go with it
    }

    private static void Run(string program, TemporaryFolder folder, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder.FullPath })!;
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(program + " failed.");
        }
    }
}
