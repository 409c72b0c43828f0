namespace Ocpp.Micro.ServiceDefaults.Management;

/// <summary>Tags that say which question a health check answers.</summary>
public static class HealthTags
{
    /// <summary>The check must pass before the service is sent work: broker reachable, database reachable, not stopping.</summary>
    public const string Ready = "ready";
}
