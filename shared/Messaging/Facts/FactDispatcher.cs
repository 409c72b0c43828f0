using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Messaging.Telemetry;
using Polly;
using Polly.Retry;

namespace Ocpp.Micro.Messaging.Facts;

/// <summary>
/// Works on the facts of one queue, on every transport alike: a few attempts with growing pauses, each in its own scope, then the fact
/// is set aside with the reason.
/// </summary>
internal sealed partial class FactDispatcher
{
    private readonly FactQueue _queue;
    private readonly FrozenDictionary<string, FactInvoker> _invokers;
    private readonly IFactTransport _transport;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<FactDispatcher> _logger;
    private readonly ResiliencePipeline _attempts;

    public FactDispatcher(
        FactQueue queue, int attempts, IFactTransport transport, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FactDispatcher> logger)
    {
        (_queue, _transport, _scopes, _logger) = (queue, transport, scopes, logger);
        _invokers = queue.Invokers.ToFrozenDictionary();
        _attempts = Attempts(attempts, clock);
    }

    /// <summary>Completes when the fact may be acknowledged.</summary>
    /// <exception cref="OperationCanceledException">The delivery became void; the broker brings the fact again.</exception>
    public async Task DispatchAsync(IncomingFact fact, CancellationToken delivery)
    {
        if (!_invokers.TryGetValue(fact.Name, out var invoker))
        {
            Log.NotListened(_logger, _queue.Name, fact.Name);
            return;
        }

        using var span = MessagingSpans.StartProcess(_transport.System, fact.Name, _queue.Name, fact.Trace);
        try
        {
            await _attempts.ExecuteAsync(
                static (state, token) => state.Dispatcher.AttemptAsync(state.Fact, state.Invoker, token),
                (Dispatcher: this, Fact: fact, Invoker: invoker),
                delivery);
        }
        catch (OperationCanceledException) when (delivery.IsCancellationRequested)
        {
            throw;
        }
        catch (Exception exception)
        {
            Log.Rejected(_logger, exception, fact.Name, fact.Id, _queue.Name);
            MessagingTelemetry.FactsRejected.Add(1, new KeyValuePair<string, object?>(OcppTelemetry.Fact, fact.Name));
            await _transport.RejectAsync(fact, _queue.Name, $"{exception.GetType().Name}: {exception.Message}", delivery);
        }
    }

    private static ResiliencePipeline Attempts(int attempts, TimeProvider clock) => attempts == 1
        ? ResiliencePipeline.Empty
        : new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                // What cannot be read now cannot be read later.
                ShouldHandle = new PredicateBuilder().Handle<Exception>(e => e is not JsonException),
                MaxRetryAttempts = attempts - 1,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(200),
                MaxDelay = TimeSpan.FromSeconds(5),
                UseJitter = true,
            })
            .Build();

    private async ValueTask AttemptAsync(IncomingFact fact, FactInvoker invoker, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        await invoker(scope.ServiceProvider, fact.Body, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Fact {Fact} {FactId} was set aside: the handler of queue {Queue} kept failing")]
        public static partial void Rejected(ILogger logger, Exception exception, string fact, string? factId, string queue);

        [LoggerMessage(2, LogLevel.Warning, "Queue {Queue} is bound to {Fact}, which nobody here listens to; it was dropped")]
        public static partial void NotListened(ILogger logger, string queue, string fact);
    }
}
