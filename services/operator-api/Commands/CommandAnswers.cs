using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>What a caller hears who has waited for a command: the one table from states to HTTP.</summary>
internal static class CommandAnswers
{
    /// <summary>The answer for a command that is finished.</summary>
    public static IResult Of(CommandResult result)
    {
        var view = CommandView.Of(result);
        return view.State switch
        {
            CommandState.Answered => TypedResults.Ok(view),
            CommandState.Queued or CommandState.Sent => Accepted(view.Id),
            CommandState.Refused => Refused(view, "call-error", "The charge point answered with an error."),
            CommandState.InvalidAnswer => Refused(view, "invalid-answer", "The charge point's answer breaks a rule of its message."),
            CommandState.ConnectionClosed => Lost(
                view, StatusCodes.Status502BadGateway, "connection-closed", "The connection ended before the charge point had answered; it may have acted."),
            CommandState.Unknown => Lost(
                view, StatusCodes.Status502BadGateway, ProblemType.OutcomeUnknown, "Nobody knows what became of the command; the charge point may have acted."),
            CommandState.TimedOut => Lost(
                view, StatusCodes.Status504GatewayTimeout, "timed-out", "The charge point did not answer in time; it may have acted."),
            CommandState.NotConnected => Lost(
                view, StatusCodes.Status409Conflict, ProblemType.NotConnected, "The charge point is not connected; nothing was sent."),
            CommandState.Busy or CommandState.Expired => Lost(
                view, StatusCodes.Status429TooManyRequests, "busy", "Too many commands wait for the charge point; nothing was sent."),
            CommandState.Unreachable => Lost(
                view, StatusCodes.Status503ServiceUnavailable, ProblemType.Unreachable, "Broker or directory of connections are away; nothing was sent."),
            CommandState.NotSupported => NotSupported(view),
            _ => Invalid(view),
        };
    }

    /// <summary>The answer for a command that the caller does not wait for.</summary>
    public static IResult Accepted(Guid id) => TypedResults.Accepted($"/commands/{id}", new AcceptedCommand(id, $"/commands/{id}"));

    private static ProblemHttpResult Refused(CommandView view, string kind, string title) => Problem.Of(
        StatusCodes.Status502BadGateway,
        kind,
        title,
        view.Error?.Description,
        new()
        {
            ["errorCode"] = view.Error?.Code,
            ["errorDescription"] = view.Error?.Description,
            ["errorDetails"] = view.Error?.Details,
            ["command"] = view,
        });

    private static ProblemHttpResult Invalid(CommandView view) => Problem.Of(
        StatusCodes.Status422UnprocessableEntity,
        "invalid-payload",
        "The payload breaks a rule of its message; nothing was sent.",
        view.Error?.Description,
        new() { ["field"] = view.Error?.Path, ["errorCode"] = view.Error?.Code, ["command"] = view });

    private static ProblemHttpResult NotSupported(CommandView view) => Problem.Of(
        StatusCodes.Status422UnprocessableEntity,
        "action-not-supported",
        "The version that the charge point speaks has no such action; nothing was sent.",
        extensions: new() { ["field"] = "action", ["command"] = view });

    private static ProblemHttpResult Lost(CommandView view, int status, string kind, string title) =>
        Problem.Of(status, kind, title, extensions: new() { ["command"] = view });
}

/// <summary>Says where to look for what becomes of a command.</summary>
/// <param name="Id">The command.</param>
/// <param name="Location">Where it is.</param>
internal sealed record AcceptedCommand(Guid Id, string Location);
