using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>How the upload of a log goes (OCPP 2.0.1 and 2.1 part 2, UploadLogStatusEnumType).</summary>
[OcppEnum]
public enum UploadLogStatusEnum
{
    /// <summary>It failed: the server and the station did not understand each other.</summary>
    BadMessage,

    /// <summary>No upload runs; only sent when triggered.</summary>
    Idle,

    /// <summary>It failed: the server does not support the operation.</summary>
    NotSupportedOperation,

    /// <summary>It failed: the server did not permit it.</summary>
    PermissionDenied,

    /// <summary>The log was uploaded.</summary>
    Uploaded,

    /// <summary>It failed.</summary>
    UploadFailure,

    /// <summary>The log is being uploaded.</summary>
    Uploading,

    /// <summary>The upload was canceled in favour of a newer request.</summary>
    AcceptedCanceled,
}
