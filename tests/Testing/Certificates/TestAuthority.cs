using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.Testing.Certificates;

/// <summary>A root of its own that signs certificates for tests.</summary>
public sealed class TestAuthority : IDisposable
{
    private const string ForClients = "1.3.6.1.5.5.7.3.2";

    private readonly X509Certificate2 _root;

    /// <summary>Makes a root.</summary>
    /// <param name="name">Its common name.</param>
    public TestAuthority(string name = "Test root")
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        _root = request.CreateSelfSigned(Now.AddYears(-1), Now.AddYears(1));
    }

    private TestAuthority(X509Certificate2 certificate) => _root = certificate;

    /// <summary>The root in PEM.</summary>
    public string RootPem => _root.ExportCertificatePem();

    /// <summary>Its certificate in DER.</summary>
    public byte[] RawData => _root.RawData;

    // Certificates are made for the clock of whoever checks them.
    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Signs another authority's certificate.</summary>
    /// <param name="name">Its common name.</param>
    public TestAuthority Below(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority());
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        using var signed = request.Create(_root, Now.AddDays(-60), Now.AddDays(60), Guid.NewGuid().ToByteArray());
        return new(signed.CopyWithPrivateKey(key));
    }

    /// <summary>Signs a certificate for a client.</summary>
    /// <param name="commonName">Its name.</param>
    /// <param name="isExpired">Whether its time is over.</param>
    /// <param name="issuerUrl">Where it says that its issuer's certificate is to be had; null for nowhere.</param>
    public X509Certificate2 Client(string commonName, bool isExpired = false, string? issuerUrl = null) =>
        Sign(new($"CN={commonName}"), ForClients, isExpired, issuerUrl);

    /// <summary>Signs a certificate for a client.</summary>
    /// <param name="name">Its whole name.</param>
    public X509Certificate2 Client(X500DistinguishedName name) => Sign(name, ForClients, isExpired: false);

    /// <summary>Signs a certificate for a server on this machine.</summary>
    public X509Certificate2 Server() => Sign(new("CN=localhost"), "1.3.6.1.5.5.7.3.1", isExpired: false);

    /// <summary>Writes a server's certificate and key into files of a folder.</summary>
    /// <param name="folder">Where.</param>
    /// <returns>The certificate's file and the key's.</returns>
    public (string Certificate, string Key) WriteServer(string folder)
    {
        using var server = Server();
        using var key = server.GetECDsaPrivateKey();
        var files = (Path.Combine(folder, "tls.crt"), Path.Combine(folder, "tls.key"));
        File.WriteAllText(files.Item1, server.ExportCertificatePem());
        File.WriteAllText(files.Item2, key!.ExportPkcs8PrivateKeyPem());
        return files;
    }

    /// <inheritdoc/>
    public void Dispose() => _root.Dispose();

    private X509Certificate2 Sign(X500DistinguishedName name, string use, bool isExpired, string? issuerUrl = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForEndEntity());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], critical: false));
        if (issuerUrl is not null)
            request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension(null, [issuerUrl]));

        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var signed = request.Create(
            _root, isExpired ? Now.AddDays(-30) : Now.AddDays(-1), isExpired ? Now.AddDays(-1) : Now.AddDays(30), Guid.NewGuid().ToByteArray());
        return signed.CopyWithPrivateKey(key);
    }
}
