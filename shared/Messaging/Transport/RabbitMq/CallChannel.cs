using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// An endpoint's channel as the bus sees it: when it begins to consume, a <see cref="CallConsumer"/> stands before its consumer, and
/// when it cancels, that one drains first.
/// </summary>
internal sealed class CallChannel : ScopeChannelContext, ChannelContext, IDisposable
{
    private readonly ChannelContext _channel;
    private readonly Func<IAsyncBasicConsumer, IChannel, CallConsumer> _create;
    private CallConsumer? _consumer;

    public CallChannel(ChannelContext channel, Func<IAsyncBasicConsumer, IChannel, CallConsumer> create)
        : base(channel, CancellationToken.None)
    {
        _channel = channel;
        _create = create;
        channel.Channel.ChannelShutdownAsync += VoidAsync;
    }

    public new void Dispose()
    {
        _channel.Channel.ChannelShutdownAsync -= VoidAsync;
        _consumer?.Dispose();
        base.Dispose();
    }

    Task<string> ChannelContext.BasicConsume(
        string queue, bool noAck, bool exclusive, IDictionary<string, object?> arguments, IAsyncBasicConsumer consumer,
        string consumerTag, CancellationToken cancellationToken)
    {
        _consumer = _create(consumer, Channel);
        return _channel.BasicConsume(queue, noAck, exclusive, arguments, _consumer, consumerTag, cancellationToken);
    }

    async Task ChannelContext.BasicCancel(string consumerTag, CancellationToken cancellationToken)
    {
        var drain = _consumer?.DrainAsync(cancellationToken) ?? Task.CompletedTask;
        await _channel.BasicCancel(consumerTag, cancellationToken);
        await drain;
    }

    // The client tells one channel after the other, and the bus consumes again once it has heard: neither waits for what handlers do
    // when they are cancelled.
    private Task VoidAsync(object channel, ShutdownEventArgs reason)
    {
        _ = _consumer?.VoidAsync();
        return Task.CompletedTask;
    }
}
