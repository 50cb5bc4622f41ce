using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>Folders made to hang or kill the program, opened in an editor, which asks nobody whether it trusts them first.</summary>
public sealed class HostileFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public HostileFolderTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "pipes and devices of Unix");

    public static TheoryData<string> Names => [.. HostileFolder.All.Select(folder => folder.Name)];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Draft_is_checked_and_every_question_answered(string name)
    {
        HostileFolder.All.Single(folder => folder.Name == name).Fill(_folder);
        var uri = new Uri(_folder.PathOf(HostileFolder.Draft)).AbsoluteUri;
        await using var client = LspClient.OverStdio();
        await client.Initialize(_folder.FullPath, options: new { diagnostics = "push" });
        client.Open(uri, HostileFolder.Text);
        Assert.Equal("SL3001", Assert.Single((await client.Diagnostics(uri, 1)).EnumerateArray()).GetProperty("code").GetString());
        await Ask(() => client.At("textDocument/hover", uri, HostileFolder.Text, "Sources"));
        var reports = (await Ask(() => client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() }))).GetProperty("items");
        Assert.Contains(reports.EnumerateArray(), report => report.GetProperty("uri").GetString() == uri && report.GetProperty("items").GetArrayLength() == 1);
        Assert.Equal(0, await client.End());
    }

    /// <summary>Asks again, as editors do, when the draft is just being checked anew since the folder's names have been read.</summary>
    private static async Task<JsonElement> Ask(Func<Task<JsonElement>> question)
    {
        const int contentModified = -32801;
        for (var tries = 0; ; tries++)
        {
            try
            {
                return await question();
            }
            catch (LspError error) when (error.Code == contentModified && tries < 10)
            {
            }
        }
    }
}
