using Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>What a source says of a certificate.</summary>
/// <param name="Status">Whether it is revoked.</param>
/// <param name="NextUpdate">When the source will know more; now, when it does not say.</param>
internal readonly record struct SourceStatus(CertificateStatusEnum Status, DateTimeOffset NextUpdate);
