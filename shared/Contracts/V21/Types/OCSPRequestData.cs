using System.ComponentModel.DataAnnotations;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>What identifies a certificate in an OCSP check, and whom to ask (OCPP 2.1 part 2, OCSPRequestDataType).</summary>
/// <param name="HashAlgorithm">How the two hashes were made.</param>
/// <param name="IssuerNameHash">Hash of the issuer's distinguished name in DER.</param>
/// <param name="IssuerKeyHash">Hash of the issuer's public key in DER, without tag and length.</param>
/// <param name="SerialNumber">Serial number of the certificate in hexadecimal, without <c>0x</c> and leading zeros.</param>
/// <param name="ResponderURL">Where the OCSP responder is found.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record OCSPRequestData(
    HashAlgorithmEnum HashAlgorithm,
    [MaxLength(128)] string IssuerNameHash,
    [MaxLength(128)] string IssuerKeyHash,
    [MaxLength(40)] string SerialNumber,
    [MaxLength(2000)] string ResponderURL,
    CustomData? CustomData = null);
