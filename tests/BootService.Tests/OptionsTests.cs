using Microsoft.Extensions.Options;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.BootService.Tests;

public sealed class OptionsTests() : BootServiceTests(new SqliteUnderTest())
{
    [Theory]
    [InlineData("Boot:UnknownChargePoints", "Perhaps")]
    [InlineData("Boot:HeartbeatInterval", "00:00:00")]
    [InlineData("Boot:RetryInterval", "often")]
    [InlineData("Boot:LastSeenFlushInterval", "-00:00:01")]
    [InlineData("Boot:HeartbeatIntervall", "00:05:00")]
    [InlineData("Database:PostgreSql", "a database")]
    [InlineData("Database:PostgreSql", "Database=ocpp")]
    [InlineData("Database:SqliteFile", "/no/such/folder/ocpp.db")]
    [InlineData("Database:CommandTimeout", "0")]
    [InlineData("Database:Retries", "-1")]
    [InlineData("Outbox:BatchSize", "0")]
    public async Task Start_BadValue_FailsAndNamesTheOption(string key, string value)
    {
        var service = Build((key, value));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(service.StartAsync);

        var section = (string)failure.OptionsType.GetField("Section")!.GetRawConstantValue()!;
        Assert.StartsWith(key, failure.Message.StartsWith(section + ":", StringComparison.Ordinal) ? failure.Message : $"{section}:{failure.Message}");
    }

    [Fact]
    public async Task Start_BadConnectionString_DoesNotRepeatIt()
    {
        var service = Build(("Database:PostgreSql", "Host=db;Password=secret;Nonsense=1"));

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(service.StartAsync);

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
    }
}
