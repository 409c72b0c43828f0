using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Connections;

namespace Ocpp.Micro.ConnectionGateway.Directory;

/// <summary>
/// Tells the directory that this gateway lives, one request for all its connections, and then of those connections that it does not know:
/// it was away when they opened, or has given the gateway up meanwhile.
/// </summary>
internal sealed partial class GatewayLease(
    DirectoryClient directory,
    GatewayInstance instance,
    ConnectionRegistry registry,
    IOptions<GatewayOptions> options,
    TimeProvider clock,
    ILogger<GatewayLease> logger) : BackgroundService
{
    // Two renewals may be lost.
    private const int IntervalsPerLease = 3;
    private const int BatchSize = 100;

    // At random between batches, so that the gateways of a system do not ask as one when the directory is back.
    private static readonly TimeSpan _longestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longestGoodbye = TimeSpan.FromSeconds(2);

    private readonly TimeSpan _interval = options.Value.LeaseInterval;
    private Task _announcing = Task.CompletedTask;
    private Guid _leaseId;
    private volatile bool _hasLeft;

    /// <summary>Gives the lease back, for a gateway whose connections have ended. It does not throw.</summary>
    public async Task LeaveAsync(CancellationToken cancellationToken)
    {
        _hasLeft = true;
        await directory.RenewAsync(TimeSpan.Zero, _interval < _longestGoodbye ? _interval : _longestGoodbye, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_interval, clock);
        try
        {
            do
            {
                await RenewAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken) && !_hasLeft);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops.
        }

        await _announcing;
    }

    private async Task RenewAsync(CancellationToken stoppingToken)
    {
        if (await directory.RenewAsync(_interval * IntervalsPerLease, _interval, stoppingToken) is not { } lease)
            return;

        if (lease.LeaseId != _leaseId)
            TakeLease(lease.LeaseId);

        if (_announcing.IsCompleted)
            _announcing = AnnounceAsync(stoppingToken);
    }

    // The directory does not know of what it was told before it gave this one; nor, with the first, of what it was told before that.
    private void TakeLease(Guid leaseId)
    {
        var count = 0;
        foreach (var connection in registry.All)
        {
            connection.Admission.ForgetEpoch();
            count++;
        }

        if (_leaseId == Guid.Empty)
            Log.LeaseHeld(logger, instance.Id);
        else
            Log.LeaseLost(logger, count);

        _leaseId = leaseId;
    }

    private async Task AnnounceAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var batch in registry.All.Where(static connection => connection.Admission.IsToBeAnnounced).Chunk(BatchSize))
            {
                await Task.WhenAll(batch.Select(static connection => connection.Admission.AnnounceAsync()));
                if (batch.All(static connection => connection.Admission.IsToBeAnnounced))
                    return;

                await Task.Delay(_longestPause * Random.Shared.NextDouble(), clock, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The gateway stops.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The directory had given this gateway up; its {Count} connections are told again.")]
        public static partial void LeaseLost(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Information, "The directory knows of this gateway, as {GatewayId}.")]
        public static partial void LeaseHeld(ILogger logger, string gatewayId);
    }
}
