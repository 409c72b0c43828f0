using System.Security.Cryptography.X509Certificates;
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
            .Select(number => _sources.FindAsync($"{number}", "issuer", () => Ask(hanging), TestContext.Current.CancellationToken))
            .ToList();
        await Eventually.IsTrueAsync(() => Volatile.Read(ref _asked) == Places, "all places are taken");

        _clock.Advance(TimeSpan.FromSeconds(6));

        Assert.All(await Task.WhenAll(finds), static state => Assert.Equal(RevocationState.Unknown, state));
        Assert.Equal(Places, _asked);
        hanging.Set();
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(RevocationState.Good, await FindAsync("after", RevocationState.Good));
    }

    [Fact]
    public async Task FindAsync_SourceHangs_LeavesOtherIssuersTheirPlaces()
    {
        using var hanging = new ManualResetEventSlim();
        var finds = Enumerable.Range(0, 2 * Places)
            .Select(number => _sources.FindAsync($"{number}", "silent", () => Ask(hanging), TestContext.Current.CancellationToken))
            .ToList();
        await Eventually.IsTrueAsync(() => Volatile.Read(ref _asked) == Places, "all places are taken");

        Assert.Equal(RevocationState.Revoked, await FindAsync("other", RevocationState.Revoked, "other"));

        hanging.Set();
        Assert.All(await Task.WhenAll(finds), static state => Assert.Equal(RevocationState.Good, state));
    }

    /// <summary>Who waits in vain for a place has heard nothing of the source, and is no reason to ask it again before its time.</summary>
    [Fact]
    public async Task FindAsync_WaitedInVain_CountsForNothing()
    {
        using var hanging = new ManualResetEventSlim();
        var finds = Enumerable.Range(0, Places)
            .Select(number => _sources.FindAsync($"{number}", "issuer", () => Ask(hanging), TestContext.Current.CancellationToken))
            .ToList();
        await Eventually.IsTrueAsync(() => Volatile.Read(ref _asked) == Places, "all places are taken");
        _clock.Advance(TimeSpan.FromSeconds(6));
        await Task.WhenAll(finds);
        _clock.Advance(TimeSpan.FromSeconds(61));

        var inVain = FindAsync("in vain", RevocationState.Good);
        _clock.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(RevocationState.Unknown, await inVain);
        hanging.Set();

        // It is asked once whether it says something again, and does not.
        Assert.Equal(RevocationState.Unknown, await FindAsync("first", RevocationState.Unknown));
        Assert.Equal(RevocationState.Unknown, await FindAsync("second", RevocationState.Good));
        Assert.Equal(Places + 1, _asked);
    }

    [Fact]
    public async Task FindAsync_OneCertificateManyTimesAtOnce_IsAskedAboutOnce()
    {
        using var hanging = new ManualResetEventSlim();
        var finds = Enumerable.Range(0, 10 * Places)
            .Select(_ => _sources.FindAsync("A", "issuer", () => Ask(hanging), TestContext.Current.CancellationToken))
            .ToList();
        hanging.Set();

        Assert.All(await Task.WhenAll(finds), static state => Assert.Equal(RevocationState.Good, state));
        Assert.Equal(1, _asked);
    }

    /// <summary>A source that is away has not taken back what it has said.</summary>
    [Theory]
    [InlineData(nameof(RevocationState.Revoked), nameof(RevocationState.Revoked))]
    [InlineData(nameof(RevocationState.Good), nameof(RevocationState.Unknown))]
    public async Task FindAsync_NotAnsweredAnyMore_IsStillRevokedIfItWas(string before, string after)
    {
        await FindAsync("A", Enum.Parse<RevocationState>(before));
        _clock.Advance(TimeSpan.FromDays(1));

        for (var time = 0; time < 5; time++)
            Assert.Equal(Enum.Parse<RevocationState>(after), await FindAsync("A", RevocationState.Unknown));

        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(RevocationState.Good, await FindAsync("A", RevocationState.Good));
    }

    /// <summary>Roots that were exchanged while somebody was asked, or an error in passing, lock nobody out for long.</summary>
    [Theory]
    [InlineData(true, X509ChainStatusFlags.NoError, nameof(RevocationState.Good))]
    [InlineData(false, X509ChainStatusFlags.Revoked | X509ChainStatusFlags.NotTimeValid, nameof(RevocationState.Revoked))]
    [InlineData(false, X509ChainStatusFlags.RevocationStatusUnknown | X509ChainStatusFlags.OfflineRevocation, nameof(RevocationState.Unknown))]
    [InlineData(false, X509ChainStatusFlags.PartialChain, nameof(RevocationState.Unknown))]
    [InlineData(false, X509ChainStatusFlags.UntrustedRoot, nameof(RevocationState.Unknown))]
    [InlineData(false, X509ChainStatusFlags.NoError, nameof(RevocationState.Unknown))]
    public void StateOf_WhatAChainSays_IsRevokedOnlyIfThatIsSaid(bool isTrusted, X509ChainStatusFlags statuses, string state) =>
        Assert.Equal(Enum.Parse<RevocationState>(state), ClientCertificateCheck.StateOf(isTrusted, statuses));

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
