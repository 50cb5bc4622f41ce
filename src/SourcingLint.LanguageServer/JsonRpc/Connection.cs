using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.JsonRpc;

/// <summary>The other side, as one thread talks to it: answers, notifications, and requests of our own with what to do once they are answered.</summary>
/// <param name="output">Where messages go.</param>
/// <param name="types">How the parts of messages are written.</param>
internal sealed class Connection(Stream output, JsonSerializerContext types)
{
    private readonly MessageWriter _writer = new(output, Framing.Headers, types);
    private readonly Dictionary<RequestId, Action<Message.Response>> _asked = [];
    private long _lastId;

    /// <summary>Answers a request.</summary>
    public void Respond(RequestId id, object? result) => _writer.WriteResult(id, result);

    /// <summary>Answers a request, or bytes that are none, with an error.</summary>
    public void RespondError(RequestId? id, int code, string message) => _writer.WriteError(id, code, message);

    /// <summary>Tells the other side something.</summary>
    public void Notify(string method, object? parameters) => _writer.WriteCall(method, parameters);

    /// <summary>Asks the other side for something.</summary>
    /// <param name="method">What.</param>
    /// <param name="parameters">With what.</param>
    /// <param name="answered">Takes the result, or a value of no kind when the other side refuses.</param>
    public void Ask(string method, object? parameters, Action<JsonElement>? answered = null)
    {
        var id = new RequestId(++_lastId);
        _asked.Add(id, response => answered?.Invoke(response.Error is null ? response.Result : default));
        _writer.WriteCall(method, parameters, id);
    }

    /// <summary>Takes an answer to a request of ours.</summary>
    /// <returns>False when nothing was asked under its id.</returns>
    public bool Take(Message.Response response)
    {
        if (!_asked.Remove(response.Id, out var answered))
        {
            return false;
        }

        answered(response);
        return true;
    }
}
