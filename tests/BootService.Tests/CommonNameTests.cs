using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Ocpp.Micro.BootService.Credentials;
using Ocpp.Micro.BootService.Data;
using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.ChargePoints;
using Ocpp.Micro.Contracts.Credentials;
using Ocpp.Micro.Messaging.Connections;
using Ocpp.Micro.Messaging.Handlers;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.BootService.Tests;

public sealed class CommonNamesOnSqliteTests() : CommonNameTests(new SqliteUnderTest());

public sealed class CommonNamesOnPostgreSqlTests(PostgreSqlFixture server) : CommonNameTests(new PostgreSqlUnderTest(server))
{
    /// <summary>
    /// A stranger who has come by that id asks for a certificate while an operator sets it as another's name: had the stranger come before, the
    /// operator would have been told, and now no certificate is signed. On SQLite there is one writer at a time.
    /// </summary>
    [Fact]
    public async Task FindBearer_WhileANameIsSet_WaitsForIt()
    {
        var service = await StartAsync();

        var question = await service.WithAsync<BootDbContext, Task<FindBearerResponse>[]>(context => context.InTransactionAsync(
            async token =>
            {
                await new CommonNames(context, Options.Create(new BootOptions())).ClaimAsync("CP", "SN-1", token);
                context.Credentials.Add(new() { ChargePointId = "CP", CommonName = "SN-1" });
                await context.SaveChangesAsync(token);
                var asked = service.AskAsync(new FindBearerRequest("SN-1"));
                await Eventually.IsTrueAsync(
                    async () => await context.Database.SqlQuery<int>(
                        $"""
                        SELECT count(*)::int AS "Value" FROM pg_locks
                        WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).SingleAsync(token) == 1,
                    "the question waits");
                return new[] { asked };
            },
            CancellationToken.None));

        Assert.Equal(new("CP", IsId: false), await question[0]);
    }
}

/// <summary>No two charge points go by the same name in certificates: whoever has another's is that one.</summary>
public abstract class CommonNameTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    [Fact]
    public async Task FindBearer_Names_AreOfWhomTheyAreSetForAndIdsOfWhoeverIsKnown()
    {
        var service = await StartAsync(("Boot:ChargePoints:0", "Named"));
        await SetAsync(service, "CP", "SN-1");
        await service.CallAsync(Boot, service.CallOf("Booted"));
        await service.AskAsync(new SaveChargePointRequest("Registered", null, IsNew: true));
        await ConnectAsync(service, "Connected");

        Assert.Equal(new("CP", IsId: false), await service.AskAsync(new FindBearerRequest("SN-1")));
        foreach (var id in (string[])["CP", "Named", "Booted", "Registered", "Connected"])
            Assert.Equal(new(null, IsId: true), await service.AskAsync(new FindBearerRequest(id)));
        foreach (var name in (string[])["SN-2", "sn-1", ""])
            Assert.Equal(new(null, IsId: false), await service.AskAsync(new FindBearerRequest(name)));
    }

    [Fact]
    public async Task SetCredentials_NameOfAnother_IsRefusedAndChangesNothing()
    {
        var service = await StartAsync(("Boot:ChargePoints:0", "Named"));
        await SetAsync(service, "CP", "SN-1");
        await service.CallAsync(Boot, service.CallOf("Booted"));
        await ConnectAsync(service, "Connected");

        foreach (var name in (string[])["SN-1", "CP", "Named", "Booted", "Connected"])
            await AssertRefusedAsync(service, "Other", name);
        await AssertRefusedAsync(service, "SN-1", null);

        Assert.Null((await service.AskAsync(new GetCredentialsRequest("Other"))).Credentials);
        await SetAsync(service, "CP", "SN-1");
        await SetAsync(service, "CP", "CP");
        await SetAsync(service, "Other", "SN-1");
    }

    /// <summary>Whoever connected by that id may have had a certificate of it signed: it is for the operator to say that it counts no more.</summary>
    [Fact]
    public async Task SetCredentials_IdOfOneThatWasRemovedWithItsCredentials_IsTaken()
    {
        var service = await StartAsync();
        await ConnectAsync(service, "SN-1");
        await SetAsync(service, "SN-1", null);
        await AssertRefusedAsync(service, "CP", "SN-1");

        await service.AskAsync(new RemoveChargePointRequest("SN-1"));
        await SetAsync(service, "CP", "SN-1");

        Assert.Equal(new("CP", IsId: false), await service.AskAsync(new FindBearerRequest("SN-1")));
    }

    [Fact]
    public async Task SetCredentials_OneNameForManyAtOnce_IsTakenByOne()
    {
        var service = await StartAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => Task.Run(async () =>
        {
            try
            {
                await SetAsync(service, $"CP{number}", "SN-1");
                return true;
            }
            catch (CallErrorException refusal) when (refusal.Code is OcppErrorCode.PropertyConstraintViolation)
            {
                return false;
            }
        })));

        Assert.Single(outcomes, static isTaken => isTaken);
        Assert.Equal(1, await service.WithAsync<BootDbContext, int>(static context => context.Credentials.CountAsync()));
    }

    private static async Task AssertRefusedAsync(ServiceUnderTest service, string chargePointId, string? name)
    {
        var refusal = await Assert.ThrowsAsync<CallErrorException>(() => SetAsync(service, chargePointId, name));
        Assert.Equal(OcppErrorCode.PropertyConstraintViolation, refusal.Code);
        Assert.StartsWith("$.commonName must be another: ", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<CredentialsAnswer> SetAsync(ServiceUnderTest service, string chargePointId, string? name) =>
        service.AskAsync(new SetCredentialsRequest(chargePointId, 0, CommonName: name));

    private static Task<KnownChargePoint> ConnectAsync(ServiceUnderTest service, string chargePointId) => AskAsync(
        service, directory => directory.OpenAsync(
            new("gateway", service.Clock.GetUtcNow(), IsLate: false), service.CallOf(chargePointId), CancellationToken.None));
}
