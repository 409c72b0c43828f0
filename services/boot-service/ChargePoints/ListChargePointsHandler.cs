using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>Lists charge points.</summary>
internal sealed class ListChargePointsHandler(ChargePointList list) : IRequestHandler<ListChargePointsRequest, Page<ChargePointEntry>>
{
    public Task<Page<ChargePointEntry>> HandleAsync(ListChargePointsRequest request, CancellationToken cancellationToken) =>
        list.PageAsync(request, cancellationToken);
}
