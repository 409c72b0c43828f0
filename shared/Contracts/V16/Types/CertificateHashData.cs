using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>The hashes and serial number that identify a certificate (OCPP 1.6 security whitepaper §6.1).</summary>
/// <param name="HashAlgorithm">The algorithm of both hashes.</param>
/// <param name="IssuerNameHash">Hash of the issuer's name.</param>
/// <param name="IssuerKeyHash">Hash of the issuer's public key.</param>
/// <param name="SerialNumber">The certificate's own serial number.</param>
[OcppObject]
public sealed partial record CertificateHashData(
    HashAlgorithm HashAlgorithm,
    [MaxLength(128)] string IssuerNameHash,
    [MaxLength(128)] string IssuerKeyHash,
    [MaxLength(40)] string SerialNumber);
