using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks the charging station, or one EVSE of it, to reset (OCPP 2.0.1 part 2, ResetRequest).</summary>
/// <param name="Type">When to reset.</param>
/// <param name="EvseId">The EVSE to reset; absent means the whole station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ResetResponse>(OcppVersion.V201, "Reset")]
public sealed partial record ResetRequest(ResetEnum Type, int? EvseId = null, CustomData? CustomData = null);

/// <summary>Answers <see cref="ResetRequest"/> (OCPP 2.0.1 part 2, ResetResponse).</summary>
/// <param name="Status">Whether the reset will be done.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ResetResponse(ResetStatusEnum Status, StatusInfo? StatusInfo = null, CustomData? CustomData = null);

/// <summary>When a reset is to be done, and what becomes of running transactions (OCPP 2.0.1 part 2, ResetEnumType).</summary>
[OcppEnum]
public enum ResetEnum
{
    /// <summary>At once; running transactions are ended first.</summary>
    Immediate,

    /// <summary>Once no transaction is running any more.</summary>
    OnIdle,
}
