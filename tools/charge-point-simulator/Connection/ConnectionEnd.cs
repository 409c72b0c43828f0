namespace Ocpp.Micro.ChargePointSimulator.Connection;

/// <summary>How a connection ended.</summary>
/// <param name="Reason">Who ended it.</param>
/// <param name="Code">The status code of the close frame, for example 1001; null when there was none.</param>
/// <param name="Text">The close frame's text, or what the transport reported.</param>
public sealed record ConnectionEnd(CloseReason Reason, int? Code = null, string? Text = null);
