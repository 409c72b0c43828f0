using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Transfers;

/// <summary>
/// Hands a DataTransfer on to the service that has bound its vendor, and keeps what was sent and answered. Where nobody has,
/// the answer is <c>UnknownVendorId</c> (OCPP 1.6 §4.3).
/// </summary>
internal sealed partial class DataTransferHandler(
    DeviceDbContext database, ICallForwarder forwarder, ILogger<DataTransferHandler> logger)
    : IActionHandler<DataTransferRequest, DataTransferResponse>, IAfterReply<DataTransferRequest, DataTransferResponse>
{
    private DataTransfer? _transfer;

    public async Task<DataTransferResponse> HandleAsync(
        DataTransferRequest request, CallContext call, CancellationToken cancellationToken)
    {
        _transfer = new()
        {
            ChargePointId = call.ChargePointId,
            VendorId = request.VendorId,
            MessageId = request.MessageId,
            Data = request.Data,
            ReceivedAt = call.ReceivedAt,
        };
        database.DataTransfers.Add(_transfer);
        await database.SaveChangesAsync(cancellationToken);

        return await forwarder.ForwardAsync(request, request.VendorId, call, cancellationToken)
            ?? new(DataTransferStatus.UnknownVendorId);
    }

    public async Task AfterReplyAsync(
        DataTransferRequest request, DataTransferResponse response, CallContext call, CancellationToken cancellationToken)
    {
        Log.Answered(logger, call.ChargePointId, request.VendorId, request.MessageId, response.Status);
        if (_transfer is null)
            return;

        _transfer.Status = response.Status.ToWire();
        _transfer.AnswerData = response.Data;
        await database.SaveChangesAsync(cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} transferred data of vendor {VendorId} ({MessageId}): {Status}.")]
        public static partial void Answered(
            ILogger logger, string chargePointId, string vendorId, string? messageId, DataTransferStatus status);
    }
}
