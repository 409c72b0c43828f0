using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.Faults.Tests.Parts;
using Ocpp.Micro.Faults.Tests.Schedules;

namespace Ocpp.Micro.Faults.Tests.ChargePoints;

/// <summary>
/// The networks of charge points. Cut off, a tenth of them lose their connection; silenced, a tenth change their network: they come
/// back at once, while their former socket is half-open and ends later.
/// </summary>
internal sealed class ChargePointsPart(IReadOnlyList<ChargePoint> chargePoints, int seed) : Part(PartName.ChargePoints)
{
    private readonly Random _random = new(seed);

    public override async Task InflictAsync(FaultKind kind, TimeSpan length)
    {
        var some = _random.GetItems([.. chargePoints], Math.Max(1, chargePoints.Count / 10)).Distinct().ToList();
        if (kind == FaultKind.CutOff)
        {
            some.ForEach(chargePoint => chargePoint.DropConnection(reset: _random.Next(2) == 0));
            return;
        }

        var former = some.Select(static chargePoint => chargePoint.AbandonConnection()).OfType<IAsyncDisposable>().ToList();
        await WaitAsync(length);
        foreach (var connection in former)
            await connection.DisposeAsync();
    }
}
