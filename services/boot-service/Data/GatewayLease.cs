using Ocpp.Micro.Contracts.Connections;

namespace Ocpp.Micro.BootService.Data;

/// <summary>The lease of a gateway instance, which lives as long as it renews it.</summary>
internal sealed class GatewayLease
{
    /// <summary>The instance, another after each start; at most 128 characters.</summary>
    public required string Id { get; init; }

    /// <summary>
    /// Another one whenever the gateway was not known, or had been given up: of the connections that it told of before, none is known any
    /// more. The gateway sees that by it, however many answers get lost.
    /// </summary>
    public Guid LeaseId { get; private set; } = Guid.CreateVersion7();

    /// <summary>When the gateway was started; null while it has not said so itself.</summary>
    public DateTimeOffset? StartedAt { get; private set; }

    /// <summary>How long it may be silent.</summary>
    public TimeSpan Length { get; private set; } = RenewLeaseRequest.LongestSilence;

    /// <summary>
    /// How often it was renewed. There is no time that it ends at: the clocks of those who write it down and of those who read it differ,
    /// so who reads it measures how long this has not changed.
    /// </summary>
    public long Renewals { get; private set; }

    /// <summary>Since when its connections are being marked as lost; null while it lives.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>Takes down that the gateway lives, or leaves.</summary>
    public void Renew(RenewLeaseRequest request, DateTimeOffset now)
    {
        if (LostAt is not null)
            LeaseId = Guid.CreateVersion7();

        Renewals++;
        (StartedAt, Length) = (request.StartedAt, request.Lease);
        LostAt = request.Lease <= TimeSpan.Zero ? now : null;
    }

    /// <summary>Nobody heard of the gateway any more.</summary>
    public void GiveUp(DateTimeOffset now) => LostAt ??= now;
}
