using System.Text.Json;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>Tells a client that asked to be told how far a long request has come, from its making to its disposal.</summary>
internal sealed class Progress : IDisposable
{
    private readonly RequestContext _context;
    private readonly JsonElement? _token;
    private int _shown;

    /// <summary>Begins.</summary>
    /// <param name="context">The request.</param>
    /// <param name="token">What the client calls the progress; null when it did not ask.</param>
    /// <param name="title">What is being done.</param>
    public Progress(RequestContext context, JsonElement? token, string title)
    {
        _context = context;
        _token = token;
        Send(new WorkDoneProgress("begin", title, Percentage: 0));
    }

    /// <summary>Sends a part of a result.</summary>
    public static void SendPart(RequestContext context, JsonElement token, object part) =>
        context.Post(server => server.Client.Notify("$/progress", new ProgressParams(token, part)));

    /// <summary>Tells how many of how many are done.</summary>
    public void Step(int done, int total)
    {
        var percentage = 100 * done / total;
        if (percentage > _shown)
        {
            _shown = percentage;
            Send(new WorkDoneProgress("report", Message: $"{done} of {total} drafts", Percentage: percentage));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Send(new WorkDoneProgress("end"));

    private void Send(WorkDoneProgress progress)
    {
        if (_token is { } token)
        {
            SendPart(_context, token, progress);
        }
    }
}
