using System.Globalization;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>What the directory and the gateways say of connections.</summary>
internal static class Connections
{
    private const string OpenSockets = "ocpp_gateway_connections{";

    /// <summary>What the directory calls a gateway; it is another name after each start.</summary>
    public static async Task<string> IdOfGatewayAsync(this SystemUnderFaults system, int gateway)
    {
        var probe = $"Probe{Guid.NewGuid():N}";
        await using var chargePoint = await RawChargePoint.ConnectAsync(new Uri(system.AddressOf(gateway), probe), "ocpp1.6");
        await chargePoint.CallAsync("""[2,"h","Heartbeat",{}]""");
        await Eventually.IsTrueAsync(
            async () => await system.CountConnectionsAsync($"charge_point_id = '{probe}'") == 1, "the directory knows of the gateway");
        var id = await system.Database.ScalarAsync<string>($"SELECT gateway_id FROM boot.connections WHERE charge_point_id = '{probe}'");
        await chargePoint.CloseAsync();
        await Eventually.IsTrueAsync(
            async () => await system.CountConnectionsAsync($"charge_point_id = '{probe}' AND closed_at IS NOT NULL") == 1, "the probe is gone");
        return id;
    }

    /// <summary>Counts connections of the directory.</summary>
    public static Task<int> CountConnectionsAsync(this SystemUnderFaults system, string where) =>
        system.Database.CountAsync($"boot.connections WHERE {where}");

    /// <summary>The charge points, each with its gateway and how its connection ended, if it did; ordered.</summary>
    public static async Task<string[]> HoldersAsync(this SystemUnderFaults system, string like)
    {
        var rows = await system.Database.ScalarAsync<string[]>(
            $"""
            SELECT coalesce(array_agg(charge_point_id || ' ' || gateway_id || ' ' || coalesce(close_reason, '-')), array[]::text[])
            FROM boot.connections WHERE charge_point_id LIKE '{like}'
            """);
        Array.Sort(rows, StringComparer.Ordinal);
        return rows;
    }

    /// <summary>How many sockets both gateways have, by their own count.</summary>
    public static async Task<int> CountSocketsAsync(this SystemUnderFaults system)
    {
        var count = 0;
        foreach (var gateway in (string[])[PartName.Gateway1, PartName.Gateway2])
        {
            var metrics = await system[gateway].Service.ReadAsync("/metrics");
            count += metrics.Split('\n').Where(static line => line.StartsWith(OpenSockets, StringComparison.Ordinal)).Sum(ValueOf);
        }

        return count;
    }

    // name{labels} value timestamp
    private static int ValueOf(string metric) =>
        int.Parse(metric[(metric.LastIndexOf('}') + 1)..].Trim().Split(' ')[0], CultureInfo.InvariantCulture);
}
