namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>Tests on the broker run one after the other: they bind the same actions.</summary>
[CollectionDefinition(Name)]
public sealed class RabbitMqCollection : ICollectionFixture<RabbitMqFixture>
{
    public const string Name = "RabbitMQ";
}
public sealed class RabbitMqFixture { public Uri Address { get; } = new(Environment.GetEnvironmentVariable("OCPP_TEST_RABBITMQ")!); }
