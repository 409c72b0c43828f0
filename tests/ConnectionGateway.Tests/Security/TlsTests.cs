using System.Net.Security;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Certificates;

namespace Ocpp.Micro.ConnectionGateway.Tests.Security;

/// <summary>Security profiles 2 and 3 (OCPP 2.0.1 part 6, TC_A_04_CSMS to TC_A_08_CSMS).</summary>
public sealed partial class TlsTests : IDisposable
{
    private const string Password = "0123456789abcdefghij";
    private const string Heartbeat = """[2,"1","Heartbeat",{}]""";

    private readonly DirectoryInfo _folder = System.IO.Directory.CreateTempSubdirectory("ocpp-micro-tls-");
    private readonly TestAuthority _operator = new("Operator");
    private readonly TestAuthority _chargePoints = new("Charge points");

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Connect_PasswordOverTls_HasProfile2(int required)
    {
        await using var gateway = await StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(required, "CP1", PasswordHash.Of(Password, 10, 7)));

        using var socket = await ConnectAsync(gateway, password: Password);

        Assert.Equal((2, 7L), await ProofAsync(gateway, socket));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Connect_OwnCertificate_HasProfile3(int required)
    {
        await using var gateway = await StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(required, "serial"));
        using var certificate = _chargePoints.Client("serial");

        using var socket = await ConnectAsync(gateway, certificate);

