using Ocpp.Micro.BootService;
using Ocpp.Micro.CertificateService;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.DeviceService;
using Ocpp.Micro.EnergyService;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.OperatorApi;
using Ocpp.Micro.SessionService;

namespace Ocpp.Micro.AllInOne;

/// <summary>Every service in one process: the same modules that the services' own hosts use, on one bus and one database.</summary>
internal static class AllInOneModule
{
    public static void AddAllServices(this WebApplicationBuilder builder)
    {
        builder.AddConnectionGateway();
        builder.AddBootService();
        builder.AddSessionService();
        builder.AddDeviceService();
        builder.AddEnergyService();
        builder.AddCertificateService();
        builder.AddOperatorApi(printsFirstKey: true);
        builder.AddBus(
            ConnectionGatewayModule.AddEndpoints,
            BootServiceModule.AddEndpoints,
            SessionServiceModule.AddEndpoints,
            DeviceServiceModule.AddEndpoints,
            EnergyServiceModule.AddEndpoints,
            CertificateServiceModule.AddEndpoints,
            OperatorApiModule.AddEndpoints);
        builder.Services.AddHostedService<StartSummary>();
    }
}
