using Ocpp.Micro.ConnectionGateway.Calls;
using Ocpp.Micro.ConnectionGateway.Directory;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Calls;

/// <summary>CALLs say what their charge point was told: the gateway carries it, and does not judge.</summary>
public sealed class AdmissionTests
{
    private const string Call = """[2,"1","Heartbeat",{}]""";

    [Fact]
    public async Task Connection_Opened_IsToldToTheDirectoryOnce()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var asked = new List<CallEnvelope>();
        gateway.Bus.Directory = envelope =>
        {
            asked.Add(envelope);
            return Task.FromResult(FakeCallClient.EmptyResult with { Admission = Admission.Accepted });
        };
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.0.1");

        await chargePoint.CallAsync(Call);
        await chargePoint.CallAsync(Call);

        var envelope = Assert.Single(asked);
        Assert.Equal(("CP1", OcppVersion.V201, "ocpp201.directory.OpenConnection"), (envelope.ChargePointId, envelope.Version, envelope.RoutingKey));
        Assert.Equal(gateway.Bus.Calls[0].Envelope.ConnectionId, envelope.ConnectionId);
    }

    public static MatrixTheoryData<OcppVersion, Admission> VersionsAndAdmissions() =>
        new(OcppVersionNames.All, [Admission.Accepted, Admission.Pending, Admission.Rejected]);

    [Theory]
    [MemberData(nameof(VersionsAndAdmissions))]
    public async Task Call_First_CarriesWhatTheDirectorySays(OcppVersion version, Admission admission)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        var directory = new TaskCompletionSource<CallReply>();
        gateway.Bus.Directory = _ => directory.Task;
        await using var chargePoint = await gateway.ConnectAsync("CP1", version.Subprotocol());

        await chargePoint.SendAsync("""[2,"1","Heartbeat",{ "x":1 }]""");
        await chargePoint.CallAsync("not a frame"); // its answer says that the one before it has been read
        Assert.Empty(gateway.Bus.Calls);
        directory.SetResult(FakeCallClient.EmptyResult with { Admission = admission });

        Assert.Equal("""[3,"1",{}]""", await chargePoint.ReceiveAsync());
        var (envelope, payload) = Assert.Single(gateway.Bus.Calls);
        Assert.Equal((admission, """{ "x":1 }"""), (envelope.Admission, payload));
    }

    /// <summary>Leniency comes with the admission, and goes with the next one that brings none: the firmware may be a new one.</summary>
    [Fact]
    public async Task Call_OfAChargePointWithLeniency_CarriesWhatWasSaidLast()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.EmptyResult with { Admission = Admission.Accepted, Leniency = "a" });
        gateway.Bus.Answer = static (envelope, _, _) => new(envelope.UniqueId switch
        {
            "other" => FakeCallClient.EmptyResult with { Admission = Admission.Accepted, Leniency = "b,c" },
            "none" => FakeCallClient.EmptyResult with { Admission = Admission.Accepted },
            _ => FakeCallClient.EmptyResult,
        });
        await using var chargePoint = await gateway.ConnectAsync();

        foreach (var id in (string[])["0", "other", "1", "2", "none", "3"])
            await chargePoint.CallAsync($"""[2,"{id}","Heartbeat",{"{}"}]""");

        Assert.Equal(["a", "a", "b,c", "b,c", "b,c", null], gateway.Bus.Calls.Select(static call => call.Envelope.Leniency));
    }

    [Fact]
    public async Task Call_AfterAnAnswerThatTells_CarriesWhatThatSaid()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static (envelope, _, _) => new(envelope.UniqueId switch
        {
            "wait" => FakeCallClient.EmptyResult with { Admission = Admission.Pending },
            "come" => FakeCallClient.EmptyResult with { Admission = Admission.Accepted },
            _ => FakeCallClient.EmptyResult,
        });
        await using var chargePoint = await gateway.ConnectAsync();

        foreach (var id in (string[])["0", "wait", "1", "2", "come", "3"])
            await chargePoint.CallAsync($"""[2,"{id}","Heartbeat",{"{}"}]""");

        Assert.Equal(
            [Admission.Unknown, Admission.Unknown, Admission.Pending, Admission.Pending, Admission.Pending, Admission.Accepted],
            gateway.Bus.Calls.Select(static call => call.Envelope.Admission));
    }

    [Fact]
    public async Task Send_AfterAnAnswerThatTells_CarriesWhatThatSaid()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = static (_, _, _) => new(FakeCallClient.EmptyResult with { Admission = Admission.Pending });
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.CallAsync(Call);
        await chargePoint.SendAsync("""[6,"1","NotifyPeriodicEventStream",{}]""");
        await chargePoint.CallAsync(Call);

        Assert.Equal(Admission.Pending, Assert.Single(gateway.Bus.Sends).Envelope.Admission);
    }

    [Fact]
    public async Task Send_WithoutAnyCall_CarriesWhatTheDirectorySays()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => Task.FromResult(FakeCallClient.EmptyResult with { Admission = Admission.Rejected });
        await using var chargePoint = await gateway.ConnectAsync("CP1", "ocpp2.1");

        await chargePoint.SendAsync("""[6,"1","NotifyPeriodicEventStream",{}]""");
        await Eventually.IsTrueAsync(() => gateway.Bus.Sends.Count == 1, "the SEND is handed on");

        Assert.Equal(Admission.Rejected, gateway.Bus.Sends[0].Envelope.Admission);
    }

    /// <summary>A charge point must not be refused because a service of ours is away.</summary>
    [Fact]
    public async Task Call_DirectoryFails_IsServedAsUnknown()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.ExpectsErrors = true;
        gateway.Bus.Directory = static _ => throw new InvalidOperationException("away");
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(Call));
        Assert.Equal(Admission.Unknown, Assert.Single(gateway.Bus.Calls).Envelope.Admission);
    }

    [Fact]
    public async Task Connection_Opened_AsksWithinTheDirectorysTime()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["DirectoryTimeout=00:00:00.500"]);
        var asked = new TaskCompletionSource<CallEnvelope>();
        gateway.Bus.Directory = envelope =>
        {
            asked.SetResult(envelope);
            return Task.FromResult(CallReply.Error(OcppErrorCode.InternalError, "There was no answer in time."));
        };
        await using var chargePoint = await gateway.ConnectAsync();

        Assert.Equal("""[3,"1",{}]""", await chargePoint.CallAsync(Call));
        Assert.Equal(Admission.Unknown, Assert.Single(gateway.Bus.Calls).Envelope.Admission);
        var envelope = await asked.Task;
        Assert.Equal(TimeSpan.FromMilliseconds(500), envelope.Deadline - envelope.ReceivedAt);
    }

    [Fact]
    public async Task Connection_EndedBeforeTheDirectoryAnswers_DoesNotWaitForIt()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Directory = static _ => new TaskCompletionSource<CallReply>().Task;
        await using (var chargePoint = await gateway.ConnectAsync())
            await chargePoint.SendAsync(Call);

        await gateway.EndOfAsync("CP1");

        Assert.Empty(gateway.Bus.Calls);
        Assert.DoesNotContain(gateway.Logs.GetSnapshot(), static record => record.Category == typeof(DirectoryClient).FullName);
    }
}
