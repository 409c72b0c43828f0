using System.Collections.Concurrent;
using System.Globalization;
using Ocpp.Micro.Contracts.Envelope;
using RabbitMQ.Client;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>
/// Request and reply with nothing but the RabbitMQ client: the same exchange, headers, payload and direct reply-to, no confirms; no
/// deadlines, retries, traces or metrics.
/// </summary>
internal sealed class PlainCalls(Uri broker)
{
    private readonly ConcurrentDictionary<long, TaskCompletionSource<byte[]>> _pending = new();
    private IChannel? _channel;
    private long _lastKey;

    public async Task StartAsync()
    {
        var connection = await new ConnectionFactory { Uri = broker }.CreateConnectionAsync();
        _channel = await connection.CreateChannelAsync();
        await PlainTopology.DeclareAsync(_channel);
        await _channel.BasicConsumeAsync(PlainTopology.ReplyTo, autoAck: true, new ReplyConsumer(_channel, _pending));
    }

    public async ValueTask<byte[]> CallAsync(string routingKey, string uniqueId, ReadOnlyMemory<byte> payload)
    {
        var key = Interlocked.Increment(ref _lastKey);
        var pending = new TaskCompletionSource<byte[]>(TaskCreationOptions.RunContinuationsAsynchronously);
        _pending[key] = pending;
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        var properties = new BasicProperties
        {
            AppId = BenchCall.ConnectionId,
            ContentType = "application/json",
            CorrelationId = key.ToString("x", CultureInfo.InvariantCulture),
            Expiration = "25000",
            MessageId = uniqueId,
            ReplyTo = PlainTopology.ReplyTo,
            Type = BenchCall.Action,
            Headers = new Dictionary<string, object?>
            {
                [EnvelopeHeaders.ChargePointId] = BenchCall.ChargePointId,
                [EnvelopeHeaders.ReceivedAt] = now,
                [EnvelopeHeaders.Deadline] = now + 25_000,
            },
        };
        await _channel!.BasicPublishAsync(PlainTopology.Exchange, routingKey, mandatory: false, properties, payload);
        return await pending.Task;
    }

    private sealed class ReplyConsumer(IChannel channel, ConcurrentDictionary<long, TaskCompletionSource<byte[]>> pending)
        : AsyncDefaultBasicConsumer(channel)
    {
        public override Task HandleBasicDeliverAsync(
            string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
            IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        {
            var key = long.Parse(properties.CorrelationId!, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            if (pending.TryRemove(key, out var call))
                call.SetResult(body.ToArray());

            return Task.CompletedTask;
        }
    }
}
