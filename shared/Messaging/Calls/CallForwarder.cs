using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>A handler's way to the service that has bound a vendor.</summary>
internal sealed class CallForwarder(CallClient client) : ICallForwarder
{
    public async Task<TResponse?> ForwardAsync<TRequest, TResponse>(
        IOcppRequest<TRequest, TResponse> request, string vendorId, CallContext call, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        var envelope = new CallEnvelope(
            call.ChargePointId, call.Version, call.UniqueId, TRequest.Action, call.ConnectionId, call.ReceivedAt, call.Deadline)
        {
            Leniency = call.Leniency,
        };
        var reply = await client.SendAsync(
            RoutingKey.ForVendor(call.Version, TRequest.Action, vendorId),
            envelope,
            PayloadCodec.WriteReceived((TRequest)request),
            cancellationToken);

        return reply switch
        {
            { Unrouted: true } => null,
            { ErrorCode: { } code } => throw new CallErrorException(code, reply.ErrorDescription ?? ""),
            _ => PayloadCodec.ReadResponse<TResponse>(reply.Payload),
        };
    }
}
