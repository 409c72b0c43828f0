using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V2;

/// <summary>What identifies a certificate (OCPP 2.0.1 and 2.1 part 2, CertificateHashDataType).</summary>
/// <param name="HashAlgorithm">How the two hashes were made.</param>
/// <param name="IssuerNameHash">Hash of the issuer's distinguished name in DER.</param>
/// <param name="IssuerKeyHash">Hash of the issuer's public key in DER, without tag and length.</param>
/// <param name="SerialNumber">Serial number of the certificate in hexadecimal, without <c>0x</c> and leading zeros.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record CertificateHashData(
    HashAlgorithmEnum HashAlgorithm,
    [MaxLength(128)] string IssuerNameHash,
    [MaxLength(128)] string IssuerKeyHash,
    [MaxLength(40)] string SerialNumber,
    CustomData? CustomData = null);
