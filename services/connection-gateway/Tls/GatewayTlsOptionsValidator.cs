using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Tls;

/// <summary>Checks <see cref="GatewayTlsOptions"/> by their annotations.</summary>
[OptionsValidator]
internal sealed partial class GatewayTlsAnnotationsValidator : IValidateOptions<GatewayTlsOptions>;

/// <summary>Checks <see cref="GatewayTlsOptions"/>, the files they name included: better no start than a late surprise.</summary>
internal sealed class GatewayTlsOptionsValidator : IValidateOptions<GatewayTlsOptions>
{
    private readonly GatewayTlsAnnotationsValidator _annotations = new();

    public ValidateOptionsResult Validate(string? name, GatewayTlsOptions options)
    {
        var failures = new List<string>(_annotations.Validate(name, options).Failures ?? []);
        if (options.CertificateFile is null != options.KeyFile is null)
            failures.Add($"{GatewayTlsOptions.Section}:{nameof(options.CertificateFile)} and GatewayTls:KeyFile go together.");
        else if (options.CertificateFile is not null && !Succeeds(() => TlsFiles.ServerContext(options)))
            failures.Add($"{GatewayTlsOptions.Section}:{nameof(options.CertificateFile)} and its key cannot be read, or do not belong together.");
        if (options.TrustedRootsFile is { } roots && !Succeeds(() => TlsFiles.Authorities(roots)))
            failures.Add($"{GatewayTlsOptions.Section}:{nameof(options.TrustedRootsFile)} cannot be read, or holds no root.");

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static bool Succeeds<T>(Func<T> read)
    {
        try
        {
            read();
            return true;
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
