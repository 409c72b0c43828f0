using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.Messaging.Connections;

/// <summary>What the directory of connections knows of a charge point that has connected.</summary>
/// <param name="Connection">What becomes of the connection.</param>
/// <param name="Admission">Whether the charge point was accepted.</param>
/// <param name="Make">What it said of itself at its last boot; nothing for one that has never booted.</param>
public readonly record struct KnownChargePoint(OpenConnectionResponse Connection, Admission Admission, ChargePointMake Make = default);
