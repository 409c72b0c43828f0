namespace Ocpp.Micro.ConnectionGateway.Protocol;

/// <summary>What a charge point says in a CALLERROR or CALLRESULTERROR, as far as it is text. Its details are passed over.</summary>
/// <param name="Code">The error code as it stood in the frame, cut after 255 characters; empty when there was none.</param>
/// <param name="Description">The description, cut after 255 characters (OCPP 2.1 part 4 §4.2.3); empty when there was none.</param>
internal sealed record FrameError(string Code, string Description);
