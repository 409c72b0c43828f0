using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.Persistence.Outbox;

/// <summary>
/// Publishes the oldest facts of an outbox and deletes those that the broker has confirmed. Charge points go side by side, the
/// facts of one in order. A crash between confirmation and deletion publishes a fact again, with the same id.
/// </summary>
internal sealed partial class OutboxBatch<TContext>(
    BareContextFactory<TContext> contexts,
    IFactPublisher publisher,
    IOptions<OutboxOptions> options,
    TimeProvider clock,
    ILogger<OutboxBatch<TContext>> logger)
    where TContext : ServiceDbContext
{
    // For what is not publishing: reading, deleting, a pause of the process.
    private static readonly TimeSpan _margin = TimeSpan.FromSeconds(5);

    public async Task<OutboxOutcome> DispatchAsync(CancellationToken cancellationToken)
    {
        await using var context = contexts.Create();
        await using var turn = await OutboxLock.TryTakeAsync(context, options.Value.PublishTimeout + _margin, cancellationToken);
        if (turn is null)
            return OutboxOutcome.HeldElsewhere;

        var messages = await context.Outbox
            .Where(message => message.Failure == null)
            .OrderBy(message => message.Id)
            .Take(options.Value.BatchSize)
            .ToListAsync(cancellationToken);
        if (messages.Count == 0)
            return OutboxOutcome.Empty;

        var readable = await ReadAsync(context, messages, cancellationToken);
        var published = new ConcurrentBag<long>();
        try
        {
            await PublishAsync(readable, published, cancellationToken);
        }
        finally
        {
            // Even while stopping: what the broker has confirmed is not to be sent again.
            await context.WriteAsync(
                token => context.Outbox.Where(message => published.Contains(message.Id)).ExecuteDeleteAsync(token),
                CancellationToken.None);
            await turn.CommitAsync();
        }

        return messages.Count < options.Value.BatchSize ? OutboxOutcome.Empty : OutboxOutcome.More;
    }

    private async Task<List<(OutboxMessage Message, Fact Fact)>> ReadAsync(
        TContext context, List<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var readable = new List<(OutboxMessage, Fact)>(messages.Count);
        foreach (var message in messages)
        {
            try
            {
                readable.Add((message, message.ToFact()));
            }
            catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException)
            {
                message.Failure = "Not readable as a fact of this version.";
                Log.Unreadable(logger, exception, message.Id, message.Type);
            }
        }

        await context.SaveChangesAsync(cancellationToken);
        return readable;
    }

    private async Task PublishAsync(
        List<(OutboxMessage Message, Fact Fact)> facts, ConcurrentBag<long> published, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(options.Value.PublishTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var parallel = new ParallelOptions
        {
            MaxDegreeOfParallelism = options.Value.Concurrency,
            CancellationToken = either.Token,
        };

        await Parallel.ForEachAsync(
            facts.GroupBy(item => item.Fact.ChargePointId),
            parallel,
            async (group, token) =>
            {
                foreach (var (message, fact) in group)
                {
                    using var span = PersistenceTelemetry.Source.StartActivity(
                        "outbox publish", ActivityKind.Internal, message.TraceContext());
                    await publisher.PublishAsync(fact, token);
                    published.Add(message.Id);
                }
            });
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Message {Id} of the outbox is not readable as {Type}; it is kept and skipped.")]
        public static partial void Unreadable(ILogger logger, Exception exception, long id, string type);
    }
}
