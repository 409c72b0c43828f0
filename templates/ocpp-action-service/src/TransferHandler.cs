using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Template_Service;

/// <summary>
/// Answers the DataTransfer of one vendor, of all versions. Data is text in 1.6 and any JSON in 2.x; refusing is an answer, not an exception.
/// One is made for every CALL.
/// </summary>
internal sealed partial class TransferHandler(IOptions<ServiceOptions> options, ILogger<TransferHandler> logger)
    : IActionHandler<V16.DataTransferRequest, V16.DataTransferResponse>,
      IActionHandler<V201.DataTransferRequest, V201.DataTransferResponse>,
      IActionHandler<V21.DataTransferRequest, V21.DataTransferResponse>
{
    /// <summary>Whose transfers these are; compared without case.</summary>
    public const string VendorId = "template.vendor";

    public Task<V16.DataTransferResponse> HandleAsync(
        V16.DataTransferRequest request, CallContext call, CancellationToken cancellationToken)
    {
        var status = IsTaken(request.MessageId, request.Data, call) ? V16.DataTransferStatus.Accepted : V16.DataTransferStatus.Rejected;
        return Task.FromResult(new V16.DataTransferResponse(status));
    }

    public Task<V201.DataTransferResponse> HandleAsync(
        V201.DataTransferRequest request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(new V201.DataTransferResponse(Answer(request.MessageId, request.Data?.ToString(), call)));

    public Task<V21.DataTransferResponse> HandleAsync(
        V21.DataTransferRequest request, CallContext call, CancellationToken cancellationToken) =>
        Task.FromResult(new V21.DataTransferResponse(Answer(request.MessageId, request.Data?.ToString(), call)));

    private DataTransferStatusEnum Answer(string? messageId, string? data, CallContext call) =>
        IsTaken(messageId, data, call) ? DataTransferStatusEnum.Accepted : DataTransferStatusEnum.Rejected;

    private bool IsTaken(string? messageId, string? data, CallContext call)
    {
        var length = data?.Length ?? 0;
        if (length > options.Value.MaxDataLength)
        {
            Log.TooLong(logger, call.ChargePointId, messageId, length, options.Value.MaxDataLength);
            return false;
        }

        Log.Taken(logger, call.ChargePointId, messageId, length);
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} sent {MessageId} with {Length} characters.")]
        public static partial void Taken(ILogger logger, string chargePointId, string? messageId, int length);

        [LoggerMessage(2, LogLevel.Warning, "{ChargePointId} sent {MessageId} with {Length} characters, more than {MaxLength}.")]
        public static partial void TooLong(ILogger logger, string chargePointId, string? messageId, int length, int maxLength);
    }
}
