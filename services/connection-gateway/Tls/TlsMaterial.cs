using System.Net.Security;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>
/// What TLS needs, as the files hold it at present. Files that are changed and cannot be used leave what there was in force: half of a
/// renewed pair may be there first.
/// </summary>
internal sealed partial class TlsMaterial(IOptions<GatewayTlsOptions> options, TimeProvider clock, ILogger<TlsMaterial> logger)
    : PeriodicService(options.Value.ReloadInterval, clock, logger)
{
    private readonly GatewayTlsOptions _options = options.Value;
    private readonly Lock _reading = new();
    private Material? _material;
    private string? _refused;

    /// <summary>What the gateway shows of itself; null when it has no certificate.</summary>
    public SslStreamCertificateContext? Server => Current.Server;

    /// <summary>Who may sign charge points' certificates.</summary>
    public TrustedAuthorities Authorities => Current.Authorities;

    private Material Current
    {
        get
        {
            if (Volatile.Read(ref _material) is { } material)
                return material;

            lock (_reading)
            {
                return _material ??= Read(Fingerprint());
            }
        }
    }

    /// <summary>Reads the files again if they have changed.</summary>
    public void Reload()
    {
        var fingerprint = "";
        try
        {
            fingerprint = Fingerprint();
            if (fingerprint == Current.Fingerprint || fingerprint == _refused)
                return;

            var material = Read(fingerprint);
            Volatile.Write(ref _material, material);
            Log.Reloaded(Logger, material.Server?.TargetCertificate.NotAfter.ToUniversalTime(), material.Authorities.Roots.Count);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            // Files that could not be read may be readable the next time.
            if (exception is CryptographicException or ArgumentException)
                _refused = fingerprint;

            Log.NotReloaded(Logger, exception);
        }
    }

    protected override Task RunAsync(CancellationToken cancellationToken)
    {
        Reload();
        return Task.CompletedTask;
    }

    private string Fingerprint() => TlsFiles.Fingerprint(_options.CertificateFile, _options.KeyFile, _options.TrustedRootsFile);

    private Material Read(string fingerprint) => new(
        fingerprint,
        _options.CertificateFile is null ? null : TlsFiles.ServerContext(_options),
        _options.TrustedRootsFile is { } roots ? TlsFiles.Authorities(roots) : TrustedAuthorities.None);

    private sealed record Material(string Fingerprint, SslStreamCertificateContext? Server, TrustedAuthorities Authorities);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Certificates were read anew: the gateway's is valid until {NotAfter:O}, {Roots} roots are trusted.")]
        public static partial void Reloaded(ILogger logger, DateTime? notAfter, int roots);

        [LoggerMessage(2, LogLevel.Error, "Changed certificate files cannot be used; what was read before stays in force.")]
        public static partial void NotReloaded(ILogger logger, Exception exception);
    }
}
