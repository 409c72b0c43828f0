using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to upload a log file (OCPP 1.6 security whitepaper §5.9).</summary>
/// <param name="Log">Where to upload it and which time it covers.</param>
/// <param name="LogType">Which log to upload.</param>
/// <param name="RequestId">Number that the <see cref="LogStatusNotificationRequest"/> of this upload repeats.</param>
/// <param name="Retries">How often to try the upload; absent leaves it to the charge point.</param>
/// <param name="RetryInterval">Time between two tries, in s; absent leaves it to the charge point.</param>
[OcppRequest<GetLogResponse>(OcppVersion.V16, "GetLog")]
public sealed partial record GetLogRequest(
    LogParameters Log,
    Log LogType,
    int RequestId,
    int? Retries = null,
    int? RetryInterval = null);

/// <summary>Answers <see cref="GetLogRequest"/> (OCPP 1.6 security whitepaper §5.10).</summary>
/// <param name="Status">Whether the charge point starts the upload.</param>
/// <param name="Filename">Name of the file to be uploaded; absent when there is nothing to log.</param>
[OcppObject]
public sealed partial record GetLogResponse(LogStatus Status, [MaxLength(255)] string? Filename = null);

/// <summary>The target of a log upload and the time it covers (OCPP 1.6 security whitepaper §6.12).</summary>
/// <param name="RemoteLocation">URL to upload the log to.</param>
/// <param name="OldestTimestamp">Time of the oldest entries to include.</param>
/// <param name="LatestTimestamp">Time of the latest entries to include.</param>
[OcppObject]
public sealed partial record LogParameters(
    [MaxLength(512)] string RemoteLocation,
    DateTimeOffset? OldestTimestamp = null,
    DateTimeOffset? LatestTimestamp = null);

/// <summary>Which log to upload (OCPP 1.6 security whitepaper §6.11).</summary>
[OcppEnum]
public enum Log
{
    /// <summary>The log with diagnostics.</summary>
    DiagnosticsLog,

    /// <summary>The log of security events.</summary>
    SecurityLog,
}

/// <summary>Whether a charge point starts a log upload (OCPP 1.6 security whitepaper §6.13).</summary>
[OcppEnum]
public enum LogStatus
{
    /// <summary>It starts the upload, which may still fail.</summary>
    Accepted,

    /// <summary>It does not start the upload.</summary>
    Rejected,

    /// <summary>It starts the upload and has cancelled one that was running.</summary>
    AcceptedCanceled,
}
