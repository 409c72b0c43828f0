using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Security;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Security;

/// <summary>Who is let in: security profiles 0 and 1 (OCPP 2.0.1 part 6, TC_A_01_CSMS to TC_A_03_CSMS).</summary>
public sealed class EntranceTests
{
    private const string Password = "0123456789abcdefghij";
    private const string Subprotocol = "Sec-WebSocket-Protocol: ocpp1.6";

    [Theory]
    [InlineData("CP1", "CP1", "/CP1")]
    [InlineData("A b/ü%2F:1", "A b/ü%2F:1", "/A%20b%2F%C3%BC%252F%3A1")]
    public async Task Upgrade_RightPassword_IsLetInAndSaysWhichItWas(string id, string user, string path)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(
            FakeCallClient.Required(1, id, PasswordHash.Of("another one, older", 10, 4), PasswordHash.Of(Password, 10, 5)));

        using var client = await UpgradeAsync(gateway, path, $"{user}:{Password}");

        Assert.StartsWith("HTTP/1.1 101 ", client.Response, StringComparison.Ordinal);
        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await client.ReceiveFrameAsync();
        var opening = Assert.Single(gateway.Bus.Openings).Request;
        Assert.Equal((1, 5L), (opening.SecurityProfile, opening.PasswordNumber));
    }

    [Theory]
    [InlineData("CP1:0123456789abcdefghiJ")]
    [InlineData("CP2:0123456789abcdefghij")]
    [InlineData("CP1Invalid:0123456789abcdefghij")]
    [InlineData("CP1:")]
    [InlineData("CP1")]
    [InlineData("")]
    [InlineData(null)]
    public async Task Upgrade_NoneOrOthers_IsUnauthorizedAndHearsNothingElse(string? credentials)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(1, "CP1", PasswordHash.Of(Password, 10)));

        using var client = await UpgradeAsync(gateway, "/CP1", credentials);

        Assert.StartsWith("HTTP/1.1 401 ", client.Response, StringComparison.Ordinal);
        Assert.Contains("WWW-Authenticate: Basic ", client.Response, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0", client.Response, StringComparison.Ordinal);
        Assert.Empty(gateway.Bus.Openings);
    }

    /// <summary>A key of 1.6 is sent as the bytes that its digits stand for, or as the digits (OCPP-J 1.6 §6.2).</summary>
    [Fact]
    public async Task Upgrade_KeyAsBytesOrDigits_IsLetIn()
    {
        var key = PasswordHash.Generate();
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(1, "CP1", PasswordHash.Of(key, 10)));

        using var digits = await UpgradeAsync(gateway, "/CP1", $"CP1:{key.ToUpperInvariant()}");
        using var bytes = await UpgradeWithAsync(gateway, "/CP1", [.. "CP1:"u8, .. Convert.FromHexString(key)]);

        Assert.StartsWith("HTTP/1.1 101 ", digits.Response, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 101 ", bytes.Response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Upgrade_RightPasswordInTheClearWhereTlsIsAsked_IsUnauthorized(int profile)
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(profile, "CP1", PasswordHash.Of(Password, 10)));

        using var client = await UpgradeAsync(gateway, "/CP1", $"CP1:{Password}");

        Assert.StartsWith("HTTP/1.1 401 ", client.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_OpenWithAWrongPassword_IsLetInAsOneThatProvedNothing()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(0, "CP1", PasswordHash.Of(Password, 10)));

        using var client = await UpgradeAsync(gateway, "/CP1", "CP1:something quite different");

        Assert.StartsWith("HTTP/1.1 101 ", client.Response, StringComparison.Ordinal);
        await client.SendTextAsync("""[2,"1","Heartbeat",{}]""");
        await client.ReceiveFrameAsync();
        var opening = Assert.Single(gateway.Bus.Openings).Request;
        Assert.Equal((0, (long?)null), (opening.SecurityProfile, opening.PasswordNumber));
    }

    [Fact]
    public async Task Upgrade_NotWelcome_IsNotFound()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.NotWelcome);

        using var client = await UpgradeAsync(gateway, "/CP1", $"CP1:{Password}");

        Assert.StartsWith("HTTP/1.1 404 ", client.Response, StringComparison.Ordinal);
        Assert.Contains("Content-Length: 0", client.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_DirectoryAway_IsToldToComeAgain()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Away);

        using var client = await UpgradeAsync(gateway, "/CP1", null);

        Assert.StartsWith("HTTP/1.1 503 ", client.Response, StringComparison.Ordinal);
        Assert.Contains("Retry-After: ", client.Response, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Upgrade_ExaminationBreaks_IsToldToComeAgainAndLoggedOnce()
    {
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.ExpectsErrors = true;
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(1, "CP1", [null!]));

        Assert.Equal("503", await StatusAsync(gateway, "/CP1", $"CP1:{Password}"));
        Assert.Equal("503", await StatusAsync(gateway, "/CP1", $"CP1:{Password}"));

        Assert.Single(gateway.Logs.GetSnapshot(), static record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task Upgrade_TooManyAtATime_IsToldToComeAgain()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["MaxHandshakes=1"]);
        var asked = new TaskCompletionSource();
        var answer = new TaskCompletionSource<CallReply>();
        gateway.Bus.Credentials = _ =>
        {
            asked.TrySetResult();
            return answer.Task;
        };

        var first = UpgradeAsync(gateway, "/CP1", null);
        await asked.Task;
        using var second = await UpgradeAsync(gateway, "/CP2", null);
        answer.SetResult(FakeCallClient.Required(0, "CP1"));
        using var letIn = await first;

        Assert.StartsWith("HTTP/1.1 503 ", second.Response, StringComparison.Ordinal);
        Assert.StartsWith("HTTP/1.1 101 ", letIn.Response, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("FailuresPerAddress=3", "CP9")]
    [InlineData("FailuresPerChargePoint=3", "CP1")]
    public async Task Upgrade_AfterManyFailures_IsTooManyWithoutAQuestion(string limit, string next)
    {
        var questions = 0;
        await using var gateway = await GatewayUnderTest.StartAsync([limit]);
        await using var connected = await gateway.ConnectAsync("Connected");
        gateway.Bus.Credentials = _ =>
        {
            questions++;
            return Task.FromResult(FakeCallClient.Required(1, "CP1"));
        };
        for (var failure = 0; failure < 3; failure++)
        {
            using var failed = await UpgradeAsync(gateway, "/CP1", "CP1:something else");
            Assert.StartsWith("HTTP/1.1 401 ", failed.Response, StringComparison.Ordinal);
        }

        using var client = await UpgradeAsync(gateway, $"/{next}", null);

        Assert.StartsWith("HTTP/1.1 429 ", client.Response, StringComparison.Ordinal);
        Assert.Contains("Retry-After: ", client.Response, StringComparison.Ordinal);
        Assert.Equal(3, questions);
        Assert.Equal("""[3,"1",{}]""", await connected.CallAsync("""[2,"1","Heartbeat",{}]"""));
        Assert.Equal(2, gateway.Logs.GetSnapshot().Count(
            static record => record.Level == LogLevel.Warning && record.Message.Contains("was refused with", StringComparison.Ordinal)));
    }

    /// <summary>A client may wait to be asked (RFC 7617 §2): it hears 401 each time, and its password is heard then.</summary>
    [Fact]
    public async Task Upgrade_NothingShown_IsAskedHoweverOftenAndThenHeard()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["FailuresPerAddress=1", "FailuresPerChargePoint=1"]);
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(1, "CP1", PasswordHash.Of(Password, 10)));

        for (var time = 0; time < 30; time++)
        {
            using var asked = await UpgradeAsync(gateway, "/CP1", null);
            Assert.StartsWith("HTTP/1.1 401 ", asked.Response, StringComparison.Ordinal);
            Assert.Contains("WWW-Authenticate: Basic ", asked.Response, StringComparison.Ordinal);
        }

        Assert.Equal("101", await StatusAsync(gateway, "/CP1", $"CP1:{Password}"));
    }

    [Fact]
    public async Task Upgrade_NothingShownByOneThatNobodyKnows_CountsForItsAddress()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["FailuresPerAddress=1"]);
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.NotWelcome);

        Assert.Equal("404", await StatusAsync(gateway, "/CP2", null));
        Assert.Equal("429", await StatusAsync(gateway, "/CP3", null));
    }

    /// <summary>Names cost nothing: in enough of them, one that shows nothing would use up what everybody has in their own.</summary>
    [Fact]
    public void TryBegin_AfterAnyNumberThatShowedNothing_IsOpen()
    {
        var limits = new AttemptLimits(Options.Create(new GatewayOptions { FailuresPerChargePoint = 1 }), new FakeTimeProvider());
        var stranger = IPAddress.Parse("192.0.2.1");
        var asked = 0;
        for (var attempt = 0; attempt < 100_000; attempt++)
        {
            if (!limits.IsOpenTo(stranger, $"{attempt}"))
                continue;

            limits.HasShownNothing(stranger);
            asked++;
        }

        Assert.Equal(50 * new GatewayOptions().FailuresPerAddress, asked);
        Assert.True(limits.TryBegin(stranger, "CP1", out var own));
        limits.HasNotFailed(stranger, "CP1", own);
        Assert.All(Enumerable.Range(1, 254), number =>
        {
            var other = IPAddress.Parse($"198.51.100.{number}");
            Assert.True(limits.TryBegin(other, $"CP{number}", out var minute));

            // Some of them share a bucket with one another.
            limits.HasNotFailed(other, $"CP{number}", minute);
        });
    }

    [Fact]
    public async Task Upgrade_GuessesAtOnce_AreNoMoreThanMayFail()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["FailuresPerChargePoint=3"]);
        var answer = new TaskCompletionSource<CallReply>();
        gateway.Bus.Credentials = _ => answer.Task;
        var guesses = Enumerable.Range(0, 10).Select(_ => StatusAsync(gateway, "/CP1", "CP1:a guess")).ToList();
        await Eventually.IsTrueAsync(() => guesses.Count(static guess => guess.IsCompleted) == 7, "those above the limit are refused");
        answer.SetResult(FakeCallClient.Required(1, "CP1", PasswordHash.Of(Password, 10)));

        Assert.Equal(["401", "401", "401", .. Enumerable.Repeat("429", 7)], (await Task.WhenAll(guesses)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Upgrade_ManySuccesses_AreNotLimited()
    {
        await using var gateway = await GatewayUnderTest.StartAsync(["FailuresPerAddress=1", "FailuresPerChargePoint=1"]);
        gateway.Bus.Credentials = static _ => Task.FromResult(FakeCallClient.Required(1, "CP1", PasswordHash.Of(Password, 10)));

        for (var time = 0; time < 5; time++)
            Assert.Equal("101", await StatusAsync(gateway, "/CP1", $"CP1:{Password}"));
    }

    [Fact]
    public async Task Upgrade_PasswordOrHash_IsInNoLog()
    {
        var hash = PasswordHash.Of(Password, 10);
        await using var gateway = await GatewayUnderTest.StartAsync();
        gateway.Bus.Credentials = _ => Task.FromResult(FakeCallClient.Required(1, "CP1", hash));

        using var letIn = await UpgradeAsync(gateway, "/CP1", $"CP1:{Password}");
        using var refused = await UpgradeAsync(gateway, "/CP1", $"CP1:{Password}!");

        var basic = Convert.ToBase64String(Encoding.UTF8.GetBytes($"CP1:{Password}"))[..20];
        Assert.DoesNotContain(
            gateway.Logs.GetSnapshot(),
            record => new[] { Password, basic, Convert.ToBase64String(hash.Hash) }.Any(secret => record.Message.Contains(secret, StringComparison.Ordinal)));
    }

    private static async Task<string> StatusAsync(GatewayUnderTest gateway, string path, string? credentials)
    {
        using var client = await UpgradeAsync(gateway, path, credentials);
        return client.Response.Split(' ')[1];
    }

    private static Task<RawChargePoint> UpgradeAsync(GatewayUnderTest gateway, string path, string? credentials) =>
        credentials is null
            ? RawChargePoint.UpgradeAsync(gateway.Address, path, Subprotocol)
            : UpgradeWithAsync(gateway, path, Encoding.UTF8.GetBytes(credentials));

    private static Task<RawChargePoint> UpgradeWithAsync(GatewayUnderTest gateway, string path, byte[] credentials) =>
        RawChargePoint.UpgradeAsync(gateway.Address, path, $"{Subprotocol}\r\nAuthorization: basic {Convert.ToBase64String(credentials)}");
}
