using Ocpp.Micro.ChargePointSimulator.Bookkeeping;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;
using Ocpp.Micro.ChargePointSimulator.Transactions;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ChargePointSimulator.Tests.ChargePoints;

/// <summary>A central system with one charge point.</summary>
internal sealed class Simulated(TestCentralSystem system, ChargePoint chargePoint, Ledger ledger) : IAsyncDisposable
{
    /// <summary>Longer than any test: the clock may be turned without a CALL timing out.</summary>
    private static readonly TimeSpan _noTimeout = TimeSpan.FromDays(1);

    public TestCentralSystem System => system;

    public ChargePoint ChargePoint => chargePoint;

    public Ledger Ledger => ledger;

    public static SessionPlan Quick => new("TAG1") { MeterValues = 3, Interval = TimeSpan.Zero };

    public static async Task<Simulated> StartAsync(
        Func<ReceivedCall, string?>? exception = null,
        Func<ChargePointOptions, ChargePointOptions>? configure = null,
        TimeProvider? time = null,
        bool online = true,
        OcppVersion version = OcppVersion.V16)
    {
        var system = await TestCentralSystem.StartAsync(exception, version.Subprotocol());
        var options = new ChargePointOptions
        {
            Connection = new()
            {
                Url = system.Url,
                ChargePointId = "CP1",
                Versions = [version],
                CallTimeout = _noTimeout,
                ConnectTimeout = _noTimeout,
            },
            ReconnectAfter = TimeSpan.FromMilliseconds(20),
        };
        var ledger = new Ledger();
        var chargePoint = new ChargePoint(configure?.Invoke(options) ?? options, ledger: ledger, time: time);
        chargePoint.Start();
        if (online)
        {
            await chargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);
            await system.NextAsync("StatusNotification");
            await system.NextAsync(version == OcppVersion.V16 ? "StatusNotification" : "SecurityEventNotification");
            await Eventually.IsTrueAsync(() => chargePoint.Statistics.Calls == 3, "the answers have arrived");
        }

        return new(system, chargePoint, ledger);
    }

    public Task<SessionOutcome> ChargeAsync(SessionPlan? plan = null) =>
        chargePoint.ChargeAsync(plan ?? Quick, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await chargePoint.DisposeAsync();
        await system.DisposeAsync();
    }
}
