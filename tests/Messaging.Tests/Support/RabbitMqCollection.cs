using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>Tests on the broker share one and run one after the other: where it has a single virtual host, they bind the same actions.</summary>
[CollectionDefinition(Name)]
public sealed class RabbitMqCollection : ICollectionFixture<RabbitMqFixture>
{
    public const string Name = "RabbitMQ";
}
