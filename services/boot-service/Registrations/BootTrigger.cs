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
    private const int AtATime = 16;

    private static readonly CommandSettings _inNoHurry = new() { Priority = CommandPriority.Low };

    // Of this instance: with several, a charge point may be asked as often by each.
    private Dictionary<string, long> _asked = [];

    /// <summary>Asks all that it is time to ask.</summary>
    public async Task AskAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = await scope.ServiceProvider.GetRequiredService<ChargePointRegistry>().AcceptedMeanwhileAsync(cancellationToken);
        var due = waiting.Where(IsDue).ToList();
        var now = Clock.GetTimestamp();
        _asked = waiting.ToDictionary(static id => id, id => _asked.TryGetValue(id, out var asked) && !due.Contains(id) ? asked : now);

        await Parallel.ForEachAsync(
            due,
            new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken },
            async (id, token) => await AskAsync(id, token));
    }

    protected override Task RunAsync(CancellationToken cancellationToken) => AskAsync(cancellationToken);

    // One that does not do as it was asked boots again by itself after that time.
    private bool IsDue(string id) => !_asked.TryGetValue(id, out var asked) || Clock.GetElapsedTime(asked) >= options.Value.RetryInterval;

    private async Task AskAsync(string id, CancellationToken cancellationToken)
    {
        if (await chargePoints.FindAsync(id, cancellationToken) is not { } connection)
            return;

        var how = _inNoHurry with { Connection = connection };
        var outcome = connection.Version switch
        {
            OcppVersion.V16 => StatusOf(
                await chargePoints.CallAsync(id, new V16.TriggerMessageRequest(V16.MessageTrigger.BootNotification), how, cancellationToken),
                static answer => answer.Status),
            OcppVersion.V201 => StatusOf(
                await chargePoints.CallAsync(id, new V201.TriggerMessageRequest(V201.MessageTriggerEnum.BootNotification), how, cancellationToken),
                static answer => answer.Status),
            _ => StatusOf(
                await chargePoints.CallAsync(id, new V21.TriggerMessageRequest(V21.MessageTriggerEnum.BootNotification), how, cancellationToken),
                static answer => answer.Status),
        };
        Log.Asked(Logger, id, outcome);
    }

    private static string StatusOf<TResponse>(CommandAnswer<TResponse> answer, Func<TResponse, Enum> statusOf)
        where TResponse : class =>
        answer.IsAnswered ? statusOf(answer.Response).ToString() : answer.Outcome.ToString();

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{ChargePointId} is accepted now and was asked to boot again: {Outcome}.")]
        public static partial void Asked(ILogger logger, string chargePointId, string outcome);
    }
}
