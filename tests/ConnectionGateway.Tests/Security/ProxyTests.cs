using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Testing.Certificates;

namespace Ocpp.Micro.ConnectionGateway.Tests.Security;

/// <summary>TLS that an ingress ends: whoever is named as one is believed, and nobody else.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Upgrade = "Sec-WebSocket-Protocol: ocpp1.6";
    private const string Secure = "X-Forwarded-Proto: https";

    private readonly string _roots = Path.GetTempFileName();
    private readonly TestAuthority _authority = new();

    [Theory]
    [InlineData("127.0.0.1", "101")]
    [InlineData("127.0.0.0/8", "101")]
    [InlineData("10.0.0.0/8", "401")]
    public async Task Upgrade_CertificateForwarded_IsBelievedOfTrustedProxiesAlone(string trusted, string status)
    {
        await using var gateway = await StartAsync(trusted);
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP1"));
        using var certificate = _authority.Client("CP1");

        var pem = await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {Uri.EscapeDataString(certificate.ExportCertificatePem())}");
        var der = await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: :{Convert.ToBase64String(certificate.RawData)}:");

        Assert.Equal((status, status), (pem, der));
    }

    [Fact]
    public async Task Upgrade_WhatClientsSayThemselves_IsNotBelieved()
    {
        await using var gateway = await StartAsync("127.0.0.1");
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP1"));
        using var own = _authority.Client("CP1");
        using var expired = _authority.Client("CP1", isExpired: true);
        var header = $"ssl-client-cert: {Convert.ToBase64String(own.RawData)}";

        Assert.Equal("401", await AnswerAsync(gateway, header));
        Assert.Equal("401", await AnswerAsync(gateway, $"X-Forwarded-Proto: https, http\r\n{header}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: none"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {Convert.ToBase64String(expired.RawData)}"));
    }

    /// <summary>An ingress that only adds its own header has let the client's through.</summary>
    [Fact]
    public async Task Upgrade_SeveralCertificatesForwarded_AreNotBelieved()
    {
        await using var gateway = await StartAsync("127.0.0.1");
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP1"));
        using var own = _authority.Client("CP1");
        using var other = _authority.Client("CP2");
        var (first, second) = (Convert.ToBase64String(own.RawData), Convert.ToBase64String(other.RawData));

        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {first}\r\nssl-client-cert: {second}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {first}, {second}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {first}\r\nssl-client-cert:"));
        Assert.Equal("101", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {first}"));
    }

    /// <summary>As Traefik forwards what a client sends that has its certificate from an authority between: without PEM's borders, joined by commas.</summary>
    [Fact]
    public async Task Upgrade_CertificateForwardedWithThoseAboveIt_IsBelievedAsOneThatTheyLeadFrom()
    {
        await using var gateway = await StartAsync("127.0.0.1");
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP1"));
        using var between = _authority.Below("Between");
        using var certificate = between.Client("CP1");
        using var others = between.Client("CP2");
        var (own, above, root) = (
            Convert.ToBase64String(certificate.RawData),
            Convert.ToBase64String(between.RawData),
            Convert.ToBase64String(_authority.RawData));

        Assert.Equal("101", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {own},{above}"));
        Assert.Equal("101", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {own}, {above}, {root}"));
        Assert.Equal("101", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {Uri.EscapeDataString($"{own},{above}")}"));

        // A certificate that anybody may have seen, before that of the client.
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {own},{above},{Convert.ToBase64String(others.RawData)}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {own},{Convert.ToBase64String(others.RawData)},{above}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {above},{own}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {own}"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{Secure}\r\nssl-client-cert: {own},{above},{root},{root}"));
    }

    /// <summary>What the first of ours was reached by counts; each behind it adds its own word, or leaves that one's alone.</summary>
    [Theory]
    [InlineData("192.0.2.1, 10.0.0.7", "https, http", "101")]
    [InlineData("192.0.2.1,10.0.0.7", "wss", "101")]
    [InlineData("192.0.2.1, 10.0.0.8, 10.0.0.7", "https, http, http", "101")]
    [InlineData("198.51.100.1, 192.0.2.1, 10.0.0.7", "http, https, http", "101")]
    [InlineData("192.0.2.1, 10.0.0.7", "http, https", "401")]
    [InlineData("192.0.2.1, 10.0.0.7", "https, http, https", "401")]
    [InlineData("192.0.2.1, 198.51.100.1", "https, http", "401")]
    [InlineData("192.0.2.1, unknown", "https, http", "401")]
    public async Task Upgrade_SeveralIngressesOfOurs_AreUnderstoodFromTheFirstOn(string chain, string protocols, string status)
    {
        await using var gateway = await StartAsync("127.0.0.1", "GatewayProxies:Trusted:1=10.0.0.0/8");
        gateway.Bus.Credentials = static _ => Task.FromResult(
            FakeCallClient.Required(2, "CP1", PasswordHash.Of("0123456789abcdefghij", 10)));
        var authorization = $"Authorization: Basic {Convert.ToBase64String("CP1:0123456789abcdefghij"u8)}";

        Assert.Equal(status, await AnswerAsync(gateway, $"X-Forwarded-For: {chain}\r\nX-Forwarded-Proto: {protocols}\r\n{authorization}"));
    }

    [Fact]
    public async Task Upgrade_PasswordOverForwardedTls_HasProfile2()
    {
        await using var gateway = await StartAsync("127.0.0.1");
        gateway.Bus.Credentials = static _ => Task.FromResult(
            FakeCallClient.Required(2, "CP1", PasswordHash.Of("0123456789abcdefghij", 10)));
        var authorization = $"Authorization: Basic {Convert.ToBase64String("CP1:0123456789abcdefghij"u8)}";

        Assert.Equal("401", await AnswerAsync(gateway, authorization));
        Assert.Equal("101", await AnswerAsync(gateway, $"X-Forwarded-Proto: wss\r\n{authorization}"));
    }

    /// <summary>One client that fails does not lock out the others behind the same ingress, nor does it get around that by a header of its own.</summary>
    [Fact]
    public async Task Upgrade_FailuresBehindAProxy_CountForWhoFailed()
    {
        await using var gateway = await StartAsync(
            "127.0.0.1", "GatewayProxies:Trusted:1=10.0.0.0/8", "FailuresPerAddress=1", "FailuresPerChargePoint=0");
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(1, "CP1"));
        var wrong = $"Authorization: Basic {Convert.ToBase64String("CP1:something else"u8)}\r\n";

        Assert.Equal("401", await AnswerAsync(gateway, $"{wrong}X-Forwarded-For: 192.0.2.1"));
        Assert.Equal("429", await AnswerAsync(gateway, $"{wrong}X-Forwarded-For: 203.0.113.9, 192.0.2.1"));
        Assert.Equal("429", await AnswerAsync(gateway, $"{wrong}X-Forwarded-For: 203.0.113.9, 192.0.2.1, 10.0.0.8, 10.0.0.7"));
        Assert.Equal("429", await AnswerAsync(gateway, $"{wrong}X-Forwarded-For: 192.0.2.1\r\nX-Forwarded-For: 10.0.0.7"));
        Assert.Equal("401", await AnswerAsync(gateway, $"{wrong}X-Forwarded-For: 192.0.2.2, 10.0.0.7"));
    }

    /// <summary>Whoever fails in a charge point's name does not lock it out: not from one other address, and not from many.</summary>
    [Fact]
    public async Task Upgrade_FailuresOfStrangersInItsName_KeepNoChargePointOut()
    {
        await using var gateway = await StartAsync("127.0.0.1", "FailuresPerChargePoint=2");
        gateway.Bus.Credentials = static _ => Task.FromResult(
            FakeCallClient.Required(1, "CP1", PasswordHash.Of("0123456789abcdefghij", 10)));
        var wrong = $"Authorization: Basic {Convert.ToBase64String("CP1:something else"u8)}\r\nX-Forwarded-For: 192.0.2.";
        var right = $"Authorization: Basic {Convert.ToBase64String("CP1:0123456789abcdefghij"u8)}\r\nX-Forwarded-For: 192.0.2.";

        Assert.Equal(["401", "401", "429"], [await AnswerAsync(gateway, $"{wrong}1"), await AnswerAsync(gateway, $"{wrong}1"), await AnswerAsync(gateway, $"{wrong}1")]);
        Assert.Equal("429", await AnswerAsync(gateway, $"{right}1"));
        Assert.Equal("101", await AnswerAsync(gateway, $"{right}2"));

        var answers = new List<string>();
        for (var stranger = 10; stranger < 30; stranger++)
            answers.Add(await AnswerAsync(gateway, $"{wrong}{stranger}"));

        Assert.Equal([.. Enumerable.Repeat("401", 18), "429", "429"], answers);
        Assert.Equal("101", await AnswerAsync(gateway, $"{right}2"));
    }

    [Fact]
    public async Task Start_NoAddress_IsRefused()
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => StartAsync("ingress.example"));

        Assert.Contains("GatewayProxies:Trusted", failure.ToString(), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _authority.Dispose();
        File.Delete(_roots);
    }

    private Task<GatewayUnderTest> StartAsync(string trusted, params string[] settings)
    {
        File.WriteAllText(_roots, _authority.RootPem);
        return GatewayUnderTest.StartAsync(
        [
            $"GatewayProxies:Trusted:0={trusted}", "GatewayProxies:CertificateHeader=ssl-client-cert", $"GatewayTls:TrustedRootsFile={_roots}",
            .. settings,
        ]);
    }

    private static async Task<string> AnswerAsync(GatewayUnderTest gateway, string headers)
    {
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1", $"{Upgrade}\r\n{headers}");
        return client.Response.Split(' ')[1];
    }
}
