using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a change of availability happens (OCPP 2.0.1 and 2.1 part 2, ChangeAvailabilityStatusEnumType).</summary>
[OcppEnum]
public enum ChangeAvailabilityStatusEnum
{
    /// <summary>It is done or being done.</summary>
    Accepted,

    /// <summary>It is not possible.</summary>
    Rejected,

    /// <summary>It happens when the running transactions have ended.</summary>
    Scheduled,
}
