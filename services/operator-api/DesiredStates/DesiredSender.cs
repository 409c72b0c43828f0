using System.Text.Json;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.OperatorApi.Shortcuts;

namespace Ocpp.Micro.OperatorApi.DesiredStates;

/// <summary>Tells a charge point what is desired of it, by a command that stands among the commands as that of whoever desires it.</summary>
internal sealed class DesiredSender(
    IRequestClient services,
    CommandJournal journal,
    CommandRunner runner,
    IOptions<CommandOptions> commands,
    IOptions<OperatorApiOptions> options)
{
    /// <summary>
    /// The version that a charge point speaks which is connected, was accepted at its last boot and by nobody's decision is anything else since;
    /// null for any other.
    /// </summary>
    /// <exception cref="RequestException">Nobody can say at present.</exception>
    public async Task<OcppVersion?> FindReadyAsync(string chargePointId, CancellationToken cancellationToken)
    {
        var found = await services.AskAsync(new FindChargePointRequest(chargePointId), options.Value.QueryTimeout, cancellationToken);
        return found.ChargePoint is { Registration: Registration.Accepted, Decision: null or Registration.Accepted, Connection: { } connection }
            && connection.IsOpen
            && OcppVersionNames.TryFromSubprotocol(connection.Version, out var version)
                ? version
                : null;
    }

    /// <summary>Sends one, and waits for what becomes of it: what was sent has an outcome.</summary>
    public async Task<DesiredAttempt> SendAsync(DesiredState row, OcppVersion version)
    {
        var (action, payload) = (row.Action, (ReadOnlyMemory<byte>)row.Payload);
        if (action is null)
        {
            var message = JsonSerializer.Deserialize<SetSettingShortcut>(row.Payload, JsonSerializerOptions.Web)!.In(version, 0);
            if (message.Action is null)
                return new(DesiredStateStatus.Invalid) { ErrorDescription = $"{message.Field} {message.Rule}" };

            (action, payload) = (message.Action, JsonSerializer.SerializeToUtf8Bytes(message.Payload));
        }

        var preferences = new CommandPreferences(
            commands.Value.DefaultTimeout, CommandPriority.Low, IsAsynchronous: false, IdempotencyKey: null);
        var (written, _) = await journal.AddAsync(
            new NewCommand([row.ChargePointId], action, payload, row.Actor, preferences) { IsAudited = false }, CancellationToken.None);
        var attempt = DesiredAttempt.Of(await runner.SendAsync(written[0], payload));

        // It has come back with another version in between, in which the setting is said in other words.
        return attempt.Status is DesiredStateStatus.Invalid && row.Action is null && written[0].Version != version
            ? attempt with { Status = DesiredStateStatus.Pending }
            : attempt;
    }
}
