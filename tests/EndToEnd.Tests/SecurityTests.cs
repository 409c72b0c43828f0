using System.Diagnostics;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;
using Ocpp.Micro.ChargePointSimulator.ChargePoints;
using Ocpp.Micro.ChargePointSimulator.Connection;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.EndToEnd.Tests.Services;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.ChargePoints;
using Ocpp.Micro.Testing.Processes;
using Ocpp.Micro.Testing.Systems;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>Charge points prove who they are, whatever others try; and can be given other credentials without being locked out.</summary>
public sealed class SecurityTests(SecureSystem secure) : IClassFixture<SecureSystem>
{
    private const string Password = "the first password";
    private const int Attempts = 1_000;
    private const long MostGrowth = 128 * 1024 * 1024;

    // Of thousands of attempts: a word about each would be more.
    private const int MostLogged = 64 * 1024;

    // As many as boot-service has changes of credentials under way (Broker:ConcurrentCalls).
    private const int ChangesAtATime = 16;

    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Attempts_OfEveryKind_GetTheirAnswers()
    {
        await secure.SetAsync("Guarded", 1, Password);
        await secure.SetAsync("Encrypted", 2, Password);
        await secure.SetAsync("Certified", 3);
        using var own = secure.ChargePoints.Client("Certified");
        using var other = secure.ChargePoints.Client("Other");
        using var expired = secure.ChargePoints.Client("Certified", isExpired: true);

        Assert.Equal(101, await secure.ConnectAsync("Guarded", password: Password));
        Assert.Equal(401, await secure.ConnectAsync("Guarded", password: "the wrong password"));
        Assert.Equal(404, await secure.ConnectAsync("Unknown", password: Password));
        Assert.Equal(101, await secure.ConnectAsync("Encrypted", tls: true, Password));
        Assert.Equal(401, await secure.ConnectAsync("Encrypted", tls: false, Password));
        Assert.Equal(101, await secure.ConnectAsync("Certified", tls: true, certificate: own));
        Assert.Equal(401, await secure.ConnectAsync("Certified", tls: true, certificate: other));
        Assert.Equal(401, await secure.ConnectAsync("Certified", tls: true, certificate: expired));
        Assert.Equal(401, await secure.ConnectAsync("Certified", tls: true, Password));
        Assert.Equal([0x15, 2, 70], await AnswerToTls11Async());
        Assert.StartsWith("HTTP/1.1 431 ", await SendAsync($"GET /X HTTP/1.1\r\nHost: a\r\nX-Long: {new string('x', 20_000)}\r\n\r\n"), StringComparison.Ordinal);
        var slow = await Task.WhenAll(SendAsync("GET /Guarded HTTP/1.1\r\nHost: a\r\n"), SendAsync("", port: secure.TlsPort));
        Assert.StartsWith("HTTP/1.1 408 ", slow[0], StringComparison.Ordinal);
        Assert.Equal("", slow[1]);
        Assert.Equal("", await SendAsync("GET /Guarded HTTP/1.1\r\nHost: a\r\n\r\n", port: secure.TlsPort));
    }

    /// <summary>
    /// A thousand attempts together, ten times: each gets its answer, whoever has the right password is let in, and nobody notices, the database
    /// least of all: a question for each would be three statements.
    /// </summary>
    [Fact]
    public async Task Attempts_AThousandAtATime_AreLimitedAndDisturbNobody()
    {
        await secure.SetAsync("Besieged", 1, Password);
        var gateway = secure.System[ServiceName.Gateway];
        var boot = secure.System[ServiceName.Boot];
        var (began, logged, loggedByBoot) = (Stopwatch.GetTimestamp(), gateway.Output.Length, boot.Output.Length);
        var asked = await TransactionsAsync();
        await using var bystanders = await Bystanders.StartAsync(secure.System, SecureSystem.Bystanders);

        // What the first of their kind need is there then: code, connections, buffers.
        await Task.WhenAll(AttackAsync("127.0.0.70", static number => $"Unknown{number}"), AttackAsync("127.0.0.80", static _ => "Besieged"));
        var before = ResidentBytes(gateway);
        for (var second = 1; second <= 4; second++)
        {
            var unknown = AttackAsync($"127.0.0.{70 + second}", static number => $"Unknown{number}");
            var guessed = AttackAsync($"127.0.0.{80 + second}", static _ => "Besieged");
            Assert.Equal(101, await secure.ConnectAsync("Besieged", password: Password));

            AssertLimited(await unknown, "404", new GatewayOptions().FailuresPerAddress * MinutesSince(began));
            AssertLimited(await guessed, "401", new GatewayOptions().FailuresPerChargePoint * MinutesSince(began));
        }

        Assert.InRange(ResidentBytes(gateway) - before, long.MinValue, MostGrowth);
        Assert.InRange(await bystanders.EndAsync(), SecureSystem.Bystanders.Count, int.MaxValue);
        foreach (var status in (string[])["401", "404", "429"])
            Assert.InRange(gateway.Output[logged..].Split($"was refused with {status}").Length - 1, 0, MinutesSince(began));
        Assert.InRange(gateway.Output.Length - logged, 0, MostLogged);
        Assert.InRange(boot.Output.Length - loggedByBoot, 0, MostLogged);
        Assert.InRange(await TransactionsAsync() - asked, 0, 2 * Attempts);
    }

