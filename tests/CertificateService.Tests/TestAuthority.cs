using Ocpp.Micro.CertificateService.Signing;
using Ocpp.Micro.Contracts.V2;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.OpenSsl;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.X509;

namespace Ocpp.Micro.CertificateService.Tests;

/// <summary>An authority of somebody else, whose certificates are asked about.</summary>
internal sealed class TestAuthority
{
    public const string SignatureAlgorithm = "SHA256withECDSA";

    private readonly DateTimeOffset _now;

    public TestAuthority(DateTimeOffset now, string name = "CN=Vehicle Root")
    {
        _now = now;
        Keys = NewKeys();
        Certificate = Issue(name, Keys.Public, new X509Name(name), Keys.Private);
    }

    public AsymmetricCipherKeyPair Keys { get; }

    public X509Certificate Certificate { get; }

    public static AsymmetricCipherKeyPair NewKeys()
    {
        var generator = GeneratorUtilities.GetKeyPairGenerator("ECDSA");
        generator.Init(new KeyGenerationParameters(new SecureRandom(), 256));
        return generator.GenerateKeyPair();
    }

    /// <summary>A certificate for whoever answers in this one's name, or only says so.</summary>
    public X509Certificate IssueResponder(AsymmetricKeyParameter key, bool mayAnswer) =>
        Issue("CN=Responder", key, Certificate.SubjectDN, Keys.Private, mayAnswer ? [KeyPurposeID.id_kp_OCSPSigning] : [KeyPurposeID.id_kp_clientAuth]);

    /// <summary>What OCPP calls a certificate of this authority.</summary>
    public CertificateHashData HashesOf(BigInteger serialNumber, HashAlgorithmEnum algorithm = HashAlgorithmEnum.SHA256) => new(
        algorithm,
        CertificateHashes.Hash(algorithm, Certificate.SubjectDN.GetDerEncoded()).ToLowerInvariant(),
        CertificateHashes.Hash(algorithm, Certificate.CertificateStructure.SubjectPublicKeyInfo.PublicKey.GetBytes()).ToLowerInvariant(),
        serialNumber.ToString(16));

    public byte[] RevocationList(params BigInteger[] revoked)
    {
        var generator = new X509V2CrlGenerator();
        generator.SetIssuerDN(Certificate.SubjectDN);
        generator.SetThisUpdate(_now.UtcDateTime.AddHours(-1));
        generator.SetNextUpdate(_now.UtcDateTime.AddDays(1));
        foreach (var number in revoked)
            generator.AddCrlEntry(number, _now.UtcDateTime.AddHours(-2), CrlReason.KeyCompromise);

        return generator.Generate(new Asn1SignatureFactory(SignatureAlgorithm, Keys.Private)).GetEncoded();
    }

    public string Pem()
    {
        using var text = new StringWriter();
        using var pem = new PemWriter(text);
        pem.WriteObject(Certificate);
        pem.Writer.Flush();
        return text.ToString();
    }

    private X509Certificate Issue(
        string name, AsymmetricKeyParameter key, X509Name issuer, AsymmetricKeyParameter issuerKey, params KeyPurposeID[] purposes)
    {
        var generator = new X509V3CertificateGenerator();
        generator.SetSerialNumber(BigInteger.ValueOf(42));
        generator.SetIssuerDN(issuer);
        generator.SetSubjectDN(new X509Name(name));
        generator.SetNotBefore(_now.UtcDateTime.AddDays(-1));
        generator.SetNotAfter(_now.UtcDateTime.AddDays(365));
        generator.SetPublicKey(key);
        if (purposes.Length > 0)
            generator.AddExtension(X509Extensions.ExtendedKeyUsage, critical: false, new ExtendedKeyUsage(purposes));

        return generator.Generate(new Asn1SignatureFactory(SignatureAlgorithm, issuerKey));
    }
}
