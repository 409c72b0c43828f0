namespace Ocpp.Micro.ChargePointSimulator.ChargePoints;

/// <summary>The answer to a BootNotification.</summary>
/// <param name="Status">Whether the charge point may join.</param>
/// <param name="Interval">Between heartbeats when accepted, else before the next BootNotification; zero leaves it to the charge point.</param>
internal readonly record struct Registration(RegistrationStatus Status, TimeSpan Interval);
