using System.Text.Json;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Requests;

/// <summary>Asks on the way of CALLs, and makes of every other outcome than an answer one exception.</summary>
internal sealed partial class RequestClient(CallClient calls, TimeProvider clock, ILogger<RequestClient> logger) : IRequestClient
{
    public async Task<TResponse> AskAsync<TRequest, TResponse>(
        IInternalRequest<TRequest, TResponse> request, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class
    {
        try
        {
            var (response, reply) = await calls.AskAsync(request, clock.GetUtcNow(), timeout, cancellationToken);
            return response ?? throw Failure(TRequest.Name, reply);
        }
        catch (JsonException exception)
        {
            Log.Unreadable(logger, exception, TRequest.Name);
            throw new RequestException(TRequest.Name, RequestFailure.Failed, "The answer could not be read.");
        }
    }

    private static RequestException Failure(string question, CallReply reply) => new(
        question,
        reply switch
        {
            { Unrouted: true } => RequestFailure.NobodyBound,
            { ErrorCode: not OcppErrorCode.InternalError } => RequestFailure.Refused,
            _ when reply == OwnReplies.TooLate || reply == OwnReplies.Stopping => RequestFailure.NoAnswer,
            _ => RequestFailure.Failed,
        },
        reply.Unrouted ? "No service answers it." : reply.ErrorDescription ?? "");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The answer to {Question} could not be read")]
        public static partial void Unreadable(ILogger logger, Exception exception, string question);
    }
}
