namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>A certificate that was signed.</summary>
/// <param name="Chain">It and those above it, PEM, leaf first.</param>
/// <param name="SerialNumber">Its serial number in hexadecimal.</param>
/// <param name="IssuedAt">When.</param>
/// <param name="ExpiresAt">Until when it is valid.</param>
internal sealed record IssuedCertificate(string Chain, string SerialNumber, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
