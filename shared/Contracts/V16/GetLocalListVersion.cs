using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks for the version of the local authorization list (OCPP 1.6 §5.10, §6.27).</summary>
[OcppRequest<GetLocalListVersionResponse>(OcppVersion.V16, "GetLocalListVersion")]
public sealed partial record GetLocalListVersionRequest;

/// <summary>Answers <see cref="GetLocalListVersionRequest"/> (OCPP 1.6 §6.28).</summary>
/// <param name="ListVersion">
/// Version of the list; 0 means that it is empty, -1 that the charge point does not support one.
/// </param>
[OcppObject]
public sealed partial record GetLocalListVersionResponse(int ListVersion);
