using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.ServiceDefaults.Tests.Hosting;

public sealed class PeriodicServiceTests
{
    private static readonly TimeSpan _interval = TimeSpan.FromMinutes(10);

    private readonly FakeTimeProvider _clock = new();
    private readonly FakeLogger _logger = new();

    [Fact]
    public async Task Turn_ThatFails_IsLoggedAndFollowedByTheNext()
    {
        using var service = new Counter(_interval, _clock, _logger);
        service.Fail(new InvalidOperationException("broken"));
        await service.StartAsync(TestContext.Current.CancellationToken);

        _clock.Advance(_interval);
        await service.TurnAsync(1);
        _clock.Advance(_interval);
        await service.TurnAsync(2);

        var record = Assert.Single(_logger.Collector.GetSnapshot());
        Assert.Equal((LogLevel.Warning, "broken"), (record.Level, record.Exception?.Message));
        await service.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Turn_IntervalOfZero_NeverComes()
    {
        using var service = new Counter(TimeSpan.Zero, _clock, _logger);
        await service.StartAsync(TestContext.Current.CancellationToken);

        _clock.Advance(TimeSpan.FromDays(365));
        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, service.Turns);
    }

    [Fact]
    public async Task StopAsync_InTheMiddleOfATurn_CancelsItWithoutAComplaint()
    {
        using var service = new Counter(_interval, _clock, _logger) { IsStuck = true };
        await service.StartAsync(TestContext.Current.CancellationToken);
        _clock.Advance(_interval);
        await service.TurnAsync(1);

        await service.StopAsync(TestContext.Current.CancellationToken);

        Assert.True(service.ExecuteTask?.IsCompletedSuccessfully);
        Assert.Empty(_logger.Collector.GetSnapshot());
    }

    private sealed class Counter(TimeSpan interval, TimeProvider clock, ILogger logger) : PeriodicService(interval, clock, logger)
    {
        private readonly SemaphoreSlim _turns = new(0);
        private Exception? _failure;
        private volatile int _count;

        public bool IsStuck { get; init; }

        public int Turns => _count;

        public void Fail(Exception exception) => _failure = exception;

        /// <summary>Completes once that many turns have begun.</summary>
        public async Task TurnAsync(int number)
        {
            while (_count < number)
                await _turns.WaitAsync(TestContext.Current.CancellationToken);
        }

        public override void Dispose()
        {
            base.Dispose();
            _turns.Dispose();
        }

        protected override async Task RunAsync(CancellationToken cancellationToken)
        {
            _count++;
            _turns.Release();
            if (Interlocked.Exchange(ref _failure, null) is { } failure)
                throw failure;
            if (IsStuck)
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }
    }
}
