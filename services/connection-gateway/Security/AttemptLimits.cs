using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>How many may be about to connect, and how often they may fail, by address and by charge point.</summary>
internal sealed class AttemptLimits(IOptions<GatewayOptions> options, TimeProvider clock)
{
    // Who has one IPv6 address has the network.
    private const int NetworkBytes = 8;

    private readonly FailureLimit _byAddress = new(options.Value.FailuresPerAddress, clock);
    private readonly FailureLimit _byChargePoint = new(options.Value.FailuresPerChargePoint, clock);
    private readonly int _max = options.Value.MaxHandshakes;
    private int _underWay;

    /// <summary>Whether there is room for one more, to be given back with <see cref="Leave"/>.</summary>
    public bool TryEnter()
    {
        if (Interlocked.Increment(ref _underWay) <= _max)
            return true;

        Leave();
        return false;
    }

    public void Leave() => Interlocked.Decrement(ref _underWay);

    /// <summary>
    /// Whether an attempt may be made. It counts as a failure of the charge point's until <see cref="HasNotFailed"/>, so that no more are
    /// made at a time than may fail. Those from one address do not: a whole site may come back behind it at once.
    /// </summary>
    /// <param name="address">From where.</param>
    /// <param name="chargePointId">In whose name.</param>
    /// <param name="minute">For <see cref="HasNotFailed"/>.</param>
    public bool TryBegin(IPAddress? address, string chargePointId, out long minute)
    {
        minute = 0;
        return _byAddress.IsOpenTo(NetworkOf(address)) && _byChargePoint.TryCount(chargePointId, out minute);
    }

    public void HasNotFailed(string chargePointId, long minute) => _byChargePoint.TakeBack(chargePointId, minute);

    /// <summary>Counts a failure from an address; false when others that were made at the same time have used up what it has.</summary>
    public bool TryFail(IPAddress? address) => _byAddress.TryCount(NetworkOf(address), out _);

    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
