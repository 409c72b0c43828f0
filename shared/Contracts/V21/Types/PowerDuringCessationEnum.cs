using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>
/// Which power an EV must feed in while it rides through a fault, by the momentary cessation curves (OCPP 2.1 part 2,
/// PowerDuringCessationEnumType).
/// </summary>
[OcppEnum]
public enum PowerDuringCessationEnum
{
    /// <summary>Active power.</summary>
    Active,

    /// <summary>Reactive power.</summary>
    Reactive,
}
