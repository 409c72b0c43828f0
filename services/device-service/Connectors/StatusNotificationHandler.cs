using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>
/// Takes down the state of a connector (OCPP 1.6 §4.9). The answer says nothing but that the message came, and a CALLERROR makes
/// most charge points give up their start: when the database is away, the report waits here and is answered all the same.
/// </summary>
internal sealed partial class StatusNotificationHandler(
    ConnectorStates states,
    PostponedReports postponed,
    IOptions<DeviceOptions> options,
    TimeProvider clock,
    ILogger<StatusNotificationHandler> logger)
    : IActionHandler<StatusNotificationRequest, StatusNotificationResponse>
{
    public async Task<StatusNotificationResponse> HandleAsync(
        StatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var report = ReportOf(request, call);
        using var patience = new CancellationTokenSource(options.Value.StatusPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var isNews = await states.RecordAsync(report, either.Token);
            Log.Reported(logger, call.ChargePointId, request.ConnectorId, request.Status, request.ErrorCode, isNews);
        }
        catch (Exception exception) when (IsOutage(exception) && !cancellationToken.IsCancellationRequested)
        {
            postponed.Add(report);
            Log.Postponed(logger, exception, call.ChargePointId, request.ConnectorId);
        }

        return new();
    }

    private static bool IsOutage(Exception exception) => exception
        is DbException or DbUpdateException or RetryLimitExceededException or TimeoutException or OperationCanceledException;

    private static StatusReport ReportOf(StatusNotificationRequest request, CallContext call) => new(
        call.ChargePointId,
        request.ConnectorId,
        request.Status.ToWire(),
        request.ErrorCode.ToWire(),
        StatusReport.Began(request.Timestamp, call.ReceivedAt),
        call.ReceivedAt)
    {
        Info = request.Info,
        VendorId = request.VendorId,
        VendorErrorCode = request.VendorErrorCode,
    };

    private static partial class Log
    {
        [LoggerMessage(
            1, LogLevel.Information, "{ChargePointId} connector {ConnectorId} is {Status} ({ErrorCode}); latest: {IsNews}.")]
        public static partial void Reported(
            ILogger logger,
            string chargePointId,
            int connectorId,
            ChargePointStatus status,
            ChargePointErrorCode errorCode,
            bool isNews);

        [LoggerMessage(2, LogLevel.Warning, "The state of {ChargePointId} connector {ConnectorId} could not be stored; it is kept and tried again.")]
        public static partial void Postponed(ILogger logger, Exception exception, string chargePointId, int connectorId);
    }
}
