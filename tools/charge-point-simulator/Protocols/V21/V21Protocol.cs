using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Protocols.V2;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Protocols.V21;

/// <summary>An OCPP 2.1 charge point; the records it speaks in are its contract.</summary>
internal sealed class V21Protocol(Station station) : V2Protocol(station)
{
    public override OcppVersion Version => OcppVersion.V21;

    public override ActionContract? Contract(string action) => null;
}
