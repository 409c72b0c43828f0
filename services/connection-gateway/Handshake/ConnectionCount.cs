using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Proxies;
using Ocpp.Micro.Messaging.Telemetry;

namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>
/// Counts TCP connections of charge points' listeners, and cuts off more than there can be charge points connected and about to connect: who
/// opens connections and says nothing takes no memory beyond that. Nor does one address take the places of all others, but an ingress's.
/// </summary>
internal sealed partial class ConnectionCount(
    IOptions<GatewayOptions> options, TrustedProxies proxies, TimeProvider clock, ILogger<ConnectionCount> logger)
{
    private static readonly TimeSpan _complaintInterval = TimeSpan.FromMinutes(1);

    private readonly int _max = options.Value.MaxConnections + options.Value.MaxHandshakes;
    private readonly int _maxPerAddress = options.Value.MaxConnectionsPerAddress;
    private readonly LogInterval _full = new(_complaintInterval, clock);
    private readonly LogInterval _shareTaken = new(_complaintInterval, clock);
    private readonly Dictionary<string, int> _byAddress = [];
    private readonly Lock _counting = new();
    private int _open;

    /// <summary>The step in a listener's pipeline.</summary>
    /// <param name="next">The next one.</param>
    /// <param name="areIngressesBelieved">Whether an ingress's connections may be of many charge points.</param>
    public ConnectionDelegate Limit(ConnectionDelegate next, bool areIngressesBelieved) => async connection =>
    {
        var address = (connection.RemoteEndPoint as IPEndPoint)?.Address;
        var network = _maxPerAddress == 0 || (areIngressesBelieved && proxies.Contain(address)) ? null : ClientNetwork.Of(address);
        if (!TryEnter(network, out var isShare))
        {
            Complain(address, isShare);
            connection.Abort();
            return;
        }

        try
        {
            await next(connection);
        }
        finally
        {
            Leave(network);
        }
    };

    // There are no more entries than connections, which are limited themselves.
    private bool TryEnter(string? network, out bool isShare)
    {
        lock (_counting)
        {
            isShare = false;
            if (_open >= _max)
                return false;

            if (network is not null)
            {
                var own = _byAddress.GetValueOrDefault(network);
                isShare = own >= _maxPerAddress;
                if (isShare)
                    return false;

                _byAddress[network] = own + 1;
            }

            _open++;
            return true;
        }
    }

    private void Leave(string? network)
    {
        lock (_counting)
        {
            _open--;
            if (network is not null && --_byAddress[network] is 0)
                _byAddress.Remove(network);
        }
    }

    private void Complain(IPAddress? address, bool isShare)
    {
        if (isShare && _shareTaken.TryEnter(out var others))
            Log.ShareTaken(logger, address, _maxPerAddress, others);
        else if (!isShare && _full.TryEnter(out others))
            Log.Full(logger, address, _max, others);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "A connection from {RemoteAddress} was cut off: there are {Max}, as many as there may be by Gateway:MaxConnections and Gateway:MaxHandshakes ({Others} others since this was logged last)")]
        public static partial void Full(ILogger logger, IPAddress? remoteAddress, int max, int others);

        [LoggerMessage(2, LogLevel.Warning, "A connection from {RemoteAddress} was cut off: it has {Max} from there, as many as there may be by Gateway:MaxConnectionsPerAddress ({Others} others since this was logged last)")]
        public static partial void ShareTaken(ILogger logger, IPAddress? remoteAddress, int max, int others);
    }
}
