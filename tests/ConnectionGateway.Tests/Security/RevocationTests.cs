using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ConnectionGateway.Tls;
using Ocpp.Micro.Testing;

namespace Ocpp.Micro.ConnectionGateway.Tests.Security;

/// <summary>Whoever publishes revocations may be slow, or away, and nobody else is to notice.</summary>
public sealed class RevocationTests : IDisposable
{
    private const int Places = 8;

    private readonly FakeTimeProvider _clock = new();
    private readonly RevocationSources _sources;
    private int _asked;

    public RevocationTests() => _sources = new(Options.Create(new GatewayTlsOptions()), _clock, NullLogger<RevocationSources>.Instance);

    [Theory]
    [InlineData(nameof(RevocationState.Good))]
    [InlineData(nameof(RevocationState.Revoked))]
    public async Task FindAsync_Answered_IsRememberedForItsLifetime(string answer)
    {
        var state = Enum.Parse<RevocationState>(answer);
        Assert.Equal(state, await FindAsync("A", state));
        _clock.Advance(TimeSpan.FromMinutes(9));
        Assert.Equal(state, await FindAsync("A", state));
        Assert.Equal(1, _asked);

        _clock.Advance(TimeSpan.FromMinutes(2));
        await FindAsync("A", state);
        Assert.Equal(2, _asked);
    }

    [Fact]
    public async Task FindAsync_NotAnsweredThreeTimes_LeavesThatSourceAloneForAMinute()
    {
        for (var time = 0; time < 5; time++)
            Assert.Equal(RevocationState.Unknown, await FindAsync($"{time}", RevocationState.Unknown));
        Assert.Equal(3, _asked);

        Assert.Equal(RevocationState.Good, await FindAsync("B", RevocationState.Good, "another issuer"));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal(RevocationState.Good, await FindAsync("C", RevocationState.Good));
        Assert.Equal(5, _asked);
    }

    /// <summary>Places are bounded, waiting is, too, and who has left its place to a thread that hangs does not wait for it.</summary>
    [Fact]
    public async Task FindAsync_SourceHangs_IsUnknownInTimeAndTakesNoMorePlaces()
    {
        using var hanging = new ManualResetEventSlim();
        var finds = Enumerable.Range(0, 2 * Places)
            .Select(number => _sources.FindAsync($"{number}", $"issuer {number}", () => Ask(hanging), TestContext.Current.CancellationToken))
            .ToList();
        await Eventually.IsTrueAsync(() => Volatile.Read(ref _asked) == Places, "all places are taken");

        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.All(await Task.WhenAll(finds), static state => Assert.Equal(RevocationState.Unknown, state));
        Assert.Equal(Places, _asked);
        hanging.Set();
        Assert.Equal(RevocationState.Good, await FindAsync("after", RevocationState.Good, "after"));
    }

    /// <summary>Or one whose certificate is revoked would come and go until nobody is asked about it any more.</summary>
    [Fact]
    public async Task FindAsync_WhoAskedLeaves_CountsForNothing()
    {
        using var hanging = new ManualResetEventSlim();
        using var leaving = new CancellationTokenSource();
        var finds = Enumerable.Range(0, 3).Select(number => _sources.FindAsync($"{number}", "issuer", () => Ask(hanging), leaving.Token)).ToList();
        await leaving.CancelAsync();
        foreach (var find in finds)
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => find);
        hanging.Set();

        Assert.Equal(RevocationState.Revoked, await FindAsync("revoked", RevocationState.Revoked));
    }

    public void Dispose() => _sources.Dispose();

    private Task<RevocationState> FindAsync(string certificate, RevocationState answer, string issuer = "issuer") => _sources.FindAsync(
        certificate,
        issuer,
        () =>
        {
            Interlocked.Increment(ref _asked);
            return answer;
        },
        TestContext.Current.CancellationToken);

    private RevocationState Ask(ManualResetEventSlim hanging)
    {
        Interlocked.Increment(ref _asked);
        hanging.Wait(CancellationToken.None);
        return RevocationState.Good;
    }
}
