using RabbitMQ.Client;

namespace Ocpp.Micro.Bench.Broker;

/// <summary>Exchange and queue of the plain side: like ours, under other names.</summary>
internal static class PlainTopology
{
    public const string Exchange = "bench.plain.calls";
    public const string Queue = "bench.plain";
    public const string ReplyTo = "amq.rabbitmq.reply-to";
    public const string RoutingKey = $"ocpp16.{BenchCall.Action}";

    public static async Task DeclareAsync(IChannel channel)
    {
        await channel.ExchangeDeclareAsync(Exchange, ExchangeType.Direct, durable: true, autoDelete: false);
        await channel.QueueDeclareAsync(Queue, durable: true, exclusive: false, autoDelete: false);
        await channel.QueueBindAsync(Queue, Exchange, RoutingKey);
    }
}
