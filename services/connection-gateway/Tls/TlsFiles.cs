using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>Reads certificates and keys from PEM files.</summary>
internal static class TlsFiles
{
    /// <summary>What the gateway shows of itself.</summary>
    /// <exception cref="CryptographicException">They are no certificate and key, or do not belong together.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static SslStreamCertificateContext ServerContext(GatewayTlsOptions options)
    {
        var chain = new X509Certificate2Collection();
        chain.ImportFromPemFile(options.CertificateFile!);
        using var certificate = X509Certificate2.CreateFromPemFile(options.CertificateFile!, options.KeyFile!);
        chain.RemoveAt(0);

        // By way of PKCS #12, or Windows finds no key in it.
        var own = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), password: null);
        return SslStreamCertificateContext.Create(own, chain, offline: true);
    }

    /// <summary>Roots, and authorities between.</summary>
    /// <exception cref="CryptographicException">There is no root among them.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static TrustedAuthorities Authorities(string file)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(file);
        var authorities = TrustedAuthorities.Of(all);
        return authorities.Roots.Count > 0 ? authorities : throw new CryptographicException("There is no root.");
    }

    /// <summary>What the files hold, to see whether they have changed: their times are not enough where a mount is switched over.</summary>
    public static string Fingerprint(params IEnumerable<string?> files) =>
        string.Concat(files.OfType<string>().Select(static file => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))));
}
