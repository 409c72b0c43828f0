namespace Ocpp.Micro.Contracts.Envelope;

/// <summary>Routing keys of calls: the version's key, a dot, the action as the specification spells it.</summary>
public static class RoutingKey
{
    /// <summary>The key of an action, for example <c>ocpp201.TransactionEvent</c>.</summary>
    public static string For(OcppVersion version, string action) => $"{version.Key()}.{action}";
}
