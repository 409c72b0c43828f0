using Microsoft.Extensions.Options;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class OptionsTests() : DeviceServiceTests(new SqliteUnderTest())
{
    [Theory]
    [InlineData("Device:StatusPatience", "0")]
    [InlineData("Device:StatusRetryInterval", "soon")]
    [InlineData("DeviceRetention:CustomerInformation", "00:00:00")]
    [InlineData("DeviceRetention:BatchSize", "0")]
    public async Task Start_BadValue_FailsAndNamesTheOption(string key, string value)
    {
        var service = Build((key, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(service.StartAsync);

        Assert.Contains(key.Split(':')[1], failure.Message, StringComparison.Ordinal);
    }
}
