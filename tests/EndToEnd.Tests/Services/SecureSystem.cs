using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Certificates;
using Ocpp.Micro.Testing.Systems;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>A system on the internet: TLS beside the plain port, nobody welcome who is not known, and little patience.</summary>
public sealed class SecureSystem(RabbitMqFixture rabbitMq, PostgreSqlFixture postgreSql) : IAsyncLifetime
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(120);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-security-");
    private readonly TestAuthority _operator = new("Operator");
    private DistributedSystem? _system;
    private Commander? _commander;

    /// <summary>Charge points that need no proof.</summary>
    public static IReadOnlyList<string> Bystanders { get; } = [.. Enumerable.Range(0, 5).Select(static number => $"Bystander{number}")];

    public TestAuthority ChargePoints { get; } = new("Charge points");

    public int TlsPort { get; } = FreePort.Next();

    internal DistributedSystem System => _system!;

    internal Commander Commander => _commander!;

    public Uri TlsUrl => new($"wss://127.0.0.1:{TlsPort}/");

    public async ValueTask InitializeAsync()
    {
        var (certificate, key) = _operator.WriteServer(_folder.FullName);
        var roots = Path.Combine(_folder.FullName, "roots.pem");
        await File.WriteAllTextAsync(roots, ChargePoints.RootPem);
        (string, string?)[] settings =
        [
            ("GatewayTls:CertificateFile", certificate),
            ("GatewayTls:KeyFile", key),
            ("GatewayTls:TrustedRootsFile", roots),
            ("GatewayTls:Port", $"{TlsPort}"),
            ("GatewayTls:Address", "127.0.0.1"),
            ("Gateway:HandshakeTimeout", "00:00:10"),
            ("Credentials:WelcomeUnknown", "false"),
            .. Bystanders.Select(static (id, number) => ($"Boot:ChargePoints:{number}", (string?)id)),
        ];
        _system = await DistributedSystem.StartAsync(rabbitMq, postgreSql, settings);
        _commander = await Commander.StartAsync(_system.Settings);
    }

    /// <summary>Sets how a charge point must prove who it is.</summary>
    public Task SetAsync(string chargePointId, int profile, string? password = null) => Commander.Requests.AskAsync(
        new SetCredentialsRequest(chargePointId, profile, password is null ? null : PasswordHash.Of(password)),
        _patience,
        TestContext.Current.CancellationToken);

    /// <summary>How it must.</summary>
    public async Task<SetCredentials> FindAsync(string chargePointId) => (await Commander.Requests.AskAsync(
        new GetCredentialsRequest(chargePointId), _patience, TestContext.Current.CancellationToken)).Credentials!;

    /// <summary>The status that an upgrade request gets; 0 for none.</summary>
    public async Task<int> ConnectAsync(string chargePointId, bool tls = false, string? password = null, X509Certificate2? certificate = null)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("ocpp1.6");
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.RemoteCertificateValidationCallback = static (_, shown, _, _) => shown is not null;
        if (certificate is not null)
            socket.Options.ClientCertificates = [certificate];
        if (password is not null)
            socket.Options.SetRequestHeader("Authorization", $"Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{chargePointId}:{password}"))}");

        try
        {
            await socket.ConnectAsync(
                tls ? new Uri(TlsUrl, chargePointId) : System.AddressOf(chargePointId), TestContext.Current.CancellationToken);
        }
        catch (WebSocketException)
        {
            // The status says it.
        }

        return (int)socket.HttpStatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_commander is not null)
            await _commander.DisposeAsync();
        if (_system is not null)
            await _system.DisposeAsync();
        _operator.Dispose();
        ChargePoints.Dispose();
        _folder.Delete(recursive: true);
    }
}
