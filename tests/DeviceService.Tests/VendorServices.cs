using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;

namespace Ocpp.Micro.DeviceService.Tests;

/// <summary>The services that have bound a vendor of DataTransfer, in place of a bus.</summary>
internal sealed class VendorServices : ICallForwarder
{
    public Dictionary<string, Func<DataTransferRequest, DataTransferResponse>> Bound { get; } = new(StringComparer.OrdinalIgnoreCase);

    public Task<TResponse?> ForwardAsync<TRequest, TResponse>(
        IOcppRequest<TRequest, TResponse> request, string vendorId, CallContext call, CancellationToken cancellationToken)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse> =>
        Task.FromResult(Bound.TryGetValue(vendorId, out var vendor)
            ? (TResponse?)(object)vendor((DataTransferRequest)(object)request)
            : null);
}
