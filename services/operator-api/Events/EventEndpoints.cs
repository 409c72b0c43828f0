using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Problems;
using Ocpp.Micro.OperatorApi.Queries;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary><c>GET /events</c>: what happens at charge points, as it happens.</summary>
internal static class EventEndpoints
{
    private const int MaxChargePoints = 100;
    private const string RetryAfterSeconds = "10";

    public static void MapEvents(this IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/events", StreamAsync)
        .RequireAuthorization(AccessPolicies.Read)
        .WithTags("Events")
        .WithName("streamEvents")
        .WithSummary("Tells of events as they happen; goes on behind Last-Event-ID.")
        .Produces(StatusCodes.Status200OK, contentType: "text/event-stream");

    private static async Task<IResult> StreamAsync(
        string[]? chargePoint,
        string[]? kind,
        [FromHeader(Name = "Last-Event-ID")] string? lastEventId,
        HttpContext context,
        EventStream stream,
        StreamPlaces places,
        ListenerWatch watch,
        IOptions<EventOptions> options,
        IHostApplicationLifetime lifetime)
    {
        var reader = new FilterReader();
        var filter = new EventFilter(
            [.. (chargePoint ?? []).Select(value => reader.Text("chargePoint", value) ?? "")],
            [.. (kind ?? []).Select(value => reader.Choice<EventKind>("kind", value) ?? default)]);
        if (reader.Problem is { } problem)
            return problem;
        if (filter.ChargePoints.Count > MaxChargePoints)
            return Problem.InvalidField("chargePoint", "must not be given more than 100 times");
        if (!TryReadId(lastEventId, out var after))
            return Problem.InvalidField("Last-Event-ID", "must be the id of an event");
        if (!places.TryTake())
            return Full(context);

        using var listener = watch.Add(context.User);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(
            context.RequestAborted, lifetime.ApplicationStopping, listener.Ended);
        try
        {
            await stream.RunAsync(context.Response, filter, after, options.Value.KeepAliveInterval, end.Token);
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The operator has gone or may not listen any more, or the service stops: who comes back does so with the id seen last.
        }
        finally
        {
            places.GiveBack();
        }

        return Results.Empty;
    }

    private static bool TryReadId(string? text, out long? id)
    {
        id = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return false;

        id = number;
        return true;
    }

    private static ProblemHttpResult Full(HttpContext context)
    {
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem.Of(
            StatusCodes.Status503ServiceUnavailable, ProblemType.Unavailable, "There are too many streams of events.");
    }
}
