using Ocpp.Micro.Faults.Tests.Parts;

namespace Ocpp.Micro.Faults.Tests.Schedules;

/// <summary>Brings a schedule about. What happens to one part happens one after the other; to several, side by side.</summary>
internal static class FaultRun
{
    public static Task RunAsync(IEnumerable<Fault> schedule, IEnumerable<Part> parts, Journal journal)
    {
        var byName = parts.ToDictionary(static part => part.Name);
        return Task.WhenAll(schedule.GroupBy(static fault => fault.Part).Select(faults => BringAboutAsync(faults, byName[faults.Key], journal)));
    }

    private static async Task BringAboutAsync(IEnumerable<Fault> faults, Part part, Journal journal)
    {
        foreach (var fault in faults)
        {
            var wait = fault.At - journal.Elapsed;
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, TimeProvider.System);

            journal.Note($"{part.Name}: {fault.Kind}");
            await part.InflictAsync(fault.Kind, fault.Length);
            journal.Note($"{part.Name}: is back");
        }
    }
}
