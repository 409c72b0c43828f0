using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Security;

/// <summary>Takes down a security event (OCPP 1.6 security whitepaper §5.15; OCPP 2.0.1 part 2, A04).</summary>
internal sealed partial class SecurityEventNotificationHandler(
    SecurityEvents events, ILogger<SecurityEventNotificationHandler> logger)
    : IActionHandler<V16.SecurityEventNotificationRequest, V16.SecurityEventNotificationResponse>,
        IActionHandler<V201.SecurityEventNotificationRequest, V201.SecurityEventNotificationResponse>,
        IActionHandler<V21.SecurityEventNotificationRequest, V21.SecurityEventNotificationResponse>
{
    public async Task<V16.SecurityEventNotificationResponse> HandleAsync(
        V16.SecurityEventNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(request.Type, request.Timestamp, request.TechInfo, call, cancellationToken);
        return new();
    }

    public async Task<V201.SecurityEventNotificationResponse> HandleAsync(
        V201.SecurityEventNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(request.Type, request.Timestamp, request.TechInfo, call, cancellationToken);
        return new();
    }

    public async Task<V21.SecurityEventNotificationResponse> HandleAsync(
        V21.SecurityEventNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await RecordAsync(request.Type, request.Timestamp, request.TechInfo, call, cancellationToken);
        return new();
    }

    private async Task RecordAsync(
        string type, DateTimeOffset timestamp, string? techInfo, CallContext call, CancellationToken cancellationToken)
    {
        var entry = await events.RecordAsync(type, timestamp, techInfo, call, cancellationToken);
        if (entry.Critical)
            Log.Critical(logger, call.ChargePointId, entry.Type, entry.At);
        else
            Log.Reported(logger, call.ChargePointId, entry.Type, entry.At);
    }

    // Without its technical details: they may name whoever logged in.
    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{ChargePointId} tells of the critical security event {Type} of {At:O}.")]
        public static partial void Critical(ILogger logger, string chargePointId, string type, DateTimeOffset at);

        [LoggerMessage(2, LogLevel.Information, "{ChargePointId} tells of the security event {Type} of {At:O}.")]
        public static partial void Reported(ILogger logger, string chargePointId, string type, DateTimeOffset at);
    }
}
