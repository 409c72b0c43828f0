using System.Buffers;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V2.Commands;

/// <summary>A command of the central system: how it is read, carried out and answered.</summary>
internal sealed class Command<TRequest, TResponse>(Func<V2Protocol, TRequest, Reply<TResponse>> carryOut) : ICommand
    where TRequest : class, IOcppRequest<TRequest, TResponse>
    where TResponse : class, IOcppObject<TResponse>
{
    public string Action => TRequest.Action;

    public CallReply Answer(V2Protocol protocol, ReadOnlySpan<byte> payload)
    {
        var contract = protocol.Contract(TRequest.Action);
        TRequest? request = null;
        var violation = contract?.CheckRequest(payload)
            ?? (OcppPayload.TryParse(payload, out request, out var broken) ? null : broken);
        if (violation is { } found)
        {
            return CallReply.Error(found.Code.ToWire(protocol.Version), found.Description);
        }

        var reply = carryOut(protocol, request!);
        return CallReply.Result(reply.Bare ?? Compose(reply.Response, contract)) with { Afterwards = reply.Afterwards };
    }

    private static ReadOnlyMemory<byte> Compose(TResponse response, ActionContract? contract)
    {
        var buffer = new ArrayBufferWriter<byte>();
        PayloadViolation? violation = OcppPayload.TryWrite(buffer, response, out var broken) ? null : broken;
        violation ??= contract?.CheckResponse(buffer.WrittenSpan);
        return violation is null
            ? buffer.WrittenMemory
            : throw new InvalidOperationException($"answer to {TRequest.Action}: {violation.Value.Description}");
    }
}
