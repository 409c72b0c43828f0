using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>Says where charge points are connected.</summary>
internal interface IConnectionFinder
{
    /// <summary>Where a charge point is connected; a null response when nobody answers in time.</summary>
    ValueTask<FindConnectionResponse?> FindAsync(string chargePointId, TimeSpan timeout, CancellationToken cancellationToken);
}
