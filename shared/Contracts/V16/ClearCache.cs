using Ocpp.Micro.Contracts.Payloads;

namespace Ocpp.Micro.Contracts.V16;

/// <summary>Asks to empty the authorization cache (OCPP 1.6 §5.4, §6.11).</summary>
[OcppRequest<ClearCacheResponse>(OcppVersion.V16, "ClearCache")]
public sealed partial record ClearCacheRequest;

/// <summary>Answers <see cref="ClearCacheRequest"/> (OCPP 1.6 §6.12).</summary>
/// <param name="Status">Whether the cache is emptied.</param>
[OcppObject]
public sealed partial record ClearCacheResponse(ClearCacheStatus Status);

/// <summary>Whether the authorization cache is emptied (OCPP 1.6 §7.20).</summary>
[OcppEnum]
public enum ClearCacheStatus
{
    /// <summary>It is emptied.</summary>
    Accepted,

    /// <summary>It is not emptied.</summary>
    Rejected,
}
