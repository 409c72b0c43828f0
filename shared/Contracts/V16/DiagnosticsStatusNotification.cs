using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Tells how an upload of diagnostics gets on (OCPP 1.6 §4.4, §6.17).</summary>
/// <param name="Status">How far it is.</param>
[OcppRequest<DiagnosticsStatusNotificationResponse>(OcppVersion.V16, "DiagnosticsStatusNotification")]
public sealed partial record DiagnosticsStatusNotificationRequest(DiagnosticsStatus Status);

/// <summary>Answers <see cref="DiagnosticsStatusNotificationRequest"/> (OCPP 1.6 §6.18).</summary>
[OcppObject]
public sealed partial record DiagnosticsStatusNotificationResponse;

/// <summary>How far an upload of diagnostics is (OCPP 1.6 §7.24).</summary>
[OcppEnum]
public enum DiagnosticsStatus
{
    /// <summary>None is under way; only when the central system asked.</summary>
    Idle,

    /// <summary>The file has been uploaded.</summary>
    Uploaded,

    /// <summary>The upload failed.</summary>
    UploadFailed,

    /// <summary>The file is being uploaded.</summary>
    Uploading,
}
