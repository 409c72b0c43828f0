using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>
/// Hears that charge points are back. Many connect without a boot, and are as accepted as they were; whether one is, is asked when its time
/// has come.
/// </summary>
internal sealed class ReturnHandler(DesiredTurns turns, IOptions<DesiredStateOptions> options, TimeProvider clock)
    : IFactHandler<ChargePointConnected>, IFactHandler<ChargePointBooted>
{
    public Task HandleAsync(ChargePointConnected fact, CancellationToken cancellationToken) => WakeAsync(fact, cancellationToken);

    public Task HandleAsync(ChargePointBooted fact, CancellationToken cancellationToken) =>
        fact.Registration == nameof(Registration.Accepted) ? WakeAsync(fact, cancellationToken) : Task.CompletedTask;

    private Task WakeAsync(Fact fact, CancellationToken cancellationToken) =>
        turns.WakeAsync(fact.ChargePointId, clock.GetUtcNow() + options.Value.SettleTime, cancellationToken);
}
