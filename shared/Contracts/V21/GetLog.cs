using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to upload a log (OCPP 2.1 part 2, GetLogRequest).</summary>
/// <param name="Log">Where to, and from what time.</param>
/// <param name="LogType">Which log.</param>
/// <param name="RequestId">Repeated in each <see cref="LogStatusNotificationRequest"/> about the upload.</param>
/// <param name="Retries">How often to try again; 0 means never, absent leaves it to the station.</param>
/// <param name="RetryInterval">Wait before a new try; s. Absent leaves it to the station.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetLogResponse>(OcppVersion.V21, "GetLog")]
public sealed partial record GetLogRequest(
    LogParameters Log,
    LogEnum LogType,
    int RequestId,
    [Range(0, int.MaxValue)] int? Retries = null,
    int? RetryInterval = null,
    CustomData? CustomData = null);

/// <summary>Answers <see cref="GetLogRequest"/> (OCPP 2.1 part 2, GetLogResponse).</summary>
/// <param name="Status">Whether the upload will happen.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="Filename">Name of the file that will be uploaded; absent when there is nothing to upload.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetLogResponse(
    LogStatusEnum Status,
    StatusInfo? StatusInfo = null,
    [MaxLength(255)] string? Filename = null,
    CustomData? CustomData = null);

/// <summary>Where to upload a log, and which part of it (OCPP 2.1 part 2, LogParametersType).</summary>
/// <param name="RemoteLocation">The address to upload to.</param>
/// <param name="OldestTimestamp">Nothing older than that; absent means from the beginning.</param>
/// <param name="LatestTimestamp">Nothing newer than that; absent means to the end.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record LogParameters(
    [MaxLength(2000)] string RemoteLocation,
    DateTimeOffset? OldestTimestamp = null,
    DateTimeOffset? LatestTimestamp = null,
    CustomData? CustomData = null);

/// <summary>Which log of a charging station (OCPP 2.1 part 2, LogEnumType).</summary>
[OcppEnum]
public enum LogEnum
{
    /// <summary>What helps to diagnose the station.</summary>
    DiagnosticsLog,

    /// <summary>The security events.</summary>
    SecurityLog,

    /// <summary>The samples of the data collector.</summary>
    DataCollectorLog,
}
