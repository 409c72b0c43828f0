using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Ocpp.Micro.Messaging.Requests;
using Ocpp.Micro.OperatorApi.Problems;

namespace Ocpp.Micro.OperatorApi.Queries;

/// <summary>Says that a service gave no answer: that it is away, which passes, or that it does not take what it was asked, and which part of it.</summary>
internal sealed partial class RequestFailures(ILogger<RequestFailures> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not RequestException failure)
            return false;

        if (failure.Failure is RequestFailure.Refused)
        {
            await RefusalOf(failure).ExecuteAsync(context);
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

    // What the page begins behind has another name for operators than between services.
    private static ProblemHttpResult RefusalOf(RequestException failure) => failure.Field switch
    {
        { } field => Problem.InvalidField(field == "$.page.after" ? "cursor" : field, failure.Reason[(field.Length + 1)..]),
        null => Problem.Of(
            StatusCodes.Status422UnprocessableEntity, ProblemType.InvalidField, "A field has a value that cannot be.", failure.Reason),
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Question} was not answered ({Failure}): {Reason}")]
        public static partial void NotAnswered(ILogger logger, string question, RequestFailure failure, string reason);
    }
}