    /// <summary>Charge points that do not answer keep nobody from setting the credentials of others.</summary>
    [Fact]
    public async Task RotatePassword_OfChargePointsThatDoNotAnswer_HoldsUpNobody()
    {
        string[] ids = [.. Enumerable.Range(0, ChangesAtATime).Select(static number => $"Silent{number}")];
        var silent = await Task.WhenAll(ids.Select(ConnectKnownAsync));
        var rotations = ids.Select(id => AskAsync(new RotatePasswordRequest(id))).ToList();
        foreach (var chargePoint in silent)
            Assert.Contains("AuthorizationKey", await chargePoint.ReceiveAsync(), StringComparison.Ordinal);

        await secure.SetAsync("Meanwhile", 1, Password);
        Assert.Equal((1, 1), await secure.FindAsync("Meanwhile") is { } set ? (set.SecurityProfile, set.Passwords) : default);
        Assert.Equal(101, await secure.ConnectAsync("Meanwhile", password: Password));
        Assert.DoesNotContain(rotations, static rotation => rotation.IsCompleted);

        foreach (var chargePoint in silent)
            await chargePoint.DisposeAsync();
        Assert.All(await Task.WhenAll(rotations), static answer => Assert.Equal(CredentialChangeOutcome.Uncertain, answer.Outcome));
    }

    /// <summary>OCPP 1.6 security whitepaper, A01 and A05.</summary>
    [Fact]
    public async Task ChargePointOf16_IsGivenAPasswordThenTlsThenACertificate_AndIsNeverRefused()
    {
        using var certificate = secure.ChargePoints.Client("Rising16");
        await secure.SetAsync("Rising16", 1, Password);
        await using var chargePoint = await StartAsync("Rising16", OcppVersion.V16, certificate);

        await RotateAsync(chargePoint);
        foreach (var profile in (int[])[2, 3])
        {
            var answer = await AskAsync(new RaiseProfileRequest("Rising16", profile, HasCertificate: true));
            Assert.Equal(new(CredentialChangeOutcome.Accepted, "Accepted"), answer);
            await HasComeInAsync(chargePoint, profile);
        }

        Assert.Equal(401, await secure.ConnectAsync("Rising16", tls: true, Password));
    }

    /// <summary>OCPP 2.0.1 part 6, TC_A_09_CSMS and TC_A_19_CSMS.</summary>
    [Fact]
    public async Task ChargePointOf201_IsGivenAPasswordThenTlsThenACertificate_AndIsNeverRefused()
    {
        using var certificate = secure.ChargePoints.Client("Rising201");
        await secure.SetAsync("Rising201", 1, Password);
        await using var chargePoint = await StartAsync("Rising201", OcppVersion.V201, certificate);

        await RotateAsync(chargePoint);
        foreach (var profile in (int[])[2, 3])
        {
            var answer = await AskAsync(new RaiseProfileRequest("Rising201", profile, new(secure.TlsUrl.ToString(), profile), HasCertificate: true));
            Assert.Equal(new(CredentialChangeOutcome.RebootRequired, "Accepted"), answer);
            await secure.Commander.ChargePoints.CallAsync(
                "Rising201", new V201.ResetRequest(V201.ResetEnum.Immediate), null, TestContext.Current.CancellationToken);
            await HasComeInAsync(chargePoint, profile);
        }
    }

    private async Task<RawChargePoint> ConnectKnownAsync(string id)
    {
        await secure.SetAsync(id, 0);
        var chargePoint = await secure.System.ConnectAsync(id);

        // With its first CALL the directory knows where it is.
        await chargePoint.CallAsync("""[2,"1","Heartbeat",{}]""");
        return chargePoint;
    }

    private async Task RotateAsync(ChargePoint chargePoint)
    {
        var answer = await AskAsync(new RotatePasswordRequest(chargePoint.Id));
        Assert.Equal(new(CredentialChangeOutcome.Accepted, "Accepted"), answer);
        await Eventually.IsTrueAsync(
            async () => chargePoint.IsOnline && (await secure.FindAsync(chargePoint.Id)).Passwords == 1, "the former password is gone", _patience);
        Assert.Null(chargePoint.ConnectFailure);
        Assert.Equal(401, await secure.ConnectAsync(chargePoint.Id, password: Password));
    }

