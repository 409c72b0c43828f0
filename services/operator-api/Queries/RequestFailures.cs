using Microsoft.AspNetCore.Diagnostics;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Queries;

/// <summary>Says that a service gave no answer: that it is away, which passes, or that it does not take a page as it was asked for.</summary>
internal sealed partial class RequestFailures(ILogger<RequestFailures> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RequestException failure)
            return false;

        if (failure.Failure is RequestFailure.Refused)
        {
            await Problem.InvalidField("cursor", failure.Reason).ExecuteAsync(context);
            return true;
        }

        Log.NotAnswered(logger, failure.Question, failure.Failure, failure.Reason);
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            ProblemType.Unavailable,
            "A part of the system does not answer.",
            $"{failure.Question.Split('.')[0]}-service did not answer; what was to be changed may be changed yet.").ExecuteAsync(context);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Question} was not answered ({Failure}): {Reason}")]
        public static partial void NotAnswered(ILogger logger, string question, RequestFailure failure, string reason);
    }
}
