using System.ComponentModel.DataAnnotations;

namespace Ocpp.Micro.Messaging;

/// <summary>Where the broker is, and how hard an instance may work. Section <c>Broker</c>.</summary>
public sealed class BrokerOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Broker";

    /// <summary>
    /// Address of RabbitMQ, <c>amqp://user:password@host:5672/virtual-host</c> (<c>amqps</c> for TLS). Absent by default: messages
    /// then stay within the process.
    /// </summary>
    public Uri? Address { get; set; }

    /// <summary>How many calls one queue of an instance handles at a time. Default 16.</summary>
    [Range(1, 1024)]
    public int ConcurrentCalls { get; set; } = 16;

    /// <summary>How many unacknowledged messages the broker hands to one queue of an instance. Default 256.</summary>
    [Range(1, 65535)]
    public ushort Prefetch { get; set; } = 256;
}
