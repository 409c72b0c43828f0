using System.Security.Cryptography.X509Certificates;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>The operator's own authority, from PEM files.</summary>
internal static class FileAuthority
{
    /// <exception cref="System.Security.Cryptography.CryptographicException">The files do not belong together, or the passphrase is wrong.</exception>
    /// <exception cref="InvalidDataException">The first certificate is no authority's.</exception>
    public static Authority Load(CertificateOptions options)
    {
        var passphrase = Passphrase.Of(options);
        var certificate = passphrase is null
            ? X509Certificate2.CreateFromPemFile(options.AuthorityFile!, options.AuthorityKeyFile)
            : X509Certificate2.CreateFromEncryptedPemFile(options.AuthorityFile!, passphrase, options.AuthorityKeyFile);
        if (certificate.Extensions.OfType<X509BasicConstraintsExtension>().FirstOrDefault() is not { CertificateAuthority: true })
            throw new InvalidDataException("The certificate is no authority's.");

        var all = new X509Certificate2Collection();
        all.ImportFromPemFile(options.AuthorityFile!);
        return new(certificate, [.. all.Skip(1)]);
    }
}
