using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.CompilerServices;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Transport;
using Ocpp.Micro.Messaging.Transport.RabbitMq;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ocpp.Micro.Messaging.Rejected;

/// <summary>
/// What services have set aside on the broker, for operators: to look at, to bring again, to throw away. A message is gone from its place
/// only once that was done; one that two operators look at at a time is shown to one of them.
/// </summary>
public sealed class RejectedMessageClient : IAsyncDisposable
{
    private readonly IConnection _connection;
    private readonly TimeProvider _clock;

    private RejectedMessageClient(IConnection connection, TimeProvider clock) => (_connection, _clock) = (connection, clock);

    /// <summary>Connects to the broker.</summary>
    /// <param name="broker"><c>amqp://user:password@host:5672/virtual-host</c>, <c>amqps</c> for TLS.</param>
    /// <param name="clock">Says until when an answer is waited for.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.BrokerUnreachableException">It is not there, or lets nobody in.</exception>
    public static async Task<RejectedMessageClient> ConnectAsync(Uri broker, TimeProvider clock, CancellationToken cancellationToken)
    {
        var factory = new ConnectionFactory { Uri = broker, AutomaticRecoveryEnabled = false, ClientProvidedName = "rejected-messages" };
        return new(await factory.CreateConnectionAsync(cancellationToken), clock);
    }

    /// <summary>Tells what a queue has set aside, the oldest first; nothing changes.</summary>
    /// <param name="queue">The service's queue, for example <c>session.transactions</c>.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.OperationInterruptedException">There is no such queue, or it sets nothing aside.</exception>
    public async IAsyncEnumerable<RejectedMessage> ListAsync(
        string queue, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // What is taken and not acknowledged goes back to its place with the channel.
        await using var channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await foreach (var taken in TakeAsync(channel, queue, cancellationToken))
            yield return Read(taken);
    }

    /// <summary>Throws away what a queue has set aside.</summary>
    /// <param name="queue">The service's queue.</param>
    /// <param name="which">Says of each whether it is to go.</param>
    /// <param name="cancellationToken">Ends it; what is gone is gone.</param>
    /// <returns>How many messages went.</returns>
    /// <exception cref="RabbitMQ.Client.Exceptions.OperationInterruptedException">There is no such queue, or it sets nothing aside.</exception>
    public async Task<int> DiscardAsync(string queue, Func<RejectedMessage, bool> which, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(which);
        await using var channel = await _connection.CreateChannelAsync(cancellationToken: cancellationToken);
        var count = 0;
        await foreach (var taken in TakeAsync(channel, queue, cancellationToken))
        {
            if (!which(Read(taken)))
                continue;

            await channel.BasicAckAsync(taken.DeliveryTag, multiple: false, cancellationToken);
            count++;
        }

        return count;
    }

