using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>How charge points must prove who they are. Section <c>Credentials</c>.</summary>
public sealed class CredentialOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Credentials";

    /// <summary>
    /// The least security profile of every charge point: 0 open, 1 a password, 2 a password over TLS, 3 a certificate over TLS. Nobody gets
    /// in below it, whatever is set for a charge point; it is that of those for whom nothing is set. Default 0, so that a first charge point
    /// can work at once: whoever is reached from the internet sets 1 at least.
    /// </summary>
    [Range(0, FindCredentialsResponse.HighestProfile)]
    public int LeastProfile { get; set; }

    /// <summary>
    /// Whether charge points that nobody knows may connect. Known is who has credentials, has ever booted, or stands in
    /// <c>Boot:ChargePoints</c>; others get 404 with false. Default true.
    /// </summary>
    public bool WelcomeUnknown { get; set; } = true;

    /// <summary>
    /// Whether charge points whose credentials were removed may connect as those may that never had any. They get 404 with false until they
    /// have new credentials, whatever <see cref="WelcomeUnknown"/> says: removing credentials shuts a door. Default false.
    /// </summary>
    public bool WelcomeRemoved { get; set; }

    /// <summary>
    /// Iterations of PBKDF2 for new passwords. Gateways spend them for each charge point that connects: a thousand are a quarter of a
    /// millisecond. Default 4,000.
    /// </summary>
    [Range(1, PasswordHash.MaxIterations)]
    public int PasswordIterations { get; set; } = PasswordHash.DefaultIterations;
}

/// <summary>Checks <see cref="CredentialOptions"/>.</summary>
[OptionsValidator]
internal sealed partial class CredentialOptionsValidator : IValidateOptions<CredentialOptions>;
