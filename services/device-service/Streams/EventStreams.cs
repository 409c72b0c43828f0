using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Streams;

/// <summary>
/// Knows the periodic event streams of charge points, and keeps their values. A bundle that comes twice leaves one row per value.
/// </summary>
internal sealed class EventStreams(DeviceDbContext database)
{
    public Task OpenAsync(ConstantStreamData data, CallContext call, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var stream = await FindAsync(data.Id, call, token) ?? Add(data.Id, call);
            stream.Open(data, call.ReceivedAt);
            return await database.SaveChangesAsync(token);
        },
        cancellationToken);

    public Task CloseAsync(int streamId, CallContext call, CancellationToken cancellationToken) => database.RetryOnConflictAsync(
        async (_, token) =>
        {
            var stream = await FindAsync(streamId, call, token) ?? Add(streamId, call);
            stream.Close(call.ReceivedAt);
            return await database.SaveChangesAsync(token);
        },
        cancellationToken);

    /// <summary>Stores a bundle of values in one batch; says how many were new.</summary>
    public Task<int> RecordAsync(NotifyPeriodicEventStream bundle, CallContext call, CancellationToken cancellationToken) =>
        database.RetryOnConflictAsync(
            async (_, token) =>
            {
                var stream = await FindAsync(bundle.Id, call, token) ?? Add(bundle.Id, call);
                var values = await NewsOfAsync(bundle, stream, call, token);
                stream.Take(bundle.Pending, call.ReceivedAt);
                database.StreamValues.AddRange(values);
                if (values.Count > 0)
                    database.AddFact(FactOf(stream, values));

                await database.SaveChangesAsync(token);
                return values.Count;
            },
            cancellationToken);

    private async Task<IReadOnlyList<StreamValue>> NewsOfAsync(
        NotifyPeriodicEventStream bundle, EventStream stream, CallContext call, CancellationToken cancellationToken)
    {
        // Two values of one variable at the same moment: the later word counts.
        var values = new SortedDictionary<DateTimeOffset, StreamValue>();
        foreach (var element in bundle.Data)
        {
            var at = StreamTime.Of(bundle.Basetime, element.T);
            values[at] = new()
            {
                ChargePointId = call.ChargePointId,
                StreamId = bundle.Id,
                MonitorId = stream.MonitorId,
                At = at,
                Value = element.V,
                ReceivedAt = call.ReceivedAt,
            };
        }

        var (first, last) = (values.Keys.First(), values.Keys.Last());
        var known = await database.StreamValues
            .Where(value => value.ChargePointId == call.ChargePointId && value.StreamId == bundle.Id)
            .Where(value => value.At >= first && value.At <= last)
            .Select(static value => value.At)
            .ToHashSetAsync(cancellationToken);
        return [.. values.Values.Where(value => !known.Contains(value.At))];
    }

    private ValueTask<EventStream?> FindAsync(int streamId, CallContext call, CancellationToken cancellationToken) =>
        database.EventStreams.FindAsync([call.ChargePointId, streamId], cancellationToken);

    private EventStream Add(int streamId, CallContext call)
    {
        var stream = new EventStream { ChargePointId = call.ChargePointId, StreamId = streamId };
        database.EventStreams.Add(stream);
        return stream;
    }

    private static EventStreamValuesRecorded FactOf(EventStream stream, IReadOnlyList<StreamValue> values) => new(
        Guid.CreateVersion7(),
        stream.ChargePointId,
        values[^1].At,
        stream.StreamId,
        stream.MonitorId,
        [.. values.Select(static value => new StreamedValue(value.At, value.Value))]);
}
