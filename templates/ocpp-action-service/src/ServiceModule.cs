using Ocpp.Micro.Messaging;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Template_Service;

/// <summary>The wiring of this service, for its host and for its tests.</summary>
internal static class ServiceModule
{
    /// <summary>Registers what the handlers need.</summary>
    public static void AddService(this IHostApplicationBuilder builder) =>
        builder.Services.AddValidatedOptions<ServiceOptions, ServiceOptionsValidator>(ServiceOptions.Section);

    /// <summary>Names what the service answers. What must not wait for each other belongs on different queues.</summary>
    public static void AddEndpoints(IBusEndpoints bus)
    {
#if (hasActions)
        bus.Queue("template-service.actions", static queue => queue.Handle<ActionHandler>());
#endif
#if (hasVendor)
        bus.Queue("template-service.transfers", static queue => queue.HandleVendor<TransferHandler>(TransferHandler.VendorId));
#endif
    }
}
