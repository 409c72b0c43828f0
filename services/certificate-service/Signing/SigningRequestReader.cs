using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.Contracts.Certificates;

namespace Ocpp.Micro.CertificateService.Signing;

/// <summary>Takes a certificate signing request apart and sees that it is sound; nothing of it is taken over but name and key.</summary>
internal static class SigningRequestReader
{
    private const int MinRsaBits = 2048;
    private const int MinEcdsaBits = 256;

    /// <summary>Reads the key and the common name of a CSR.</summary>
    /// <param name="csr">The CSR in PEM.</param>
    /// <param name="key">Its public key, which has signed it.</param>
    /// <param name="commonName">Its common name; empty when it has none, or several.</param>
    /// <returns>Null when it is sound.</returns>
    public static SigningRefusal? TryRead(string csr, out PublicKey? key, out string commonName)
    {
        (key, commonName) = (null, "");
        try
        {
            // Checks the signature; attributes and wanted extensions are left alone.
            var request = CertificateRequest.LoadSigningRequestPem(
                csr, HashAlgorithmName.SHA256, CertificateRequestLoadOptions.Default, RSASignaturePadding.Pkcs1);
            key = request.PublicKey;
            commonName = CommonName.Of(request.SubjectName) ?? "";
            return IsStrong(key) ? null : SigningRefusal.WeakKey;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return SigningRefusal.NotReadable;
        }
    }

    private static bool IsStrong(PublicKey key)
    {
        using var ecdsa = key.GetECDsaPublicKey();
        using var rsa = key.GetRSAPublicKey();
        return ecdsa?.KeySize >= MinEcdsaBits || rsa?.KeySize >= MinRsaBits;
    }
}
