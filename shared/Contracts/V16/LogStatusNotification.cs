using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells how a log upload gets on (OCPP 1.6 security whitepaper §5.13).</summary>
/// <param name="Status">State of the upload.</param>
/// <param name="RequestId">Number of the <see cref="GetLogRequest"/> that started the upload.</param>
[OcppRequest<LogStatusNotificationResponse>(OcppVersion.V16, "LogStatusNotification")]
public sealed partial record LogStatusNotificationRequest(UploadLogStatus Status, int? RequestId = null);

/// <summary>Answers <see cref="LogStatusNotificationRequest"/> (OCPP 1.6 security whitepaper §5.14).</summary>
[OcppObject]
public sealed partial record LogStatusNotificationResponse;

/// <summary>How a log upload gets on (OCPP 1.6 security whitepaper §6.17).</summary>
[OcppEnum]
public enum UploadLogStatus
{
    /// <summary>It failed, as the other side did not follow the protocol.</summary>
    BadMessage,

    /// <summary>None is running; sent only when a trigger asks for it.</summary>
    Idle,

    /// <summary>It failed, as the server does not support the operation.</summary>
    NotSupportedOperation,

    /// <summary>It failed, as the server does not allow it.</summary>
    PermissionDenied,

    /// <summary>The file is uploaded.</summary>
    Uploaded,

    /// <summary>It failed.</summary>
    UploadFailure,

    /// <summary>The file is being uploaded.</summary>
    Uploading,
}
