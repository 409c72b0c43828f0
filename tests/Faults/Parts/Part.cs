using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Faults.Tests.Schedules;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>Something that can break.</summary>
internal abstract class Part(string name)
{
    public string Name => name;

    /// <summary>The ways that lead to the others.</summary>
    protected virtual IEnumerable<TcpProxy> Ways => [];

    /// <summary>Breaks it for a while; completes when it works again.</summary>
    public virtual async Task InflictAsync(FaultKind kind, TimeSpan length)
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

    // The length of a fault is what is tried here.
    private protected static Task WaitAsync(TimeSpan length) => Task.Delay(length, TimeProvider.System);

    private async Task InterruptAsync(Action<TcpProxy> interrupt, TimeSpan length)
    {
        foreach (var way in Ways)
            interrupt(way);

        await WaitAsync(length);
        foreach (var way in Ways)
            way.Open();
    }
}
