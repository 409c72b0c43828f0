using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>
/// Has a charge point change to a higher security profile (OCPP 1.6 security whitepaper A05; OCPP 2.0.1 part 2, A05; part 6,
/// TC_A_19_CSMS). What is asked of it rises when it has come in with that, and no sooner.
/// </summary>
internal sealed partial class RaiseProfileHandler(
    CredentialBook book,
    CredentialStore store,
    CredentialCommands commands,
    CertificateCheck certificates,
    RotatePasswordHandler passwords,
    ILogger<RaiseProfileHandler> logger)
    : IRequestHandler<RaiseProfileRequest, CredentialChangeAnswer>
{
    private const int OverTls = 2;
    private const int ClientCertificate = 3;

    public async Task<CredentialChangeAnswer> HandleAsync(RaiseProfileRequest request, CancellationToken cancellationToken)
    {
        var present = (await store.FindAsync([request.ChargePointId], cancellationToken))[0];
        if (request.SecurityProfile <= present.SecurityProfile || request.SecurityProfile > FindCredentialsResponse.HighestProfile)
        {
            return new(
                CredentialChangeOutcome.NotPossible,
                $"It has security profile {present.SecurityProfile}; a higher one is up to 3.",
                "securityProfile");
        }

        if (await book.IsRemovedAsync(request.ChargePointId, cancellationToken))
            return new(CredentialChangeOutcome.NotPossible, "Its credentials were removed: it needs new ones first.");
        if (await commands.FindAsync(request.ChargePointId, cancellationToken) is not { } connection)
            return new(CredentialChangeOutcome.NotSent, "It is not connected.");
        if (await ObjectionAsync(request, connection.Version, present.CommonName, cancellationToken) is { } objection)
            return new(CredentialChangeOutcome.NotPossible, objection.Reason, objection.Member);

        if (request.SecurityProfile < ClientCertificate && present.Passwords is [])
        {
            var password = await passwords.RotateAsync(request.ChargePointId, connection, cancellationToken);
            if (password.IsUndone() || password.Outcome is CredentialChangeOutcome.Uncertain)
                return password;
        }

        return await RaiseAsync(request, connection, cancellationToken);
    }

    private async Task<CredentialChangeAnswer> RaiseAsync(
        RaiseProfileRequest request, HeldConnection connection, CancellationToken cancellationToken)
    {
        var (id, profile) = (request.ChargePointId, request.SecurityProfile);
        await book.AimAsync(id, profile, cancellationToken);
        var answer = connection.Version is OcppVersion.V16
            ? await commands.SetAsync(id, connection, CredentialSetting.Profile, $"{profile}", cancellationToken)
            : await ChangeNetworkAsync(id, connection, profile, request.Network!, cancellationToken);
        if (answer.IsUndone())
            await book.GiveUpAsync(id, profile, CancellationToken.None);

        Log.Told(logger, id, profile, answer.Outcome, answer.Reason);
        return answer;
    }

    // The slots that it has used so far stay behind the new one: it can come as before when it cannot come by that.
    private async Task<CredentialChangeAnswer> ChangeNetworkAsync(
        string id, HeldConnection connection, int profile, NetworkTarget network, CancellationToken cancellationToken)
    {
        var set = await commands.SetNetworkProfileAsync(id, connection, profile, network, cancellationToken);
        if (set.Outcome is not CredentialChangeOutcome.Accepted)
            return set;

        var slot = $"{network.ConfigurationSlot}";
        if (await commands.GetAsync(id, connection, CredentialSetting.NetworkPriority, cancellationToken) is not { } former)
            return new(CredentialChangeOutcome.Refused, "It does not say which slots it uses.");

        var others = former.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(other => other != slot);
        var first = await commands.SetAsync(
            id, connection, CredentialSetting.NetworkPriority, string.Join(',', [slot, .. others]), cancellationToken);

        // It goes by the order of its slots when it starts (B10.FR.07).
        return first.Outcome is CredentialChangeOutcome.Accepted ? first with { Outcome = CredentialChangeOutcome.RebootRequired } : first;
    }

    private async Task<(string? Member, string Reason)?> ObjectionAsync(
        RaiseProfileRequest request, OcppVersion version, string commonName, CancellationToken cancellationToken)
    {
        if (version is not OcppVersion.V16 && Objection(request.Network, request.SecurityProfile, version) is { } objection)
            return objection;

        return request is { SecurityProfile: ClientCertificate, HasCertificate: false }
            && await certificates.ObjectionAsync(request.ChargePointId, commonName, cancellationToken) is { } reason
                ? (null, reason)
                : null;
    }

    private static (string Member, string Reason)? Objection(NetworkTarget? network, int profile, OcppVersion version) => network switch
    {
        null => ("network", $"It speaks {version.Subprotocol()}, and has to be told where it connects to."),
        { Url: var url } when !Uri.TryCreate(url, UriKind.Absolute, out var parsed) || parsed.Scheme is not ("ws" or "wss") =>
            ("network.url", "It is no ws or wss address."),
        { Url: var url } when profile >= OverTls && new Uri(url).Scheme is not "wss" =>
            ("network.url", $"It is no wss address, and security profile {profile} is over TLS."),
        { Interface: var name } when !Enum.TryParse<Contracts.V201.OCPPInterfaceEnum>(name, out _) =>
            ("network.interface", "It is none of 2.0.1's."),
        { ConfigurationSlot: < 0 } => ("network.configurationSlot", "It is not negative."),
        { MessageTimeout: <= 0 } => ("network.messageTimeout", "It is positive."),
        _ => null,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} was told to change to security profile {SecurityProfile}: {Outcome} ({Reason}).")]
        public static partial void Told(
            ILogger logger, string chargePointId, int securityProfile, CredentialChangeOutcome outcome, string? reason);
    }
}
