using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Protocols.V2;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V201;

/// <summary>An OCPP 2.0.1 charge point.</summary>
internal sealed class V201Protocol(Station station) : V2Protocol(station)
{
    public override OcppVersion Version => OcppVersion.V201;

    public override ActionContract Contract(string action) => V201Contracts.Of(action);
}
