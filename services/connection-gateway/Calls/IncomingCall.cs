using System.Buffers;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.ConnectionGateway.Calls;

/// <summary>A CALL of a charge point on its way to an answer, or a SEND on its way to whoever takes it.</summary>
/// <param name="UniqueId">Its unique id.</param>
/// <param name="Action">Its action.</param>
/// <param name="Payload">Its JSON object.</param>
/// <param name="ReceivedAt">When its frame had been read.</param>
/// <param name="Timestamp">The same moment on the clock that durations are measured with.</param>
internal readonly record struct IncomingCall(
    string UniqueId, string Action, ReadOnlyMemory<byte> Payload, DateTimeOffset ReceivedAt, long Timestamp)
{
    private byte[]? RentedPayload { get; init; }

    /// <summary>The same call with a payload of its own, for when it has to outlive the buffer it was received in.</summary>
    public IncomingCall Detach()
    {
        var copy = ArrayPool<byte>.Shared.Rent(Payload.Length);
        Payload.CopyTo(copy);

        return this with { Payload = copy.AsMemory(0, Payload.Length), RentedPayload = copy };
    }

    /// <summary>Gives back what <see cref="Detach"/> took.</summary>
    public void Release()
    {
        if (RentedPayload is not null)
            ArrayPool<byte>.Shared.Return(RentedPayload);
    }

    public CallEnvelope EnvelopeFor(ConnectionIdentity connection, ConnectionAdmission admission, TimeSpan timeout) => new(
        connection.ChargePointId, connection.Version, UniqueId, Action, connection.ConnectionId, ReceivedAt, ReceivedAt + timeout)
    {
        Admission = admission.For(Action),
        Leniency = admission.Leniency,
    };
}
