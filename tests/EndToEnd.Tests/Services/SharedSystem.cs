using Ocpp.Micro.Testing;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>The system, as it is by default, of all classes of <see cref="SharedSystemCollection"/>.</summary>
public sealed class SharedSystem(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql) : TwoGateways(rabbitMq, postgreSql);

/// <summary>Tests that need no settings of their own: to start five services takes longer than most tests.</summary>
[CollectionDefinition(Name)]
public sealed class SharedSystemCollection : ICollectionFixture<SharedSystem>
{
    public const string Name = "shared system";
}
