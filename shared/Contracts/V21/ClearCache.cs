using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;

namespace Ocpp.Micro.Contracts.V21;

/// <summary>Asks to empty the authorization cache (OCPP 2.1 part 2, ClearCacheRequest).</summary>
/// <param name="CustomData">What a vendor adds.</param>
[OcppRequest<ClearCacheResponse>(OcppVersion.V21, "ClearCache")]
public sealed partial record ClearCacheRequest(CustomData? CustomData = null);

/// <summary>Answers <see cref="ClearCacheRequest"/> (OCPP 2.1 part 2, ClearCacheResponse).</summary>
/// <param name="Status">Whether the cache was emptied.</param>
/// <param name="StatusInfo">More about the status.</param>
/// <param name="CustomData">What a vendor adds.</param>
[OcppObject]
public sealed partial record ClearCacheResponse(
    ClearCacheStatusEnum Status,
    StatusInfo? StatusInfo = null,
    CustomData? CustomData = null);
