using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks the charge point to reset (OCPP 1.6 §5.14, §6.39).</summary>
/// <param name="Type">How to reset.</param>
[OcppRequest<ResetResponse>(OcppVersion.V16, "Reset")]
public sealed partial record ResetRequest(ResetType Type);

/// <summary>Answers <see cref="ResetRequest"/> (OCPP 1.6 §6.40).</summary>
/// <param name="Status">Whether the charge point resets.</param>
[OcppObject]
public sealed partial record ResetResponse(ResetStatus Status);

/// <summary>How a charge point resets (OCPP 1.6 §7.42).</summary>
[OcppEnum]
public enum ResetType
{
    /// <summary>
    /// Restarts the hardware at once; transactions need not be stopped in order, and queued messages may be lost.
    /// </summary>
    Hard,

    /// <summary>Stops transactions in order, tells their ends and restarts the software.</summary>
    Soft,
}

/// <summary>Whether a charge point resets (OCPP 1.6 §7.41).</summary>
[OcppEnum]
public enum ResetStatus
{
    /// <summary>It does.</summary>
    Accepted,

    /// <summary>It does not.</summary>
    Rejected,
}
