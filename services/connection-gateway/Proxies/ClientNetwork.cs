using System.Net;
using System.Net.Sockets;

namespace Ocpp.Micro.ConnectionGateway.Proxies;

/// <summary>Who an address is of, for what is counted by address: who has one IPv6 address has the network.</summary>
internal static class ClientNetwork
{
    private const int NetworkBytes = 8;

    /// <summary>The address, or the network of 64 bits; empty when it is not known.</summary>
    public static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)),
        _ => address.ToString(),
    };
}
