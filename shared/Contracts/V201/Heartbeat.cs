using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Tells that the charging station is alive, and asks for the time (OCPP 2.0.1 part 2, HeartbeatRequest).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<HeartbeatResponse>(OcppVersion.V201, "Heartbeat")]
public sealed partial record HeartbeatRequest(CustomData? CustomData = null);

/// <summary>Answers <see cref="HeartbeatRequest"/> (OCPP 2.0.1 part 2, HeartbeatResponse).</summary>
/// <param name="CurrentTime">The central system's time, which the station may set its clock by.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record HeartbeatResponse(DateTimeOffset CurrentTime, CustomData? CustomData = null);
