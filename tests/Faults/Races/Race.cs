using System.Text;
using Ocpp.Micro.ChargePointSimulator.Connection;

namespace Ocpp.Micro.Faults.Tests.Races;

/// <summary>
/// A charge point that comes back before its gateway knows that it was gone, up to three times: at the same gateway or at the other, while
/// its socket before is half-open and ends sooner or later.
/// </summary>
internal sealed class Race(string chargePointId, IReadOnlyList<Uri> gateways, int seed) : IAsyncDisposable
{
    private static readonly ReadOnlyMemory<byte> _nothing = Encoding.UTF8.GetBytes("{}");
    private static readonly TimeSpan _longestDelay = TimeSpan.FromMilliseconds(500);

    private readonly Random _random = new(seed);
    private readonly List<(ChargePointClient Client, CommandedChargePoint Commands)> _sockets = [];

    public string ChargePointId => chargePointId;

    /// <summary>Which gateway has the newest socket.</summary>
    public int Gateway { get; private set; }

    /// <summary>Commands that reached the newest socket.</summary>
    public int Commands => _sockets[^1].Commands.Commands;

    /// <summary>Commands that reached a former socket.</summary>
    public int Misled => _sockets.SkipLast(1).Sum(static socket => socket.Commands.Commands);

    /// <summary>The newest socket, if it has ended: nobody ought to have ended it.</summary>
    public bool IsLost => _sockets[^1].Client.Closed.IsCompleted;

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await ConnectAsync(cancellationToken);
        var ends = new List<Task>();
        for (var again = 1 + _random.Next(3); again > 0; again--)
        {
            var former = _sockets[^1].Client;
            if (_random.Next(3) > 0)
                await AssertAnsweredAsync(cancellationToken);

            former.Freeze();
            var lost = former.CallAsync("Heartbeat", _nothing, null, CancellationToken.None);
            await ConnectAsync(cancellationToken);
            ends.Add(EndAsync(former, lost, (LateEnd)_random.Next(4), _longestDelay * _random.NextDouble()));
        }

        await AssertAnsweredAsync(cancellationToken);
        await Task.WhenAll(ends);
    }

    /// <summary>The newest socket is served.</summary>
    public async Task AssertAnsweredAsync(CancellationToken cancellationToken)
    {
        var outcome = await _sockets[^1].Client.CallAsync("Heartbeat", _nothing, null, cancellationToken);
        Assert.True(
            outcome.Kind == CallOutcomeKind.Result,
            $"{chargePointId}: its newest socket, at gateway {Gateway}, gets {outcome.Kind} {outcome.ErrorCode} {outcome.ErrorDescription}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (client, _) in _sockets)
            await client.DisposeAsync();
    }

    private async Task ConnectAsync(CancellationToken cancellationToken)
    {
        Gateway = _random.Next(gateways.Count);
        var commands = new CommandedChargePoint();
        var options = new ConnectionOptions
        {
            Url = gateways[Gateway],
            ChargePointId = chargePointId,
            CallTimeout = TimeSpan.FromSeconds(30),
            PingInterval = TimeSpan.Zero,
        };
        _sockets.Add((await ChargePointClient.ConnectAsync(options, commands, null, cancellationToken), commands));
    }

    private static async Task EndAsync(ChargePointClient former, Task lost, LateEnd end, TimeSpan delay)
    {
        // How late the end comes is what is raced.
        await Task.Delay(delay, TimeProvider.System);
        switch (end)
        {
            case LateEnd.EndOfStream:
            case LateEnd.Reset:
                former.Drop(reset: end == LateEnd.Reset);
                await lost;
                break;
            case LateEnd.Thaw:
                former.Thaw();
                await former.Closed;
                break;
        }
    }
}
