using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Shows that a charge point is alive and asks for the time (OCPP 1.6 §4.6, §6.29).</summary>
[OcppRequest<HeartbeatResponse>(OcppVersion.V16, "Heartbeat")]
public sealed partial record HeartbeatRequest;

/// <summary>Answers <see cref="HeartbeatRequest"/> (OCPP 1.6 §6.30).</summary>
/// <param name="CurrentTime">The time the charge point sets its clock to.</param>
[OcppObject]
public sealed partial record HeartbeatResponse(DateTimeOffset CurrentTime);
