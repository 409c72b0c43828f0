using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V201;

/// <summary>Asks for the version of the local authorization list (OCPP 2.0.1 part 2, GetLocalListVersionRequest).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<GetLocalListVersionResponse>(OcppVersion.V201, "GetLocalListVersion")]
public sealed partial record GetLocalListVersionRequest(CustomData? CustomData = null);

/// <summary>Answers <see cref="GetLocalListVersionRequest"/> (OCPP 2.0.1 part 2, GetLocalListVersionResponse).</summary>
/// <param name="VersionNumber">The list's version; 0 means there is no list.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record GetLocalListVersionResponse(int VersionNumber, CustomData? CustomData = null);
