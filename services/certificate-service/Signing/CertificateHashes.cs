using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Compares certificates with the hashes that OCPP names them by (OCPP 2.0.1 and 2.1 part 2, CertificateHashDataType).</summary>
internal static class CertificateHashes
{
    /// <summary>Whether the hashes name a root: it is its own issuer.</summary>
    public static bool NameRoot(this CertificateHashData hashes, X509Certificate2 root) =>
        Same(hashes.IssuerNameHash, Hash(hashes.HashAlgorithm, root.IssuerName.RawData))
        && Same(hashes.IssuerKeyHash, Hash(hashes.HashAlgorithm, root.PublicKey.EncodedKeyValue.RawData))
        && Same(hashes.SerialNumber.TrimStart('0'), root.SerialNumber.TrimStart('0'));

    /// <summary>A hash in hexadecimal.</summary>
    public static string Hash(HashAlgorithmEnum algorithm, ReadOnlySpan<byte> data) => Convert.ToHexString(algorithm switch
    {
        HashAlgorithmEnum.SHA384 => SHA384.HashData(data),
        HashAlgorithmEnum.SHA512 => SHA512.HashData(data),
        _ => SHA256.HashData(data),
    });

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
