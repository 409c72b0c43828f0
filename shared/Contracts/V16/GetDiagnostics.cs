using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to upload a file with diagnostics (OCPP 1.6 §5.9, §6.25).</summary>
/// <param name="Location">Directory to upload the file to, as a URI; nothing checks that it is one.</param>
/// <param name="Retries">How often to try the upload; absent leaves it to the charge point.</param>
/// <param name="RetryInterval">Time between two tries, in s; absent leaves it to the charge point.</param>
/// <param name="StartTime">Time of the oldest entries to include.</param>
/// <param name="StopTime">Time of the latest entries to include.</param>
[OcppRequest<GetDiagnosticsResponse>(OcppVersion.V16, "GetDiagnostics")]
public sealed partial record GetDiagnosticsRequest(
    string Location,
    int? Retries = null,
    int? RetryInterval = null,
    DateTimeOffset? StartTime = null,
    DateTimeOffset? StopTime = null);

/// <summary>Answers <see cref="GetDiagnosticsRequest"/> (OCPP 1.6 §6.26).</summary>
/// <param name="FileName">Name of the file to be uploaded; absent when there are no diagnostics.</param>
[OcppObject]
public sealed partial record GetDiagnosticsResponse([MaxLength(255)] string? FileName = null);
