using System.Threading.Channels;
using Ocpp.Micro.Messaging.Transport;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;
using RabbitMQ.Client.Exceptions;

namespace Ocpp.Micro.Messaging.Calls;

/// <summary>
/// Publishes again while the broker is away: with jitter, so that a herd of waiting calls does not return as one, behind a
/// circuit breaker, so that most of them do not even try, and never past the time they are given.
/// </summary>
internal sealed class PublishRetry
{
    private static readonly ResiliencePropertyKey<TimeSpan> _timeLeft = new("time-left");

    private readonly ResiliencePipeline _pipeline;

    public PublishRetry(TimeProvider clock)
    {
        var transient = new PredicateBuilder().Handle<Exception>(IsTransient);
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddTimeout(new TimeoutStrategyOptions
            {
                TimeoutGenerator = arguments => new(arguments.Context.Properties.GetValue(_timeLeft, TimeSpan.FromSeconds(30))),
            })
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(IsTransient).Handle<BrokenCircuitException>(),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromMilliseconds(50),
                MaxDelay = TimeSpan.FromSeconds(1),
                UseJitter = true,
            })
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                ShouldHandle = transient,
                FailureRatio = 0.9,
                MinimumThroughput = 20,
                SamplingDuration = TimeSpan.FromSeconds(1),
                BreakDuration = TimeSpan.FromMilliseconds(500),
            })
            .Build();
    }

    /// <summary>Whether the connection is to blame, not the message.</summary>
    public static bool IsTransient(Exception exception) =>
        exception is BrokerUnavailableException or RabbitMQClientException or IOException or ObjectDisposedException
            or ChannelClosedException; // what the client's own queue of outgoing frames says when the connection ends

    /// <summary>Publishes until it succeeds or the time is over; false when it is over.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<bool> TryAsync<TState>(
        Func<TState, CancellationToken, ValueTask> publish, TState state, TimeSpan timeLeft, CancellationToken cancellationToken)
    {
        if (timeLeft <= TimeSpan.Zero)
            return false;

        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(_timeLeft, timeLeft);
        try
        {
            await _pipeline.ExecuteAsync(
                static (context, call) => call.Publish(call.State, context.CancellationToken), context, (Publish: publish, State: state));
            return true;
        }
        catch (TimeoutRejectedException)
        {
            return false;
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }
}
