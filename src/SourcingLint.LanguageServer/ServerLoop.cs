using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using SourcingLint.LanguageServer.Handlers;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>
/// The one thread that changes anything and the only one that writes. It takes messages in turn; requests and lints run
/// elsewhere on snapshots and post their results back here, where stale ones are dropped.
/// </summary>
internal sealed class ServerLoop
{
    /// <summary>After so many more documents have been opened, as an editor does that restores a desk's tabs, memory is given back.</summary>
    private const int OpenedAtOnce = 20;

    private readonly Stream _input;
    private readonly Lint _lint;
    private readonly BlockingCollection<Action> _inbox = [];
    private readonly Dictionary<RequestId, CancellationTokenSource> _running = [];
    private readonly HashSet<string> _unlinted = new(StringComparer.Ordinal);
    private readonly DraftsOnDisk _onDisk = new();
    private readonly SettingsProblems _settingsProblems = new();
    private bool _isInitialized;
    private bool _isShutDown;
    private int? _exitCode;

    /// <summary>Readies a session.</summary>
    /// <param name="input">Where messages come from.</param>
    /// <param name="output">Where messages go.</param>
    /// <param name="lint">How to lint.</param>
    public ServerLoop(Stream input, Stream output, Lint lint)
    {
        _input = input;
        _lint = lint;
        Client = new Connection(output, ToClient.Default);
        Linter = new Linter([], lint, Settings);
    }

    /// <summary>The editor.</summary>
    public Connection Client { get; }

    /// <summary>The open documents.</summary>
    public DocumentStore Documents { get; } = new();

    /// <summary>The rules and their settings.</summary>
    public Linter Linter { get; private set; }

    /// <summary>What the client can do.</summary>
    public ClientFeatures Features { get; private set; } = new(default);

    /// <summary>What the user set in the editor.</summary>
    public Settings Settings { get; private set; } = new();

    /// <summary>How much of its work the server tells: <c>off</c>, <c>messages</c> or <c>verbose</c>.</summary>
    public string Trace { get; set; } = "off";

    /// <summary>The absolute paths of the folders open in the editor.</summary>
    public IReadOnlyList<string> Folders { get; private set; } = [];

    /// <summary>The names of all drafts in those folders; null when there is none.</summary>
    public Desk? Desk { get; private set; }

    /// <summary>Whether the server sends findings on its own; else the client asks for them.</summary>
    public bool Pushes { get; private set; } = true;

    /// <summary>Works until the client is done.</summary>
    /// <returns>The exit status: 0 after a proper end, else 1.</returns>
    public int Run()
    {
        new Thread(Listen) { IsBackground = true, Name = "input" }.Start();
        while (_exitCode is null)
        {
            // Only when nothing waits: a burst of keystrokes is linted once.
            if (!_inbox.TryTake(out var next))
            {
                StartLints();
                next = _inbox.Take();
            }

            next();
        }

        return _exitCode.Value;
    }

    /// <summary>Runs something on the loop. Safe from any thread.</summary>
    public void Post(Action<ServerLoop> action) => _inbox.Add(() => action(this));

    /// <summary>Begins the session as the client says.</summary>
    public void Begin(ClientFeatures features, Settings settings, IReadOnlyList<string> folders)
    {
        _isInitialized = true;
        Features = features;
        Settings = settings;
        Pushes = settings.Diagnostics switch { "push" => true, "pull" => false, _ => !features.PullsDiagnostics };
        SetFolders(folders);
        TellProblem();
    }

    /// <summary>Takes in what the user set in the editor.</summary>
    public void SetSettings(Settings settings)
    {
        var before = Settings;
        Settings = settings;
        if (before.InlayHints != settings.InlayHints && Features.RefreshesHints)
        {
            Client.Ask("workspace/inlayHint/refresh", null);
        }

        if (before.Problem != settings.Problem)
        {
            TellProblem();
        }

        if (!before.Agree(settings))
        {
            RereadSettings();
        }
    }

    private void TellProblem()
    {
        if (Settings.Problem is { } problem)
        {
            Client.Notify("window/showMessage", new MessageParams(MessageParams.Warning, problem));
        }
    }

