using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Envelope;
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
        return new(clock.GetUtcNow(), IntervalOf(registration), registration.ToV16());
    }

    public async Task<V201.BootNotificationResponse> HandleAsync(
        V201.BootNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var registration = await RegisterAsync(Boots.Of(request.ChargingStation, request.Reason, call), cancellationToken);
        return new(clock.GetUtcNow(), IntervalOf(registration), registration.ToV2());
    }

    public async Task<V21.BootNotificationResponse> HandleAsync(
        V21.BootNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var registration = await RegisterAsync(Boots.Of(request.ChargingStation, request.Reason, call), cancellationToken);
        return new(clock.GetUtcNow(), IntervalOf(registration), registration.ToV2());
    }

    public Admission AdmissionOf(V16.BootNotificationResponse response) => response.Status.ToRegistration().ToAdmission();

    public Admission AdmissionOf(V201.BootNotificationResponse response) => response.Status.ToRegistration().ToAdmission();

    public Admission AdmissionOf(V21.BootNotificationResponse response) => response.Status.ToRegistration().ToAdmission();

    private async Task<Registration> RegisterAsync(Boot boot, CancellationToken cancellationToken)
    {
        var registration = await registry.RegisterAsync(boot, cancellationToken);
        Log.Decided(logger, boot.ChargePointId, boot.Vendor, boot.Model, registration);
        return registration;
    }

    private int IntervalOf(Registration registration) => (int)
        (registration is Registration.Accepted ? options.Value.HeartbeatInterval : options.Value.RetryInterval).TotalSeconds;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} ({Vendor} {Model}) has booted: {Registration}.")]
        public static partial void Decided(
            ILogger logger, string chargePointId, string vendor, string model, Registration registration);
    }
}
