using Microsoft.AspNetCore.Server.Kestrel.Core;
using Ocpp.Micro.Bench.Workers;

namespace Ocpp.Micro.Bench.Connections;

/// <summary>Kestrel's WebSockets and nothing else, waiting with zero-byte receives.</summary>
internal sealed class BareWebSocketWorker : IWorker
{
    private readonly WebApplication _app;

    public BareWebSocketWorker(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<KestrelServerOptions>(kestrel => kestrel.ListenAnyIP(port));
        _app = builder.Build();
        _app.UseWebSockets();
        _app.Run(static async context =>
        {
            using var socket = await context.WebSockets.AcceptWebSocketAsync("ocpp1.6");
            await socket.ReceiveAsync(Memory<byte>.Empty, context.RequestAborted);
        });
    }

    public Task StartAsync() => _app.StartAsync();

    public Task<double> DoAsync(string command, string[] arguments) => throw new NotSupportedException(command);
}