        Assert.Equal((3, (long?)null), await ProofAsync(gateway, socket));
    }

    [Fact]
    public async Task Connect_NotAsAsked_IsUnauthorized()
    {
        await using var gateway = await StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(3, "CP1", PasswordHash.Of(Password, 10)));
        using var stranger = new TestAuthority("Charge points");
        using var other = _chargePoints.Client("CP2");
        using var expired = _chargePoints.Client("CP1", isExpired: true);
        using var unknown = stranger.Client("CP1");
        using var ofAServer = _operator.Server();

        foreach (var certificate in (X509Certificate2?[])[null, other, expired, unknown, ofAServer])
            await AssertRefusedAsync(gateway, certificate, Password);
    }

    /// <summary>Whoever can reach the port would have the gateway call wherever the certificate says.</summary>
    [Fact]
    public async Task Connect_CertificateThatNamesWhereItsIssuerIs_FetchesNothing()
    {
        await using var gateway = await StartAsync();
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        using var certificate = _chargePoints.Client("CP1", issuerUrl: $"http://{listener.LocalEndpoint}/issuer.crt");

        // By the client's own doing nothing is fetched, either.
        var own = SslStreamCertificateContext.Create(certificate, [], offline: true);
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(gateway.TlsAddress.Host, gateway.TlsAddress.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions
            {
                TargetHost = "localhost",
                ClientCertificateContext = own,
                RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is not null,
            },
            TestContext.Current.CancellationToken);
        await tls.WriteAsync("GET /CP1 HTTP/1.1\r\nHost: localhost\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var answer = new byte[12];
        await tls.ReadExactlyAsync(answer, TestContext.Current.CancellationToken);

        Assert.Equal("HTTP/1.1 426", Encoding.ASCII.GetString(answer));
        Assert.False(listener.Pending());

        // The certificate is one by which a chain that may fetch does.
        using var chain = new X509Chain { ChainPolicy = { UrlRetrievalTimeout = TimeSpan.FromSeconds(1), RevocationMode = X509RevocationMode.NoCheck } };
        chain.Build(certificate);
        Assert.True(listener.Pending());
    }

    /// <summary>A common name with characters that its kind of text does not have, as factories write them: PrintableString has no underscore.</summary>
    [Fact]
    public async Task Connect_CertificateWithAnUnderscoreInItsName_HasProfile3()
    {
        await using var gateway = await StartAsync();
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(3, "CP_1"));
        using var certificate = _chargePoints.Client(NameOf("CP_1"u8));

        using var socket = await ConnectAsync(gateway, certificate);

        Assert.Equal((3, (long?)null), await ProofAsync(gateway, socket));
    }

    /// <summary>The names that operators set may have characters that the kind of text for ids does not have.</summary>
    [Theory]
    [InlineData("Säule_7@Köln*", "Säule_7@Köln*", true)]
    [InlineData("充电桩 7", "充电桩 7", true)]
    [InlineData("Säule_7@Köln*", "säule_7@köln*", false)]
    [InlineData("Säule", "Sa\u0308ule", false)]
    public async Task Connect_CertificateWithAnyName_HasProfile3WhenItIsThatNameToTheLastCharacter(string set, string shown, bool isLetIn)
    {
        await using var gateway = await StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(3, set));
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(shown);
        using var certificate = _chargePoints.Client(name.Build());
        if (!isLetIn)
        {
            await AssertRefusedAsync(gateway, certificate, Password);
            return;
        }

        using var socket = await ConnectAsync(gateway, certificate);

        Assert.Equal((3, (long?)null), await ProofAsync(gateway, socket));
    }

    [Fact]
    public async Task Connect_CertificateWithAnUnreadableName_ProvesNothingAndHindersNothing()
    {
        await using var gateway = await StartAsync();
        var profile = 3;
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(profile, "CP_1", PasswordHash.Of(Password, 10, 7)));
        using var certificate = _chargePoints.Client(NameOf([.. "CP"u8, 0xE4, .. "1"u8]));

        await AssertRefusedAsync(gateway, certificate, Password);
        profile = 2;
        using var socket = await ConnectAsync(gateway, certificate, Password);

        Assert.Equal((2, 7L), await ProofAsync(gateway, socket));
    }

    /// <summary>OCPP 2.0.1 part 6, TC_A_06_CSMS.</summary>
    [Fact]
    public async Task Connect_Tls11_IsEndedByAnAlert()
    {
        await using var gateway = await StartAsync();
        using var client = await RawChargePoint.ConnectAsync(gateway.TlsAddress);

        await client.WriteAsync(ClientHelloOf(0x0302));

        // Alert, fatal, protocol_version (RFC 5246 §7.2).
        var answer = Encoding.Latin1.GetBytes(await client.ReadToEndAsync(Encoding.Latin1));
        Assert.Equal((byte)0x15, answer[0]);
        Assert.Equal<byte>([2, 70], answer[5..7]);
    }

    [Fact]
    public async Task Connect_SlowTlsHandshake_IsCutOff()
    {
        await using var gateway = await StartAsync("HandshakeTimeout=00:00:00.500");
        using var client = await RawChargePoint.ConnectAsync(gateway.TlsAddress);

        await client.WriteAsync(ClientHelloOf(0x0303)[..20]);

        await client.WaitForEndAsync();
    }

    [Fact]
    public async Task Connect_PlainWhereTlsIsSpoken_IsCutOff()
    {
        await using var gateway = await StartAsync();
        using var client = await RawChargePoint.ConnectAsync(gateway.TlsAddress);

        await client.WriteAsync("GET /CP1 HTTP/1.1\r\nHost: a\r\n\r\n"u8.ToArray());

        await client.WaitForEndAsync();
    }

    [Fact]
    public async Task Upgrade_OversizedHeader_IsRefused()
    {
        await using var gateway = await StartAsync("MaxHeaderSize=4096");
        using var client = await RawChargePoint.UpgradeAsync(gateway.Address, "/CP1", $"X-Long: {new string('x', 5000)}");

        Assert.StartsWith("HTTP/1.1 431 ", client.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_Changed_AreShownFromThenOn()
    {
        await using var gateway = await StartAsync();
        using var former = await ConnectAsync(gateway);
        var certificate = Path.Combine(_folder.FullName, "tls.crt");
        var before = await File.ReadAllTextAsync(certificate, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(certificate, "half written", TestContext.Current.CancellationToken);
        await Eventually.IsTrueAsync(
            () => gateway.Logs.GetSnapshot().Any(static record => record.Message.StartsWith("Changed certificate files", StringComparison.Ordinal)),
            "what cannot be used is seen");
        var meanwhile = await SerialNumberAsync(gateway);

        _operator.WriteServer(_folder.FullName);
        await Eventually.IsTrueAsync(async () => await SerialNumberAsync(gateway) != meanwhile, "the new certificate is shown");

        gateway.ExpectsErrors = true;
        using var first = X509Certificate2.CreateFromPem(before);
        Assert.Equal(first.SerialNumber, meanwhile);
    }

    public void Dispose()
    {
        _operator.Dispose();
        _chargePoints.Dispose();
        _folder.Delete(recursive: true);
    }

    private Task<GatewayUnderTest> StartAsync(params string[] settings)
    {
        var (certificate, key) = _operator.WriteServer(_folder.FullName);
        var roots = Path.Combine(_folder.FullName, "roots.pem");
        File.WriteAllText(roots, _chargePoints.RootPem);
        return GatewayUnderTest.StartAsync(
        [
            $"GatewayTls:CertificateFile={certificate}", $"GatewayTls:KeyFile={key}", $"GatewayTls:TrustedRootsFile={roots}",
            "GatewayTls:Port=0", "GatewayTls:Address=127.0.0.1", "GatewayTls:ReloadInterval=00:00:00.200", .. settings,
        ]);
    }

    private static async Task<ClientWebSocket> ConnectAsync(
        GatewayUnderTest gateway, X509Certificate2? certificate = null, string? password = null, params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("ocpp1.6");
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is not null;
        if (certificate is not null)
            socket.Options.ClientCertificates = [certificate];
        if (password is not null)
            socket.Options.SetRequestHeader("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"CP1:{password}"))}");
        foreach (var (name, value) in headers)
            socket.Options.SetRequestHeader(name, value);

        try
        {
            await socket.ConnectAsync(new Uri(gateway.TlsAddress, "CP1"), TestContext.Current.CancellationToken);
            return socket;
        }
        catch (WebSocketException exception)
        {
            exception.Data["status"] = (int)socket.HttpStatusCode;
            socket.Dispose();
            throw;
        }
    }

    private static X500DistinguishedName NameOf(ReadOnlySpan<byte> fourCharacters) =>
        new((byte[])[0x30, 15, 0x31, 13, 0x30, 11, 0x06, 3, 0x55, 4, 3, 0x13, 4, .. fourCharacters]);

    private static async Task AssertRefusedAsync(GatewayUnderTest gateway, X509Certificate2? certificate, string password)
    {
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => ConnectAsync(gateway, certificate, password));
        Assert.Equal(401, refused.Data["status"]);
    }

    private static async Task<(int Profile, long? Password)> ProofAsync(GatewayUnderTest gateway, ClientWebSocket socket)
    {
        await using var chargePoint = new ChargePoint(socket);
        await chargePoint.CallAsync(Heartbeat);
        var opening = Assert.Single(gateway.Bus.Openings).Request;
        return (opening.SecurityProfile, opening.PasswordNumber);
    }

    private static async Task<string> SerialNumberAsync(GatewayUnderTest gateway)
    {
        using var tcp = new TcpClient();
        await tcp.ConnectAsync(gateway.TlsAddress.Host, gateway.TlsAddress.Port, TestContext.Current.CancellationToken);
        await using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "localhost", RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is not null },
            TestContext.Current.CancellationToken);
        return ((X509Certificate2)tls.RemoteCertificate!).SerialNumber;
    }

    // A client that knows nothing above the version (RFC 5246 §7.4.1.2, without extensions).
    private static byte[] ClientHelloOf(int version)
    {
        var (major, minor) = ((byte)(version >> 8), (byte)version);
        byte[] hello = [major, minor, .. new byte[32], 0, 0, 4, 0xC0, 0x09, 0x00, 0x2F, 1, 0];
        return [0x16, major, minor, 0, (byte)(hello.Length + 4), 1, 0, 0, (byte)hello.Length, .. hello];
    }
}
