using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.OperatorApi.Queries;

/// <summary>Asks the services for what operators want to know, for as long as <see cref="OperatorApiOptions.QueryTimeout"/> says.</summary>
internal sealed class ServiceQueries(IRequestClient client, IOptions<OperatorApiOptions> options)
{
    /// <exception cref="RequestException">There is no answer; <see cref="RequestFailures"/> says so to who has asked.</exception>
    public Task<TResponse> AskAsync<TRequest, TResponse>(
        IInternalRequest<TRequest, TResponse> request, CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class =>
        client.AskAsync(request, options.Value.QueryTimeout, cancellationToken);
}
