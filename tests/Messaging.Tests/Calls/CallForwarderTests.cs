using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Calls;

/// <summary>DataTransfer on its way to the vendor's service, the same on every transport.</summary>
public abstract class CallForwarderTests(RabbitMqFixture? broker) : BusTests(broker)
{
    [Fact]
    public async Task ForwardAsync_VendorBound_ReturnsItsAnswer()
    {
        Script.AnswerDataTransfer("from the vendor");
        var gateway = await StartGatewayAsync(Services);

        var reply = await gateway.SendAsync("DataTransfer", """{"vendorId":"COM.Example"}""");

        Assert.Equal("""{"status":"Accepted","data":"from the vendor"}""", reply.Text());
    }

    [Fact]
    public async Task ForwardAsync_VendorUnbound_ReturnsNull()
    {
        var gateway = await StartGatewayAsync(Services);

        var reply = await gateway.SendAsync("DataTransfer", """{"vendorId":"org.example"}""");

        Assert.Equal("""{"status":"UnknownVendorId"}""", reply.Text());
    }

    [Fact]
    public async Task SendAsync_ActionMadeUpLikeAVendorsKey_ReturnsNotImplemented()
    {
        var gateway = await StartGatewayAsync(Services);

        var reply = await gateway.SendAsync("DataTransfer.com.example", """{"vendorId":"com.example"}""");

        Assert.Equal(OcppErrorCode.NotImplemented, reply.ErrorCode);
    }

    [Fact]
    public async Task ForwardAsync_VendorLongerThanAKey_ReturnsNull()
    {
        var gateway = await StartGatewayAsync(Services);

        var reply = await gateway.SendAsync("DataTransfer", $$"""{"vendorId":"{{new string('v', 255)}}"}""");

        Assert.Equal("""{"status":"UnknownVendorId"}""", reply.Text());
    }

    [Fact]
    public async Task ForwardAsync_VendorRefuses_ErrorReachesChargePoint()
    {
        Script.DataTransfer = (_, _, _) => throw new CallErrorException(OcppErrorCode.SecurityError, "No.");
        var gateway = await StartGatewayAsync(Services);

        var reply = await gateway.SendAsync("DataTransfer", """{"vendorId":"com.example"}""");

        Assert.Equal((OcppErrorCode.SecurityError, "No."), (reply.ErrorCode, reply.ErrorDescription));
    }

    [Fact]
    public void HandleVendor_SameVendorTwice_Throws()
    {
        var thrown = Record.Exception(() => TestHost.Build(null, Script, bus => bus.Queue("one", queue => queue
            .HandleVendor<ScriptedDataTransfer>("com.example")
            .HandleVendor<ScriptedDataTransfer>("Com.Example"))));

        Assert.Contains("ocpp16.DataTransfer.com.example", Assert.IsType<InvalidOperationException>(thrown).Message);
    }

    private void Services(IBusEndpoints bus) => bus
        .CallForwarder()
        .Queue(QueueName(), queue => queue.Handle<ForwardingDataTransfer>())
        .Queue(QueueName(), queue => queue.HandleVendor<ScriptedDataTransfer>("com.example"));

    private sealed class ForwardingDataTransfer(ICallForwarder forwarder) : IActionHandler<DataTransferRequest, DataTransferResponse>
    {
        public async Task<DataTransferResponse> HandleAsync(
            DataTransferRequest request, CallContext call, CancellationToken cancellationToken) =>
            await forwarder.ForwardAsync(request, request.VendorId, call, cancellationToken)
            ?? new DataTransferResponse(DataTransferStatus.UnknownVendorId);
    }
}

public sealed class InMemoryCallForwarderTests() : CallForwarderTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqCallForwarderTests(RabbitMqFixture broker) : CallForwarderTests(broker);
