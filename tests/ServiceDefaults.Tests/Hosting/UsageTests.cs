using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.ServiceDefaults.Hosting;

namespace Ocpp.Micro.ServiceDefaults.Tests.Hosting;

public sealed class UsageTests
{
    [Fact]
    public async Task Usage_Service_NamesItsOptionsBySectionWithTheirDefaults()
    {
        await using var app = ServiceUnderTest.Build();

        var lines = app.Services.GetRequiredService<Usage>().Of("Ocpp.Micro.TestService").Split(Environment.NewLine);

        Assert.StartsWith("test-service", lines[0], StringComparison.Ordinal);
        Assert.True(Array.IndexOf(lines, "Lifetime") is > 0 and var lifetime && lifetime < Array.IndexOf(lines, "Management"));
        Assert.Contains(lines, static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["--Management:Port", "9090"]);
        Assert.Contains(lines, static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["--Management:Address"]);
        Assert.Contains(lines, static line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries) is ["--Lifetime:ShutdownTimeout", "00:01:00"]);
        Assert.Contains(lines, static line => line.EndsWith("docs/configuration.md", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--help", true)]
    [InlineData("-h", true)]
    [InlineData("--Gateway:Port=9000", false)]
    public void IsAskedFor_Argument_IsSo(string argument, bool isAsked) => Assert.Equal(isAsked, Usage.IsAskedFor(["--Management:Port=1", argument]));
}
