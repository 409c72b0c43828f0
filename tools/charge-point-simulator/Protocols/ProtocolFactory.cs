using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Protocols.V16;
using Ocpp.Micro.ChargePointSimulator.Protocols.V201;
using Ocpp.Micro.ChargePointSimulator.Protocols.V21;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Protocols;

/// <summary>Makes the protocol of a version.</summary>
internal static class ProtocolFactory
{
    public static IProtocol Create(OcppVersion version, Station station) => version switch
    {
        OcppVersion.V16 => new V16Protocol(station),
        OcppVersion.V201 => new V201Protocol(station),
        OcppVersion.V21 => new V21Protocol(station),
        _ => throw new NotSupportedException($"{version.Subprotocol()} is not simulated."),
    };
}
