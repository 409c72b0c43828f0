using System.Globalization;

namespace Ocpp.Micro.Faults.Tests.Schedules;

/// <summary>Something that happens to a part.</summary>
/// <param name="At">When, from the beginning of the schedule.</param>
/// <param name="Part">The part's name.</param>
/// <param name="Kind">What.</param>
/// <param name="Length">How long it stays so; a restart takes the time of the start on top.</param>
internal sealed record Fault(TimeSpan At, string Part, FaultKind Kind, TimeSpan Length)
{
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"{At.TotalSeconds,6:0.0} s  {Part}: {Kind} for {Length.TotalSeconds:0.0} s");
}
