using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Messaging.Handlers;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Template_Service.Tests;

public sealed class TransferTests(RunningService service) : IClassFixture<RunningService>
{
    private static readonly string _tooLong = new('x', new ServiceOptions().MaxDataLength + 1);

    [Fact]
    public async Task Transfer_Of16_IsAnsweredByItsLength()
    {
        Assert.Equal(V16.DataTransferStatus.Accepted, await StatusAsync("data"));
        Assert.Equal(V16.DataTransferStatus.Rejected, await StatusAsync(_tooLong));

        async Task<V16.DataTransferStatus?> StatusAsync(string data) =>
            (await ForwardAsync(new V16.DataTransferRequest(TransferHandler.VendorId, Data: data), OcppVersion.V16))?.Status;
    }

    [Fact]
    public async Task Transfer_Of201_IsAnsweredByItsLength()
    {
        Assert.Equal(DataTransferStatusEnum.Accepted, await StatusAsync("""{"a":1}"""));
        Assert.Equal(DataTransferStatusEnum.Rejected, await StatusAsync($"\"{_tooLong}\""));

        async Task<DataTransferStatusEnum?> StatusAsync(string json) =>
            (await ForwardAsync(new V201.DataTransferRequest(TransferHandler.VendorId, Data: RawJson.Parse(json)), OcppVersion.V201))?.Status;
    }

    [Fact]
    public async Task Transfer_Of21_IsAnsweredByItsLength()
    {
        Assert.Equal(DataTransferStatusEnum.Accepted, await StatusAsync("""{"a":1}"""));
        Assert.Equal(DataTransferStatusEnum.Rejected, await StatusAsync($"\"{_tooLong}\""));

        async Task<DataTransferStatusEnum?> StatusAsync(string json) =>
            (await ForwardAsync(new V21.DataTransferRequest(TransferHandler.VendorId, Data: RawJson.Parse(json)), OcppVersion.V21))?.Status;
    }

    private Task<TResponse?> ForwardAsync<TRequest, TResponse>(IOcppRequest<TRequest, TResponse> request, OcppVersion version)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        var now = TimeProvider.System.GetUtcNow();
        var call = new CallContext("CP-1", version, "1", "connection-1", now, now.AddSeconds(20));
        return service.Forwarder.ForwardAsync(request, TransferHandler.VendorId, call, TestContext.Current.CancellationToken);
    }
}
