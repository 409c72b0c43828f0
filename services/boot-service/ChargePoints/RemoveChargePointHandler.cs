using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>
/// Forgets a charge point and how it proves who it is, and has its connection closed, whose row stays: its epoch must not be given again.
/// </summary>
internal sealed class RemoveChargePointHandler(BootDbContext database, FormerHolders holders, TimeProvider clock)
    : IRequestHandler<RemoveChargePointRequest, RemoveChargePointResponse>
{
    public async Task<RemoveChargePointResponse> HandleAsync(RemoveChargePointRequest request, CancellationToken cancellationToken)
    {
        var wasKnown = false;
        var ended = await database.ChangeAsync(
            request.Id,
            async (held, token) =>
            {
                var rows = await database.RemoveCredentialsAsync(request.Id, clock.GetUtcNow(), token);
                rows += await database.ChargePoints.Where(row => row.Id == request.Id).ExecuteDeleteAsync(token);

                // One that is connected is known, as lists have it.
                wasKnown = rows > 0 || held is not null;
                return held;
            },
            clock,
            cancellationToken);
        if (ended is not null)
            holders.Tell(ended);

        return new(wasKnown);
    }
}
