using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Requests;

/// <summary>Asks another part of the system, in whichever service that is; for those who look at every outcome themselves.</summary>
public static class InternalRequests
{
    /// <summary>Asks about one connection of a charge point.</summary>
    /// <typeparam name="TRequest">The question; inferred.</typeparam>
    /// <typeparam name="TResponse">The answer; inferred.</typeparam>
    /// <param name="calls">The way to the others.</param>
    /// <param name="request">The question.</param>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="version">The version it speaks.</param>
    /// <param name="connectionId">The connection.</param>
    /// <param name="now">The caller's clock.</param>
    /// <param name="timeout">How long an answer is waited for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    /// <exception cref="System.Text.Json.JsonException">The answer is none.</exception>
    public static async ValueTask<InternalAnswer<TResponse>> AskAsync<TRequest, TResponse>(
        this ICallClient calls,
        IInternalRequest<TRequest, TResponse> request,
        string chargePointId,
        OcppVersion version,
        string connectionId,
        DateTimeOffset now,
        TimeSpan timeout,
        CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class
    {
        ArgumentNullException.ThrowIfNull(calls);
        var envelope = new CallEnvelope(chargePointId, version, connectionId, TRequest.Name, connectionId, now, now + timeout)
        {
            IsInternal = true,
        };
        var reply = await calls.SendAsync(envelope, InternalJson.Write((TRequest)request), cancellationToken);
        return new(reply.ErrorCode is null ? InternalJson.Read<TResponse>(reply.Payload.Span) : null, reply);
    }

    /// <summary>Asks what is about no connection.</summary>
    /// <inheritdoc cref="AskAsync{TRequest,TResponse}(ICallClient,IInternalRequest{TRequest,TResponse},string,OcppVersion,string,DateTimeOffset,TimeSpan,CancellationToken)"/>
    public static ValueTask<InternalAnswer<TResponse>> AskAsync<TRequest, TResponse>(
        this ICallClient calls,
        IInternalRequest<TRequest, TResponse> request,
        DateTimeOffset now,
        TimeSpan timeout,
        CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class =>
        calls.AskAsync(request, "", InternalRoute.Version, "", now, timeout, cancellationToken);

    /// <summary>Asks the directory where a charge point is connected.</summary>
    /// <param name="calls">The way to the directory.</param>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="now">The caller's clock.</param>
    /// <param name="timeout">How long an answer is waited for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>Where; a null response when the directory did not answer.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ValueTask<InternalAnswer<FindConnectionResponse>> FindConnectionAsync(
        this ICallClient calls, string chargePointId, DateTimeOffset now, TimeSpan timeout, CancellationToken cancellationToken) =>
        calls.AskAsync(new FindConnectionRequest(), chargePointId, InternalRoute.Version, "", now, timeout, cancellationToken);

    /// <summary>Asks how a charge point must prove who it is.</summary>
    /// <param name="calls">The way to the directory.</param>
    /// <param name="chargePointId">The charge point; at most 255 characters.</param>
    /// <param name="now">The caller's clock.</param>
    /// <param name="timeout">How long an answer is waited for.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <returns>How; a null response when the directory did not answer.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ValueTask<InternalAnswer<FindCredentialsResponse>> FindCredentialsAsync(
        this ICallClient calls, string chargePointId, DateTimeOffset now, TimeSpan timeout, CancellationToken cancellationToken) =>
        calls.AskAsync(new FindCredentialsRequest(), chargePointId, InternalRoute.Version, "", now, timeout, cancellationToken);
}

/// <summary>What came of an internal question.</summary>
/// <typeparam name="TResponse">The answer's type.</typeparam>
/// <param name="Response">The answer; null when there was none in time, or who was asked failed or refused.</param>
/// <param name="Reply">The answer as it came: its headers, or why there is none.</param>
public readonly record struct InternalAnswer<TResponse>(TResponse? Response, CallReply Reply)
    where TResponse : class;
