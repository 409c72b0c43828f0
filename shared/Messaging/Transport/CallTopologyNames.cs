namespace Ocpp.Micro.Messaging.Transport;

/// <summary>Exchanges and queues of calls.</summary>
internal static class CallTopologyNames
{
    /// <summary>Direct, durable: routes a CALL by version and action.</summary>
    public const string Exchange = "ocpp.calls";

    /// <summary>Fan-out, durable: takes the CALLs that no binding takes; and the queue in which they wait for a gateway.</summary>
    public const string Unrouted = "ocpp.calls.unrouted";
}

/// <summary>Exchanges of requests to gateways.</summary>
internal static class GatewayTopologyNames
{
    /// <summary>Direct, durable: routes a request by the gateway's name.</summary>
    public const string Exchange = "ocpp.gateways";
}

/// <summary>Exchanges and queues of facts.</summary>
internal static class FactTopologyNames
{
    /// <summary>Topic, durable: routes a fact by its name.</summary>
    public const string Exchange = "ocpp.facts";
}

/// <summary>Queues of what was set aside.</summary>
internal static class RejectedTopologyNames
{
    /// <summary>The queue for the facts and CALLs that a queue's handlers could not work on.</summary>
    public static string QueueOf(string queue) => $"{queue}.rejected";
}
