using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class CustomerPrivacyOnSqliteTests() : CustomerPrivacyTests(new SqliteUnderTest());

public sealed class CustomerPrivacyOnPostgreSqlTests(PostgreSqlFixture server) : CustomerPrivacyTests(new PostgreSqlUnderTest(server));

public abstract class CustomerPrivacyTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_CustomerInformation_IsInNoLogAndNoSpan()
    {
        var service = await StartAsync();
        using var sql = new SqlStatements();

        await service.CallAsync(new V201.NotifyCustomerInformationRequest("Jane Doe", 0, Noon, 4));

        Assert.Equal("Jane Doe", Assert.Single(await AllAsync<CustomerInformation>(service)).Data);
        var lines = service.Services.GetFakeLogCollector().GetSnapshot();
        Assert.Contains(lines, line => line.Message.Contains("reports on a customer", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Level == LogLevel.Debug);
        Assert.DoesNotContain(lines, line => line.Message.Contains("Jane", StringComparison.Ordinal));
        Assert.NotEmpty(sql.Spans);
        Assert.DoesNotContain(
            sql.Spans.SelectMany(span => span.TagObjects), tag => $"{tag.Value}".Contains("Jane", StringComparison.Ordinal));
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        base.Customize(builder);
        builder.Logging.AddFakeLogging().SetMinimumLevel(LogLevel.Trace);
    }
}
