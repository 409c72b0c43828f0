using Ocpp.Micro.Contracts.Gateways;

namespace Ocpp.Micro.Messaging.ChargePoints;

/// <summary>Makes a command fit for the version of the connection that was found; tells why that cannot be, null when it is.</summary>
internal delegate CommandOutcome? PrepareCommand(ref GatewayRequest command);
