using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.BootService.Credentials;

/// <summary>Has credentials of charge points that connect looked up together.</summary>
internal sealed class CredentialBatcher(CredentialStore store) : Batcher<string, FindCredentialsResponse>
{
    /// <summary>How a charge point must prove who it is.</summary>
    public Task<FindCredentialsResponse> FindAsync(string chargePointId, CancellationToken cancellationToken) =>
        AskAsync(chargePointId, cancellationToken);

    protected override Task<IReadOnlyList<FindCredentialsResponse>> AnswerAsync(
        IReadOnlyList<string> chargePointIds, CancellationToken cancellationToken) => store.FindAsync(chargePointIds, cancellationToken);
}
