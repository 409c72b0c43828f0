namespace Ocpp.Micro.Testing.Systems;

/// <summary>Folders of the services.</summary>
public static class ServiceName
{
    /// <summary>Every service in one process.</summary>
    public const string AllInOne = "services/all-in-one";

    /// <summary>The charge points' sockets.</summary>
    public const string Gateway = "services/connection-gateway";

    /// <summary>Registrations and the directory of connections.</summary>
    public const string Boot = "services/boot-service";

    /// <summary>Authorizations, transactions, meter values.</summary>
    public const string Session = "services/session-service";

    /// <summary>States, reports and events.</summary>
    public const string Device = "services/device-service";

    /// <summary>Limits and profiles.</summary>
    public const string Energy = "services/energy-service";

    /// <summary>Certificates.</summary>
    public const string Certificate = "services/certificate-service";

    /// <summary>The operators' API.</summary>
    public const string Operator = "services/operator-api";
}
