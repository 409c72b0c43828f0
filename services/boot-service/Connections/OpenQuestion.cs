using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>A socket that asks to be its charge point's present one.</summary>
/// <param name="ChargePointId">The charge point.</param>
/// <param name="ConnectionId">The socket.</param>
/// <param name="GatewayId">The gateway that holds it.</param>
/// <param name="Version">The version it speaks.</param>
/// <param name="OpenedAt">When it was accepted, by that gateway's clock.</param>
/// <param name="IsLate">Whether the gateway asks some time after that.</param>
/// <param name="LastEpoch">The epoch that it had when the directory knew it; 0 for one that never had any.</param>
/// <param name="Deadline">Until when an answer is waited for, by that gateway's clock.</param>
/// <param name="Patience">How long an answer is waited for: nothing that was asked in order is older.</param>
/// <param name="ReceivedAt">When it was asked, as this process's timestamp.</param>
internal sealed record OpenQuestion(
    string ChargePointId,
    string ConnectionId,
    string GatewayId,
    OcppVersion Version,
    DateTimeOffset OpenedAt,
    bool IsLate,
    long LastEpoch,
    DateTimeOffset Deadline,
    TimeSpan Patience,
    long ReceivedAt)
{
    /// <summary>The security profile that it has.</summary>
    public int SecurityProfile { get; init; }

    /// <summary>Which password it came in with; null for none.</summary>
    public long? PasswordNumber { get; init; }

    public static OpenQuestion Of(OpenConnectionRequest request, CallContext connection, TimeProvider clock) => new(
        connection.ChargePointId,
        connection.ConnectionId,
        request.GatewayId,
        connection.Version,
        request.OpenedAt,
        request.IsLate,
        request.LastEpoch,
        connection.Deadline,
        connection.Deadline - connection.ReceivedAt,
        clock.GetTimestamp())
    {
        SecurityProfile = request.SecurityProfile,
        PasswordNumber = request.PasswordNumber,
    };
}
