using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Handlers;

/// <summary>What the directory of connections knows of a charge point.</summary>
/// <param name="Admission">Whether it was accepted.</param>
/// <param name="Make">What it said of itself at its last boot; nothing for one that has never booted.</param>
public readonly record struct KnownChargePoint(Admission Admission, ChargePointMake Make = default);