    /// <summary>Ends the program once the editor's process is gone: an editor that crashes closes no stream that others hold.</summary>
    /// <param name="processId">The editor's process.</param>
    public void WatchEditor(int processId) => Task.Run(async () =>
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        while (IsRunning(processId))
        {
            await timer.WaitForNextTickAsync();
        }

        Post(server => server._exitCode ??= 1);
    });

    private static bool IsRunning(int processId)
    {
        if (processId <= 0)
        {
            return false; // the system takes these for groups of processes, of which some always run
        }

        try
        {
            using var process = Process.GetProcessById(processId);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Ends it: from now on nothing is answered but the end.</summary>
    public void ShutDown() => _isShutDown = true;

    /// <summary>Takes other folders for those open in the editor.</summary>
    public void SetFolders(IReadOnlyList<string> folders)
    {
        Folders = folders;
        Desk = folders.Count == 0 ? null : new Desk(folders, () => Post(server => server.RereadSettings()), paths => Post(server => server.LintAgain(paths)));
        RereadSettings();
    }

    /// <summary>Reads the settings on disk anew and lints everything again.</summary>
    public void RereadSettings()
    {
        Linter = Linter.Reread(Folders, Desk, Settings);
        foreach (var document in Documents.Documents.Values)
        {
            Put(document.WithLinter(Linter));
        }

        RefreshDiagnostics();
        if (Documents.Documents.Count > 0 && Features.RefreshesLenses)
        {
            Client.Ask("workspace/codeLens/refresh", null);
        }
    }

    /// <summary>Lints open documents again, and has the client ask about those that are not open.</summary>
    /// <param name="paths">Their absolute paths.</param>
    public void LintAgain(IReadOnlyList<string> paths)
    {
        var concerned = paths.ToHashSet(StringComparer.Ordinal);
        foreach (var document in Documents.Documents.Values.Where(document => FromProtocol.PathOf(document.Uri) is { } path && concerned.Contains(path)))
        {
            Put(document.WithLinter(Linter));
        }

        RefreshDiagnostics();
    }

    private void RefreshDiagnostics()
    {
        if (!Pushes && Features.RefreshesDiagnostics)
        {
            Client.Ask("workspace/diagnostic/refresh", null);
        }
    }

    /// <summary>Takes in a document's new text; it is linted as soon as nothing else waits.</summary>
    public void Put(DocumentSnapshot document)
    {
        var open = Documents.Documents.Count;
        Documents.Put(document);
        _unlinted.Add(document.Uri);
        if (Documents.Documents.Count > open && Documents.Documents.Count % OpenedAtOnce == 0)
        {
            GC.Collect(2, GCCollectionMode.Forced, blocking: false); // what was worked out for each lasted too long to go by itself
        }
    }

    /// <summary>Forgets a document and its findings.</summary>
    public void Close(string uri)
    {
        if (Documents.Remove(uri))
        {
            _unlinted.Remove(uri);
            Desk?.Change(FromProtocol.PathOf(uri) is { } path ? [path] : []);
            if (Pushes)
            {
                Client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(uri, null, []));
            }
        }
    }

    /// <summary>Takes back a request; it is answered so at once.</summary>
    public void Cancel(RequestId id)
    {
        if (_running.Remove(id, out var cancellation))
        {
            cancellation.Cancel();
            Client.RespondError(id, ErrorCode.RequestCancelled, "Cancelled.");
        }
    }

    /// <summary>Writes to the client's log.</summary>
    /// <param name="type">One of <see cref="MessageParams"/>.</param>
    /// <param name="message">What to write.</param>
    public void Log(int type, string message) => Client.Notify("window/logMessage", new MessageParams(type, message));

    private void Listen()
    {
        var reader = new MessageReader(_input);
        try
        {
            while (reader.Read(out var body, out var fault))
            {
                if (fault is not null)
                {
                    Post(server => server.Log(MessageParams.Error, "Bytes from the client were skipped: " + fault + "."));
                }

                if (!body.IsEmpty)
                {
                    var message = Message.Parse(body);
                    Post(server => server.Receive(message));
                }
            }
        }
        catch (IOException)
        {
            // The client is gone; so is the session.
        }

        Post(server => server._exitCode ??= server._isShutDown ? 0 : 1);
    }

    private void Receive(Message message)
    {
        switch (message)
        {
            case Message.Request request:
                TraceMessage($"Received request '{request.Method} - ({request.Id})'.", request.Params);
                Receive(request);
                break;
            case Message.Notification notification:
                TraceMessage($"Received notification '{notification.Method}'.", notification.Params);
                Receive(notification);
                break;
            case Message.Response response when !Client.Take(response):
                Log(MessageParams.Warning, $"An answer came to request {response.Id}, which nobody asked.");
                break;
            case Message.Invalid invalid:
                Client.RespondError(invalid.Id, invalid.Code, invalid.Reason);
                break;
        }
    }

    private void Receive(Message.Notification notification)
    {
        if (notification.Method == "exit")
        {
            _exitCode = _isShutDown ? 0 : 1;
        }
        else if (_isInitialized && !_isShutDown && Methods.Notifications.TryGetValue(notification.Method, out var handle))
        {
            try
            {
                handle(this, notification.Params);
            }
            catch (Exception failure) when (failure is not IOException)
            {
                Log(MessageParams.Error, $"{notification.Method} was not understood: {failure.Message}");
            }
        }
    }

    private void Receive(Message.Request request)
    {
        var refusal = !_isInitialized && request.Method != Methods.Initialize ? (ErrorCode.ServerNotInitialized, "The session has not begun: send 'initialize' first.")
            : _isShutDown ? (ErrorCode.InvalidRequest, "The session is shut down.")
            : _isInitialized && request.Method == Methods.Initialize ? (ErrorCode.InvalidRequest, "The session has begun already.")
            : _running.ContainsKey(request.Id) ? (ErrorCode.InvalidRequest, $"Request {request.Id} is still worked on.")
            : ((int, string)?)null;
        if (refusal is var (code, reason))
        {
            Client.RespondError(request.Id, code, reason);
        }
        else if (Methods.Steps.TryGetValue(request.Method, out var step))
        {
            Answer(request, () => step(this, request.Params))();
        }
        else if (Methods.Requests.TryGetValue(request.Method, out var handle))
        {
            Start(request, handle);
        }
        else
        {
            Client.RespondError(request.Id, ErrorCode.MethodNotFound, $"'{request.Method}' is not supported.");
        }
    }

    private void Start(Message.Request request, RequestHandler handle)
    {
        var cancellation = new CancellationTokenSource();
        var session = new Session
        {
            Documents = Documents.Documents,
            Client = Features,
            Settings = Settings,
            Linter = Linter,
            Folders = Folders,
            OnDisk = _onDisk,
        };
        var context = new RequestContext(session, Post, cancellation.Token);
        var started = Stopwatch.GetTimestamp();
        _running.Add(request.Id, cancellation);
        Task.Run(() =>
        {
            var answer = Answer(request, () => handle(context, request.Params));
            Post(server =>
            {
                // Taken back, and perhaps asked again under the same id.
                if (!cancellation.IsCancellationRequested && server._running.Remove(request.Id))
                {
                    if (context.Document is { Superseded.IsCancellationRequested: true })
                    {
                        server.Client.RespondError(request.Id, ErrorCode.ContentModified, "The text has changed since.");
                    }
                    else
                    {
                        answer();
                    }

                    server.TraceMessage($"Sent response '{request.Method} - ({request.Id})' in {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0.0} ms.", default);
                    server.ShowSettingsProblems();
                }
            });
        }, CancellationToken.None);
    }

    /// <summary>Works out the answer to a request, on any thread.</summary>
    /// <returns>Sends the answer; to be called on the loop.</returns>
    private Action Answer(Message.Request request, Func<object?> work)
    {
        try
        {
            var result = work();
            return () => Client.Respond(request.Id, result);
        }
        catch (ResponseException refusal)
        {
            return () => Client.RespondError(request.Id, refusal.Code, refusal.Message);
        }
        catch (JsonException wrong)
        {
            return () => Client.RespondError(request.Id, ErrorCode.InvalidParams, "These are no parameters of " + request.Method + ": " + wrong.Message);
        }
        catch (OperationCanceledException)
        {
            return () => Client.RespondError(request.Id, ErrorCode.ContentModified, "The text has changed since.");
        }
        catch (Exception failure) when (failure is not IOException)
        {
            return () =>
            {
                Log(MessageParams.Error, $"{request.Method} failed; please report it. {failure}");
                Client.RespondError(request.Id, ErrorCode.InternalError, $"{request.Method} failed: {failure.Message}");
            };
        }
    }

    private void StartLints()
    {
        foreach (var uri in _unlinted)
        {
            if (Pushes && Documents.Find(uri) is { } document)
            {
                var client = Features;
                Task.Run(() => Lint(document, client));
            }
        }

        _unlinted.Clear();
    }

    private void Lint(DocumentSnapshot document, ClientFeatures client)
    {
        Diagnostic[] diagnostics;
        try
        {
            diagnostics = ToProtocol.DiagnosticsOf(document, client);
        }
        catch (OperationCanceledException)
        {
            return;
        }
        catch (Exception failure)
        {
            Post(server => server.Log(MessageParams.Error, $"{document.Uri} could not be linted; please report it. {failure}"));
            return;
        }

        Post(server =>
        {
            if (!document.Superseded.IsCancellationRequested)
            {
                server.Client.Notify("textDocument/publishDiagnostics", new PublishDiagnosticsParams(
                    document.Uri, client.DiagnosticVersion ? document.Version : null, diagnostics));
                server.ShowSettingsProblems();
            }
        });
    }

    private void ShowSettingsProblems()
    {
        foreach (var changed in _settingsProblems.Update(Linter))
        {
            Client.Notify("textDocument/publishDiagnostics", changed);
        }
    }

    private void TraceMessage(string message, JsonElement details)
    {
        if (Trace != "off")
        {
            var isVerbose = Trace == "verbose" && details.ValueKind != JsonValueKind.Undefined;
            Client.Notify("$/logTrace", new LogTraceParams(message, isVerbose ? "Params: " + details.GetRawText() : null));
        }
    }
}