    /// <summary>
    /// Brings what a queue has set aside to its service again, one after the other: a fact to the queue, which may set it aside once more; a
    /// CALL as if its charge point had repeated it, and it stays where it is unless the answer is a CALLRESULT.
    /// </summary>
    /// <param name="queue">The service's queue.</param>
    /// <param name="which">Says of each whether it is to be brought.</param>
    /// <param name="leniency">A rule of leniency that is to hold for CALLs, by its name; null for none but those that held before.</param>
    /// <param name="timeout">How long the answer to a CALL is waited for.</param>
    /// <param name="cancellationToken">Ends it; the CALL that is waited for may have been worked on, and stays.</param>
    /// <exception cref="RabbitMQ.Client.Exceptions.OperationInterruptedException">There is no such queue, or it sets nothing aside.</exception>
    public async IAsyncEnumerable<Replay> ReplayAsync(
        string queue, Func<RejectedMessage, bool> which, string? leniency, TimeSpan timeout,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(which);
        await using var channel = await _connection.CreateChannelAsync(new CreateChannelOptions(true, true), cancellationToken);
        var answers = new Answers(channel);
        await channel.BasicConsumeAsync(CallMessage.DirectReplyTo, autoAck: true, answers, cancellationToken);
        await foreach (var taken in TakeAsync(channel, queue, cancellationToken))
        {
            var message = Read(taken);
            if (!which(message))
                continue;

            var failure = message.IsCall
                ? await CallAsync(channel, answers, taken, leniency, timeout, cancellationToken)
                : await PublishAsync(channel, queue, taken, cancellationToken);
            if (failure is null)
                await channel.BasicAckAsync(taken.DeliveryTag, multiple: false, cancellationToken);

            yield return new(message, failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task<string?> CallAsync(
        IChannel channel, Answers answers, BasicGetResult taken, string? leniency, TimeSpan timeout, CancellationToken cancellationToken)
    {
        var correlationId = taken.DeliveryTag.ToString(CultureInfo.InvariantCulture);
        var answer = answers.Expect(correlationId);
        await channel.BasicPublishAsync(
            CallTopologyNames.Exchange, taken.BasicProperties.Headers!.Text(EnvelopeHeaders.RoutingKey)!, mandatory: false,
            RejectedCallMessage.Again(taken.BasicProperties, leniency, _clock.GetUtcNow(), timeout, correlationId), taken.Body, cancellationToken);
        try
        {
            var reply = await answer.WaitAsync(timeout, _clock, cancellationToken);
            return reply.ErrorCode is { } code ? $"{code}: {reply.ErrorDescription}" : null;
        }
        catch (TimeoutException)
        {
            return $"There was no answer within {timeout.TotalSeconds:0} s.";
        }
    }

    private static async Task<string?> PublishAsync(IChannel channel, string queue, BasicGetResult taken, CancellationToken cancellationToken)
    {
        var headers = new Dictionary<string, object?>(taken.BasicProperties.Headers ?? new Dictionary<string, object?>());
        headers.Remove(EnvelopeHeaders.RejectedReason);
        headers.Remove(EnvelopeHeaders.RejectedAt);
        await channel.BasicPublishAsync(
            exchange: "", queue, mandatory: true, new BasicProperties(taken.BasicProperties) { Headers = headers }, taken.Body, cancellationToken);
        return null;
    }

    /// <summary>Takes those that are there now: what is set aside meanwhile is for the next time.</summary>
    private static async IAsyncEnumerable<BasicGetResult> TakeAsync(
        IChannel channel, string queue, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var name = RejectedTopologyNames.QueueOf(queue);
        var count = (await channel.QueueDeclarePassiveAsync(name, cancellationToken)).MessageCount;
        for (; count > 0; count--)
        {
            if (await channel.BasicGetAsync(name, autoAck: false, cancellationToken) is not { } taken)
                yield break;

            yield return taken;
        }
    }

    private static RejectedMessage Read(BasicGetResult taken)
    {
        var (properties, headers) = (taken.BasicProperties, taken.BasicProperties.Headers ?? new Dictionary<string, object?>());
        return new(
            properties.Type ?? "",
            headers.ContainsKey(EnvelopeHeaders.RoutingKey),
            properties.MessageId,
            headers.Text(EnvelopeHeaders.ChargePointId),
            headers.Text(EnvelopeHeaders.RejectedReason) ?? "",
            headers.TryTime(EnvelopeHeaders.RejectedAt, out var at) ? at : null,
            taken.Body);
    }

    /// <summary>Takes the answers to CALLs that are brought again.</summary>
    private sealed class Answers(IChannel channel) : AsyncDefaultBasicConsumer(channel)
    {
        private readonly ConcurrentDictionary<string, TaskCompletionSource<CallReply>> _expected = new();

        public Task<CallReply> Expect(string correlationId) =>
            _expected.GetOrAdd(correlationId, static _ => new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

        public override Task HandleBasicDeliverAsync(
            string consumerTag, ulong deliveryTag, bool redelivered, string exchange, string routingKey,
            IReadOnlyBasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken = default)
        {
            if (properties.CorrelationId is { } id && _expected.TryRemove(id, out var answer))
                answer.TrySetResult(ReplyMessage.Read(properties, body));

            return Task.CompletedTask;
        }
    }
}
