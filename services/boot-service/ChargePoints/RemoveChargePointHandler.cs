using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>Forgets a charge point and how it proves who it is; its connection's row stays, whose epoch must not be given again.</summary>
internal sealed class RemoveChargePointHandler(BootDbContext database, TimeProvider clock)
    : IRequestHandler<RemoveChargePointRequest, RemoveChargePointResponse>
{
    public async Task<RemoveChargePointResponse> HandleAsync(RemoveChargePointRequest request, CancellationToken cancellationToken)
    {
        var removed = await database.InTransactionAsync(
            async token =>
            {
                var rows = await database.RemoveCredentialsAsync(request.Id, clock.GetUtcNow(), token);
                return rows + await database.ChargePoints.Where(row => row.Id == request.Id).ExecuteDeleteAsync(token);
            },
            cancellationToken);
        return new(removed > 0);
    }
}
