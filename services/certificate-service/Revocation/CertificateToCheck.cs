using Ocpp.Micro.CertificateService.Upstreams;
using Ocpp.Micro.Contracts.V2;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.Ocsp;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Math;

namespace Ocpp.Micro.CertificateService.Revocation;

/// <summary>A certificate as OCPP names it: by hashes of who issued it, and its serial number, all in hexadecimal.</summary>
/// <param name="Algorithm">How the hashes were made.</param>
/// <param name="IssuerNameHash">Hash of the issuer's name.</param>
/// <param name="IssuerKeyHash">Hash of the issuer's key.</param>
/// <param name="SerialNumber">The serial number.</param>
internal sealed record CertificateToCheck(HashAlgorithmEnum Algorithm, string IssuerNameHash, string IssuerKeyHash, string SerialNumber)
{
    /// <summary>The serial number as a number.</summary>
    /// <exception cref="UpstreamException">It is not in hexadecimal.</exception>
    public BigInteger Number() => new(1, Octets(SerialNumber.Length % 2 == 0 ? SerialNumber : "0" + SerialNumber));

    /// <summary>As RFC 6960 §4.1.1 names it.</summary>
    /// <exception cref="UpstreamException">A hash or the serial number is not in hexadecimal.</exception>
    public CertID ToCertId()
    {
        var algorithm = new AlgorithmIdentifier(
            Algorithm switch
            {
                HashAlgorithmEnum.SHA384 => NistObjectIdentifiers.IdSha384,
                HashAlgorithmEnum.SHA512 => NistObjectIdentifiers.IdSha512,
                _ => NistObjectIdentifiers.IdSha256,
            },
            DerNull.Instance);
        return new(algorithm, new DerOctetString(Octets(IssuerNameHash)), new DerOctetString(Octets(IssuerKeyHash)), new DerInteger(Number()));
    }

    private static byte[] Octets(string hexadecimal)
    {
        try
        {
            return Convert.FromHexString(hexadecimal);
        }
        catch (FormatException exception)
        {
            throw new UpstreamException("InvalidHash", "Hashes and serial number are to be in hexadecimal.", exception);
        }
    }
}
