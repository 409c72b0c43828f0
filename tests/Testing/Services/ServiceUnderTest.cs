using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Payloads;
using Ocpp.Micro.Contracts.Requests;
using Ocpp.Micro.Messaging.Facts;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Messaging.Requests;

namespace Ocpp.Micro.Testing.Services;

/// <summary>
/// An action service without a bus: its module in a host of its own, its handlers called directly, in a scope each as the bus
/// does. The clock stands still until a test moves it.
/// </summary>
public sealed class ServiceUnderTest : IAsyncDisposable
{
    private readonly IHost _host;
    private bool _started;
    private int _calls;

    private ServiceUnderTest(IHost host, FakeTimeProvider clock, RecordedFacts facts)
    {
        _host = host;
        Clock = clock;
        Facts = facts;
    }

    /// <summary>The service's clock.</summary>
    public FakeTimeProvider Clock { get; }

    /// <summary>What the service has published.</summary>
    public RecordedFacts Facts { get; }

    /// <summary>The service's registrations.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Builds a service without starting it.</summary>
    /// <param name="module">Adds it.</param>
    /// <param name="settings">Its configuration.</param>
    public static ServiceUnderTest Build(
        Action<IHostApplicationBuilder> module, IEnumerable<KeyValuePair<string, string?>> settings)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero));
        var published = new RecordedFacts(() => Fire(clock));
        var builder = Host.CreateEmptyApplicationBuilder(null);
        foreach (var setting in settings)
            builder.Configuration[setting.Key] = setting.Value;

        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton<IFactPublisher>(published);
        module(builder);
        return new(builder.Build(), clock, published);
    }

    /// <summary>Starts it.</summary>
    public async Task StartAsync()
    {
        await _host.StartAsync();
        _started = true;
    }

    /// <summary>A CALL's context, received now, with a unique id of its own.</summary>
    /// <param name="chargePointId">Who calls.</param>
    /// <param name="version">The version it speaks.</param>
    public CallContext CallOf(string chargePointId, OcppVersion version = OcppVersion.V16)
    {
        var now = Clock.GetUtcNow();
        var uniqueId = $"{Interlocked.Increment(ref _calls)}";
        return new(chargePointId, version, uniqueId, "connection", now, now + TimeSpan.FromSeconds(25));
    }

    /// <summary>Has a request answered by the handler that the service registered for it.</summary>
    /// <typeparam name="TRequest">The request's type; inferred.</typeparam>
    /// <typeparam name="TResponse">The response's type; inferred.</typeparam>
    /// <param name="request">The payload.</param>
    /// <param name="call">Its context; of charge point <c>CP</c>, received now, by default.</param>
    public async Task<TResponse> CallAsync<TRequest, TResponse>(IOcppRequest<TRequest, TResponse> request, CallContext? call = null)
        where TRequest : class, IOcppRequest<TRequest, TResponse>
        where TResponse : class, IOcppObject<TResponse>
    {
        await using var scope = Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<IActionHandler<TRequest, TResponse>>();
        var context = (call ?? CallOf("CP")) with { Version = TRequest.Version };
        if (handler is IAnswersOnce)
            context = context with { PayloadHash = SHA256.HashData(BytesOf((TRequest)request)) };

        var response = await handler.HandleAsync((TRequest)request, context, CancellationToken.None);
        if (handler is IAfterReply<TRequest, TResponse> after)
            await after.AfterReplyAsync((TRequest)request, response, context, CancellationToken.None);

        return response;
    }

    /// <summary>Has a SEND taken by the handler that the service registered for it.</summary>
    /// <typeparam name="TMessage">The message's type.</typeparam>
    /// <param name="message">The payload.</param>
    /// <param name="call">Its context; of charge point <c>CP</c>, received now, by default.</param>
    public async Task SendAsync<TMessage>(TMessage message, CallContext? call = null)
        where TMessage : class, IOcppSend<TMessage>
    {
        await using var scope = Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<ISendHandler<TMessage>>();
        await handler.HandleAsync(message, call ?? CallOf("CP", TMessage.Version), CancellationToken.None);
    }

    /// <summary>Has an internal question answered by the handler that the service registered for it.</summary>
    /// <typeparam name="TRequest">The question; inferred.</typeparam>
    /// <typeparam name="TResponse">The answer; inferred.</typeparam>
    /// <param name="request">The question; goes the way of JSON as on the bus.</param>
    public async Task<TResponse> AskAsync<TRequest, TResponse>(IInternalRequest<TRequest, TResponse> request)
        where TRequest : class, IInternalRequest<TRequest, TResponse>
        where TResponse : class
    {
        await using var scope = Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<IRequestHandler<TRequest, TResponse>>();
        var read = InternalJson.Read<TRequest>(InternalJson.Write((TRequest)request));
        return InternalJson.Read<TResponse>(InternalJson.Write(await handler.HandleAsync(read, CancellationToken.None)));
    }

    /// <summary>Does something with one of the service's own parts, in a scope.</summary>
    /// <typeparam name="TPart">The part.</typeparam>
    /// <typeparam name="TResult">What comes of it.</typeparam>
    /// <param name="work">What to do.</param>
    public async Task<TResult> WithAsync<TPart, TResult>(Func<TPart, Task<TResult>> work)
        where TPart : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    /// <summary>A hosted service of it.</summary>
    /// <typeparam name="THosted">Its type.</typeparam>
    [SuppressMessage("Design", "CA1024:Use properties where appropriate", Justification = "It is generic.")]
    public THosted GetHosted<THosted>()
        where THosted : IHostedService =>
        Services.GetServices<IHostedService>().OfType<THosted>().Single();

    /// <summary>Stops it in order.</summary>
    public Task StopAsync() => _host.StopAsync();

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_started)
            await _host.StopAsync();
        if (_host is IAsyncDisposable host)
            await host.DisposeAsync();
    }

    // What waits by the clock goes on, and no test sees that the clock has moved.
    private static void Fire(FakeTimeProvider clock)
    {
        var now = clock.GetUtcNow();
        clock.Advance(TimeSpan.FromMilliseconds(200));
        clock.AdjustTime(now);
    }

    private static ReadOnlySpan<byte> BytesOf<T>(T payload)
        where T : class, IOcppObject<T>
    {
        var bytes = new ArrayBufferWriter<byte>();
        return OcppPayload.TryWrite(bytes, payload, out var violation)
            ? bytes.WrittenSpan
            : throw new ArgumentException($"No charge point may send this: {violation.Description}", nameof(payload));
    }
}
