using Microsoft.EntityFrameworkCore;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V201;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using IdToken = Ocpp.Micro.Contracts.V201.IdToken;

namespace Ocpp.Micro.SessionService.Tests;

/// <summary>Events of one transaction of OCPP 2.0.1, each a minute after the other.</summary>
public abstract class TransactionEventsOfV201(DatabaseUnderTest database) : SessionServiceTests(database)
{
    /// <summary>As long as one field's charge points make them, and two characters longer is the limit.</summary>
    protected const string Id = "0123456789abcdef0123456789abcdef01";

    protected static IdToken Card { get; } = new("Card", IdTokenEnum.ISO14443);

    protected static TransactionEventRequest Started(int seqNo) => Event(TransactionEventEnum.Started, TriggerReasonEnum.CablePluggedIn, seqNo);

    protected static TransactionEventRequest Updated(int seqNo, TriggerReasonEnum trigger = TriggerReasonEnum.ChargingStateChanged) =>
        Event(TransactionEventEnum.Updated, trigger, seqNo);

    protected static TransactionEventRequest Ended(int seqNo) => Event(TransactionEventEnum.Ended, TriggerReasonEnum.StopAuthorized, seqNo);

    protected static MeterValue Begin(decimal value) => Reading(value, 0, ReadingContextEnum.TransactionBegin);

    protected static MeterValue End(decimal value) => Reading(value, 2, ReadingContextEnum.TransactionEnd);

    protected static MeterValue Register(decimal value, int minute) => Reading(value, minute, ReadingContextEnum.SamplePeriodic);

    private protected static Task<List<TransactionEvent>> EventsAsync(ServiceUnderTest service) =>
        service.WithAsync<SessionDbContext, List<TransactionEvent>>(
            context => context.TransactionEvents.AsNoTracking().OrderBy(entry => entry.OccurredAt).ToListAsync());

    private protected static async Task<List<(int From, int To, bool Open)>> GapsAsync(ServiceUnderTest service)
    {
        var gaps = await service.WithAsync<SessionDbContext, List<TransactionGap>>(
            context => context.TransactionGaps.AsNoTracking().OrderBy(gap => gap.FromSeqNo).ToListAsync());
        return [.. gaps.Select(gap => (gap.FromSeqNo, gap.ToSeqNo, gap.ClosedAt is null))];
    }

    private static TransactionEventRequest Event(TransactionEventEnum type, TriggerReasonEnum trigger, int seqNo) =>
        new(type, Noon.AddMinutes(seqNo), trigger, seqNo, new(Id));

    private static MeterValue Reading(decimal value, int minute, ReadingContextEnum context) =>
        new([new SampledValue(value, context)], Noon.AddMinutes(minute));
}
