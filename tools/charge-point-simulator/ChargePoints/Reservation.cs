namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>A connector held for an id tag (OCPP 1.6 §5.13).</summary>
internal sealed record Reservation(int Id, string IdTag);
