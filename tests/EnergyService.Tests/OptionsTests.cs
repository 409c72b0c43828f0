using Microsoft.Extensions.Options;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class OptionsTests() : EnergyServiceTests(new SqliteUnderTest())
{
    [Theory]
    [InlineData("Energy:SchedulerPresent", "perhaps")]
    [InlineData("Energy:ReportPatience", "0")]
    [InlineData("EnergyRetention:History", "-1")]
    [InlineData("EnergyRetention:CleanInterval", "soon")]
    public async Task Start_BadValue_FailsAndNamesTheOption(string key, string value)
    {
        var service = Build((key, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(service.StartAsync);

        Assert.Contains(key.Split(':')[1], failure.Message, StringComparison.Ordinal);
    }
}
