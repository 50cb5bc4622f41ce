namespace SourcingLint.LanguageServer;

/// <summary>A request while it is worked on.</summary>
/// <param name="session">How things stood when it came in.</param>
/// <param name="post">Runs something on the server's loop.</param>
/// <param name="cancellation">Tells that the client took it back.</param>
internal sealed class RequestContext(Session session, Action<Action<ServerLoop>> post, CancellationToken cancellation)
{
    /// <summary>How things stood when it came in.</summary>
    public Session Session => session;

    /// <summary>What the client can do.</summary>
    public ClientFeatures Client => session.Client;

    /// <summary>Tells that the client took it back.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The document that the answer is about; an answer about a text that is gone is no answer.</summary>
    public DocumentSnapshot? Document { get; private set; }

    /// <summary>Opens the document that the answer is about.</summary>
    public DocumentSnapshot Open(string uri) => Document = session.Document(uri);

    /// <summary>Runs something on the server's loop, before the answer goes out.</summary>
    public void Post(Action<ServerLoop> action) => post(action);
}
