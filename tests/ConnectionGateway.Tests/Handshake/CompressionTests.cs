using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using Ocpp.Micro.ConnectionGateway.Connections;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.ConnectionGateway.Tests.Handshake;

/// <summary>permessage-deflate (RFC 7692) for those that ask for it (OCPP 2.0.1 part 4 §3.3, 2.1 part 4 §3.4).</summary>
public sealed class CompressionTests
{
    private const byte Compressed = 0x40; // RSV1

    [Theory]
    [InlineData("ocpp2.0.1", "permessage-deflate; client_max_window_bits", "permessage-deflate; client_max_window_bits=15; server_no_context_takeover")]
    [InlineData("ocpp2.1", "permessage-deflate", "permessage-deflate; server_no_context_takeover")]
    [InlineData("ocpp2.1", "permessage-deflate; client_no_context_takeover", "permessage-deflate; client_no_context_takeover; server_no_context_takeover")]
    [InlineData("ocpp2.1", "x-webkit-deflate-frame, permessage-deflate; server_max_window_bits=10", "permessage-deflate; server_max_window_bits=10; server_no_context_takeover")]
    public async Task Upgrade_OfferedBy2_IsAccepted(string subprotocol, string offer, string accepted)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await UpgradeAsync(gateway, subprotocol, offer);

