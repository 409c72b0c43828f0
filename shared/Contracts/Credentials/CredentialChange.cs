using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Credentials;

/// <summary>
/// A charge point is to have a new password, which is made and sent to it (1.6: AuthorizationKey; 2.x: BasicAuthPassword). The former one
/// stays valid until it has come in with the new one. Asked twice, it gets another one. The answer takes as long as the charge point, 30 s
/// at most.
/// </summary>
/// <param name="ChargePointId">The charge point; at most 255 characters.</param>
public sealed record RotatePasswordRequest(string ChargePointId) : IInternalRequest<RotatePasswordRequest, CredentialChangeAnswer>
{
    /// <inheritdoc/>
    public static string Name => "boot.RotatePassword";
}

/// <summary>
/// A charge point is to come in with a higher security profile (1.6: SecurityProfile, security whitepaper A05; 2.x: a network profile in a
/// slot of its own, put before the others, A05). It may come as before until it has come in with the new one. For 1 and 2 it gets a password
/// first when it has none. The answer takes as long as the charge point, 100 s at most.
/// </summary>
/// <param name="ChargePointId">The charge point; at most 255 characters.</param>
/// <param name="SecurityProfile">1 to 3, and higher than it is.</param>
/// <param name="Network">Where it connects to with 2.x; null for 1.6, which keeps to its address. For 2 and 3 that is a wss address.</param>
/// <param name="HasCertificate">
/// For 3: it surely has a certificate from elsewhere. Otherwise it must have taken one from certificate-service, for the name that it proves
/// itself with.
/// </param>
public sealed record RaiseProfileRequest(
    string ChargePointId, int SecurityProfile, NetworkTarget? Network = null, bool HasCertificate = false)
    : IInternalRequest<RaiseProfileRequest, CredentialChangeAnswer>
{
    /// <inheritdoc/>
    public static string Name => "boot.RaiseProfile";
}

/// <summary>Where a charge point of 2.x connects to (SetNetworkProfile, OCPP 2.0.1 part 2, B09).</summary>
/// <param name="Url">The address of the central system, without the charge point's id: <c>wss://csms.example:9443/</c>.</param>
/// <param name="ConfigurationSlot">A slot that the charge point knows and does not use at present.</param>
/// <param name="Interface">The interface, as 2.0.1 spells it: <c>Wired0</c> to <c>Wired3</c>, <c>Wireless0</c> to <c>Wireless3</c>.</param>
/// <param name="MessageTimeout">How long it waits for answers, in seconds.</param>
public sealed record NetworkTarget(string Url, int ConfigurationSlot, string Interface = "Wired0", int MessageTimeout = 30);

/// <summary>What came of a change.</summary>
/// <param name="Outcome">That.</param>
/// <param name="Reason">What the charge point said, or why it was not asked; for people.</param>
/// <param name="Member">
/// The member of the request that cannot be, in camel case: <c>network.url</c>; null when the request is not what is wrong.
/// </param>
public sealed record CredentialChangeAnswer(CredentialChangeOutcome Outcome, string? Reason = null, string? Member = null);

/// <summary>What came of a change of credentials.</summary>
public enum CredentialChangeOutcome
{
    /// <summary>Nobody knows whether the charge point has taken it: both are valid until it has come in with the new one.</summary>
    Uncertain,

    /// <summary>The charge point has taken it and reconnects.</summary>
    Accepted,

    /// <summary>The charge point has taken it, and uses it after its next Reset.</summary>
    RebootRequired,

    /// <summary>The charge point has refused it; all is as it was.</summary>
    Refused,

    /// <summary>The charge point was not asked, is not connected for one; all is as it was.</summary>
    NotSent,

    /// <summary>It cannot be done as it was asked for; the reason says why.</summary>
    NotPossible,
}
