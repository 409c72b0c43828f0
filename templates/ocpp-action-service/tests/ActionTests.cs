using System.Text;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Envelope;
using Ocpp.Micro.Messaging.Calls;

namespace Template_Service.Tests;

public sealed class ActionTests(RunningService service) : IClassFixture<RunningService>
{
    [Theory]
    // template:cases
    public async Task Call_OfAnAction_IsAnswered(string action)
    {
        var reply = await SendAsync(action, """{"timestamp":"2026-01-01T12:00:00Z"}""");

        Assert.Null(reply.ErrorCode);
        Assert.Equal("{}", Encoding.UTF8.GetString(reply.Payload.Span));
    }

    [Theory]
    // template:cases
    public async Task Call_WithAWrongType_IsRefused(string action)
    {
        var reply = await SendAsync(action, """{"timestamp":1}""");

        Assert.NotNull(reply.ErrorCode);
    }

    private ValueTask<CallReply> SendAsync(string action, string payload)
    {
        var now = TimeProvider.System.GetUtcNow();
        var envelope = new CallEnvelope("CP-1", Actions.Version, "1", action, "connection-1", now, now.AddSeconds(20))
        {
            Admission = Admission.Accepted,
        };
        return service.Calls.SendAsync(envelope, Encoding.UTF8.GetBytes(payload), TestContext.Current.CancellationToken);
    }
}
