using MassTransit;
using MassTransit.RabbitMqTransport;
using MassTransit.RabbitMqTransport.Configuration;
using MassTransit.Transports;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Messaging.Calls;
using Ocpp.Micro.Messaging.Gateways;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Ocpp.Micro.Messaging.Transport.RabbitMq;

/// <summary>
/// Holds this process's own channels on the bus's connection, and takes new ones after every loss: one for calls and their
/// answers, without confirms because the answer confirms; one for facts, with confirms because nobody answers them.
/// </summary>
internal sealed partial class BrokerLink(
    Lazy<IBusInstance> bus,
    BusPlan plan,
    PendingCalls pendingCalls,
    IServiceProvider services,
    IHostApplicationLifetime lifetime,
    TimeProvider clock,
    ILogger<BrokerLink> logger)
    : BackgroundService, IBusLink
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    private volatile Channels? _channels;
    private IConnection? _connection;
    private volatile bool _blocked;

    /// <summary>The channel for calls; null while there is none.</summary>
    public IChannel? Calls => _channels?.Calls;

    /// <summary>The channel for facts; null while there is none.</summary>
    public IChannel? Facts => _channels?.Facts;

    public bool LeavesProcess => true;

    // A broker that is short of memory or disk takes nothing in, and is as good as away.
    public bool IsConnected => _channels is not null && !_blocked;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var host = (IRabbitMqHostConfiguration)bus.Value.HostConfiguration;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Ends with the bus, which closes the connection once its endpoints have drained.
                var connections = host.ConnectionContextSupervisor;
                using var ending = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, connections.Stopping);
                await connections.Send(
                    Pipe.ExecuteAsync<ConnectionContext>(context => ServeAsync(context.Connection, ending.Token)), ending.Token);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                Log.NotLinked(logger, exception.Message);
            }

            // Asking again once the bus has stopped would open a new connection.
            if (lifetime.ApplicationStopping.IsCancellationRequested)
                return;

            await Task.Delay(_pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ServeAsync(IConnection connection, CancellationToken ending)
    {
        Watch(connection);
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var calls = await OpenAsync(connection, confirms: false, ended, ending);
        await using var facts = await OpenAsync(connection, confirms: true, ended, ending);
        await CallTopology.DeclareExchangesAsync(calls, ending);
        await FactTopology.DeclareExchangeAsync(calls, ending);
        await GatewayTopology.DeclareExchangeAsync(calls, ending);
        if (plan.SendsCalls)
        {
            calls.BasicReturnAsync += OnReturnedAsync;
            await calls.BasicConsumeAsync(
                CallMessage.DirectReplyTo, autoAck: true, new ReplyConsumer(calls, pendingCalls), cancellationToken: ending);
        }

        await using var requests = await TakeRequestsAsync(connection, ended, ending);

        // Asked for before anything can be sent on the new channel: all of these went by an earlier one.
        var unanswered = pendingCalls.Unanswered();
        _channels = new(calls, facts);
        Log.Linked(logger, connection.Endpoint.HostName, connection.Endpoint.Port);
        try
        {
            await RepeatAsync(unanswered, calls, ending);
            await using var registration = ending.UnsafeRegister(static state => ((TaskCompletionSource)state!).TrySetResult(), ended);
            await ended.Task;
        }
        finally
        {
            _channels = null;
            Log.Unlinked(logger, (calls.CloseReason ?? facts.CloseReason)?.ReplyText ?? "stopping");
        }
    }

    // For as long as it lasts: new channels on a connection that the broker has blocked are blocked as well, and it does not say so again.
    private void Watch(IConnection connection)
    {
        if (ReferenceEquals(connection, _connection))
            return;

        _connection = connection;
        _blocked = false;
        connection.ConnectionBlockedAsync += OnBlockedAsync;
        connection.ConnectionUnblockedAsync += OnUnblockedAsync;
    }

    private async Task RepeatAsync(IReadOnlyList<PendingCall> unanswered, IChannel channel, CancellationToken ending)
    {
        if (unanswered.Count > 0)
            Log.Repeating(logger, unanswered.Count);

        foreach (var pending in unanswered)
        {
            if (!pending.TryRepeat(out var call) || call.Envelope.Deadline - clock.GetUtcNow() is var timeToLive && timeToLive <= TimeSpan.Zero)
                continue;

            await CallMessage.PublishAsync(channel, call with { TimeToLive = timeToLive }, ending);
        }
    }

    // On a channel of their own, so that a flood of commands does not hold up the answers to charge points.
    private async Task<IChannel?> TakeRequestsAsync(IConnection connection, TaskCompletionSource ended, CancellationToken ending)
    {
        if (!plan.HasGateway)
            return null;

        var dispatcher = services.GetRequiredService<GatewayDispatcher>();
        var channel = await OpenAsync(connection, confirms: false, ended, ending);
        await GatewayTopology.ConsumeAsync(channel, dispatcher.GatewayId, new GatewayConsumer(channel, this, dispatcher, logger), ending);
        return channel;
    }

    private Task OnBlockedAsync(object connection, ConnectionBlockedEventArgs blocked)
    {
        _blocked = true;
        Log.Blocked(logger, blocked.Reason);
        return Task.CompletedTask;
    }

    private Task OnUnblockedAsync(object connection, AsyncEventArgs unblocked)
    {
        _blocked = false;
        Log.Unblocked(logger);
        return Task.CompletedTask;
    }

    // Only requests to gateways are mandatory on the channel of calls.
    private Task OnReturnedAsync(object channel, BasicReturnEventArgs returned)
    {
        if (CallMessage.TryKey(returned.BasicProperties.CorrelationId, out var key))
            pendingCalls.Complete(key, CallReply.Of(GatewayReply.NotHere));

        return Task.CompletedTask;
    }

    private static async Task<IChannel> OpenAsync(
        IConnection connection, bool confirms, TaskCompletionSource ended, CancellationToken cancellationToken)
    {
        var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(confirms, confirms, consumerDispatchConcurrency: 1), cancellationToken);
        channel.ChannelShutdownAsync += (_, _) =>
        {
            ended.TrySetResult();
            return Task.CompletedTask;
        };
        return channel;
    }

    private sealed record Channels(IChannel Calls, IChannel Facts);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Linked to the broker at {Host}:{Port}")]
        public static partial void Linked(ILogger logger, string host, int port);

        [LoggerMessage(2, LogLevel.Information, "The link to the broker ended: {Reason}")]
        public static partial void Unlinked(ILogger logger, string reason);

        [LoggerMessage(4, LogLevel.Information, "{Count} calls that the former link left without an answer are sent again")]
        public static partial void Repeating(ILogger logger, int count);

        [LoggerMessage(5, LogLevel.Warning, "The broker takes nothing in: {Reason}")]
        public static partial void Blocked(ILogger logger, string reason);

        [LoggerMessage(6, LogLevel.Information, "The broker takes messages in again")]
        public static partial void Unblocked(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "There is no link to the broker: {Reason}")]
        public static partial void NotLinked(ILogger logger, string reason);
    }
}
