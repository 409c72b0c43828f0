using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.LastSeen;

/// <summary>
/// Tells a charge point the time, and notes that it lives (OCPP 1.6 §4.6; OCPP 2.0.1 and 2.1 part 2, G02). Needs no database.
/// </summary>
internal sealed class HeartbeatHandler(LastSeenBuffer lastSeen, TimeProvider clock)
    : IActionHandler<V16.HeartbeatRequest, V16.HeartbeatResponse>,
        IActionHandler<V201.HeartbeatRequest, V201.HeartbeatResponse>,
        IActionHandler<V21.HeartbeatRequest, V21.HeartbeatResponse>
{
    public Task<V16.HeartbeatResponse> HandleAsync(V16.HeartbeatRequest request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(new V16.HeartbeatResponse(Note(call)));

    public Task<V201.HeartbeatResponse> HandleAsync(V201.HeartbeatRequest request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(new V201.HeartbeatResponse(Note(call)));

    public Task<V21.HeartbeatResponse> HandleAsync(V21.HeartbeatRequest request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(new V21.HeartbeatResponse(Note(call)));

    private DateTimeOffset Note(CallContext call)
    {
        lastSeen.Note(call.ChargePointId, call.ReceivedAt);
        return clock.GetUtcNow();
    }
}