    private async Task HasComeInAsync(ChargePoint chargePoint, int profile)
    {
        await Eventually.IsTrueAsync(
            async () => chargePoint is { IsOnline: true, SecurityProfile: var own } && own == profile
                && await secure.FindAsync(chargePoint.Id) is { TargetProfile: null, SecurityProfile: var set } && set == profile,
            $"it has come in with profile {profile}",
            _patience);
        Assert.Null(chargePoint.ConnectFailure);
    }

    private Task<CredentialChangeAnswer> AskAsync(RotatePasswordRequest request) =>
        secure.Commander.Requests.AskAsync(request, _patience, TestContext.Current.CancellationToken);

    private Task<CredentialChangeAnswer> AskAsync(RaiseProfileRequest request) =>
        secure.Commander.Requests.AskAsync(request, _patience, TestContext.Current.CancellationToken);

    private async Task<ChargePoint> StartAsync(
        string id, OcppVersion version, System.Security.Cryptography.X509Certificates.X509Certificate2 certificate)
    {
        var chargePoint = new ChargePoint(new ChargePointOptions
        {
            Connection = new ConnectionOptions
            {
                Url = new Uri($"ws://127.0.0.1:{secure.System.GatewayPort}/"),
                ChargePointId = id,
                Versions = [version],
                Password = Password,
                ConnectTimeout = _patience,
                CallTimeout = _patience,
                Tls = new SslClientAuthenticationOptions
                {
                    ClientCertificates = [certificate],
                    RemoteCertificateValidationCallback = static (_, shown, _, _) => shown is not null,
                },
            },
            SecureUrl = secure.TlsUrl,
            ReconnectAfter = TimeSpan.FromMilliseconds(200),
        });
        chargePoint.Start();
        await chargePoint.WhenOnlineAsync(TestContext.Current.CancellationToken);
        return chargePoint;
    }

    // From an address of its own, of which nobody else is held to be.
    private async Task<Dictionary<string, int>> AttackAsync(string from, Func<int, string> idOf)
    {
        var statuses = await Task.WhenAll(Enumerable.Range(0, Attempts).Select(async number =>
        {
            var upgrade = $"""
                GET /{idOf(number)} HTTP/1.1
                Host: a
                Connection: Upgrade
                Upgrade: websocket
                Sec-WebSocket-Version: 13
                Sec-WebSocket-Key: x3JJHMbDL1EzLkh9GBhXDw==
                Sec-WebSocket-Protocol: ocpp1.6
                Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes($"{idOf(number)}:guess number {number}"))}


                """;
            return (await SendAsync(upgrade.ReplaceLineEndings("\r\n"), from)).Split(' ')[1];
        }));
        return statuses.CountBy(static status => status).ToDictionary();
    }

    private static void AssertLimited(Dictionary<string, int> statuses, string answer, int most)
    {
        Assert.Equal(Attempts, statuses.GetValueOrDefault(answer) + statuses.GetValueOrDefault("429"));
        Assert.InRange(statuses.GetValueOrDefault(answer), 0, most);
    }

    // What the database has been asked, by whomever: each statement that has no transaction of its own is one.
    private Task<long> TransactionsAsync() => secure.System.Database.ScalarAsync<long>(
        "SELECT xact_commit + xact_rollback FROM pg_stat_database WHERE datname = current_database()");

    // One more: they need not begin with the test.
    private static int MinutesSince(long began) => (int)Stopwatch.GetElapsedTime(began).TotalMinutes + 2;

    private static long ResidentBytes(ServiceProcess service)
    {
        using var process = Process.GetProcessById(service.Process.Id);
        return process.WorkingSet64;
    }

    private async Task<string> SendAsync(string request, string from = "127.0.0.1", int? port = null)
    {
        using var tcp = new TcpClient(new IPEndPoint(IPAddress.Parse(from), 0));
        await tcp.ConnectAsync("127.0.0.1", port ?? secure.System.GatewayPort, TestContext.Current.CancellationToken);
        await tcp.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(tcp.GetStream());
        try
        {
            return await reader.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        }
        catch (IOException)
        {
            // It was cut off.
            return "";
        }
    }

    // A client that knows nothing above TLS 1.1 hears an alert: fatal, protocol_version (RFC 5246 §7.2).
    private async Task<byte[]> AnswerToTls11Async()
    {
        byte[] hello = [3, 2, .. new byte[32], 0, 0, 4, 0xC0, 0x09, 0x00, 0x2F, 1, 0];
        using var tcp = new TcpClient();
        await tcp.ConnectAsync("127.0.0.1", secure.TlsPort, TestContext.Current.CancellationToken);
        await tcp.GetStream().WriteAsync(
            (byte[])[0x16, 3, 2, 0, (byte)(hello.Length + 4), 1, 0, 0, (byte)hello.Length, .. hello], TestContext.Current.CancellationToken);
        var alert = new byte[7];
        await tcp.GetStream().ReadExactlyAsync(alert, TestContext.Current.CancellationToken);
        return [alert[0], alert[5], alert[6]];
    }
}
