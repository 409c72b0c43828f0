using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>A system with a second gateway beside the first.</summary>
public abstract class TwoGateways(
    RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql, params (string Key, string? Value)[] settings)
    : SystemFixture(rabbitMq, postgreSql, settings)
{
    private readonly int _secondPort = FreePort.Next();
    private ServiceProcess? _second;
    private int _probes;

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StartSecondAsync();
    }

    /// <summary>Starts the second gateway, or starts it again after it was killed.</summary>
    internal async Task StartSecondAsync()
    {
        if (_second is not null)
            await _second.DisposeAsync();
        _second = await ServiceProcess.StartAsync(ServiceName.Gateway, [.. System.Settings, ("Gateway:Port", $"{_secondPort}")]);
    }

    internal ChildProcess Process(int gateway) => (gateway == 0 ? System[ServiceName.Gateway] : _second!).Process;

    /// <summary>Where a gateway is, without a charge point's id.</summary>
    internal Uri AddressOf(int gateway) => new($"ws://127.0.0.1:{(gateway == 0 ? System.GatewayPort : _secondPort)}/");

    internal Task<RawChargePoint> ConnectAsync(int gateway, string chargePointId, string subprotocol = "ocpp1.6") =>
        RawChargePoint.ConnectAsync(new Uri($"{AddressOf(gateway)}{chargePointId}"), subprotocol);

    /// <summary>Counts the connections that the directory has.</summary>
    /// <param name="where">Which.</param>
    internal Task<int> CountAsync(string where) => System.Database.CountAsync($"boot.connections WHERE {where}");

    /// <summary>The charge points, each with its gateway and how its connection ended, if it did; ordered.</summary>
    /// <param name="like">Which charge points.</param>
    internal async Task<string[]> HoldersAsync(string like)
    {
        var rows = await System.Database.ScalarAsync<string[]>(
            $"""
            SELECT coalesce(array_agg(charge_point_id || ' ' || gateway_id || ' ' || coalesce(close_reason, '-')), array[]::text[])
            FROM boot.connections WHERE charge_point_id LIKE '{like}'
            """);
        Array.Sort(rows, StringComparer.Ordinal);
        return rows;
    }

    /// <summary>What the directory calls a gateway.</summary>
    internal async Task<string> IdAsync(int gateway)
    {
        var probe = $"Probe{Interlocked.Increment(ref _probes)}";
        await using var chargePoint = await ConnectAsync(gateway, probe);

        // A service that has just started may take longer than a first CALL waits for it.
        await Eventually.IsTrueAsync(
            async () => await CountAsync($"charge_point_id = '{probe}'") == 1, "the directory knows of the gateway");
        return await System.Database.ScalarAsync<string>($"SELECT gateway_id FROM boot.connections WHERE charge_point_id = '{probe}'");
    }

    public override async ValueTask DisposeAsync()
    {
        if (_second is not null)
            await _second.DisposeAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
