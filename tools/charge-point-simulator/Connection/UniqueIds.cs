using System.Globalization;

namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>Makes the unique ids of one connection.</summary>
internal sealed class UniqueIds(UniqueIdStyle style)
{
    private int _last;

    public string Next() => style switch
    {
        UniqueIdStyle.Counting => Interlocked.Increment(ref _last).ToString(CultureInfo.InvariantCulture),
        _ => Guid.NewGuid().ToString(),
    };
}
