using System.Collections.Concurrent;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Testing.Services;

/// <summary>Other services, which answer as the test says; none is there at first.</summary>
public sealed class ScriptedServices : IRequestClient
{
    private readonly ConcurrentDictionary<Type, Func<object, object>> _answers = new();
    private readonly ConcurrentQueue<object> _asked = new();

    /// <summary>What was asked, in order.</summary>
    public IReadOnlyList<object> Asked => [.. _asked];

    /// <summary>Begins anew, for the next of several tests that share it.</summary>
    public void Forget()
    {
        _answers.Clear();
        _asked.Clear();
    }

    /// <summary>Has a kind of question answered.</summary>
    /// <typeparam name="TRequest">The question.</typeparam>
    /// <typeparam name="TResponse">Its answer.</typeparam>
    /// <param name="answer">Answers it.</param>
    public void Answer<TRequest, TResponse>(Func<TRequest, TResponse> answer)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class => _answers[typeof(TRequest)] = request => answer((TRequest)request);

    /// <inheritdoc/>
    public Task<TResponse> AskAsync<TRequest, TResponse>(
        IInternalRequest<TRequest, TResponse> request, TimeSpan timeout, CancellationToken cancellationToken)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class
    {
        _asked.Enqueue(request);
        return _answers.TryGetValue(typeof(TRequest), out var answer)
            ? Task.FromResult((TResponse)answer(request))
            : Task.FromException<TResponse>(new RequestException(TRequest.Name, RequestFailure.NoAnswer, "There was no answer in time."));
    }
}
