namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>Folders of the services.</summary>
internal static class ServiceName
{
    public const string AllInOne = "services/all-in-one";

    public const string Gateway = "services/connection-gateway";

    public const string Boot = "services/boot-service";

    public const string Session = "services/session-service";

    public const string Device = "services/device-service";

    public const string Energy = "services/energy-service";

    public const string Certificate = "services/certificate-service";
}
