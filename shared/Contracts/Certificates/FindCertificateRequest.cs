using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Certificates;

/// <summary>
/// Has a charge point taken a certificate that it can prove itself with: signed by the central system's authority, for a client, valid at
/// present, and of a name?
/// </summary>
/// <param name="ChargePointId">The charge point; at most 255 characters.</param>
/// <param name="CommonName">The common name that it must have; at most 64 characters.</param>
public sealed record FindCertificateRequest(string ChargePointId, string CommonName)
    : IInternalRequest<FindCertificateRequest, FindCertificateResponse>
{
    /// <inheritdoc/>
    public static string Name => "certificate.FindCertificate";
}

/// <summary>Whether it has.</summary>
/// <param name="ExpiresAt">Until when the one is valid that lasts longest; null for none.</param>
public sealed record FindCertificateResponse(DateTimeOffset? ExpiresAt);
