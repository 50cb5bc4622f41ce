using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>
/// Every message that the server sent in the other tests is what the protocol's official types say: JSON Schemas are made
/// from them by Schemas/validate.mjs. Needs node, and npm that can install; says so when they are missing.
/// </summary>
public sealed class SchemaTests
{
    [Fact]
    public void Every_message_is_as_the_protocols_own_types_say()
    {
        var messages = Transcript.Lines.ToArray();
        Assert.SkipWhen(messages.Length == 0, "Not checked: no other test ran, so no message was sent.");
        var folder = Install();
        var (status, report) = Run("node", folder, messages, "validate.mjs");
        Assert.True(status == 0, report);
    }

    private static string Install()
    {
        var folder = Directory.CreateDirectory(Repository.PathOf("artifacts/lsp-schemas")).FullName;
        var stamp = Path.Combine(folder, "node_modules", ".installed");
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("tests/SourcingLint.LanguageServer.Tests/Schemas")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        }

        var wanted = File.ReadAllText(Path.Combine(folder, "package.json"));
        if (!File.Exists(stamp) || File.ReadAllText(stamp) != wanted)
        {
            var (status, report) = Run(
                OperatingSystem.IsWindows() ? "npm.cmd" : "npm", folder, [], "install", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error");
            if (status != 0)
            {
                Missing.Tool("npm cannot install the protocol's types here. " + report);
            }

            File.WriteAllText(stamp, wanted);
        }

        return folder;
    }

    private static (int Status, string Report) Run(string program, string folder, string[] input, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = folder,
                RedirectStandardInput = true,
                StandardInputEncoding = new UTF8Encoding(false),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var output = process.StandardOutput.ReadToEndAsync();
            var error = process.StandardError.ReadToEndAsync();
            try
            {
                foreach (var line in input)
                {
                    process.StandardInput.WriteLine(line);
                }

                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended early; its report says why.
            }

            process.WaitForExit();
            return (process.ExitCode, output.GetAwaiter().GetResult() + error.GetAwaiter().GetResult());
        }
        catch (Win32Exception)
        {
            Missing.Tool(program + " is not installed.");
            throw;
        }
    }
}
