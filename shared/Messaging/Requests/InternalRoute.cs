using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;

namespace Ocpp.Micro.Messaging.Requests;

/// <summary>The way of questions that are about no connection.</summary>
internal static class InternalRoute
{
    /// <summary>Keys begin with a version, so that they go by one all the same.</summary>
    public const OcppVersion Version = OcppVersion.V16;

    public static string KeyOf(string name) => RoutingKey.For(Version, name);
}
