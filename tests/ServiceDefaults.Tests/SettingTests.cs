using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Hosting;
using Ocpp.Micro.ServiceDefaults.Management;

namespace Ocpp.Micro.ServiceDefaults.Tests;

public sealed class SettingTests
{
    [Theory]
    [InlineData("Management:Port", "70000", "Management:Port must be between 0 and 65535.")]
    [InlineData("Management:Port", "abc", "Management:Port is not a whole number within the range of its type.")]
    [InlineData("Management:Port", "99999999999", "Management:Port is not a whole number within the range of its type.")]
    [InlineData("Management:Address", "everywhere", "Management:Address must be an IP address.")]
    [InlineData("Management:Prot", "9091", "Management:Prot is not an option; known are Port, Address.")]
    [InlineData("Lifetime:ShutdownTimeout", "00:00:00", "Lifetime:ShutdownTimeout must be between 00:00:01 and 01:00:00.")]
    [InlineData("Lifetime:ShutdownTimeout", "soon", "Lifetime:ShutdownTimeout is not a duration such as 00:00:30.")]
    public async Task Run_BadValue_FailsWithOneLineThatNamesTheOption(string key, string value, string expected) =>
        Assert.Equal([expected], await ReasonsAsync((key, value)));

    [Fact]
    public async Task Run_SeveralBadValues_NamesEach() =>
        Assert.Equal(
            ["Management:Port must be between 0 and 65535.", "Management:Address must be an IP address."],
            await ReasonsAsync(("Management:Port", "-1"), ("Management:Address", "everywhere")));

    [Theory]
    [InlineData("Port: The field ManagementOptions.Port must be odd.", "Management:Port must be odd.")]
    [InlineData("Port: Management:Port must be odd.", "Management:Port must be odd.")]
    [InlineData("Management:Port must be odd.", "Management:Port must be odd.")]
    [InlineData("Port and Address do not go together.", "Management: Port and Address do not go together.")]
    public void Reasons_WordedByAnyValidator_BeginWithTheOption(string failure, string expected)
    {
        var exception = new OptionsValidationException("", typeof(ManagementOptions), [failure]);

        Assert.Equal([expected], StartFailures.ReasonsOf(exception));
    }

    [Fact]
    public async Task Run_PortTaken_FailsWithOneLineThatNamesIt()
    {
        await using var first = await ServiceUnderTest.StartAsync();
        var port = new Uri(first.App.Urls.First()).Port;

        var reasons = await ReasonsAsync(("Management:Port", $"{port}"));

        Assert.Contains($":{port}", Assert.Single(reasons), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> ReasonsAsync(params (string Key, string? Value)[] settings)
    {
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => ServiceUnderTest.Build(settings: settings).RunServiceAsync());

        return StartFailures.ReasonsOf(failure);
    }
}
