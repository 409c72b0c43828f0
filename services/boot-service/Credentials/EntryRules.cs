using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>What charge points must prove to come in, by what is set for each of them and for all.</summary>
internal sealed class EntryRules(IOptions<CredentialOptions> options, IOptions<BootOptions> boot)
{
    private readonly HashSet<string> _named = [.. boot.Value.ChargePoints];

    /// <summary>Whether those that nobody knows may come in: it need not be looked up then who is known.</summary>
    public bool WelcomesUnknown => options.Value.WelcomeUnknown;

    /// <summary>What one must; its passwords are left out.</summary>
    /// <param name="id">The charge point.</param>
    /// <param name="row">What is set for it; null for nothing.</param>
    /// <param name="isRegistered">Whether an operator has registered it, or it has booted.</param>
    public FindCredentialsResponse Of(string id, ChargePointCredentials? row, bool isRegistered)
    {
        var isRemoved = row is { RemovedAt: not null };
        var present = isRemoved ? null : row;
        var isKnown = options.Value.WelcomeUnknown || present is not null || isRegistered || _named.Contains(id);
        return new(
            isKnown && (!isRemoved || options.Value.WelcomeRemoved),
            Math.Max(present?.SecurityProfile ?? 0, options.Value.LeastProfile),
            [],
            present?.CommonName ?? id);
    }
}
