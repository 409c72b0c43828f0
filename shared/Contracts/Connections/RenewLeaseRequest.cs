using System.Globalization;
using Ocpp.Micro.Contracts.Requests;

namespace Ocpp.Micro.Contracts.Connections;

/// <summary>
/// A gateway lives. When its lease runs out, all its connections count as lost, and the directory says so to whoever listens.
/// </summary>
/// <param name="GatewayId">Identity of the gateway's process, another after each start; at most 128 characters.</param>
/// <param name="StartedAt">When it was started.</param>
/// <param name="Lease">For how long, counted from whenever the directory hears of it; zero from a gateway that stops and holds no connection any more.</param>
public sealed record RenewLeaseRequest(string GatewayId, DateTimeOffset StartedAt, TimeSpan Lease)
    : IInternalRequest<RenewLeaseRequest, RenewLeaseResponse>
{
    /// <summary>How often a gateway renews its lease at least, whatever it is configured to; ten seconds.</summary>
    public const string LongestInterval = "00:00:10";

    /// <summary>
    /// How long every living gateway has to come forward when it could not be heard before, and how long one may be silent that has not said
    /// it itself: <see cref="LongestInterval"/>, and the half of it again for an answer that takes its time.
    /// </summary>
    public static TimeSpan LongestSilence { get; } = TimeSpan.Parse(LongestInterval, CultureInfo.InvariantCulture) * 1.5;

    /// <inheritdoc/>
    public static string Name => "directory.RenewLease";
}

/// <summary>The lease is renewed.</summary>
/// <param name="LeaseId">
/// Which it is: the same as long as the directory has known the gateway without a break. When it differs from the last one that the gateway
/// has heard of, none of its connections is known any more, and each is to be told again by a late <see cref="OpenConnectionRequest"/>.
/// </param>
public sealed record RenewLeaseResponse(Guid LeaseId);
