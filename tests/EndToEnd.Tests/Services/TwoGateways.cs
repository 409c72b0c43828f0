using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>A system with a second gateway beside the first.</summary>
internal sealed class TwoGateways : IAsyncDisposable
{
    private readonly DistributedSystem _system;
    private readonly ServiceProcess _second;
    private readonly int[] _ports;

    private TwoGateways(DistributedSystem system, ServiceProcess second, int secondPort)
    {
        _system = system;
        _second = second;
        _ports = [system.GatewayPort, secondPort];
    }

    public static async Task<TwoGateways> StartAsync(
        RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql, params (string Key, string? Value)[] settings)
    {
        var system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, settings);
        try
        {
            var port = FreePort.Next();
            return new(system, await ServiceProcess.StartAsync(ServiceName.Gateway, [.. system.Settings, ("Gateway:Port", $"{port}")]), port);
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    public ChildProcess Process(int gateway) => (gateway == 0 ? _system[ServiceName.Gateway] : _second).Process;

    public Task KillAsync(int gateway) => Process(gateway).KillAsync();

    public Task<RawChargePoint> ConnectAsync(int gateway, string chargePointId) =>
        RawChargePoint.ConnectAsync(new Uri($"ws://127.0.0.1:{_ports[gateway]}/{chargePointId}"), "ocpp1.6");

    /// <summary>Counts the connections that the directory has.</summary>
    /// <param name="where">Which.</param>
    public Task<int> CountAsync(string where) => _system.Database.CountAsync($"boot.connections WHERE {where}");

    /// <summary>The charge points, each with its gateway and how its connection ended, if it did; ordered.</summary>
    /// <param name="like">Which charge points.</param>
    public async Task<string[]> HoldersAsync(string like)
    {
        var rows = await _system.Database.ScalarAsync<string[]>(
            $"""
            SELECT coalesce(array_agg(charge_point_id || ' ' || gateway_id || ' ' || coalesce(close_reason, '-')), array[]::text[])
            FROM boot.connections WHERE charge_point_id LIKE '{like}'
            """);
        Array.Sort(rows, StringComparer.Ordinal);
        return rows;
    }

    /// <summary>What the directory calls a gateway.</summary>
    public async Task<string> IdAsync(int gateway)
    {
        await using var chargePoint = await ConnectAsync(gateway, $"Probe{gateway}");

        // A service that has just started may take longer than a first CALL waits for it.
        await Eventually.IsTrueAsync(
            async () => await CountAsync($"charge_point_id = 'Probe{gateway}'") == 1, "the directory knows of the gateway");
        return await _system.Database.ScalarAsync<string>(
            $"SELECT gateway_id FROM boot.connections WHERE charge_point_id = 'Probe{gateway}'");
    }

    public async ValueTask DisposeAsync()
    {
        await _second.DisposeAsync();
        await _system.DisposeAsync();
    }
}
