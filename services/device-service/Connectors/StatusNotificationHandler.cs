using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Connectors;

/// <summary>
/// Takes down the state of a connector (OCPP 1.6 §4.9; OCPP 2.0.1 part 2, G01). The answer says nothing but that the message came, and a CALLERROR makes
/// most charge points give up their start: when the database is away, the report waits here and is answered all the same.
/// </summary>
internal sealed partial class StatusNotificationHandler(
    ConnectorStates states,
    PostponedReports postponed,
    IOptions<DeviceOptions> options,
    TimeProvider clock,
    ILogger<StatusNotificationHandler> logger)
    : IActionHandler<V16.StatusNotificationRequest, V16.StatusNotificationResponse>,
        IActionHandler<V201.StatusNotificationRequest, V201.StatusNotificationResponse>,
        IActionHandler<V21.StatusNotificationRequest, V21.StatusNotificationResponse>
{
    public async Task<V16.StatusNotificationResponse> HandleAsync(
        V16.StatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeDownAsync(StatusReports.Of(request, call), cancellationToken);
        return new();
    }

    public async Task<V201.StatusNotificationResponse> HandleAsync(
        V201.StatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeDownAsync(StatusReports.Of(request, call), cancellationToken);
        return new();
    }

    public async Task<V21.StatusNotificationResponse> HandleAsync(
        V21.StatusNotificationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeDownAsync(StatusReports.Of(request, call), cancellationToken);
        return new();
    }

    private async Task TakeDownAsync(StatusReport report, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(options.Value.StatusPatience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            var isNews = await states.RecordAsync(report, either.Token);
            Log.Reported(logger, report.ChargePointId, report.EvseId, report.ConnectorId, report.Status, report.ErrorCode, isNews);
        }
        catch (Exception exception) when (IsOutage(exception) && !cancellationToken.IsCancellationRequested)
        {
            postponed.Add(report);
            Log.Postponed(logger, exception, report.ChargePointId, report.EvseId, report.ConnectorId);
        }
    }

    private static bool IsOutage(Exception exception) => exception
        is DbException or DbUpdateException or RetryLimitExceededException or TimeoutException or OperationCanceledException;

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "{ChargePointId} EVSE {EvseId} connector {ConnectorId} is {Status} ({ErrorCode}); latest: {IsNews}.")]
        public static partial void Reported(
            ILogger logger, string chargePointId, int evseId, int connectorId, string status, string errorCode, bool isNews);

        [LoggerMessage(
            2,
            LogLevel.Warning,
            "The state of {ChargePointId} EVSE {EvseId} connector {ConnectorId} could not be stored; it is kept and tried again.")]
        public static partial void Postponed(
            ILogger logger, Exception exception, string chargePointId, int evseId, int connectorId);
    }
}
