namespace Ocpp.Micro.BootService.Connections;

/// <summary>Ends of connections that no gateway has told of.</summary>
internal static class CloseReasons
{
    /// <summary>Its gateway's lease ran out.</summary>
    public const string GatewayLost = "GatewayLost";
}
