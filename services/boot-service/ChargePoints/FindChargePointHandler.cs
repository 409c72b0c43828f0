using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.ChargePoints;

/// <summary>Says what is known of a charge point.</summary>
internal sealed class FindChargePointHandler(ChargePointList list) : IRequestHandler<FindChargePointRequest, FindChargePointResponse>
{
    public async Task<FindChargePointResponse> HandleAsync(FindChargePointRequest request, CancellationToken cancellationToken) =>
        new(await list.FindAsync(request.Id, cancellationToken));
}
