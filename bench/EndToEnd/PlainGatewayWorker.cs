using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Ocpp.Micro.Bench.Broker;
using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.EndToEnd;

/// <summary>
/// The least that a gateway can be: Kestrel's WebSockets and the plain RabbitMQ client, one call after the other per socket, nothing
/// checked, limited, traced or measured.
/// </summary>
internal sealed class PlainGatewayWorker : IWorker
{
    private const int BufferSize = 4096;

    private readonly WebApplication _app;
    private readonly PlainCalls _calls;

    public PlainGatewayWorker(Uri broker, int port)
    {
        _calls = new(broker);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.ListenAnyIP(port));
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(ServeAsync);
    }

    public async Task StartAsync()
    {
        await _calls.StartAsync();
        await _app.StartAsync();
    }

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);

    private async Task ServeAsync(HttpContext context)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync("ocpp1.6");
        while (true)
        {
            await socket.ReceiveAsync(Memory<byte>.Empty, context.RequestAborted);
            var buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
            try
            {
                var received = await socket.ReceiveAsync(buffer.AsMemory(), context.RequestAborted);
                if (received.MessageType == WebSocketMessageType.Close)
                    return;

                await AnswerAsync(socket, buffer, received.Count, context.RequestAborted);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(buffer);
            }
        }
    }

    private async Task AnswerAsync(WebSocket socket, byte[] buffer, int length, CancellationToken aborted)
    {
        var (uniqueId, routingKey, payload) = Parse(buffer.AsSpan(0, length));
        var response = await _calls.CallAsync(routingKey, uniqueId, buffer.AsMemory(payload));
        var answer = Write(buffer, uniqueId, response);
        await socket.SendAsync(buffer.AsMemory(0, answer), WebSocketMessageType.Text, endOfMessage: true, aborted);
    }

    private static (string UniqueId, string RoutingKey, Range Payload) Parse(ReadOnlySpan<byte> frame)
    {
        var json = new Utf8JsonReader(frame);
        json.Read();
        json.Read();
        json.Read();
        var uniqueId = json.GetString()!;
        json.Read();
        var routingKey = $"ocpp16.{json.GetString()}";
        json.Read();
        var start = (int)json.TokenStartIndex;
        json.Skip();
        return (uniqueId, routingKey, start..(int)json.BytesConsumed);
    }

    private static int Write(byte[] buffer, string uniqueId, byte[] response)
    {
        System.Text.Unicode.Utf8.TryWrite(buffer, $"[3,\"{uniqueId}\",", out var written);
        response.CopyTo(buffer.AsSpan(written));
        written += response.Length;
        buffer[written] = (byte)']';
        return written + 1;
    }
}
