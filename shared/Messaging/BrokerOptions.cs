using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.Messaging;

/// <summary>Where the broker is, and how hard an instance may work. Section <c>Broker</c>.</summary>
public sealed class BrokerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Broker";

    /// <summary>
    /// Address of RabbitMQ, <c>amqp://user:password@host:5672/virtual-host</c> (<c>amqps</c> for TLS 1.2 and 1.3, with the
    /// certificate checked). Absent by default: messages then stay within the process.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>How many calls one queue of an instance handles at a time. Default 16.</summary>
    [Range(1, 1024)]
    public int ConcurrentCalls { get; set; } = 16;

    /// <summary>How many unacknowledged messages the broker hands to one queue of an instance. Default 256.</summary>
    [Range(1, 65535)]
    public ushort Prefetch { get; set; } = 256;

    /// <summary>
    /// The kind of queue that services consume, <see cref="BrokerQueueType.Classic"/> by default. All services and gateways must agree,
    /// and queues that exist keep their kind: delete them to change it.
    /// </summary>
    [EnumDataType(typeof(BrokerQueueType))]
    public BrokerQueueType QueueType { get; set; } = BrokerQueueType.Classic;

    /// <summary>How long the broker may be silent before its connection counts as lost. Default 10 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How long a handler may go on when the service stops; then it is cancelled, and its call goes back to the queue for another
    /// instance. Default 10 s.
    /// </summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:10:00")]
    public TimeSpan StopGrace { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// How many of the things that follow replies (<see cref="Handlers.IAfterReply{TRequest, TResponse}"/>) an instance does at a time. Most
    /// of them wait, for a charge point for example, and take little but memory; past this number the queues wait. Default 1,024.
    /// </summary>
    [Range(1, 100_000)]
    public int AfterReplies { get; set; } = 1024;

    /// <summary>How long one of them may take before it is cancelled, with an error log. Default 2 min.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "01:00:00")]
    public TimeSpan AfterReplyTimeout { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long publishing a fact is tried while the broker is away, before the publisher hears of it. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1", "00:10:00")]
    public TimeSpan FactTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How often a fact is brought to a handler that fails, pauses growing from 0.2 s to 5 s, before it is set aside. Default 5.
    /// </summary>
    [Range(1, 100)]
    public int FactAttempts { get; set; } = 5;
}
