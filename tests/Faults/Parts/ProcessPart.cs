using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Faults.Tests.Schedules;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>A process, or several that make one server, and the ways that lead to others.</summary>
internal abstract class ProcessPart(string name) : Part(name)
{
    /// <summary>The ways that lead to the others.</summary>
    protected virtual IEnumerable<TcpProxy> Ways => [];

    public override async Task InflictAsync(FaultKind kind, TimeSpan length)
    {
        switch (kind)
        {
            case FaultKind.Restart:
                await StopAsync();
                await WaitAsync(length);
                await StartAsync();
                break;
            case FaultKind.Kill:
                await KillAsync();
                await WaitAsync(length);
                await StartAsync();
                break;
            case FaultKind.Freeze:
                await SuspendAsync();
                await WaitAsync(length);
                await ResumeAsync();
                break;
            default:
                await InterruptAsync(kind == FaultKind.CutOff ? static way => way.Cut() : static way => way.Silence(), length);
                break;
        }
    }

    protected abstract Task StartAsync();

    protected abstract Task StopAsync();

    protected abstract Task KillAsync();

    protected abstract Task SuspendAsync();

    protected abstract Task ResumeAsync();

    private async Task InterruptAsync(Action<TcpProxy> interrupt, TimeSpan length)
    {
        foreach (var way in Ways)
            interrupt(way);

        await WaitAsync(length);
        foreach (var way in Ways)
            way.Open();
    }
}
