using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>Tells a charge point whether it may join (OCPP 1.6 §4.2).</summary>
internal sealed partial class BootNotificationHandler(
    ChargePointRegistry registry, IOptions<BootOptions> options, TimeProvider clock, ILogger<BootNotificationHandler> logger)
    : IActionHandler<BootNotificationRequest, BootNotificationResponse>
{
    public async Task<BootNotificationResponse> HandleAsync(
        BootNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var registration = await registry.RegisterAsync(BootOf(request, call), cancellationToken);
        Log.Decided(logger, call.ChargePointId, request.ChargePointVendor, request.ChargePointModel, registration);

        var interval = registration is Registration.Accepted ? options.Value.HeartbeatInterval : options.Value.RetryInterval;
        return new(clock.GetUtcNow(), (int)interval.TotalSeconds, StatusOf(registration));
    }

    private static Boot BootOf(BootNotificationRequest request, CallContext call) =>
        new(call.ChargePointId, call.ReceivedAt, call.Version, request.ChargePointVendor, request.ChargePointModel)
        {
            SerialNumber = request.ChargePointSerialNumber,
            BoxSerialNumber = request.ChargeBoxSerialNumber,
            FirmwareVersion = request.FirmwareVersion,
            Iccid = request.Iccid,
            Imsi = request.Imsi,
            MeterType = request.MeterType,
            MeterSerialNumber = request.MeterSerialNumber,
        };

    private static RegistrationStatus StatusOf(Registration registration) => registration switch
    {
        Registration.Accepted => RegistrationStatus.Accepted,
        Registration.Pending => RegistrationStatus.Pending,
        _ => RegistrationStatus.Rejected,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} ({Vendor} {Model}) has booted: {Registration}.")]
        public static partial void Decided(
            ILogger logger, string chargePointId, string vendor, string model, Registration registration);
    }
}
