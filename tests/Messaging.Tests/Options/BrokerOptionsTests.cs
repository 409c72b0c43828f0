using Microsoft.Extensions.Options;
using Ocpp.Micro.Messaging.Tests.Support;

namespace Ocpp.Micro.Messaging.Tests.Options;

public sealed class BrokerOptionsTests
{
    [Theory]
    [InlineData("Address", "localhost")]
    [InlineData("Address", "http://localhost")]
    [InlineData("ConcurrentCalls", "0")]
    [InlineData("ConcurrentCalls", "many")]
    [InlineData("Prefetch", "0")]
    [InlineData("Prefetch", "70000")]
    [InlineData("QueueType", "Stream")]
    [InlineData("QueueType", "7")]
    [InlineData("Heartbeat", "00:00:00")]
    [InlineData("StopGrace", "-00:00:01")]
    [InlineData("FactTimeout", "1.00:00:00")]
    [InlineData("FactAttempts", "0")]
    [InlineData("AfterReplies", "0")]
    [InlineData("AfterReplyTimeout", "00:00:00")]
    [InlineData("Adress", "amqp://localhost")]
    public async Task StartAsync_BadValue_StopsWithItsName(string option, string value)
    {
        await using var host = TestHost.Build(null, new Script(), bus => bus.CallClient(), ($"Broker:{option}", value));

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartOnlyAsync);

        Assert.StartsWith($"Broker:{option} ", thrown.Message);
    }

    [Fact]
    public async Task StartAsync_BadAddress_DoesNotTellThePassword()
    {
        await using var host = TestHost.Build(null, new Script(), bus => bus.CallClient(), ("Broker:Address", "http://me:secret@host"));

        var thrown = await Assert.ThrowsAsync<OptionsValidationException>(host.StartOnlyAsync);

        Assert.DoesNotContain("secret", thrown.ToString());
    }
}
