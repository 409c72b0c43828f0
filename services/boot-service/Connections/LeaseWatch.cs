using Ocpp.Micro.BootService.Data;

namespace Ocpp.Micro.BootService.Connections;

/// <summary>
/// Measures how long leases have not been renewed, by this process's own clock alone: that of whoever has renewed them may differ.
/// </summary>
internal sealed class LeaseWatch(TimeProvider clock)
{
    private Dictionary<string, Heard> _heard = [];

    /// <summary>Measures from now on: what was not heard until now could not be.</summary>
    public void Forget() => _heard = [];

    /// <summary>Those that were not renewed for as long as they last, and those whose gateways have left.</summary>
    /// <param name="leases">All there are.</param>
    /// <param name="readAt">The timestamp from before they were read, which may have taken a while.</param>
    public IReadOnlyList<GatewayLease> RanOut(IReadOnlyList<GatewayLease> leases, long readAt)
    {
        var before = _heard;
        var now = clock.GetTimestamp();
        var heard = new Dictionary<string, Heard>(leases.Count);
        var ranOut = new List<GatewayLease>();
        foreach (var lease in leases)
        {
            var last = before.TryGetValue(lease.Id, out var known) && (known.LeaseId, known.Renewals) == (lease.LeaseId, lease.Renewals)
                ? known
                : new(lease.LeaseId, lease.Renewals, now);
            heard.Add(lease.Id, last);
            if (lease.LostAt is not null || clock.GetElapsedTime(last.Since, readAt) >= lease.Length)
                ranOut.Add(lease);
        }

        _heard = heard;
        return ranOut;
    }

    private readonly record struct Heard(Guid LeaseId, long Renewals, long Since);
}
