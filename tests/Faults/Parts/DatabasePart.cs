using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>The database server, and the services' ways to it.</summary>
internal sealed class DatabasePart(OwnPostgreSql server, IReadOnlyList<TcpProxy> ways) : ProcessPart(PartName.Database)
{
    protected override IEnumerable<TcpProxy> Ways => ways;

    protected override Task StartAsync() => server.StartAsync();

    protected override Task StopAsync() => server.StopAsync();

    protected override Task KillAsync() => server.KillAsync();

    protected override Task SuspendAsync() => server.SuspendAsync();

    protected override Task ResumeAsync() => server.ResumeAsync();
}
