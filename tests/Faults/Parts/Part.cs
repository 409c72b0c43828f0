using Ocpp.Micro.Faults.Tests.Schedules;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>Something that can break.</summary>
internal abstract class Part(string name)
{
    public string Name => name;

    /// <summary>Breaks it for a while; completes when it works again.</summary>
    public abstract Task InflictAsync(FaultKind kind, TimeSpan length);

    // The length of a fault is what is tried here.
    private protected static Task WaitAsync(TimeSpan length) => Task.Delay(length, TimeProvider.System);
}
