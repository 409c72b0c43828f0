using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Ocpp.Micro.CertificateService.Tests;

/// <summary>Certificate signing requests as charge points make them.</summary>
internal static class Csr
{
    public static string Of(string name) => Of(name, ECCurve.NamedCurves.nistP256);

    public static string Of(string name, ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    /// <summary>One with any common name.</summary>
    public static string OfName(string commonName)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(commonName);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    /// <summary>One with a common name of a kind of text that does not have all its characters.</summary>
    public static string OfPrintable(string commonName)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var length = (byte)commonName.Length;
        byte[] name = [0x30, (byte)(length + 11), 0x31, (byte)(length + 9), 0x30, (byte)(length + 7), 0x06, 3, 0x55, 4, 3, 0x13, length, .. Encoding.ASCII.GetBytes(commonName)];
        return new CertificateRequest(new X500DistinguishedName(name), key, HashAlgorithmName.SHA256).CreateSigningRequestPem();
    }

    public static string OfRsa(string name, int bits)
    {
        using var key = RSA.Create(bits);
        return new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSigningRequestPem();
    }

    /// <summary>One that wants to be an authority.</summary>
    public static string OfAuthority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        return request.CreateSigningRequestPem();
    }

    /// <summary>One whose content was changed after it was signed.</summary>
    public static string Forged(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var der = new CertificateRequest(name, key, HashAlgorithmName.SHA256).CreateSigningRequest();
        der[^3] ^= 1;
        return PemEncoding.WriteString("CERTIFICATE REQUEST", der);
    }
}
