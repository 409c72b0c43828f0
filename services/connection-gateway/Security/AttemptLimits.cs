using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Security;

/// <summary>How many may be about to connect, and how often they may fail, by address and by charge point.</summary>
internal sealed class AttemptLimits(IOptions<GatewayOptions> options) : IDisposable
{
    // Who has one IPv6 address has the network.
    private const int NetworkBytes = 8;

    private readonly FailureLimit _byAddress = new(options.Value.FailuresPerAddress);
    private readonly FailureLimit _byChargePoint = new(options.Value.FailuresPerChargePoint);
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

    public bool IsOpenTo(IPAddress? address, string chargePointId) =>
        _byAddress.IsOpenTo(NetworkOf(address)) && _byChargePoint.IsOpenTo(chargePointId);

    public void Failed(IPAddress? address, string chargePointId)
    {
        _byAddress.Failed(NetworkOf(address));
        _byChargePoint.Failed(chargePointId);
    }

    public void Dispose()
    {
        _byAddress.Dispose();
        _byChargePoint.Dispose();
    }

    private static string NetworkOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
