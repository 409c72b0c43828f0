using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.DeviceService.Reports;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Customers;

/// <summary>Takes a piece of what a charge point knows of a customer (OCPP 2.0.1 part 2, N09 and N10).</summary>
internal sealed partial class NotifyCustomerInformationHandler(
    ReportAssembly reports, DeviceDbContext database, ILogger<NotifyCustomerInformationHandler> logger)
    : IActionHandler<V201.NotifyCustomerInformationRequest, V201.NotifyCustomerInformationResponse>,
        IActionHandler<V21.NotifyCustomerInformationRequest, V21.NotifyCustomerInformationResponse>
{
    public async Task<V201.NotifyCustomerInformationResponse> HandleAsync(
        V201.NotifyCustomerInformationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeAsync(request.Data, request.RequestId, request.SeqNo, request.GeneratedAt, request.Tbc, call, cancellationToken);
        return new();
    }

    public async Task<V21.NotifyCustomerInformationResponse> HandleAsync(
        V21.NotifyCustomerInformationRequest request, CallContext call, CancellationToken cancellationToken)
    {
        await TakeAsync(request.Data, request.RequestId, request.SeqNo, request.GeneratedAt, request.Tbc, call, cancellationToken);
        return new();
    }

    private async Task TakeAsync(
        string data,
        int requestId,
        int seqNo,
        DateTimeOffset generatedAt,
        bool? tbc,
        CallContext call,
        CancellationToken cancellationToken)
    {
        var part = ReportPart.Of(ReportKind.CustomerInformation, requestId, seqNo, generatedAt, tbc);
        var report = await reports.TakeAsync(part, call, (taken, _) => Store(taken), cancellationToken);
        Log.Reported(logger, call.ChargePointId, requestId, seqNo, report.IsComplete);

        Task Store(Report? taken)
        {
            if (taken is not null)
            {
                database.CustomerInformation.Add(new()
                {
                    ChargePointId = call.ChargePointId,
                    RequestId = requestId,
                    Run = taken.Run,
                    SeqNo = seqNo,
                    Data = data,
                    GeneratedAt = generatedAt,
                    ReceivedAt = call.ReceivedAt,
                });
            }

            return Task.CompletedTask;
        }
    }

    // Of the data itself, not a character.
    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Information,
            "{ChargePointId} reports on a customer (request {RequestId}, part {SeqNo}); complete: {IsComplete}.")]
        public static partial void Reported(ILogger logger, string chargePointId, int requestId, int seqNo, bool isComplete);
    }
}
