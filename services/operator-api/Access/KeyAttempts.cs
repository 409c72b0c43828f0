using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>
/// Keeps those without a valid key from having the database asked as often as they like: each address, and all of them together. Valid keys
/// are known here and not held up: behind a proxy all have its address, and whoever tries keys there would shut everybody out.
/// </summary>
internal sealed class KeyAttempts : IDisposable
{
    // Of all addresses together, for each that one has.
    private const int Addresses = 50;
    private const int NetworkBytes = 8;

    private readonly ConcurrentDictionary<string, bool> _valid = new(StringComparer.Ordinal);
    private readonly PartitionedRateLimiter<IPAddress> _limiter;

    public KeyAttempts(IOptions<OperatorApiOptions> options)
    {
        var perMinute = options.Value.UnknownKeysPerMinute;
        _limiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<IPAddress, string>(
                address => RateLimitPartition.GetTokenBucketLimiter(NetworkOf(address), _ => Bucket(perMinute))),
            PartitionedRateLimiter.Create<IPAddress, bool>(_ => RateLimitPartition.GetTokenBucketLimiter(true, _ => Bucket(perMinute * Addresses))));
    }

    /// <summary>Whether the database may be asked for a key.</summary>
    /// <param name="hash">The key's hash.</param>
    /// <param name="address">Whose; null for nobody knows.</param>
    public bool MayLookUp(byte[] hash, IPAddress? address)
    {
        if (_valid.ContainsKey(Convert.ToHexString(hash)))
            return true;

        using var lease = _limiter.AttemptAcquire(address ?? IPAddress.None);
        return lease.IsAcquired;
    }

    /// <summary>The hashes of the keys that are valid, as far as it knows.</summary>
    public ICollection<string> Known => _valid.Keys;

    /// <summary>Takes down which keys are valid.</summary>
    /// <param name="before"><see cref="Known"/> before it was asked which are: what was made meanwhile stays.</param>
    /// <param name="valid">The hashes of those that are.</param>
    public void Renew(ICollection<string> before, IEnumerable<byte[]> valid)
    {
        var known = valid.Select(Convert.ToHexString).ToHashSet(StringComparer.Ordinal);
        foreach (var hash in before.Where(hash => !known.Contains(hash)))
            _valid.TryRemove(hash, out _);
        foreach (var hash in known)
            _valid.TryAdd(hash, true);
    }

    /// <summary>Takes down whether a key is valid. There are no more of these than keys.</summary>
    public void Remember(byte[] hash, bool isValid)
    {
        if (isValid)
            _valid.TryAdd(Convert.ToHexString(hash), true);
        else
            _valid.TryRemove(Convert.ToHexString(hash), out _);
    }

    public void Dispose() => _limiter.Dispose();

    private static TokenBucketRateLimiterOptions Bucket(int perMinute) => new()
    {
        TokenLimit = perMinute,
        TokensPerPeriod = 1,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1) / perMinute,
    };

    // Whoever has an address of IPv6 has the network it is in.
    private static string NetworkOf(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();

        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
