using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ocpp.Micro.ChargePointSimulator.CommandLine;
using Ocpp.Micro.Testing.Certificates;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CommandLine;

/// <summary>What is given on the command line is what a central system sees, and is held against what that shows.</summary>
public sealed class TlsOptionTests : CommandLineTest, IAsyncLifetime
{
    private const string KeyPassword = "a password of a key";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-simulator-");
    private readonly TestAuthority _operator = new("Operator");
    private readonly TestAuthority _chargePoints = new("Charge points");
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);

    public ValueTask InitializeAsync()
    {
        _listener.Start();
        File.WriteAllText(PathOf("roots.pem"), _operator.RootPem);
        using var certificate = _chargePoints.Client("CP1");
        using var key = certificate.GetECDsaPrivateKey();
        File.WriteAllText(PathOf("own.pem"), certificate.ExportCertificatePem());
        File.WriteAllText(PathOf("own.key"), key!.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(PathOf("locked.key"), key.ExportEncryptedPkcs8PrivateKeyPem(KeyPassword, new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)));
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _listener.Dispose();
        _operator.Dispose();
        _chargePoints.Dispose();
        _folder.Delete(recursive: true);
        Dispose();
        return ValueTask.CompletedTask;
    }

    [Theory]
    [InlineData("own.key", null)]
    [InlineData("locked.key", KeyPassword)]
    public async Task Send_Certificate_IsShown(string key, string? password)
    {
        var shown = ServeAsync();

        var exitCode = await SendAsync(
            ["--ca", PathOf("roots.pem"), "--certificate", PathOf("own.pem"), "--key", PathOf(key), .. password is null ? [] : (string[])["--key-password", password]]);

        Assert.Equal("CN=CP1", await shown);
        Assert.Equal(ExitCode.Unexpected, exitCode);
        Assert.Contains("404", Error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_CentralSystemThatIsNotTrusted_IsNotTalkedTo()
    {
        var shown = ServeAsync();

        var exitCode = await SendAsync(["--certificate", PathOf("own.pem"), "--key", PathOf("own.key")]);

        Assert.Equal(ExitCode.Unexpected, exitCode);
        await Assert.ThrowsAnyAsync<Exception>(() => shown);
    }

    [Fact]
    public async Task Send_KeyOfAnother_Exits2AndNamesTheOption()
    {
        using var another = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await File.WriteAllTextAsync(PathOf("another.key"), another.ExportPkcs8PrivateKeyPem(), TestContext.Current.CancellationToken);

        var exitCode = await SendAsync(["--certificate", PathOf("own.pem"), "--key", PathOf("another.key")]);

        Assert.Equal(ExitCode.BadUsage, exitCode);
        Assert.Contains("--certificate", Error.ToString(), StringComparison.Ordinal);
    }

    private string PathOf(string file) => Path.Combine(_folder.FullName, file);

    private Task<int> SendAsync(string[] options) => SimulatorCommand.RunAsync(
        ["send", "--url", $"wss://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}", .. options, """[2,"1","Heartbeat",{}]"""], Output, Error);

    // Refuses the upgrade; tells whose certificate was shown.
    private async Task<string?> ServeAsync()
    {
        using var server = _operator.Server();
        using var tcp = await _listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        await using var tls = new SslStream(tcp.GetStream());
        await tls.AuthenticateAsServerAsync(
            new SslServerAuthenticationOptions
            {
                ServerCertificate = server,
                ClientCertificateRequired = true,
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                RemoteCertificateValidationCallback = static (_, certificate, _, _) => certificate is not null,
            },
            TestContext.Current.CancellationToken);
        if (await tls.ReadAsync(new byte[16 * 1024], TestContext.Current.CancellationToken) == 0)
            throw new IOException("It has left.");

        await tls.WriteAsync("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        return tls.RemoteCertificate!.Subject;
    }
}
