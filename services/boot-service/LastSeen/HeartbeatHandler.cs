using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.LastSeen;

/// <summary>Tells a charge point the time, and notes that it lives (OCPP 1.6 §4.6). Needs no database.</summary>
internal sealed class HeartbeatHandler(LastSeenBuffer lastSeen, TimeProvider clock) : IActionHandler<HeartbeatRequest, HeartbeatResponse>
{
    public Task<HeartbeatResponse> HandleAsync(HeartbeatRequest request, CallContext call, CancellationToken cancellationToken)
    {
        lastSeen.Note(call.ChargePointId, call.ReceivedAt);
        return Task.FromResult(new HeartbeatResponse(clock.GetUtcNow()));
    }
}
