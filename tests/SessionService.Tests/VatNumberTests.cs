using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.SessionService.Data;
using Ocpp.Micro.SessionService.Payments;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.SessionService.Tests;

public sealed class VatNumberOnSqliteTests() : VatNumberTests(new SqliteUnderTest());

public sealed class VatNumberOnPostgreSqlTests(PostgreSqlFixture server) : VatNumberTests(new PostgreSqlUnderTest(server));

/// <summary>VAT numbers for receipts (OCPP 2.1 VatNumberValidation).</summary>
public abstract class VatNumberTests(DatabaseUnderTest database) : SessionServiceTests(database)
{
    private static readonly Address _company = new("Company", "Street 1", "Town", "Country");

    private bool _asksARegister;

    [Fact]
    public async Task HandleAsync_NoValidator_RejectsAndSaysWhy()
    {
        var service = await StartAsync();

        var response = await service.CallAsync(new VatNumberValidationRequest("nl123", 2));

        Assert.Equal(
            new("nl123", GenericStatusEnum.Rejected, StatusInfo: new("NotEnabled", "Validation of VAT numbers is not configured."), EvseId: 2),
            response);
        Assert.Equal([("CP", "NL123", 2, false, "NotEnabled", Noon)], await ChecksAsync(service));
    }

    [Fact]
    public async Task HandleAsync_ValidatorThatKnowsIt_AcceptsWithTheCompany()
    {
        _asksARegister = true;
        var service = await StartAsync();

        var response = await service.CallAsync(new VatNumberValidationRequest("NL123"));

        Assert.Equal(new("NL123", GenericStatusEnum.Accepted, _company), response);
        Assert.Equal([("CP", "NL123", null, true, null, Noon)], await ChecksAsync(service));
    }

    [Fact]
    public async Task HandleAsync_AskedAgain_IsOneRowOfTheLastTime()
    {
        var service = await StartAsync();
        await AtOnceAsync(6, _ => service.CallAsync(new VatNumberValidationRequest("NL123", 1)));
        service.Clock.Advance(TimeSpan.FromMinutes(1));

        await service.CallAsync(new VatNumberValidationRequest("nl123", 2));
        await service.CallAsync(new VatNumberValidationRequest("NL124"));

        Assert.Equal(
            [("CP", "NL123", 2, false, "NotEnabled", Noon.AddMinutes(1)), ("CP", "NL124", null, false, "NotEnabled", Noon.AddMinutes(1))],
            await ChecksAsync(service));
    }

    protected override void Customize(IHostApplicationBuilder builder)
    {
        if (_asksARegister)
            builder.Services.AddSingleton<IVatNumberValidator, Register>();
    }

    private static async Task<List<(string, string, int?, bool, string?, DateTimeOffset)>> ChecksAsync(ServiceUnderTest service)
    {
        var checks = await service.WithAsync<SessionDbContext, List<VatNumberCheck>>(
            context => context.VatNumberChecks.AsNoTracking().OrderBy(check => check.VatNumber).ToListAsync());
        return [.. checks.Select(check => (
            check.ChargePointId, check.VatNumber, check.EvseId, check.IsAccepted, check.ReasonCode, check.AskedAt))];
    }

    private sealed class Register : IVatNumberValidator
    {
        public Task<VatNumberVerdict> ValidateAsync(string vatNumber, CancellationToken cancellationToken) =>
            Task.FromResult(new VatNumberVerdict(IsAccepted: true, _company));
    }
}
