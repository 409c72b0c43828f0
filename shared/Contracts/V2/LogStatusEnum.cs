using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>Whether a log will be uploaded (OCPP 2.0.1 and 2.1 part 2, LogStatusEnumType).</summary>
[OcppEnum]
public enum LogStatusEnum
{
    /// <summary>It will be; that doesn't mean the upload succeeds.</summary>
    Accepted,

    /// <summary>It won't be.</summary>
    Rejected,

    /// <summary>It will be, and an upload that was running is cancelled.</summary>
    AcceptedCanceled,
}
