using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>The broker, and the services' ways to it.</summary>
internal sealed class BrokerPart(OwnRabbitMq broker, IReadOnlyList<TcpProxy> ways) : ProcessPart(PartName.Broker)
{
    protected override IEnumerable<TcpProxy> Ways => ways;

    protected override Task StartAsync() => broker.StartAsync();

    protected override Task StopAsync() => broker.StopAsync();

    protected override Task KillAsync() => broker.KillAsync();

    protected override Task SuspendAsync() => broker.SuspendAsync();

    protected override Task ResumeAsync() => broker.ResumeAsync();
}
