namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>A CALL from the central system.</summary>
/// <param name="UniqueId">Its unique id.</param>
/// <param name="Action">Its action.</param>
/// <param name="Payload">Its JSON object.</param>
public sealed record IncomingCall(string UniqueId, string Action, ReadOnlyMemory<byte> Payload);
