using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>Tells a charge point whether it may join (OCPP 1.6 §4.2; OCPP 2.0.1 and 2.1 part 2, B01 to B03).</summary>
internal sealed partial class BootNotificationHandler(
    ChargePointRegistry registry, IOptions<BootOptions> options, TimeProvider clock, ILogger<BootNotificationHandler> logger)
    : IActionHandler<V16.BootNotificationRequest, V16.BootNotificationResponse>,
        IActionHandler<V201.BootNotificationRequest, V201.BootNotificationResponse>,
        IActionHandler<V21.BootNotificationRequest, V21.BootNotificationResponse>,
        IAdmitsChargePoint<V16.BootNotificationResponse>,
        IAdmitsChargePoint<V201.BootNotificationResponse>,
        IAdmitsChargePoint<V21.BootNotificationResponse>
{
    public async Task<V16.BootNotificationResponse> HandleAsync(
        V16.BootNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var registration = await RegisterAsync(Boots.Of(request, call), cancellationToken);
        return new(clock.GetUtcNow(), IntervalOf(registration), registration switch
        {
            Registration.Accepted => V16.RegistrationStatus.Accepted,
            Registration.Pending => V16.RegistrationStatus.Pending,
            _ => V16.RegistrationStatus.Rejected,
        });
    }

    public async Task<V201.BootNotificationResponse> HandleAsync(
        V201.BootNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var registration = await RegisterAsync(Boots.Of(request.ChargingStation, request.Reason, call), cancellationToken);
        return new(clock.GetUtcNow(), IntervalOf(registration), StatusOf(registration));
    }

    public async Task<V21.BootNotificationResponse> HandleAsync(
        V21.BootNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var registration = await RegisterAsync(Boots.Of(request.ChargingStation, request.Reason, call), cancellationToken);
        return new(clock.GetUtcNow(), IntervalOf(registration), StatusOf(registration));
    }

    public Admission AdmissionOf(V16.BootNotificationResponse response) => response.Status switch
    {
        V16.RegistrationStatus.Accepted => Admission.Accepted,
        V16.RegistrationStatus.Pending => Admission.Pending,
        _ => Admission.Rejected,
    };

    public Admission AdmissionOf(V201.BootNotificationResponse response) => AdmissionOf(response.Status);

    public Admission AdmissionOf(V21.BootNotificationResponse response) => AdmissionOf(response.Status);

    private static Admission AdmissionOf(RegistrationStatusEnum status) => status switch
    {
        RegistrationStatusEnum.Accepted => Admission.Accepted,
        RegistrationStatusEnum.Pending => Admission.Pending,
        _ => Admission.Rejected,
    };

    private async Task<Registration> RegisterAsync(Boot boot, CancellationToken cancellationToken)
    {
        var registration = await registry.RegisterAsync(boot, cancellationToken);
        Log.Decided(logger, boot.ChargePointId, boot.Vendor, boot.Model, registration);
        return registration;
    }

    private int IntervalOf(Registration registration) => (int)
        (registration is Registration.Accepted ? options.Value.HeartbeatInterval : options.Value.RetryInterval).TotalSeconds;

    private static RegistrationStatusEnum StatusOf(Registration registration) => registration switch
    {
        Registration.Accepted => RegistrationStatusEnum.Accepted,
        Registration.Pending => RegistrationStatusEnum.Pending,
        _ => RegistrationStatusEnum.Rejected,
    };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} ({Vendor} {Model}) has booted: {Registration}.")]
        public static partial void Decided(
            ILogger logger, string chargePointId, string vendor, string model, Registration registration);
    }
}
