using System.Net.WebSockets;
using System.Text.Json;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Actions;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>What a charge point of any version can do wrong, and what it hears: the same over RabbitMQ and within one process.</summary>
[Collection(SharedSystemCollection.Name)]
public sealed class WireFaultTests(WireFaultTests.Systems systems) : IClassFixture<WireFaultTests.Systems>
{
    public static MatrixTheoryData<string, WireFault> Faults() => new(Systems.Names, WireFaultTable.Faults);

    [Theory]
    [MemberData(nameof(Faults), DisableDiscoveryEnumeration = true)]
    public async Task Frame_AtFault_IsAnsweredAsItsVersionSaysAndTheConnectionGoesOn(string system, WireFault fault)
    {
        await using var chargePoint = await systems.ConnectAsync(system, fault.Version);

        await chargePoint.SendAsync(fault.Frame);
        if (fault.Answer is not null)
        {
            var answer = await chargePoint.ReceiveAsync();
            Assert.StartsWith(fault.Answer, answer, StringComparison.Ordinal);
            if (fault.Answer.StartsWith("[4,", StringComparison.Ordinal))
                AssertIsComplete(answer);
        }

        // An answer that was not to be given would come first.
        await AssertGoesOnAsync(chargePoint);
    }

    /// <summary>An id that is used again breaks §4.1.4 of each version, and still gets an answer each: the field has it.</summary>
    [Theory]
    [MemberData(nameof(SystemsAndVersions))]
    public async Task Calls_TwoAtOnceOfOneUniqueId_AreBothAnswered(string system, OcppVersion version)
    {
        await using var chargePoint = await systems.ConnectAsync(system, version);

        await chargePoint.SendAsync("""[2,"same","DataTransfer",{"vendorId":"nobody"}]""");
        await chargePoint.SendAsync("""[2,"same","Heartbeat",{}]""");

        Assert.Equal("""[3,"same",{"status":"UnknownVendorId"}]""", await chargePoint.ReceiveAsync());
        Assert.StartsWith("""[3,"same",{"currentTime":""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("""[3,"same",{"currentTime":""", await chargePoint.CallAsync("""[2,"same","Heartbeat",{}]"""), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SystemNames))]
    public async Task Action_AnyThatChargePointsSend_HasAService(string system)
    {
        foreach (var version in OcppVersionNames.All)
        {
            await using var chargePoint = await systems.ConnectAsync(system, version);
            var actions = ActionCatalogue.All(version)
                .Where(static action => action.IsAnswered && action.Direction.HasFlag(ActionDirection.FromChargePoint))
                .Select(static action => action.Name)
                .ToList();

            // No message has the property: whoever looks at it refuses it.
            var answers = new List<string>();
            foreach (var action in actions)
                answers.Add($"{action}: {await chargePoint.CallAsync($$"""[2,"1","{{action}}",{"ofNoMessage":1}]""")}");

            Assert.Equal(version is OcppVersion.V16 ? 14 : version is OcppVersion.V201 ? 25 : 36, answers.Count);
            Assert.All(answers, static answer => Assert.Matches("Violation\"", answer));
        }
    }

    [Theory]
    [MemberData(nameof(SystemNames))]
    public async Task Session_AsChargePointsOf201PlayIt_IsAnsweredWithoutFault(string system)
    {
        await using var chargePoint = await systems.ConnectAsync(system, OcppVersion.V201);
        var answers = new List<string>();

        foreach (var frame in FieldSession.Frames)
            answers.Add(await chargePoint.CallAsync(frame));

        Assert.All(answers, static answer => Assert.StartsWith("""[3,"f",{""", answer, StringComparison.Ordinal));
        Assert.All(answers, static answer => Assert.DoesNotContain("null", answer, StringComparison.Ordinal));
        Assert.Contains("""{"idTokenInfo":{"status":"Accepted"}}""", answers[FieldSession.Authorized], StringComparison.Ordinal);
    }

    /// <summary>RFC 6455 §7.4.1, which every version builds on.</summary>
    [Theory]
    [MemberData(nameof(SystemsAndVersions))]
    public async Task Frame_OverTheLimit_ClosesWith1009(string system, OcppVersion version)
    {
        await using var chargePoint = await systems.ConnectAsync(system, version);

        await chargePoint.SendAsync(new string(' ', 64 * 1024 + 1));

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await chargePoint.ReceiveCloseAsync());
    }

    /// <summary>RFC 6455 §7.4.1: messages are JSON in UTF-8 (§4.1.2 of OCPP-J 1.6 and of part 4 of 2.0.1 and 2.1), which is text.</summary>
    [Theory]
    [MemberData(nameof(SystemsAndVersions))]
    public async Task Frame_Binary_ClosesWith1003(string system, OcppVersion version)
    {
        await using var chargePoint = await systems.ConnectAsync(system, version);

        await chargePoint.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary);

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, await chargePoint.ReceiveCloseAsync());
    }

    public static MatrixTheoryData<string, OcppVersion> SystemsAndVersions() => new(Systems.Names, OcppVersionNames.All);

    public static TheoryData<string> SystemNames() => [.. Systems.Names];

    // Whatever has bound a service, this is nobody's.
    private static async Task AssertGoesOnAsync(RawChargePoint chargePoint) =>
        Assert.StartsWith(
            """[4,"next","NotImplemented",""", await chargePoint.CallAsync("""[2,"next","Frobnicate",{}]"""), StringComparison.Ordinal);

    // All five elements, a description of at most 255 characters, details that are an object (2.0.1 part 4 §4.2.3).
    private static void AssertIsComplete(string callError)
    {
        using var frame = JsonDocument.Parse(callError);

        Assert.Equal(5, frame.RootElement.GetArrayLength());
        Assert.InRange(frame.RootElement[3].GetString()!.Length, 1, 255);
        Assert.Equal("{}", frame.RootElement[4].GetRawText());
    }

    /// <summary>Both ways to run the product, with all their services, started once for all rows.</summary>
    public sealed class Systems(SharedSystem shared) : IAsyncLifetime
    {
        public const string Distributed = "a process each";

        public const string AllInOne = "all in one";

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-faults-");
        private readonly int _allInOnePort = FreePort.Next();
        private ServiceProcess? _allInOne;
        private int _connections;

        public static IReadOnlyList<string> Names { get; } = [Distributed, AllInOne];

        public Task<RawChargePoint> ConnectAsync(string system, OcppVersion version = OcppVersion.V16)
        {
            var port = system == AllInOne ? _allInOnePort : shared.System.GatewayPort;
            var id = Interlocked.Increment(ref _connections);
            return RawChargePoint.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/CP-{id}"), version.Subprotocol());
        }

        public async ValueTask InitializeAsync()
        {
            await shared.System.StartAsync(ServiceName.Certificate);
            _allInOne = await ServiceProcess.StartAsync(
                ServiceName.AllInOne,
                ("Gateway:Port", $"{_allInOnePort}"),
                ("Database:SqliteFile", Path.Combine(_folder.FullName, "ocpp.db")));
        }

        public async ValueTask DisposeAsync()
        {
            if (_allInOne is not null)
                await _allInOne.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
