using System.Net.WebSockets;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>What a charge point of OCPP 1.6 can do wrong, and what it hears: the same over RabbitMQ and within one process.</summary>
public sealed class WireFaultTests(WireFaultTests.Systems systems) : IClassFixture<WireFaultTests.Systems>
{
    private static readonly string _tooLong = new('x', 21);
    private static readonly string _longId = new('i', 37);

    // Frame sent, and how the answer begins.
    private static readonly (string Frame, string Answer)[] _faults =
    [
        ("not JSON", """[4,"-1","FormationViolation","""),
        ("""{"a":1}""", """[4,"-1","FormationViolation","""),
        ("[2]", """[4,"-1","FormationViolation","""),
        ("""[2,"short"]""", """[4,"short","FormationViolation","""),
        ("""[2,"short","Heartbeat"]""", """[4,"short","FormationViolation","""),
        ("""[9,"type","Heartbeat",{}]""", """[4,"type","FormationViolation","""),
        ("""[2,"","Heartbeat",{}]""", """[4,"-1","FormationViolation","""),
        ("""[2,17,"Heartbeat",{}]""", """[4,"-1","FormationViolation","""),
        ($$"""[2,"{{_longId}}","Heartbeat",{}]""", $"""[4,"{_longId}","FormationViolation","""),
        ("""[2,"array","Heartbeat",[]]""", """[4,"array","FormationViolation","""),
        ("""[2,"null","Heartbeat",null]""", """[3,"null",{"currentTime":"""),
        ("""[2,"unknown","Frobnicate",{}]""", """[4,"unknown","NotImplemented","""),
        ("""[2,"unbound","Reset",{"type":"Soft"}]""", """[4,"unbound","NotSupported","""),
        ("""[2,"missing","Authorize",{}]""", """[4,"missing","OccurenceConstraintViolation","""),
        ("""[2,"type","Authorize",{"idTag":7}]""", """[4,"type","TypeConstraintViolation","""),
        ("""[2,"nothing","Authorize",{"idTag":null}]""", """[4,"nothing","TypeConstraintViolation","""),
        ($$"""[2,"long","Authorize",{"idTag":"{{_tooLong}}"}]""", """[4,"long","PropertyConstraintViolation","""),
        ("""[2,"enum","StatusNotification",{"connectorId":1,"errorCode":"NoError","status":"Sleeping"}]""", """[4,"enum","PropertyConstraintViolation","""),
        ("""[2,"date","StartTransaction",{"connectorId":1,"idTag":"A","meterStart":0,"timestamp":"yesterday"}]""", """[4,"date","PropertyConstraintViolation","""),
        ("""[2,"extra","Authorize",{"idTag":"A","more":1}]""", """[4,"extra","FormationViolation","""),
        ("""[2,"vendor","DataTransfer",{"vendorId":"nobody"}]""", """[3,"vendor",{"status":"UnknownVendorId"}]"""),
    ];

    public static TheoryData<string, string, string> Faults()
    {
        var rows = new TheoryData<string, string, string>();
        foreach (var system in Systems.Names)
        {
            foreach (var (frame, answer) in _faults)
                rows.Add(system, frame, answer);
        }

        return rows;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Frame_AtFault_IsAnsweredOnceAndTheConnectionGoesOn(string system, string frame, string answer)
    {
        await using var chargePoint = await systems.ConnectAsync(system);

        Assert.StartsWith(answer, await chargePoint.CallAsync(frame), StringComparison.Ordinal);

        await AssertGoesOnAsync(chargePoint);
    }

    [Theory]
    [MemberData(nameof(SystemNames))]
    public async Task Answer_NobodyWaitsFor_IsIgnored(string system)
    {
        await using var chargePoint = await systems.ConnectAsync(system);

        await chargePoint.SendAsync("""[3,"nobody",{}]""");
        await chargePoint.SendAsync("""[4,"nobody","GenericError","",{}]""");

        await AssertGoesOnAsync(chargePoint);
    }

    [Theory]
    [MemberData(nameof(SystemNames))]
    public async Task Calls_TwoAtOnceOfOneUniqueId_AreBothAnswered(string system)
    {
        await using var chargePoint = await systems.ConnectAsync(system);

        await chargePoint.SendAsync("""[2,"same","Authorize",{"idTag":"A"}]""");
        await chargePoint.SendAsync("""[2,"same","Heartbeat",{}]""");

        Assert.StartsWith("""[3,"same",{"idTagInfo":""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("""[3,"same",{"currentTime":""", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);
        Assert.StartsWith("""[3,"same",{"currentTime":""", await chargePoint.CallAsync("""[2,"same","Heartbeat",{}]"""), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(SystemNames))]
    public async Task Frame_OverTheLimit_ClosesWith1009(string system)
    {
        await using var chargePoint = await systems.ConnectAsync(system);

        await chargePoint.SendAsync(new string(' ', 64 * 1024 + 1));

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await chargePoint.ReceiveCloseAsync());
    }

    [Theory]
    [MemberData(nameof(SystemNames))]
    public async Task Frame_Binary_ClosesWith1003(string system)
    {
        await using var chargePoint = await systems.ConnectAsync(system);

        await chargePoint.SendAsync(new byte[] { 1 }, WebSocketMessageType.Binary);

        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, await chargePoint.ReceiveCloseAsync());
    }

    public static TheoryData<string> SystemNames() => [.. Systems.Names];

    private static async Task AssertGoesOnAsync(RawChargePoint chargePoint) =>
        Assert.StartsWith(
            """[3,"next",{"currentTime":""", await chargePoint.CallAsync("""[2,"next","Heartbeat",{}]"""), StringComparison.Ordinal);

    /// <summary>Both ways to run the product, started once for all rows.</summary>
    public sealed class Systems(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql) : IAsyncLifetime
    {
        public const string Distributed = "four processes";

        public const string AllInOne = "all in one";

        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-faults-");
        private readonly int _allInOnePort = FreePort.Next();
        private DistributedSystem? _distributed;
        private ServiceProcess? _allInOne;
        private int _connections;

        public static IReadOnlyList<string> Names { get; } = [Distributed, AllInOne];

        public Task<RawChargePoint> ConnectAsync(string system)
        {
            var port = system == AllInOne ? _allInOnePort : _distributed!.GatewayPort;
            var id = Interlocked.Increment(ref _connections);
            return RawChargePoint.ConnectAsync(new Uri($"ws://127.0.0.1:{port}/CP-{id}"), "ocpp1.6");
        }

        public async ValueTask InitializeAsync()
        {
            _distributed = await DistributedSystem.StartAsync(rabbitMq, postgreSql);
            _allInOne = await ServiceProcess.StartAsync(
                ServiceName.AllInOne,
                ("Gateway:Port", $"{_allInOnePort}"),
                ("Database:SqliteFile", Path.Combine(_folder.FullName, "ocpp.db")));
        }

        public async ValueTask DisposeAsync()
        {
            if (_allInOne is not null)
                await _allInOne.DisposeAsync();
            if (_distributed is not null)
                await _distributed.DisposeAsync();
            _folder.Delete(recursive: true);
        }
    }
}
