using Ocpp.Micro.BootService.Connections;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>
/// Registers a charge point beforehand, and takes down what an operator decides about one. One that is rejected is disconnected: until its
/// next boot, it would go on as if it were not.
/// </summary>
internal sealed class SaveChargePointHandler(BootDbContext database, ChargePointList list, FormerHolders holders, TimeProvider clock)
    : IRequestHandler<SaveChargePointRequest, SaveChargePointResponse>
{
    public async Task<SaveChargePointResponse> HandleAsync(SaveChargePointRequest request, CancellationToken cancellationToken)
    {
        bool? wasCreated = null;
        var ended = await database.ChangeAsync(
            request.Id,
            async (held, token) =>
            {
                var known = await database.ChargePoints.FindAsync([request.Id], token);
                wasCreated = known is null && !request.IsNew ? null : known is null;
                if (wasCreated is null)
                    return null;

                var row = known ?? database.ChargePoints.Add(new() { Id = request.Id }).Entity;
                var isRejected = request.Decision is Registration.Rejected && row.Decision is not Registration.Rejected;
                row.Decision = request.Decision;
                await database.SaveChangesAsync(token);
                return isRejected ? held : null;
            },
            clock,
            cancellationToken);
        if (ended is not null)
            holders.Tell(ended);

        return new(wasCreated is null ? null : await list.FindAsync(request.Id, cancellationToken), wasCreated ?? false);
    }
}
