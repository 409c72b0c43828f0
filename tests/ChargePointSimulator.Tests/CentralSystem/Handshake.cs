namespace Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

/// <summary>What a charge point asked for when it connected.</summary>
/// <param name="Target">The path as it was on the wire.</param>
/// <param name="Authorization">The header; null without one.</param>
internal sealed record Handshake(string Target, string? Authorization);
