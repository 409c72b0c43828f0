using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.DeviceService.Transfers;

/// <summary>
/// Hands a DataTransfer on to the service that has bound its vendor, and keeps what was sent and answered. Where nobody has,
/// the answer is <c>UnknownVendorId</c> (OCPP 1.6 §4.3; OCPP 2.0.1 part 2, P02.FR.06).
/// </summary>
internal sealed partial class DataTransferHandler(
    DataTransfers transfers, ICallForwarder forwarder, ILogger<DataTransferHandler> logger)
    : IActionHandler<V16.DataTransferRequest, V16.DataTransferResponse>,
        IActionHandler<V201.DataTransferRequest, V201.DataTransferResponse>,
        IActionHandler<V21.DataTransferRequest, V21.DataTransferResponse>,
        IAfterReply<V16.DataTransferRequest, V16.DataTransferResponse>,
        IAfterReply<V201.DataTransferRequest, V201.DataTransferResponse>,
        IAfterReply<V21.DataTransferRequest, V21.DataTransferResponse>
{
    private DataTransfer? _transfer;

    public async Task<V16.DataTransferResponse> HandleAsync(
        V16.DataTransferRequest request, CallContext call, CancellationToken cancellationToken)
    {
        _transfer = await transfers.AddAsync(request.VendorId, request.MessageId, request.Data, call, cancellationToken);
        return await forwarder.ForwardAsync(request, request.VendorId, call, cancellationToken)
            ?? new(DataTransferStatus.UnknownVendorId);
    }

    public async Task<V201.DataTransferResponse> HandleAsync(
        V201.DataTransferRequest request, CallContext call, CancellationToken cancellationToken)
    {
        _transfer = await transfers.AddAsync(request.VendorId, request.MessageId, TextOf(request.Data), call, cancellationToken);
        return await forwarder.ForwardAsync(request, request.VendorId, call, cancellationToken)
            ?? new(DataTransferStatusEnum.UnknownVendorId);
    }

    public async Task<V21.DataTransferResponse> HandleAsync(
        V21.DataTransferRequest request, CallContext call, CancellationToken cancellationToken)
    {
        _transfer = await transfers.AddAsync(request.VendorId, request.MessageId, TextOf(request.Data), call, cancellationToken);
        return await forwarder.ForwardAsync(request, request.VendorId, call, cancellationToken)
            ?? new(DataTransferStatusEnum.UnknownVendorId);
    }

    public Task AfterReplyAsync(
        V16.DataTransferRequest request, V16.DataTransferResponse response, CallContext call, CancellationToken cancellationToken) =>
        AnsweredAsync(response.Status.ToWire(), response.Data, cancellationToken);

    public Task AfterReplyAsync(
        V201.DataTransferRequest request, V201.DataTransferResponse response, CallContext call, CancellationToken cancellationToken) =>
        AnsweredAsync(response.Status.ToWire(), TextOf(response.Data), cancellationToken);

    public Task AfterReplyAsync(
        V21.DataTransferRequest request, V21.DataTransferResponse response, CallContext call, CancellationToken cancellationToken) =>
        AnsweredAsync(response.Status.ToWire(), TextOf(response.Data), cancellationToken);

    private static string? TextOf(RawJson? json) => json?.ToString();

    private async Task AnsweredAsync(string status, string? data, CancellationToken cancellationToken)
    {
        if (_transfer is not { } transfer)
            return;

        Log.Answered(logger, transfer.ChargePointId, transfer.VendorId, transfer.MessageId, status);
        await transfers.AnswerAsync(transfer, status, data, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} transferred data of vendor {VendorId} ({MessageId}): {Status}.")]
        public static partial void Answered(
            ILogger logger, string chargePointId, string vendorId, string? messageId, string status);
    }
}
