using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.Contracts;

namespace Ocpp.Micro.ChargePointSimulator.Tests.CentralSystem;

/// <summary>A central system on a real socket that records what it is sent and answers as the test says.</summary>
internal sealed class TestCentralSystem : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly Answers _friendly = new();
    private readonly Channel<ReceivedCall> _arrivals = Channel.CreateUnbounded<ReceivedCall>();
    private readonly ConcurrentQueue<ReceivedCall> _calls = new();
    private readonly ConcurrentQueue<ReceivedCall> _sends = new();
    private readonly ConcurrentQueue<JsonElement> _resultErrors = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _commands = new();
    private WebApplication? _host;
    private CancellationTokenSource? _connection;
    private WebSocket? _socket;
    private Exception? _failure;
    private int _connections;
    private int _commandIds;

    /// <summary>Takes an answer that is out of the ordinary: see <see cref="Answers"/>. Null leaves it to the friendly ones.</summary>
    public Func<ReceivedCall, string?> Exception { get; set; } = _ => null;

    /// <summary>What it agrees to; empty for nothing, null for whatever the charge point prefers.</summary>
    public string? Subprotocol { get; init; } = "ocpp1.6";

    /// <summary>The CALLRESULTERRORs it was sent, as whole frames.</summary>
    public IReadOnlyList<JsonElement> ResultErrors => [.. _resultErrors];

    /// <summary>The SENDs it was sent.</summary>
    public IReadOnlyList<ReceivedCall> Sends => [.. _sends];

    /// <summary>Refuses handshakes with this status while it is set.</summary>
    public int? RefuseWith { get; set; }

    public Uri Url { get; private set; } = null!;

    public int Connections => _connections;

    public IReadOnlyList<ReceivedCall> Calls => [.. _calls];

    public IEnumerable<string> Actions => _calls.Select(call => call.Action);

    /// <summary>Path and headers of the last handshake, as they were on the wire.</summary>
    public Handshake Handshake { get; private set; } = null!;

    public static async Task<TestCentralSystem> StartAsync(Func<ReceivedCall, string?>? exception = null, string? subprotocol = "ocpp1.6")
    {
        var system = new TestCentralSystem { Subprotocol = subprotocol };
        system.Exception = exception ?? system.Exception;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        system._host = builder.Build();
        system._host.UseWebSockets();
        system._host.Run(system.AcceptAsync);
        await system._host.StartAsync();
        var address = system._host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        system.Url = new(address.Replace("http", "ws", StringComparison.Ordinal));
        return system;
    }

    /// <summary>The next CALL of an action that the test has not seen yet; others are passed over.</summary>
    public async Task<ReceivedCall> NextAsync(string action)
    {
        using var patience = new CancellationTokenSource(_patience, TimeProvider.System);
        while (true)
        {
            if (await _arrivals.Reader.ReadAsync(patience.Token) is { } call && call.Action == action)
            {
                return call;
            }
        }
    }

    /// <summary>Sends a CALL on the newest connection. The answer is the whole frame.</summary>
    public async Task<JsonElement> CommandAsync(string action, string payload = "{}")
    {
        var answer = await SendCommandAsync(action, payload);
        var frame = await answer.WaitAsync(_patience);
        if (frame[0].GetInt32() == 3)
        {
            Check($"{action}Response", frame[2].GetRawText());
        }

        return frame;
    }

    /// <summary>Sends a CALL, whose answer is another matter.</summary>
    public async Task<Task<JsonElement>> SendCommandAsync(string action, string payload = "{}")
    {
        var id = $"command-{Interlocked.Increment(ref _commandIds)}";
        var answer = _commands[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(_socket!, $"""[2,"{id}","{action}",{payload}]""");
        return answer.Task;
    }

    public Task SendRawAsync(string frame) => SendAsync(_socket!, frame);

    /// <summary>Ends the newest connection without a close frame.</summary>
    public void Drop() => _connection!.Cancel();

    public Task CloseAsync(int status, string text) =>
        _socket!.CloseOutputAsync((WebSocketCloseStatus)status, text, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        RefuseWith = StatusCodes.Status503ServiceUnavailable;
        await _host!.StopAsync(new CancellationToken(canceled: true));
        await _host.DisposeAsync();
        Assert.Null(_failure);
    }

    private async Task AcceptAsync(HttpContext context)
    {
        if (RefuseWith is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        var number = Interlocked.Increment(ref _connections);
        Handshake = new(context.Features.Get<IHttpRequestFeature>()!.RawTarget, context.Request.Headers.Authorization);
        using var connection = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        var subprotocol = Subprotocol ?? context.WebSockets.WebSocketRequestedProtocols[0];
        using var socket = await context.WebSockets.AcceptWebSocketAsync(subprotocol.Length > 0 ? subprotocol : null);
        (_socket, _connection) = (socket, connection);
        var id = Uri.UnescapeDataString(context.Request.Path.Value!.Split('/')[^1]);
        try
        {
            while (await ReadAsync(socket, connection.Token) is { } frame)
            {
                await TakeAsync(socket, number, id, frame);
            }

            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The charge point is gone, or the test has sent it away.
            context.Abort();
        }
        catch (Exception exception)
        {
            _failure = exception;
        }
    }

    private async Task TakeAsync(WebSocket socket, int connection, string chargePointId, string text)
    {
        var frame = JsonElement.Parse(text);
        var (type, uniqueId) = (frame[0].GetInt32(), frame[1].GetString()!);
        if (type is 3 or 4)
        {
            _commands[uniqueId].TrySetResult(frame);
            return;
        }

        if (type == 5)
        {
            _resultErrors.Enqueue(frame);
            return;
        }

        OcppVersionNames.TryFromSubprotocol(socket.SubProtocol, out var version);
        var call = new ReceivedCall(connection, chargePointId, uniqueId, frame[2].GetString()!, frame[3].GetRawText())
        {
            Version = version,
        };
        Check(version, type == 6 ? call.Action : $"{call.Action}Request", call.Json);
        if (type == 6)
        {
            _sends.Enqueue(call);
            return;
        }

        _calls.Enqueue(call);
        _arrivals.Writer.TryWrite(call);
        var answer = Exception(call) ?? _friendly.For(call);
        if (answer != Answers.Silence)
        {
            await SendAsync(socket, answer[0] == '['
                ? $"""[4,"{call.UniqueId}",{answer[1..]}"""
                : $"""[3,"{call.UniqueId}",{answer}]""");
        }
    }

    private void Check(string record, string json)
    {
        if (OcppVersionNames.TryFromSubprotocol(_socket!.SubProtocol, out var version))
        {
            Check(version, record, json);
        }
    }

    // Tests of 1.6 send what breaks its rules on purpose.
    private void Check(OcppVersion version, string record, string json)
    {
        if (version != OcppVersion.V16 && ContractCheck.Objection(version, record, json) is { } objection)
        {
            _failure ??= new InvalidOperationException(objection);
        }
    }

    private static async Task<string?> ReadAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        var buffer = new byte[16 * 1024];
        var result = await socket.ReceiveAsync(buffer, cancellationToken);
        return result.MessageType == WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, result.Count);
    }

    private static Task SendAsync(WebSocket socket, string frame) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(frame), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
}
