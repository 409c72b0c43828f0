using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>
/// Whether the central system has registered a charging station (OCPP 2.0.1 and 2.1 part 2, RegistrationStatusEnumType).
/// </summary>
[OcppEnum]
public enum RegistrationStatusEnum
{
    /// <summary>It is registered and may work as usual.</summary>
    Accepted,

    /// <summary>Not yet; the central system may want to read or set things first.</summary>
    Pending,

    /// <summary>It is not accepted and has to wait before it tries again.</summary>
    Rejected,
}