        Assert.Equal(Parameters(accepted), Parameters(AcceptedBy(client)!));
    }

    [Theory]
    [InlineData("ocpp1.6", "permessage-deflate", "Compression=true")]
    [InlineData("ocpp2.1", "permessage-deflate", "Compression=false")]
    [InlineData("ocpp2.1", "permessage-deflate; server_max_window_bits=8", "Compression=true")]
    [InlineData("ocpp2.1", "x-webkit-deflate-frame", "Compression=true")]
    public async Task Upgrade_NotToBeCompressed_WorksWithout(string subprotocol, string offer, string setting)
    {
        await using var gateway = await GatewayUnderTest.StartAsync([setting]);
        using var client = await UpgradeAsync(gateway, subprotocol, offer);

        Assert.Null(AcceptedBy(client));
        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        Assert.Equal("""[3,"1",{}]""", Encoding.UTF8.GetString((await client.ReceiveFrameAsync()).Payload));
    }

    [Fact]
    public async Task Upgrade_NoContextLeft_IsToldToDoWithoutAndThePlaceComesBack()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxCompressionContexts=1"]);
        using (var first = await UpgradeAsync(gateway, "ocpp2.1", "permessage-deflate"))
        {
            using var second = await UpgradeAsync(gateway, "ocpp2.1", "permessage-deflate; client_max_window_bits", "CP2");
            Assert.DoesNotContain("client_no_context_takeover", AcceptedBy(first), StringComparison.Ordinal);
            Assert.Contains("client_no_context_takeover", AcceptedBy(second), StringComparison.Ordinal);
        }

        await gateway.EndOfAsync("CP1");
        string? accepted;
        do
        {
            // The place is free a moment after the goodbye has been told.
            using var third = await UpgradeAsync(gateway, "ocpp2.1", "permessage-deflate", "CP3");
            accepted = AcceptedBy(third);
        }
        while (accepted!.Contains("client_no_context_takeover", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("permessage-deflate;")]
    [InlineData("permessage-deflate;; client_no_context_takeover")]
    [InlineData("permessage-deflate; x_client_no_context_takeover")]
    public async Task Upgrade_NoContextLeftAndOfferOdd_IsToldToDoWithout(string offer)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxCompressionContexts=0"]);
        using var client = await UpgradeAsync(gateway, "ocpp2.1", offer);

        Assert.Contains("client_no_context_takeover", Parameters(AcceptedBy(client)!));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Frames_OfAClientLibrary_PassBothWays(int contexts)
    {
        await using var gateway = await GatewayUnderTest.StartAsync([$"MaxCompressionContexts={contexts}"]);
        gateway.Bus.Answer = static (_, payload, _) => new(CallReply.Result(Encoding.UTF8.GetBytes(payload)));
        await using var chargePoint = await ChargePoint.ConnectAsync(new Uri(gateway.Address, "CP1"), ["ocpp2.1"], new WebSocketDeflateOptions());

        foreach (var size in (int[])[2, 300, 20_000, 60_000, 300])
        {
            var payload = $$"""{"ü":"{{new string('x', size)}}"}""";
            Assert.Equal($"""[3,"{size}",{payload}]""", await chargePoint.CallAsync($"""[2,"{size}","DataTransfer",{payload}]"""));
        }
    }

    [Theory]
    [InlineData(255, false)]
    [InlineData(256, true)]
    public async Task Answer_LargeEnough_IsCompressed(int length, bool compressed)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Answer = (_, _, _) => new(CallReply.Result(Encoding.UTF8.GetBytes($$"""{"a":"{{new string('x', length - 16)}}"}""")));
        using var client = await UpgradeAsync(gateway, "ocpp2.1", "permessage-deflate");

        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");

        Assert.Equal(compressed, (await client.ReceiveFrameAsync()).Payload.Length < length);
    }

    [Theory]
    [InlineData(1, 32)]
    [InlineData(2, 12)]
    public async Task Frames_SmallUntilInflated_AreTooBigAndNotReadToTheirEnd(int frames, int mebibytes)
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["CloseTimeout=00:01:00"]);
        using var client = await UpgradeAsync(gateway, "ocpp2.1", "permessage-deflate");

        // A thousandth on the wire. More than is read over, or the connection would stay until the close time-out.
        var frame = Deflate(new byte[mebibytes * 1024 * 1024]);
        for (var sent = 0; sent < frames; sent++)
            await client.SendAsync(RawChargePoint.Text | Compressed, frame);

        // The close frame with 1009 is sent; the cut that follows may overtake it.
        await client.WaitForEndAsync();
        Assert.Equal(CloseReason.FrameTooBig, await gateway.EndOfAsync("CP1"));
        Assert.Empty(gateway.Bus.Calls);
    }

    [Fact]
    public async Task Frame_InflatedToTheLimit_IsTaken()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxFrameSize=2048"]);
        using var client = await UpgradeAsync(gateway, "ocpp2.1", "permessage-deflate");
        var frame = """[2,"1","Heartbeat",{}]""".PadRight(2048);

        await client.SendAsync(RawChargePoint.Text | Compressed, Deflate(Encoding.UTF8.GetBytes(frame)));

        Assert.Equal("""[3,"1",{}]""", Encoding.UTF8.GetString((await client.ReceiveFrameAsync()).Payload));
    }

    [Theory]
    [InlineData("permessage-deflate", new byte[] { 0xFF, 0xFF, 0xFF, 0xFF })]
    [InlineData("x-nothing", new byte[] { 0x02, 0x00 })]
    public async Task Frame_CompressedWrongly_EndsTheConnection(string offer, byte[] payload)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await UpgradeAsync(gateway, "ocpp2.1", offer);

        await client.SendAsync(RawChargePoint.Text | Compressed, payload);

        Assert.Equal(CloseReason.ProtocolViolation, await gateway.EndOfAsync("CP1"));
    }

    private static Task<RawChargePoint> UpgradeAsync(GatewayUnderTest gateway, string subprotocol, string offer, string chargePointId = "CP1") =>
        RawChargePoint.UpgradeAsync(
            gateway.Address, $"/{chargePointId}", $"Sec-WebSocket-Protocol: {subprotocol}\r\nSec-WebSocket-Extensions: {offer}");

    private static string? AcceptedBy(RawChargePoint client) => client.Response.Split("\r\n")
        .SingleOrDefault(static line => line.StartsWith("Sec-WebSocket-Extensions: ", StringComparison.OrdinalIgnoreCase))?.Split(": ")[1];

    private static IEnumerable<string> Parameters(string extension) =>
        extension.Split(';').Select(static parameter => parameter.Trim()).Order(StringComparer.Ordinal);

    // RFC 7692 §7.2.1: the message deflated and flushed, without the empty block that a flush ends in.
    private static byte[] Deflate(byte[] message)
    {
        var deflated = new MemoryStream();
        using var deflate = new DeflateStream(deflated, CompressionLevel.SmallestSize);
        deflate.Write(message);
        deflate.Flush();

        return deflated.ToArray()[..^4];
    }
}
