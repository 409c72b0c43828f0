using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether a station accepts to start or stop a transaction (OCPP 2.0.1 and 2.1 part 2, RequestStartStopStatusEnumType).
/// </summary>
[OcppEnum]
public enum RequestStartStopStatusEnum
{
    /// <summary>It will try.</summary>
    Accepted,

    /// <summary>It will not.</summary>
    Rejected,
}
