using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

namespace Ocpp.Micro.ConnectionGateway.Tests.Security;

/// <content>What others say of a certificate, or say that there is one.</content>
public sealed partial class TlsTests
{
    /// <summary>It is not the charge point's fault, and no failure of its, that nobody says whether its certificate is revoked.</summary>
    [Theory]
    [InlineData("Required", 503)]
    [InlineData("BestEffort", 101)]
    public async Task Connect_NobodySaysWhetherItIsRevoked_IsToldToComeAgainWhereThatHasToBeKnown(string rule, int status)
    {
        await using var gateway = await StartAsync($"GatewayTls:Revocation={rule}", "FailuresPerAddress=1", "FailuresPerChargePoint=1");
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP1"));
        using var certificate = _chargePoints.Client("CP1", issuerUrl: "http://127.0.0.1:9/issuer.crt");

        for (var time = 0; time < 3; time++)
            Assert.Equal(status, await StatusAsync(gateway, certificate));
    }

    /// <summary>Charge points connect to that port themselves: an address that may be an ingress's is no reason to believe a header there.</summary>
    [Theory]
    [InlineData("false", 401)]
    [InlineData("true", 101)]
    public async Task Connect_CertificateForwardedOverTls_IsBelievedOnlyWhereIngressesComeThatWay(string isBelieved, int status)
    {
        await using var gateway = await StartAsync(
            "GatewayProxies:Trusted:0=127.0.0.1", "GatewayProxies:CertificateHeader=ssl-client-cert", $"GatewayProxies:OverTls={isBelieved}");
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP1"));
        using var certificate = _chargePoints.Client("CP1");

        var answer = await StatusAsync(
            gateway, headers: [("X-Forwarded-Proto", "https"), ("ssl-client-cert", Convert.ToBase64String(certificate.RawData))]);

        Assert.Equal(status, answer);
    }

    private static async Task<int> StatusAsync(
        GatewayUnderTest gateway, X509Certificate2? certificate = null, params (string Name, string Value)[] headers)
    {
        try
        {
            using var socket = await ConnectAsync(gateway, certificate, headers: headers);
            return (int)socket.HttpStatusCode;
        }
        catch (WebSocketException refused)
        {
            return (int)refused.Data["status"]!;
        }
    }
}
