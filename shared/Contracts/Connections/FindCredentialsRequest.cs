using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// How must the charge point of the envelope prove who it is? Asked before its upgrade request is answered. What it presents stays with
/// whoever asks.
/// </summary>
public sealed record FindCredentialsRequest : IInternalRequest<FindCredentialsRequest, FindCredentialsResponse>
{
    /// <inheritdoc/>
    public static string Name => "directory.FindCredentials";
}

/// <summary>How it must.</summary>
/// <param name="IsWelcome">Whether it may connect at all; false for one that nobody knows, where those may not.</param>
/// <param name="SecurityProfile">
/// The least that its connection must have: 0 open, 1 a password, 2 a password over TLS, 3 a certificate over TLS (OCPP 2.0.1 part 2,
/// A00).
/// </param>
/// <param name="Passwords">The passwords that are valid, the newest last; at most <see cref="MaxPasswords"/>.</param>
/// <param name="CommonName">The common name of its certificate.</param>
public sealed record FindCredentialsResponse(
    bool IsWelcome, int SecurityProfile, IReadOnlyList<PasswordHash> Passwords, string CommonName)
{
    /// <summary>Most passwords that a charge point may have: the one that it had, and those that it was sent and has not used so far.</summary>
    public const int MaxPasswords = 3;

    /// <summary>The highest security profile.</summary>
    public const int HighestProfile = 3;
}
