using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.Commands;
using Ocpp.Micro.OperatorApi.Credentials;
using Ocpp.Micro.OperatorApi.OpenApi;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Shortcuts;

/// <summary>What operators do daily, in the same words for every version.</summary>
internal static class ShortcutEndpoints
{
    public static void MapShortcuts(this IEndpointRouteBuilder endpoints)
    {
        var shortcuts = endpoints.MapGroup("/charge-points/{id}").RequireAuthorization(AccessPolicies.Command).WithTags("Shortcuts").WithMetadata(new IsWrittenDown());
        shortcuts.Map<StartShortcut>("start", "startTransaction", CommandPriority.High, "Starts a transaction.");
        shortcuts.Map<StopShortcut>("stop", "stopTransaction", CommandPriority.High, "Stops a transaction.");
        shortcuts.Map<UnlockShortcut>("unlock", "unlockConnector", CommandPriority.High, "Unlocks a connector.");
        shortcuts.Map<ResetShortcut>("reset", "resetChargePoint", CommandPriority.Normal, "Restarts a charge point.");
        shortcuts.Map<AvailabilityShortcut>("change-availability", "changeAvailability", CommandPriority.Normal, "Takes into service, or out of it.");
        shortcuts.Map<GetSettingsShortcut>("get-settings", "getSettings", CommandPriority.Normal, "Reads configuration keys (1.6) or variables (2.x).");
        shortcuts.Map<SetSettingShortcut>("set-setting", "setSetting", CommandPriority.Normal, "Sets a configuration key (1.6) or a variable (2.x).");
        shortcuts.Map<FirmwareShortcut>("update-firmware", "updateFirmware", CommandPriority.Normal, "Updates the firmware.");
    }

    private static void Map<TShortcut>(this IEndpointRouteBuilder endpoints, string name, string operation, CommandPriority priority, string summary)
        where TShortcut : class, IShortcut =>
        endpoints.MapPost("/" + name, (string id, TShortcut body, ShortcutRequest request, CancellationToken cancellationToken) =>
            request.DoAsync(id, name, body, priority, cancellationToken)).WithName(operation).WithSummary(summary).DescribedAsCommand();
}

/// <summary>Has a shortcut said in the version that the charge point speaks, and sent like any other command.</summary>
internal sealed class ShortcutRequest(
    IChargePointClient chargePoints, CommandService commands, IOptions<CommandOptions> options, IHttpContextAccessor http)
{
    public async Task<IResult> DoAsync(
        string chargePointId, string name, IShortcut shortcut, CommandPriority usual, CancellationToken cancellationToken)
    {
        var (preferences, unclear) = PreferenceReader.Read(http.HttpContext!.Request, options.Value, usual);
        if (preferences is null)
            return unclear!;

        if (shortcut is SetSettingShortcut setting && CredentialMembers.ProblemOf(setting.Name, setting.Component, "$.name") is { } reserved)
            return reserved;

        // A repetition is the same request wherever the charge point is by now, and whatever it speaks.
        var asked = new NewCommand(
            [chargePointId], name, JsonSerializer.SerializeToUtf8Bytes(shortcut, shortcut.GetType()), commands.Actor, preferences);
        if (await commands.RepeatAsync(asked, cancellationToken) is { } earlier)
            return earlier;

        // Without a connection nobody knows which message it would be.
        if (await chargePoints.LookUpAsync(chargePointId, cancellationToken) is not { } found)
        {
            return Problem.Of(
                StatusCodes.Status503ServiceUnavailable, ProblemType.Unreachable, "Broker or directory of connections are away; nothing was sent.");
        }

        if (found.Connection is not { } connection)
        {
            return Problem.Of(
                StatusCodes.Status409Conflict, ProblemType.NotConnected, "The charge point is not connected; nothing was sent.");
        }

        var message = shortcut.In(connection.Version, NumberOf(preferences.IdempotencyKey));
        if (message.Action is not { } action)
            return Problem.InvalidField(message.Field!, message.Rule!);

        return await commands.CommandAsync(
            asked with { Action = action, Payload = JsonSerializer.SerializeToUtf8Bytes(message.Payload), AskedAs = asked }, cancellationToken);
    }

    // Positive, as charge points may read no other.
    private static int NumberOf(string? idempotencyKey) => idempotencyKey is null
        ? RandomNumberGenerator.GetInt32(1, int.MaxValue)
        : (BinaryPrimitives.ReadInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(idempotencyKey))) & int.MaxValue) | 1;
}
