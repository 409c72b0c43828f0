namespace Ocpp.Micro.Contracts.Facts;

/// <summary>
/// A certificate was signed for a charge point and waits to be brought to it in a CertificateSigned. Published again when the charge
/// point has asked for it anew.
/// </summary>
/// <param name="Id">Identity of the fact; the same again when it is delivered twice.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="OccurredAt">When it was signed.</param>
/// <param name="Version">The OCPP version that the charge point has asked in.</param>
/// <param name="SigningRequestId">Identity of the request within the central system; the same for whatever it is answered with.</param>
/// <param name="Chain">The certificate and those above it but the root, PEM, leaf first; at most 10,000 characters.</param>
/// <param name="SerialNumber">Serial number of the certificate in hexadecimal; at most 40 characters.</param>
/// <param name="ExpiresAt">Until when the certificate is valid.</param>
/// <param name="CertificateType">
/// What it is for, in the words of OCPP 2.x, for example <c>ChargingStationCertificate</c>; null on 1.6, and when the charge point has
/// not said.
/// </param>
/// <param name="RequestId">The number that a charge point of 2.1 knows its request by.</param>
public sealed record CertificateIssued(
    Guid Id,
    string ChargePointId,
    DateTimeOffset OccurredAt,
    OcppVersion Version,
    Guid SigningRequestId,
    string Chain,
    string SerialNumber,
    DateTimeOffset ExpiresAt,
    string? CertificateType = null,
    int? RequestId = null) : Fact(Id, ChargePointId, OccurredAt);
