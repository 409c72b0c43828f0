using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Handshake;

/// <summary>Agrees on the version to speak.</summary>
internal static class Subprotocols
{
    /// <summary>
    /// The first that the gateway speaks: "the client lists the OCPP version(s) it supports in order of preference" (OCPP 2.1 part 4
    /// §3.1.2). Null when there is none.
    /// </summary>
    public static OcppVersion? Negotiate(IEnumerable<string> offered)
    {
        foreach (var subprotocol in offered)
        {
            if (OcppVersionNames.TryFromSubprotocol(subprotocol.AsSpan().Trim(), out var version))
                return version;
        }

        return null;
    }
}
