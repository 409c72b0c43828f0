using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Gateways;
using Ocpp.Micro.Messaging.ChargePoints;
using Ocpp.Micro.ServiceDefaults.Hosting;
using V16 = Ocpp.Micro.Contracts.V16;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.BootService.Registrations;

/// <summary>
/// Asks charge points that were told to wait, and have been accepted since, to boot again at once (OCPP 1.6 §4.2 and §5.17; OCPP 2.0.1
/// part 6, TC_B_31_CSMS). Never one that was rejected: to those nothing is sent (OCPP 2.0.1 part 2, B03.FR.03).
/// </summary>
internal sealed partial class BootTrigger(
    IServiceScopeFactory scopes, IChargePointClient chargePoints, IOptions<BootOptions> options, TimeProvider clock, ILogger<BootTrigger> logger)
    : PeriodicService(options.Value.TriggerInterval, clock, logger)
{
    private const int AtATime = 64;

    // A charge point that was told to wait has nothing else to do; one that is silent must not hold up the others.
    private static readonly CommandSettings _inNoHurry = new() { Priority = CommandPriority.Low, Timeout = TimeSpan.FromSeconds(10) };

    // Of this instance: with several, a charge point may be asked as often by each.
    private readonly ConcurrentDictionary<string, long> _asked = new();

    /// <summary>Asks all that it is time to ask.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<ChargePointRegistry>().AcceptedMeanwhileAsync(cancellationToken);
        foreach (var done in _asked.Keys.Except(waiting))
            _asked.TryRemove(done, out _);

        await Parallel.ForEachAsync(
            waiting.Where(IsDue),
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (id, token) => await TryAskAsync(id, token));
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => AskAsync(cancellationToken);

    // One that does not do as it was asked boots again by itself after that time.
    private bool IsDue(string id) => !_asked.TryGetValue(id, out var asked) || Clock.GetElapsedTime(asked) >= options.Value.RetryInterval;

    private async Task TryAskAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            await AskAsync(id, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // One that something is wrong with does not keep the others from being asked.
            Log.NotAsked(Logger, exception, id);
        }
    }

    private async Task AskAsync(string id, CancellationToken cancellationToken)
    {
        if (await chargePoints.FindAsync(id, cancellationToken) is not { } connection)
            return;

        var how = _inNoHurry with { Connection = connection };
        var (outcome, status) = connection.Version switch
        {
            OcppVersion.V16 => Of(
                await chargePoints.CallAsync(id, new V16.TriggerMessageRequest(V16.MessageTrigger.BootNotification), how, cancellationToken),
                static answer => answer.Status),
            OcppVersion.V201 => Of(
                await chargePoints.CallAsync(id, new V201.TriggerMessageRequest(V201.MessageTriggerEnum.BootNotification), how, cancellationToken),
                static answer => answer.Status),
            _ => Of(
                await chargePoints.CallAsync(id, new V21.TriggerMessageRequest(V21.MessageTriggerEnum.BootNotification), how, cancellationToken),
                static answer => answer.Status),
        };

        // One that has heard nothing of it is asked as soon as it can be.
        if (outcome is not (CommandOutcome.NotConnected or CommandOutcome.Unreachable or CommandOutcome.Busy))
            _asked[id] = Clock.GetTimestamp();

        Log.Asked(Logger, id, status);
    }

    private static (CommandOutcome Outcome, string Status) Of<TResponse>(CommandAnswer<TResponse> answer, Func<TResponse, Enum> statusOf)
        where TResponse : class =>
        (answer.Outcome, answer.IsAnswered ? statusOf(answer.Response).ToString() : answer.Outcome.ToString());

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} is accepted now and was asked to boot again: {Outcome}.")]
        public static partial void Asked(ILogger logger, string chargePointId, string outcome);

        [LoggerMessage(2, LogLevel.Warning, "{ChargePointId} is accepted now and could not be asked to boot again.")]
        public static partial void NotAsked(ILogger logger, Exception exception, string chargePointId);
    }
}
