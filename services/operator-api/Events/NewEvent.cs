using Ocpp.Micro.OperatorApi.Data;

namespace Ocpp.Micro.OperatorApi.Events;

/// <summary>A fact that is to be taken down.</summary>
/// <param name="FactId">The fact, which may be delivered twice.</param>
/// <param name="Kind">What operators listen to it by.</param>
/// <param name="Type">The fact's name.</param>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="Data">The fact as JSON, on one line.</param>
internal sealed record NewEvent(Guid FactId, EventKind Kind, string Type, string ChargePointId, string Data)
{
    public LiveEvent ToRow(DateTimeOffset takenAt) => new()
    {
        FactId = FactId,
        Kind = Kind,
        Type = Type,
        ChargePointId = ChargePointId,
        TakenAt = takenAt,
        Data = Data,
    };
}
