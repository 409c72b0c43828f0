using Microsoft.Extensions.Logging;
using Ocpp.Micro.Messaging.Handlers;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// Takes CALLs off a channel in the bus's place, which would allocate more for each than everything else together. The bus keeps
/// the consumer's life: it hears of all but the deliveries.
/// </summary>
internal sealed partial class CallConsumer(
    IAsyncBasicConsumer bus, IChannel channel, CallDispatcher dispatcher, int places, TimeSpan stopGrace, TimeProvider clock, ILogger logger)
    : IAsyncBasicConsumer, IDisposable
{
    private readonly SemaphoreSlim _places = new(places, places);
    private readonly CancellationTokenSource _void = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _running;
    private volatile bool _stopping;

    public IChannel? Channel => bus.Channel;

    /// <summary>
    /// Waits for a place and begins; completes when the handler has its request and waits for something of its own. The body is the
    /// client's again from then on. So a few of the client's tasks keep many handlers going, and quick ones cost no change of threads.
    /// </summary>
    public async Task HandleBasicDeliverAsync(
        string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
        IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _running);
        await _places.WaitAsync(CancellationToken.None);
        _ = WorkAsync(deliveryTag, exchange, routingKey, properties, body);
    }

    /// <summary>Begins nothing more, and waits for what has begun: for its grace to end, and then for it to have heard of that.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        _stopping = true;
        if (Volatile.Read(ref _running) == 0)
            return;

        try
        {
            await _drained.Task.WaitAsync(stopGrace, clock, cancellationToken);
        }
        catch (TimeoutException)
        {
            await VoidAsync().WaitAsync(cancellationToken);
            await _drained.Task.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Cancels what has begun: the broker will bring it to another consumer.</summary>
    public Task VoidAsync() => _void.CancelAsync();

    public void Dispose()
    {
        // Handlers may still hear of it, and it holds nothing.
        if (!_void.IsCancellationRequested)
            _void.Dispose();
    }

    public Task HandleBasicConsumeOkAsync(string consumerTag, CancellationToken cancellationToken = default) =>
        bus.HandleBasicConsumeOkAsync(consumerTag, cancellationToken);

    public Task HandleBasicCancelOkAsync(string consumerTag, CancellationToken cancellationToken = default) =>
        bus.HandleBasicCancelOkAsync(consumerTag, cancellationToken);

    public Task HandleBasicCancelAsync(string consumerTag, CancellationToken cancellationToken = default) =>
        bus.HandleBasicCancelAsync(consumerTag, cancellationToken);

    public Task HandleChannelShutdownAsync(object channel, ShutdownEventArgs reason) =>
        bus.HandleChannelShutdownAsync(channel, reason);

    private async Task WorkAsync(
        ulong deliveryTag, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        try
        {
            // What was fetched ahead stays unacknowledged, and goes back to the queue with the channel.
            if (!_stopping && !_void.IsCancellationRequested)
                await AnswerAsync(deliveryTag, exchange, routingKey, properties, body);
        }
        catch (Exception exception)
        {
            if (!_void.IsCancellationRequested)
                Log.Failed(logger, exception, routingKey);

            await HandBackAsync(deliveryTag);
        }
        finally
        {
            _places.Release();
            if (Interlocked.Decrement(ref _running) == 0 && _stopping)
                _drained.TrySetResult();
        }
    }

    private async ValueTask AnswerAsync(
        ulong deliveryTag, string exchange, string routingKey, IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body)
    {
        if (CallMessage.Read(routingKey, properties, body) is { } call)
            await dispatcher.DispatchAsync(call, new RabbitMqReplySender(channel, properties), _void.Token);
        else
            Log.NotACall(logger, routingKey, exchange);

        await channel.BasicAckAsync(deliveryTag, multiple: false, CancellationToken.None);
    }

    // A void delivery is for another consumer. Any other failure would be the same there, and so on without end: the CALL is dropped,
    // and whoever sent it hears at its deadline.
    private async ValueTask HandBackAsync(ulong deliveryTag)
    {
        try
        {
            if (channel.IsOpen)
                await channel.BasicNackAsync(deliveryTag, multiple: false, requeue: _void.IsCancellationRequested, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // The channel has closed in between, which hands everything back.
            Log.NotHandedBack(logger, exception.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A message with the key {RoutingKey} from exchange {Exchange} is not a CALL and was dropped")]
        public static partial void NotACall(ILogger logger, string routingKey, string exchange);

        [LoggerMessage(2, LogLevel.Error, "{RoutingKey} could not be worked on and was dropped")]
        public static partial void Failed(ILogger logger, Exception exception, string routingKey);

        [LoggerMessage(3, LogLevel.Debug, "A CALL could not be handed back: {Reason}")]
        public static partial void NotHandedBack(ILogger logger, string reason);
    }
}
