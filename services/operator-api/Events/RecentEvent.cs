using System.Globalization;
using System.Text;
using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>An event as it goes to every stream that wants it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="ChargePointId">Its charge point.</param>
/// <param name="Frame">What is written (HTML, server-sent events), UTF-8; made once for all streams.</param>
internal sealed record RecentEvent(long Id, EventKind Kind, string ChargePointId, ReadOnlyMemory<byte> Frame)
{
    public static RecentEvent Of(LiveEvent row) => new(
        row.Id,
        row.Kind,
        row.ChargePointId,
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"id: {row.Id}\nevent: {row.Type}\ndata: {row.Data}\n\n")));
}
