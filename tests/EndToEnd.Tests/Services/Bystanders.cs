using Ocpp.Micro.Testing.ChargePoints;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>Charge points that are connected and go on calling, whatever happens to others: each CALL has its answer, on the first connection.</summary>
internal sealed class Bystanders : IAsyncDisposable
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource _over = new();
    private readonly IReadOnlyList<RawChargePoint> _chargePoints;
    private readonly Task<int[]> _calling;

    private Bystanders(IReadOnlyList<RawChargePoint> chargePoints)
    {
        _chargePoints = chargePoints;
        _calling = Task.WhenAll(chargePoints.Select(CallAsync));
    }

    /// <summary>Connects them and has them call.</summary>
    public static async Task<Bystanders> StartAsync(DistributedSystem system, IEnumerable<string> ids) =>
        new(await Task.WhenAll(ids.Select(id => system.ConnectAsync(id))));

    /// <summary>Has them end, and tells how many CALLs were answered.</summary>
    /// <exception cref="InvalidOperationException">One was not, or not as it should be.</exception>
    public async Task<int> EndAsync()
    {
        await _over.CancelAsync();
        return (await _calling).Sum();
    }

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        foreach (var chargePoint in _chargePoints)
            await chargePoint.DisposeAsync();
        _over.Dispose();
    }

    private async Task<int> CallAsync(RawChargePoint chargePoint)
    {
        for (var number = 1; ; number++)
        {
            var answer = await chargePoint.CallAsync($$"""[2,"{{number}}","Heartbeat",{}]""");
            if (!answer.StartsWith($$"""[3,"{{number}}",{"currentTime":""", StringComparison.Ordinal))
                throw new InvalidOperationException($"CALL {number} was answered with {answer}");
            if (_over.IsCancellationRequested)
                return number;

            await Task.Delay(_pause, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
