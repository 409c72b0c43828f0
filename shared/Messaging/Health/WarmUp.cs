using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Health;

/// <summary>
/// Sends calls that nobody has bound through the broker and back, until a whole round is answered: what is compiled, connected
/// and allocated on first use is so before a charge point waits for it.
/// </summary>
internal sealed partial class WarmUp(CallClient client, TimeProvider clock, ILogger<WarmUp> logger)
{
    private const int Rounds = 8;
    private const int CallsPerRound = 32;

    private static readonly TimeSpan _timeout = TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        for (var round = 0; round < Rounds;)
        {
            var answers = await Task.WhenAll(Enumerable.Range(0, CallsPerRound).Select(number => SendAsync(number, cancellationToken)));
            if (answers.All(answer => answer.Unrouted))
                round++;
            else
                Log.NotAnswered(logger, answers.Count(answer => !answer.Unrouted));
        }
    }

    private async Task<CallReply> SendAsync(int number, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var envelope = new CallEnvelope("warm-up", OcppVersion.V16, $"warm-up-{number}", "WarmUp", "warm-up", now, now + _timeout);
        return await client.SendAsync(envelope, "{}"u8.ToArray(), cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Count} warm-up calls were not answered in time; trying again")]
        public static partial void NotAnswered(ILogger logger, int count);
    }
}
