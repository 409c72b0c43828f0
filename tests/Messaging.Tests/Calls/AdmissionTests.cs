using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Connections;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Contracts.V16;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Tests.Support;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.Messaging.Tests.Calls;

public sealed class InMemoryAdmissionTests() : AdmissionTests(null);

[Collection(RabbitMqCollection.Name)]
public sealed class RabbitMqAdmissionTests(RabbitMqFixture broker) : AdmissionTests(broker);

/// <summary>Who was told to wait is heard by those only who tell (OCPP 2.0.1 part 2, B02.FR.09 and B03.FR.07; OCPP-J 1.6 errata §3.8).</summary>
public abstract class AdmissionTests(RabbitMqFixture? broker) : BusTests(broker)
{
    private const string Boot = """{"chargePointVendor":"V","chargePointModel":"M"}""";

    [Theory]
    [InlineData(Admission.Pending)]
    [InlineData(Admission.Rejected)]
    public async Task SendAsync_ChargePointThatWaits_IsRefusedBeforeItsPayloadIsRead(Admission admission)
    {
        var ran = false;
        Script.Heartbeat = (_, call, _) =>
        {
            ran = true;
            return Task.FromResult(new HeartbeatResponse(call.ReceivedAt));
        };
        var gateway = await StartAsync();

        var valid = await SendAsync(gateway, "Heartbeat", "{}", admission);
        var invalid = await SendAsync(gateway, "Heartbeat", """{"x":1}""", admission);

        Assert.Equal((OcppErrorCode.SecurityError, "{}"), (valid.ErrorCode, valid.Text()));
        Assert.Equal(OcppErrorCode.SecurityError, invalid.ErrorCode);
        Assert.False(ran);
    }

    [Theory]
    [InlineData(Admission.Unknown)]
    [InlineData(Admission.Accepted)]
    public async Task SendAsync_AnyOther_IsAnswered(Admission admission)
    {
        var gateway = await StartAsync();

        Assert.Null((await SendAsync(gateway, "Heartbeat", "{}", admission)).ErrorCode);
    }

    [Theory]
    [InlineData(Admission.Unknown)]
    [InlineData(Admission.Rejected)]
    public async Task SendAsync_HandlerThatAdmits_AnswersAndTellsTheGateway(Admission admission)
    {
        var gateway = await StartAsync();

        var reply = await SendAsync(gateway, "BootNotification", Boot, admission);

        Assert.Equal((null, Admission.Pending), (reply.ErrorCode, reply.Admission));
    }

    [Fact]
    public async Task SendAsync_HandlerThatAdmitsNobody_TellsTheGatewayNothing()
    {
        var gateway = await StartAsync();

        Assert.Null((await SendAsync(gateway, "Heartbeat", "{}", Admission.Accepted)).Admission);
    }

    /// <summary>A missing service is named as such also to one that waits, or its boot message would be a breach of security.</summary>
    [Fact]
    public async Task SendAsync_ChargePointThatWaitsAndActionThatNobodyHasBound_IsNotSupported()
    {
        var gateway = await StartAsync();

        Assert.Equal(OcppErrorCode.NotSupported, (await SendAsync(gateway, "Authorize", "{}", Admission.Pending)).ErrorCode);
    }

    [Theory]
    [InlineData(OcppVersion.V16, Admission.Accepted)]
    [InlineData(OcppVersion.V201, Admission.Rejected)]
    [InlineData(OcppVersion.V21, Admission.Unknown)]
    public async Task Directory_Asked_AnswersForEveryVersion(OcppVersion version, Admission expected)
    {
        var gateway = await StartAsync();
        var envelope = Call.Envelope(OpenConnectionRequest.Name, version: version) with { ChargePointId = expected.ToString(), IsInternal = true };

        var reply = await gateway.Get<ICallClient>().SendAsync(envelope, "{}"u8.ToArray(), Cancellation);

        Assert.Equal((null, expected), (reply.ErrorCode, reply.Admission));
    }

    [Fact]
    public async Task Directory_AskedByAChargePoint_IsNotThere()
    {
        var gateway = await StartAsync();

        var reply = await SendAsync(gateway, OpenConnectionRequest.Name, "{}", Admission.Accepted);

        Assert.Equal((OcppErrorCode.NotImplemented, null), (reply.ErrorCode, reply.Admission));
    }

    [Fact]
    public async Task Directory_ThatFails_TellsNothing()
    {
        var gateway = await StartAsync();
        var envelope = Call.Envelope(OpenConnectionRequest.Name) with { IsInternal = true };

        var reply = await gateway.Get<ICallClient>().SendAsync(envelope, "{}"u8.ToArray(), Cancellation);

        Assert.Equal((OcppErrorCode.InternalError, null), (reply.ErrorCode, reply.Admission));
    }

    private Task<TestHost> StartAsync() => StartGatewayAsync(bus => bus.Queue(
        QueueName(), queue => queue.Handle<ScriptedHeartbeat>().Handle<ScriptedBoot>().Directory<ScriptedDirectory>()));

    private static async Task<CallReply> SendAsync(TestHost gateway, string action, string payload, Admission admission) =>
        await gateway.Get<ICallClient>().SendAsync(
            Call.Envelope(action) with { Admission = admission }, System.Text.Encoding.UTF8.GetBytes(payload), Cancellation);
}
