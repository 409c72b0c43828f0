using System.Data.Common;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ocpp.Micro.OperatorApi.Problems;

/// <summary>Says of the API's own database being away that it passes.</summary>
internal sealed partial class DatabaseFailures(ILogger<DatabaseFailures> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext context, Exception exception, CancellationToken cancellationToken)
    {
        if (exception is not (RetryLimitExceededException or DbException { IsTransient: true }))
            return false;

        Log.Away(logger, exception);
        context.Response.Headers.RetryAfter = RetryAfterSeconds;
        await Problem.Of(
            StatusCodes.Status503ServiceUnavailable, ProblemType.Unavailable, "A part of the system does not answer.").ExecuteAsync(context);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database does not answer")]
        public static partial void Away(ILogger logger, Exception exception);
    }
}
