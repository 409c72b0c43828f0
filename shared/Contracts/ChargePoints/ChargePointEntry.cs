using Ocpp.Micro.Contracts.Facts;

namespace Ocpp.Micro.Contracts.ChargePoints;

/// <summary>A charge point as operators see it: registered, booted or connected.</summary>
/// <param name="Id">Its identity; at most 255 characters.</param>
/// <param name="Registration">What it was told at its last boot; null when it has never booted here.</param>
/// <param name="Decision">What an operator has decided about it; null while nobody has, and the options rule.</param>
/// <param name="Description">What it said of itself at its last boot; null when it has never booted here.</param>
/// <param name="FirstBootAt">Its first boot here.</param>
/// <param name="LastBootAt">Its last boot here.</param>
/// <param name="LastSeenAt">When it was heard of last; some seconds behind, because heartbeats are written in batches.</param>
/// <param name="Connection">Its present connection, or its last one; null when it has never connected.</param>
public sealed record ChargePointEntry(
    string Id,
    Registration? Registration,
    Registration? Decision,
    ChargePointDescription? Description,
    DateTimeOffset? FirstBootAt,
    DateTimeOffset? LastBootAt,
    DateTimeOffset? LastSeenAt,
    ConnectionEntry? Connection);

/// <summary>What a charge point says of itself (OCPP 1.6 §6.3; OCPP 2.x ChargingStationType).</summary>
/// <param name="Vendor">Who made it.</param>
/// <param name="Model">Its model.</param>
/// <param name="SerialNumber">Its serial number.</param>
/// <param name="FirmwareVersion">Its firmware.</param>
/// <param name="Version">The version it spoke, as its WebSocket subprotocol: <c>ocpp1.6</c>.</param>
/// <param name="BootReason">Why it started, in the words of OCPP 2.x; null on 1.6.</param>
/// <param name="BoxSerialNumber">Serial number of the box inside it; OCPP 1.6 only.</param>
/// <param name="Iccid">Of its modem's SIM card.</param>
/// <param name="Imsi">Of its modem's SIM card.</param>
/// <param name="MeterType">Type of its main meter; OCPP 1.6 only.</param>
/// <param name="MeterSerialNumber">Serial number of its main meter; OCPP 1.6 only.</param>
public sealed record ChargePointDescription(
    string Vendor,
    string Model,
    string? SerialNumber,
    string? FirmwareVersion,
    string Version,
    string? BootReason,
    string? BoxSerialNumber,
    string? Iccid,
    string? Imsi,
    string? MeterType,
    string? MeterSerialNumber);

/// <summary>The present connection of a charge point, or its last one.</summary>
/// <param name="IsOpen">Whether it is open, as far as has been heard.</param>
/// <param name="GatewayId">The gateway that holds or held it.</param>
/// <param name="ConnectionId">Identity of the socket.</param>
/// <param name="Version">The version spoken, as its WebSocket subprotocol: <c>ocpp1.6</c>.</param>
/// <param name="Epoch">Higher for every socket of the charge point that was accepted.</param>
/// <param name="OpenedAt">When it was accepted, by the gateway's clock.</param>
/// <param name="ClosedAt">When it ended; null while it is open.</param>
/// <param name="CloseReason">Who ended it and why; null while it is open.</param>
public sealed record ConnectionEntry(
    bool IsOpen,
    string GatewayId,
    string ConnectionId,
    string Version,
    long Epoch,
    DateTimeOffset OpenedAt,
    DateTimeOffset? ClosedAt,
    DisconnectReason? CloseReason);
