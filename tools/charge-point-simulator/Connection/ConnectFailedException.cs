using System.Net;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>The WebSocket could not be opened.</summary>
/// <param name="message">What went wrong.</param>
/// <param name="status">The HTTP status of the refusal, for example 401; null when there was no HTTP answer.</param>
/// <param name="inner">The transport's own exception.</param>
public sealed class ConnectFailedException(string message, HttpStatusCode? status, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The HTTP status of the refusal, for example 401; null when there was no HTTP answer.</summary>
    public HttpStatusCode? Status { get; } = status;
}
