using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>
/// Sends commands and has written down what becomes of them, also when nobody waits for that any more. Stops after what is under way.
/// </summary>
internal sealed partial class CommandRunner(
    IChargePointClient chargePoints, CommandJournal journal, IOptions<CommandOptions> options, TimeProvider clock, ILogger<CommandRunner> logger)
    : LifecycleService, IDisposable
{
    private readonly SemaphoreSlim _places = new(options.Value.Concurrency);
    private readonly CancellationTokenSource _stopping = new();
    private readonly HashSet<Guid> _waiting = [];
    private readonly HashSet<Task> _running = [];

    /// <summary>Sends a command that is marked as sent.</summary>
    /// <remarks>It goes on when the caller does not: what was sent has an outcome.</remarks>
    public Task<CommandResult> SendAsync(Command command, ReadOnlyMemory<byte> payload) => Track(CallAsync(command, payload));

    /// <summary>Sends several, as many at a time as may be.</summary>
    public Task<CommandResult[]> SendAsync(IEnumerable<Command> commands, ReadOnlyMemory<byte> payload) =>
        Task.WhenAll(commands.Select(command => Track(CallInTurnAsync(command, payload))));

    /// <summary>Sends commands that wait, when there is a place for them; nobody hears of it but the journal.</summary>
    public void Start(IEnumerable<Command> commands)
    {
        foreach (var command in commands)
        {
            lock (_waiting)
            {
                if (_waiting.Add(command.Id))
                    _ = Track(ClaimAndCallAsync(command));
            }
        }
    }

    /// <summary>While the bus still brings answers: services are stopped one after the other behind this.</summary>
    public override async Task StoppingAsync(CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        Task[] running;
        lock (_running)
            running = [.. _running];

        await Task.WhenAll(running).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose()
    {
        _places.Dispose();
        _stopping.Dispose();
    }

    private async Task<CommandResult> CallInTurnAsync(Command command, ReadOnlyMemory<byte> payload)
    {
        using (var deadline = new CancellationTokenSource(TimeLeft(command), clock))
        {
            try
            {
                await _places.WaitAsync(deadline.Token);
            }
            catch (OperationCanceledException)
            {
                return await ExpireAsync(command);
            }
        }

        try
        {
            return await CallAsync(command, payload);
        }
        finally
        {
            _places.Release();
        }
    }

    private async Task<CommandResult> ExpireAsync(Command command)
    {
        command.State = CommandState.Expired;
        command.SentAt = null;
        command.FinishedAt = clock.GetUtcNow();
        await WriteDownAsync(command);
        return CommandResult.Of(command);
    }

    private TimeSpan TimeLeft(Command command)
    {
        var left = command.Deadline - clock.GetUtcNow();
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    private async Task<CommandResult?> ClaimAndCallAsync(Command command)
    {
        try
        {
            await _places.WaitAsync(_stopping.Token);
            try
            {
                return await journal.ClaimAsync(command, _stopping.Token) ? await CallAsync(command, command.Payload) : null;
            }
            finally
            {
                _places.Release();
            }
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // It waits in the database for another instance, or for this one to start again.
        }
        catch (Exception exception)
        {
            // Nobody waits for it here. What was not claimed is tried again, what was is brought to its end by the recovery.
            Log.NotClaimed(logger, exception, command.Id);
        }
        finally
        {
            lock (_waiting)
                _waiting.Remove(command.Id);
        }

        return null;
    }

    private async Task<CommandResult> CallAsync(Command command, ReadOnlyMemory<byte> payload)
    {
        var timeLeft = TimeLeft(command);
        if (timeLeft == TimeSpan.Zero)
            return await ExpireAsync(command);

        // Several of one request have waited for a place.
        var sentAt = clock.GetUtcNow();
        var answer = await AnswerAsync(command, payload, timeLeft);
        command.State = CommandOutcomes.StateOf(answer.Outcome);
        command.SentAt = command.State.IsUnsent() ? null : sentAt;
        command.Version = answer.Version;
        command.FinishedAt = clock.GetUtcNow();
        command.Response = answer.Response.IsEmpty ? null : RedactedJson.TryOf(answer.Response);
        command.ErrorCode = answer.ErrorCode;
        command.ErrorDescription = answer.ErrorDescription;
        command.ErrorDetails = answer.ErrorDetails.IsEmpty ? null : RedactedJson.TryOf(answer.ErrorDetails);
        command.ErrorPath = string.IsNullOrEmpty(answer.Violation.Rule) ? null : JsonPathOf(answer.Violation.Path);
        await WriteDownAsync(command);
        return new(command, answer.Response, answer.ErrorDetails);
    }

    private async Task<UntypedAnswer> AnswerAsync(Command command, ReadOnlyMemory<byte> payload, TimeSpan timeLeft)
    {
        try
        {
            return await chargePoints.CallAsync(
                command.ChargePointId,
                command.Action,
                payload,
                new CommandSettings { Timeout = timeLeft, Priority = command.Priority },
                CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Whatever it was, the command is marked as sent and has to have an outcome.
            Log.Failed(logger, exception, command.Action, command.ChargePointId);
            return new(CommandOutcome.Unknown);
        }
    }

    private async Task WriteDownAsync(Command command)
    {
        try
        {
            await journal.FinishAsync(command, CancellationToken.None);
        }
        catch (Exception exception)
        {
            // Who waits hears the outcome all the same; in the list of commands it will be unknown.
            Log.NotWrittenDown(logger, exception, command.Id, command.State);
        }
    }

    private static string JsonPathOf(string path) => path.Length == 0 ? "$" : path[0] == '[' ? $"${path}" : $"$.{path}";

    private Task<T> Track<T>(Task<T> task)
    {
        lock (_running)
            _running.Add(task);

        task.ContinueWith(
            done =>
            {
                lock (_running)
                    _running.Remove(done);
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return task;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Action} for {ChargePointId} failed, and it is not known whether it was sent")]
        public static partial void Failed(ILogger logger, Exception exception, string action, string chargePointId);

        [LoggerMessage(2, LogLevel.Error, "Command {CommandId} ended as {State}, which could not be written down")]
        public static partial void NotWrittenDown(ILogger logger, Exception exception, Guid commandId, CommandState state);

        [LoggerMessage(3, LogLevel.Warning, "Command {CommandId} could not be taken up")]
        public static partial void NotClaimed(ILogger logger, Exception exception, Guid commandId);
    }
}
