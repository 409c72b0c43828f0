using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Protocols.V16;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Protocols;

/// <summary>The versions that can be simulated.</summary>
internal static class ProtocolFactory
{
    public static IReadOnlyList<OcppVersion> Versions { get; } = [OcppVersion.V16];

    public static IProtocol Create(OcppVersion version, Station station) => version switch
    {
        OcppVersion.V16 => new V16Protocol(station),
        _ => throw new NotSupportedException($"{version.Subprotocol()} is not simulated."),
    };
}
