using System.Net;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ConnectionGateway.Proxies;

/// <summary>Knows which addresses are ingresses of ours.</summary>
internal sealed class TrustedProxies(IOptions<GatewayProxyOptions> options)
{
    private readonly IPNetwork[] _networks =
        [.. options.Value.Trusted.Select(static entry => TryParse(entry, out var network) ? network : throw new FormatException(entry))];

    public bool Contain(IPAddress? address)
    {
        if (address is null || _networks.Length == 0)
            return false;

        var own = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_networks, network => network.Contains(own));
    }

    /// <summary>Reads an address, or a network.</summary>
    public static bool TryParse(string text, out IPNetwork network)
    {
        if (IPNetwork.TryParse(text, out network))
            return true;
        if (!IPAddress.TryParse(text, out var address))
            return false;

        network = new(address, address.GetAddressBytes().Length * 8);
        return true;
    }
}
