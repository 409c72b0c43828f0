using Microsoft.AspNetCore.Http.HttpResults;
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

    /// <summary>Asks for a page of a list, or says which parameter cannot be read.</summary>
    /// <param name="request">The question that was made of the parameters.</param>
    /// <param name="reader">Who has read them.</param>
    /// <param name="cancellationToken">The operator has gone.</param>
    /// <exception cref="RequestException">There is no answer; <see cref="RequestFailures"/> says so to who has asked.</exception>
    public async Task<Results<Ok<Page<TItem>>, ProblemHttpResult>> ListAsync<TRequest, TItem>(
        IInternalRequest<TRequest, Page<TItem>> request, FilterReader reader, CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, Page<TItem>> =>
        reader.Problem is { } problem ? problem : TypedResults.Ok(await AskAsync(request, cancellationToken));

    /// <summary>Asks what takes as long as a charge point.</summary>
    /// <exception cref="RequestException">There is no answer.</exception>
    public Task<TResponse> AskAsync<TRequest, TResponse>(
        IInternalRequest<TRequest, TResponse> request, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class =>
        client.AskAsync(request, timeout, cancellationToken);
}
