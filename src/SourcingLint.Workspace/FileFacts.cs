using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace SourcingLint.Workspace;

/// <summary>
/// What a system knows of a file without opening it, links followed: opening a pipe waits until somebody writes to it.
/// .NET tells pipes and devices from files nowhere, so the C library is asked.
/// </summary>
/// <param name="IsRegular">Whether it is a file that holds its bytes: no folder, pipe, socket or device.</param>
/// <param name="Identity">What no other file has, under whatever name; null where the system does not say.</param>
/// <param name="Links">How many names it has.</param>
/// <param name="Owner">The user whose file it is.</param>
/// <param name="Group">The group whose file it is.</param>
internal readonly record struct FileFacts(bool IsRegular, (ulong Device, ulong Number)? Identity, uint Links, uint Owner, uint Group)
{
    private const int CurrentFolder = -100;
    private const uint BasicFacts = 0x7ff;
    private const int KindOfFile = 0xF000;
    private const int Regular = 0x8000;

    /// <summary>Looks at a file; null when there is none, or none that may be looked at.</summary>
    /// <param name="path">Its absolute path.</param>
    public static FileFacts? Of(string path)
    {
        if (path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        if (OperatingSystem.IsWindows())
        {
            return File.Exists(path) ? new FileFacts(!File.GetAttributes(path).HasFlag(FileAttributes.Device), null, 1, 0, 0) : null;
        }

        // Both layouts are part of their systems' binary interface, the same on every processor.
        var facts = new byte[256];
        try
        {
            return OperatingSystem.IsMacOS()
                ? OnMac(NameOf(path), facts) != 0 ? null : new FileFacts(
                    (Short(4) & KindOfFile) == Regular, (Number(0), LongNumber(8)), Short(6), Number(16), Number(20))
                : OnLinux(CurrentFolder, NameOf(path), 0, BasicFacts, facts) != 0 ? null : new FileFacts(
                    (Short(28) & KindOfFile) == Regular, (((ulong)Number(136) << 32) | Number(140), LongNumber(32)), Number(16), Number(20), Number(24));
        }
        catch (EntryPointNotFoundException)
        {
            return null; // a C library from before 2018; what is read is capped all the same
        }

        ushort Short(int at) => BinaryPrimitives.ReadUInt16LittleEndian(facts.AsSpan(at));
        uint Number(int at) => BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(at));
        ulong LongNumber(int at) => BinaryPrimitives.ReadUInt64LittleEndian(facts.AsSpan(at));
    }

    /// <summary>Gives another file to the same owner.</summary>
    /// <returns>Whether it has that owner now.</returns>
    public bool GiveOwnerTo(string path) =>
        OperatingSystem.IsWindows() || (Of(path) is { } other && other.Owner == Owner && other.Group == Group) || ChangeOwner(NameOf(path), Owner, Group) == 0;

    private static byte[] NameOf(string path) => Encoding.UTF8.GetBytes(path + '\0');

    private static int OnMac(byte[] path, byte[] facts) =>
        RuntimeInformation.ProcessArchitecture == Architecture.X64 ? OnIntelMac(path, facts) : OnArmMac(path, facts);

    [DllImport("libc", EntryPoint = "statx")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OnLinux(int folder, byte[] path, int flags, uint wanted, byte[] facts);

    [DllImport("libc", EntryPoint = "stat")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OnArmMac(byte[] path, byte[] facts);

    [DllImport("libc", EntryPoint = "stat$INODE64")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int OnIntelMac(byte[] path, byte[] facts);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(byte[] path, uint owner, uint group);
}
