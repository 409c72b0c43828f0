using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Options;
using Ocpp.Micro.CertificateService.Data;

namespace Ocpp.Micro.CertificateService.Authorities;

/// <summary>The service's own root: made once, whichever instance is first, and kept in the database.</summary>
internal sealed partial class OwnAuthority(
    CertificateDbContext database, IOptions<CertificateOptions> options, TimeProvider clock, ILogger<OwnAuthority> logger)
{
    private static readonly TimeSpan _validity = TimeSpan.FromDays(20 * 365.25);

    // OWASP's floor for PBKDF2 with SHA-256; spent once per start.
    private static readonly PbeParameters _protection = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 600_000);

    /// <exception cref="CryptographicException">The stored key does not open with the configured passphrase.</exception>
    public async Task<Authority> LoadAsync(CancellationToken cancellationToken)
    {
        var passphrase = Passphrase.Of(options.Value);
        var stored = await database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var found = await database.Authorities.FindAsync([StoredAuthority.Own], token);
                if (found is not null)
                    return found;

                var made = Make(passphrase);
                database.Authorities.Add(made);
                await database.SaveChangesAsync(token);
                Log.Made(logger, options.Value.RootName);
                return made;
            },
            cancellationToken);
        if (passphrase is null)
            Log.InTheClear(logger);
        else if (!stored.IsEncrypted)
            await EncryptAsync(stored, passphrase, cancellationToken);

        return new(Open(stored, passphrase), []);
    }

    private StoredAuthority Make(string? passphrase)
    {
        var now = clock.GetUtcNow();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(options.Value.RootName);
        if (options.Value.Organization is { } organization)
            name.AddOrganizationName(organization);

        var request = new CertificateRequest(name.Build(), key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(X509BasicConstraintsExtension.CreateForCertificateAuthority(pathLengthConstraint: 0));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, critical: true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        using var root = request.CreateSelfSigned(now.AddMinutes(-5), now + _validity);
        return new() { Name = StoredAuthority.Own, Certificate = root.ExportCertificatePem(), Key = KeyPem(key, passphrase), CreatedAt = now };
    }

    private async Task EncryptAsync(StoredAuthority stored, string passphrase, CancellationToken cancellationToken)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(stored.Key);
        stored.Key = KeyPem(key, passphrase);
        await database.SaveChangesAsync(cancellationToken);
        Log.Encrypted(logger);
    }

    private static X509Certificate2 Open(StoredAuthority stored, string? passphrase) => stored.IsEncrypted
        ? X509Certificate2.CreateFromEncryptedPem(stored.Certificate, stored.Key, passphrase)
        : X509Certificate2.CreateFromPem(stored.Certificate, stored.Key);

    private static string KeyPem(ECDsa key, string? passphrase) =>
        passphrase is null ? key.ExportPkcs8PrivateKeyPem() : key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, _protection);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Made the root {Name}, which signs charge points' certificates from now on.")]
        public static partial void Made(ILogger logger, string name);

        [LoggerMessage(2, LogLevel.Warning,
            "The private key of the own root lies in the database in the clear: set Certificates:KeyPassphrase or Certificates:KeyPassphraseFile.")]
        public static partial void InTheClear(ILogger logger);

        [LoggerMessage(3, LogLevel.Information, "The private key of the own root is encrypted from now on.")]
        public static partial void Encrypted(ILogger logger);
    }
}
