using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Ocpp.Micro.Messaging.Tests.Support;

/// <summary>Sends calls the way a gateway does.</summary>
internal static class Call
{
    private static int _number;

    public static CallEnvelope Envelope(string action, TimeSpan? timeToLive = null, OcppVersion version = OcppVersion.V16)
    {
        var now = TimeProvider.System.GetUtcNow();
        var number = Interlocked.Increment(ref _number);
        return new($"CP {number}", version, $"id-{number}", action, $"connection-{number}", now, now + (timeToLive ?? TimeSpan.FromSeconds(20)));
    }

    public static async Task<CallReply> SendAsync(
        this TestHost gateway, string action, string payload, TimeSpan? timeToLive = null, OcppVersion version = OcppVersion.V16) =>
        await gateway.Get<ICallClient>().SendAsync(
            Envelope(action, timeToLive, version), Encoding.UTF8.GetBytes(payload), TestContext.Current.CancellationToken);

    public static string Text(this CallReply reply) => Encoding.UTF8.GetString(reply.Payload.Span);
}
