using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.DeviceService.Tests;

/// <summary>The services that have bound a vendor of DataTransfer, in place of a bus.</summary>
internal sealed class VendorServices : ICallForwarder
{
    public Dictionary<string, Func<DataTransferRequest, DataTransferResponse>> Bound { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, Func<V201.DataTransferRequest, V201.DataTransferResponse>> Bound201 { get; } =
        new(StringComparer.OrdinalIgnoreCase);

    public Task<TResponse?> ForwardAsync<TRequest, TResponse>(
        IOcppRequest<TRequest, TResponse> request, string vendorId, CallContext call, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        Task.FromResult((TResponse?)AnswerOf(request, vendorId));

    private object? AnswerOf(object request, string vendorId) => request switch
    {
        DataTransferRequest of16 when Bound.TryGetValue(vendorId, out var vendor) => vendor(of16),
        V201.DataTransferRequest of201 when Bound201.TryGetValue(vendorId, out var vendor) => vendor(of201),
        _ => null,
    };
}
