using System.Text.Json;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>The <c>.editorconfig</c> that holds for the drafts beside a document, there or still to be made. It is the editor that writes it, so that a user can take the change back.</summary>
internal sealed class FolderSettingsFile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly string _path;
    private readonly string _draft;

    private FolderSettingsFile(string draft, RequestContext context)
    {
        _draft = draft;
        _path = EditorConfigWriter.FileFor(draft, context.Session.Folders);
        CanBeChanged = context.Client.AppliesEdits && (context.Client.MakesFiles || File.Exists(_path));
    }

    /// <summary>The name of the folder that it stands in.</summary>
    public string Folder => Path.GetFileName(Path.GetDirectoryName(_path)) is { Length: > 0 } name ? name : Path.GetDirectoryName(_path)!;

    /// <summary>Whether the client can write it.</summary>
    public bool CanBeChanged { get; }

    /// <summary>The file for a document; null for one without a name where no folder is open.</summary>
    public static FolderSettingsFile? For(string uri, RequestContext context)
    {
        var draft = FromProtocol.PathOf(uri) ?? (context.Session.Folders is [var first, ..] ? Path.Combine(first, "draft.md") : null);
        return draft is null ? null : new FolderSettingsFile(draft, context);
    }

    /// <summary>The file for a document.</summary>
    /// <exception cref="ResponseException">There is none.</exception>
    public static FolderSettingsFile At(string uri, RequestContext context) =>
        For(uri, context) ?? throw new ResponseException(ErrorCode.RequestFailed, "Settings are kept beside your drafts. Open the folder that your drafts are in, then choose again.");

    /// <summary>What holds for the drafts there.</summary>
    public FolderSettings Read(RequestContext context)
    {
        var options = context.Session.Linter.OptionsFor(ToProtocol.UriOf(_draft));
        return new FolderSettings(ToProtocol.UriOf(_path), Folder, options.Stylebook.ToString().ToLowerInvariant(), options.Outlet ?? "");
    }

    /// <summary>Has the client set something.</summary>
    /// <param name="settings">Keys, each with its value behind it; an empty value takes a setting out.</param>
    /// <param name="context">The request.</param>
    /// <exception cref="ResponseException">A setting makes no sense, or the file cannot be changed.</exception>
    public FolderSettings Write(string[] settings, RequestContext context)
    {
        if (!CanBeChanged)
        {
            throw new ResponseException(ErrorCode.RequestFailed, "This editor cannot be asked to change a settings file.");
        }

        var before = EditorConfigWriter.Read(_path, out var problem);
        if (problem is not null)
        {
            throw new ResponseException(ErrorCode.RequestFailed, problem.ToString());
        }

        var after = before ?? "";
        foreach (var setting in settings.Chunk(2))
        {
            if (setting is not [var key, var value] || !key.StartsWith("sourcinglint.", StringComparison.Ordinal))
            {
                throw new ResponseException(ErrorCode.InvalidParams, "Give the document, then settings of sourcinglint, each with its value.");
            }

            if (value.Length > 0 && EditorConfigWriter.ProblemWith(key, value) is { } wrong)
            {
                throw new ResponseException(ErrorCode.InvalidParams, wrong + ".");
            }

            after = EditorConfigWriter.With(after, _path, _draft, key, value.Trim());
        }

        if (after != (before ?? ""))
        {
            var edit = ToProtocol.EditOf(_path, before, after, context.Client);
            var applied = new TaskCompletionSource<bool>();
            context.Post(server => server.Client.Ask("workspace/applyEdit", new ApplyWorkspaceEditParams("Change settings", edit), answer =>
            {
                applied.SetResult(answer.ValueKind == JsonValueKind.Object && answer.TryGetProperty("applied"u8, out var isApplied) && isApplied.ValueKind == JsonValueKind.True);
                server.RereadSettings();
            }));

            // Whoever asked may save the file next, so it has to be written by then.
            if (!applied.Task.Wait(Patience, context.Cancellation) || !applied.Task.Result)
            {
                throw new ResponseException(ErrorCode.RequestFailed, $"The editor did not change {_path}.");
            }
        }

        return Read(context);
    }
}
