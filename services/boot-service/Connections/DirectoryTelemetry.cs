using System.Diagnostics.Metrics;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>The directory's metrics.</summary>
internal sealed class DirectoryTelemetry
{
    public const string SourceName = "Ocpp.Micro.BootService";

    /// <summary>Counter in <c>{connection}</c>: open connections that a newer one on another gateway has replaced.</summary>
    public const string Takeovers = "ocpp.directory.takeovers";

    /// <summary>Counter in <c>{connection}</c>: connections that were refused because a newer one was open.</summary>
    public const string Supersessions = "ocpp.directory.superseded";

    /// <summary>Counter in <c>{gateway}</c>: gateways whose lease ran out.</summary>
    public const string LostGateways = "ocpp.directory.lost_gateways";

    /// <summary>Counter in <c>{connection}</c>: connections that were lost with their gateway.</summary>
    public const string LostConnections = "ocpp.directory.lost_connections";

    private readonly Counter<long> _takeovers;
    private readonly Counter<long> _superseded;
    private readonly Counter<long> _lostGateways;
    private readonly Counter<long> _lostConnections;

    public DirectoryTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(SourceName);
        _takeovers = meter.CreateCounter<long>(Takeovers, "{connection}", "Connections replaced by one on another gateway.");
        _superseded = meter.CreateCounter<long>(Supersessions, "{connection}", "Connections refused because a newer one was open.");
        _lostGateways = meter.CreateCounter<long>(LostGateways, "{gateway}", "Gateways whose lease ran out.");
        _lostConnections = meter.CreateCounter<long>(LostConnections, "{connection}", "Connections lost with their gateway.");
    }

    public void TakenOver(OcppVersion version) => _takeovers.Add(1, VersionTag(version));

    public void Superseded(OcppVersion version) => _superseded.Add(1, VersionTag(version));

    public void GatewaysLost(int count) => _lostGateways.Add(count);

    public void ConnectionsLost(int count) => _lostConnections.Add(count);

    private static KeyValuePair<string, object?> VersionTag(OcppVersion version) => new(OcppTelemetry.Version, version.Key());
}
