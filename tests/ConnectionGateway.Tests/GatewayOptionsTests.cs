using Microsoft.Extensions.Options;
using Ocpp.Micro.ConnectionGateway.Tests.Fixtures;

namespace Ocpp.Micro.ConnectionGateway.Tests;

public sealed class GatewayOptionsTests
{
    [Theory]
    [InlineData("Port=70000")]
    [InlineData("Address=everywhere")]
    [InlineData("MaxConnections=0")]
    [InlineData("MaxFrameSize=10")]
    [InlineData("MaxFrameDepth=1")]
    [InlineData("MaxWaitingCalls=0")]
    [InlineData("CallTimeout=00:00:00")]
    [InlineData("HandshakeTimeout=00:00:00")]
    [InlineData("PingInterval=-00:00:01")]
    [InlineData("PingInterval=soon")]
    [InlineData("IdleTimeout=00:00:00")]
    [InlineData("FrameTimeout=00:00:00")]
    [InlineData("CloseTimeout=10:00:00")]
    [InlineData("DrainTimeout=-00:00:01")]
    [InlineData("RetryAfter=00:00:00")]
    [InlineData("MaxConections=1")]
    public async Task Start_BadValue_StopsWithAMessageThatNamesTheOption(string setting)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => GatewayUnderTest.StartAsync([setting]));

        Assert.Contains(setting.Split('=')[0], failure.Message, StringComparison.Ordinal);
        Assert.Equal(typeof(GatewayOptions), failure.OptionsType);
    }
}
