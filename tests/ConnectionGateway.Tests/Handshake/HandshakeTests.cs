using System.Net;
using System.Net.Http.Json;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Mvc;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ConnectionGateway.Tests.Handshake;

public sealed class HandshakeTests
{
    [Theory]
    [InlineData("ocpp1.6", "ocpp1.6", OcppVersion.V16)]
    [InlineData("ocpp2.0.1,ocpp1.6", "ocpp2.0.1", OcppVersion.V201)]
    [InlineData("ocpp1.6,ocpp2.0.1", "ocpp1.6", OcppVersion.V16)]
    [InlineData("ocpp1.5, ocpp2.1 ,ocpp1.6", "ocpp2.1", OcppVersion.V21)]
    [InlineData("ocpp2.0, ocpp1.6", "ocpp1.6", OcppVersion.V16)]
    public async Task Upgrade_SeveralSubprotocols_TakesTheFirstThatIsSpoken(string offered, string accepted, OcppVersion version)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1", $"sec-websocket-protocol: {offered}");

        Assert.Contains($"Sec-WebSocket-Protocol: {accepted}\r\n", client.Response, StringComparison.OrdinalIgnoreCase);
        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await client.ReceiveFrameAsync();
        Assert.Equal(version, Assert.Single(gateway.Bus.Calls).Envelope.Version);
    }

    [Theory]
    [InlineData("Sec-WebSocket-Protocol: ocpp1.5, soap")]
    [InlineData("X-Nothing: offered")]
    public async Task Upgrade_NoCommonSubprotocol_CompletesWithoutTheHeaderAndCloses(string header)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1", header);

        Assert.StartsWith("HTTP/1.1 101 ", client.Response, StringComparison.Ordinal);
        Assert.DoesNotContain("Sec-WebSocket-Protocol", client.Response, StringComparison.OrdinalIgnoreCase);
        var (opcode, payload) = await client.ReceiveFrameAsync();
        Assert.Equal((RawChargePoint.Close, (byte)(1002 >> 8), (byte)(1002 & 0xFF)), (opcode, payload[0], payload[1]));
    }

    [Theory]
    [InlineData("/ocpp/CP%201", "CP 1")]
    [InlineData("//A%20b%2F%C3%BC%252F%3A1", "A b/ü%2F:1")]
    [InlineData("/A%20b/%C3%BC%2F:1", "ü/:1")] // a slash that is not encoded looks like one of the path before the identity
    [InlineData("/ocpp/ID/", "ID")]
    [InlineData("/ocpp/../ID", "ID")]
    public async Task Upgrade_EncodedPath_IsTheChargePointsIdentity(string path, string expected)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, path);

        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await client.ReceiveFrameAsync();

        Assert.Equal(expected, Assert.Single(gateway.Bus.Calls).Envelope.ChargePointId);
    }

    [Fact]
    public async Task Upgrade_CompressionOffered_WorksWithoutIt()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await RawChargePoint.UpgradeAsync(
            gateway.Address, "/CP1", "Sec-WebSocket-Protocol: ocpp1.6\r\nSec-WebSocket-Extensions: permessage-deflate; client_max_window_bits");

        Assert.DoesNotContain("Sec-WebSocket-Extensions", client.Response, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Get_NoUpgrade_SaysWhatIsRequired()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();

        using var response = await GetAsync(gateway, "CP1");

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
        Assert.Equal("websocket", response.Headers.Upgrade.ToString());
        await AssertProblemAsync(response);
    }

    [Fact]
    public async Task Get_HealthOnTheChargePointsPort_IsNotThere()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();

        using var response = await GetAsync(gateway, "health/live");

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
    }

    [Fact]
    public async Task Upgrade_NoIdentity_IsABadRequest()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, "/");

        Assert.StartsWith("HTTP/1.1 400 ", client.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_BusNotReady_IsToldToRetry()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["RetryAfter=00:00:07"], busIsReady: false);
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1");

        Assert.StartsWith("HTTP/1.1 503 ", client.Response, StringComparison.Ordinal);
        Assert.Matches("Retry-After: ([7-9]|1[0-4])\r\n", client.Response);
        Assert.Contains("application/problem+json", client.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_RequestNotSentInTime_IsCutOff()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["HandshakeTimeout=00:00:00.500"]);
        using var client = await RawChargePoint.ConnectAsync(gateway.Address);

        await client.WriteAsync("GET /CP1 HTTP/1.1\r\nHost: a\r\n"u8.ToArray());

        Assert.StartsWith("HTTP/1.1 408 ", await client.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connect_NothingSent_IsCutOff()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["HandshakeTimeout=00:00:00.500"]);
        using var client = await RawChargePoint.ConnectAsync(gateway.Address);

        Assert.Equal("", await client.ReadToEndAsync());
    }

    [Fact]
    public async Task Upgrade_ClientLibrary_NegotiatesAsOffered()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        await using var chargePoint = await gateway.ConnectAsync("ocpp/CP1", "ocpp2.0.1", "ocpp1.6");

        Assert.Equal((WebSocketState.Open, "ocpp2.0.1"), (chargePoint.Socket.State, chargePoint.Socket.SubProtocol));
    }

    private static async Task<HttpResponseMessage> GetAsync(GatewayUnderTest gateway, string path)
    {
        using var http = new HttpClient();
        return await http.GetAsync(new UriBuilder(new Uri(gateway.Address, path)) { Scheme = "http" }.Uri, TestContext.Current.CancellationToken);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response)
    {
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = await response.Content.ReadFromJsonAsync<ProblemDetails>(TestContext.Current.CancellationToken);
        Assert.Equal((int)response.StatusCode, problem!.Status);
    }
}
