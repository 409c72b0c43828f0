namespace Ocpp.Micro.DeviceService.Events;

/// <summary>A message that tells of events. Each event stands for itself: none waits for a part that may never come.</summary>
/// <param name="ChargePointId">Who tells.</param>
/// <param name="GeneratedAt">When it made the message.</param>
/// <param name="SeqNo">Which part of what it had to tell, from zero.</param>
/// <param name="ToBeContinued">Whether another part follows.</param>
/// <param name="ReceivedAt">When the gateway had read the frame.</param>
/// <param name="Events">The events.</param>
internal sealed record EventMessage(
    string ChargePointId,
    DateTimeOffset GeneratedAt,
    int SeqNo,
    bool ToBeContinued,
    DateTimeOffset ReceivedAt,
    IReadOnlyList<EventReport> Events);
