using System.Text.Json;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Audit;
using Ocpp.Micro.OperatorApi.OpenApi;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Commands to one charge point and to several, and what became of them.</summary>
internal static class CommandEndpoints
{
    public static void MapCommands(this IEndpointRouteBuilder endpoints)
    {
        var commands = endpoints.MapGroup("").WithTags("Commands");
        commands.MapPost("/charge-points/{id}/commands/{action}", CommandOneAsync)
            .WithMetadata(new IsWrittenDown())
            .RequireAuthorization(AccessPolicies.Command)
            .WithSummary("Sends a command to a charge point and waits for its answer.");
        commands.MapPost("/commands", CommandSeveralAsync)
            .WithMetadata(new IsWrittenDown())
            .RequireAuthorization(AccessPolicies.Command)
            .WithName("commandSeveral")
            .Accepts<SeveralCommands>("application/json")
            .Produces<CommandResults>()
            .Produces<AcceptedCommand>(StatusCodes.Status202Accepted)
            .WithCommandHeaders()
            .WithSummary("Sends a command to several charge points; the answer has a result for each.");
        commands.MapGet("/commands", CommandQueries.ListAsync)
            .WithName("listCommands")
            .RequireAuthorization(AccessPolicies.Read)
            .WithSummary("Lists commands and what became of them, the newest first.");
        commands.MapGet("/commands/{id:guid}", CommandQueries.FindAsync)
            .WithName("findCommand")
            .RequireAuthorization(AccessPolicies.Read)
            .WithSummary("A command and what has become of it.");
    }

    private static async Task<IResult> CommandOneAsync(
        string id, string action, HttpRequest request, CommandService commands, IOptions<CommandOptions> options, CancellationToken cancellationToken)
    {
        var (preferences, unclear) = PreferenceReader.Read(request, options.Value);
        if (preferences is null)
            return unclear!;

        var (payload, malformed) = await PayloadBody.ReadAsync(request, cancellationToken);
        return malformed ?? await commands.CommandAsync(id, action, payload, preferences, cancellationToken);
    }

    private static async Task<IResult> CommandSeveralAsync(
        HttpRequest request, CommandService commands, IOptions<CommandOptions> options, CancellationToken cancellationToken)
    {
        var (preferences, unclear) = PreferenceReader.Read(request, options.Value);
        if (preferences is null)
            return unclear!;

        var (body, malformed) = await PayloadBody.ReadAsync(request, cancellationToken);
        if (malformed is not null)
            return malformed;

        SeveralCommands? several;
        try
        {
            several = JsonSerializer.Deserialize<SeveralCommands>(body.Span, JsonSerializerOptions.Web);
        }
        catch (JsonException exception)
        {
            return Problem.InvalidField(exception.Path ?? "$", "is not of the type that is asked for");
        }

        if (several?.ChargePointIds is not { } chargePointIds || chargePointIds.Any(static id => id is null))
            return Problem.InvalidField("$.chargePointIds", "must be a list of charge points");
        if (several.Action is not { } action)
            return Problem.InvalidField("$.action", "must be there");

        var payload = several.Payload?.Utf8 ?? "{}"u8.ToArray();
        return payload.Span[0] != '{'
            ? Problem.InvalidField("$.payload", "must be an object")
            : await commands.CommandAsync(chargePointIds, action, payload, preferences, cancellationToken);
    }
}

/// <summary>Asks for a command to several charge points.</summary>
/// <param name="ChargePointIds">The charge points, each once.</param>
/// <param name="Action">The action.</param>
/// <param name="Payload">Its payload, the same for all; absent for an empty one.</param>
internal sealed record SeveralCommands(IReadOnlyList<string>? ChargePointIds, string? Action, RawJsonText? Payload);
