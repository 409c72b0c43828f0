using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.ChargePoints;

/// <summary>
/// Which charge points are there? All that were registered or have booted, and those that are connected without either; by their ids.
/// Filters are compared exactly; null for any.
/// </summary>
/// <param name="Page">Which part.</param>
/// <param name="Registration">What they were told at their last boot.</param>
/// <param name="IsConnected">Whether they are connected.</param>
/// <param name="GatewayId">The gateway of their present or last connection.</param>
/// <param name="Vendor">Who made them.</param>
/// <param name="Model">Their model.</param>
/// <param name="FirmwareVersion">Their firmware.</param>
/// <param name="Version">The version they spoke at their last boot, as its WebSocket subprotocol: <c>ocpp1.6</c>.</param>
public sealed record ListChargePointsRequest(
    PageRequest Page,
    Registration? Registration = null,
    bool? IsConnected = null,
    string? GatewayId = null,
    string? Vendor = null,
    string? Model = null,
    string? FirmwareVersion = null,
    string? Version = null)
    : IInternalRequest<ListChargePointsRequest, Page<ChargePointEntry>>
{
    /// <inheritdoc/>
    public static string Name => "boot.ListChargePoints";
}

/// <summary>What is known of a charge point?</summary>
/// <param name="Id">Which.</param>
public sealed record FindChargePointRequest(string Id) : IInternalRequest<FindChargePointRequest, FindChargePointResponse>
{
    /// <inheritdoc/>
    public static string Name => "boot.FindChargePoint";
}

/// <summary>What is known of it.</summary>
/// <param name="ChargePoint">The charge point; null when nothing is known.</param>
public sealed record FindChargePointResponse(ChargePointEntry? ChargePoint);

/// <summary>
/// Registers a charge point, or changes what is decided about it. What is decided is told at its next boot; one that was told Pending and is
/// accepted now is asked to boot, when it is connected; the connection of one that is rejected is closed.
/// </summary>
/// <param name="Id">Which; at most 255 characters.</param>
/// <param name="Decision">What is decided; null for the options to rule.</param>
/// <param name="IsNew">Whether one that nobody knows is registered; else it stays unknown.</param>
public sealed record SaveChargePointRequest(string Id, Registration? Decision, bool IsNew)
    : IInternalRequest<SaveChargePointRequest, SaveChargePointResponse>
{
    /// <inheritdoc/>
    public static string Name => "boot.SaveChargePoint";
}

/// <summary>It is saved.</summary>
/// <param name="ChargePoint">The charge point; null when nobody knows it and it was not to be registered.</param>
/// <param name="WasCreated">Whether nobody knew it before.</param>
public sealed record SaveChargePointResponse(ChargePointEntry? ChargePoint, bool WasCreated);

/// <summary>
/// Forgets a charge point with its credentials, and closes its connection: as one that nobody knows, it is let in again or not. One that had
/// credentials is not until it has new ones. What it has charged stays with whom it belongs to.
/// </summary>
/// <param name="Id">Which.</param>
public sealed record RemoveChargePointRequest(string Id) : IInternalRequest<RemoveChargePointRequest, RemoveChargePointResponse>
{
    /// <inheritdoc/>
    public static string Name => "boot.RemoveChargePoint";
}

/// <summary>It is forgotten.</summary>
/// <param name="WasKnown">Whether it was registered, had booted or was connected.</param>
public sealed record RemoveChargePointResponse(bool WasKnown);
