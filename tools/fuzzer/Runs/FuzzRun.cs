using Ocpp.Micro.Fuzzer.Mutation;

namespace Ocpp.Micro.Fuzzer.Runs;

/// <summary>Feeds a target, and watches from beside whether it goes on: what hangs cannot say so.</summary>
internal sealed class FuzzRun(IFuzzTarget target, long seed, TimeProvider clock)
{
    // Far beyond what an input takes, because the machine may have other things to do.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private readonly Dice _dice = new();
    private ReadOnlyMemory<byte> _input;
    private TimeSpan _slowest;
    private long _iteration;

    /// <summary>Runs until enough inputs were worked on, something is found, or the token is cancelled.</summary>
    /// <param name="first">The iteration to begin with.</param>
    /// <param name="inputs">How many inputs.</param>
    /// <param name="cancellationToken">Ends a run early.</param>
    public async Task<FuzzReport> RunAsync(long first, long inputs, CancellationToken cancellationToken)
    {
        _iteration = first;
        var start = clock.GetTimestamp();
        var work = Task.Factory.StartNew(
            () => Work(first + inputs, cancellationToken), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var failure = await WatchAsync(work);

        return new(target.Name, seed, Volatile.Read(ref _iteration) - first, clock.GetElapsedTime(start), _slowest, target.Tally.ToString(), failure);
    }

    private async Task<FuzzFailure?> WatchAsync(Task<FuzzFailure?> work)
    {
        while (true)
        {
            var before = Volatile.Read(ref _iteration);
            try
            {
                return await work.WaitAsync(_patience, clock);
            }
            catch (TimeoutException) when (Volatile.Read(ref _iteration) == before)
            {
                return Failure($"has not ended within {_patience.TotalSeconds} s");
            }
            catch (TimeoutException)
            {
                // It goes on.
            }
        }
    }

    private FuzzFailure? Work(long end, CancellationToken cancellationToken)
    {
        for (; _iteration < end && !cancellationToken.IsCancellationRequested; Volatile.Write(ref _iteration, _iteration + 1))
        {
            _dice.Begin(seed, _iteration);
            _input = target.Make(_dice);
            var start = clock.GetTimestamp();
            try
            {
                target.Check(_input);
            }
            catch (Exception exception)
            {
                return Failure(exception is BrokenRuleException ? exception.Message : exception.ToString());
            }

            var elapsed = clock.GetElapsedTime(start);
            if (elapsed > _slowest)
                _slowest = elapsed;
        }

        return null;
    }

    private FuzzFailure Failure(string reason) => new(target.Name, seed, _iteration, target.Describe(), reason, _input);
}
