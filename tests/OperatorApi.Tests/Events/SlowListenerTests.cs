using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.OperatorApi.Access;
using Ocpp.Micro.OperatorApi.Events;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Systems;

namespace Ocpp.Micro.OperatorApi.Tests.Events;

/// <summary>Somebody who listens and does not read. Alone, because it looks at the memory of the process.</summary>
[CollectionDefinition(nameof(SlowListenerTests), DisableParallelization = true)]
[Collection(nameof(SlowListenerTests))]
public sealed class SlowListenerTests() : OperatorApiTests(new SqliteUnderTest())
{
    private const int EventSize = 64 * 1024;
    private const int RecentEvents = 100;

    [Fact]
    public async Task Stream_NotRead_IsCutOffAndCostsNeitherMemoryNorOthers()
    {
        var api = await StartAsync(("Events:RecentEvents", $"{RecentEvents}"), ("Events:MaxStreams", "2"));
        using var slow = await ListenWithoutReadingAsync(api);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/events", UriKind.Relative));
        using var others = await ToldEvents.OpenAsync(await api.ClientAsync("read"), request);

        // As many as are kept for everybody, and what the sockets of both sides take.
        await TellAsync(api, others, 2 * RecentEvents);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await TellAsync(api, others, 3 * RecentEvents);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, RecentEvents * EventSize);
        await Eventually.IsTrueAsync(
            () =>
            {
                api.Clock.Advance(TimeSpan.FromSeconds(10));
                return CanListenAsync(api);
            },
            "the place of the one that did not read");
    }

    private static async Task TellAsync(ApiUnderTest api, ToldEvents others, int count)
    {
        for (var i = 0; i < count; i++)
        {
            await TellAsync(api, new string('x', EventSize));
            await others.NextAsync();
        }
    }

    private static async Task<Socket> ListenWithoutReadingAsync(ApiUnderTest api)
    {
        var key = await api.WithKeysAsync(keys => keys.CreateAsync("slow", AccessScope.Read, null, "test", Cancellation));
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(api.Address.Host, api.Address.Port, Cancellation);
        await socket.SendAsync(
            Encoding.ASCII.GetBytes($"GET /events HTTP/1.1\r\nHost: {api.Address.Authority}\r\nX-Api-Key: {key.Secret}\r\n\r\n"), Cancellation);
        var status = new byte[12];
        await socket.ReceiveAsync(status, Cancellation);
        Assert.Equal("HTTP/1.1 200", Encoding.ASCII.GetString(status));
        return socket;
    }

    private static async Task<bool> CanListenAsync(ApiUnderTest api)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/events", UriKind.Relative));
        using var response = await (await api.ClientAsync("read")).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        return response.IsSuccessStatusCode;
    }

    private static async Task TellAsync(ApiUnderTest api, string type)
    {
        await using var scope = api.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<LiveEventHandler>().HandleAsync(
            new SecurityEventOccurred(Guid.NewGuid(), "CP", DateTimeOffset.UnixEpoch, type, Critical: true), Cancellation);
    }
}
