using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>Registers a charge point beforehand, and takes down what an operator decides about one.</summary>
internal sealed class SaveChargePointHandler(BootDbContext database, ChargePointList list)
    : IRequestHandler<SaveChargePointRequest, SaveChargePointResponse>
{
    public async Task<SaveChargePointResponse> HandleAsync(SaveChargePointRequest request, CancellationToken cancellationToken)
    {
        var wasCreated = await database.RetryOnConflictAsync((_, token) => SaveAsync(request, token), cancellationToken);
        return new(wasCreated is null ? null : await list.FindAsync(request.Id, cancellationToken), wasCreated ?? false);
    }

    private async Task<bool?> SaveAsync(SaveChargePointRequest request, CancellationToken cancellationToken)
    {
        var known = await database.ChargePoints.FindAsync([request.Id], cancellationToken);
        if (known is null && !request.IsNew)
            return null;

        var row = known ?? database.ChargePoints.Add(new() { Id = request.Id }).Entity;
        row.Decision = request.Decision;
        await database.SaveChangesAsync(cancellationToken);
        return known is null;
    }
}
