using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.EnergyService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;
using V201 = Ocpp.Micro.Contracts.V201;
using V21 = Ocpp.Micro.Contracts.V21;

namespace Ocpp.Micro.EnergyService.Tests;

public sealed class ChargingProfileReportOnSqliteTests() : ChargingProfileReportTests(new SqliteUnderTest());

public sealed class ChargingProfileReportOnPostgreSqlTests(PostgreSqlFixture server)
    : ChargingProfileReportTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.0.1 and 2.1 part 2, K09: a report in parts.</summary>
public abstract class ChargingProfileReportTests(DatabaseUnderTest database) : EnergyServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_WholeReport_IsHeldAndPublished()
    {
        var service = await StartAsync();

        await service.CallAsync(PartV201(7, tbc: null, 10, 11));

        var stored = (await AllAsync<ReportedChargingProfile>(service)).OrderBy(profile => profile.ProfileId).ToList();
        Assert.Equal(
            [("CP", 1, "CSO", 10, "TxDefaultProfile", "Absolute", 3, true), ("CP", 1, "CSO", 11, "TxDefaultProfile", "Absolute", 3, true)],
            stored.Select(profile => (profile.ChargePointId, profile.EvseId, profile.Source, profile.ProfileId, profile.Purpose,
                profile.Kind, profile.StackLevel, profile.IsHeld)));
        Assert.StartsWith("""{"id":10,"stackLevel":3,""", stored[0].Content, StringComparison.Ordinal);
        var fact = Assert.Single(await service.Facts.OfAsync<ReportCompleted>(1));
        Assert.Equal(("CP", ReportKind.ChargingProfiles, 7), (fact.ChargePointId, fact.Kind, fact.RequestId));
    }

    [Fact]
    public async Task HandleAsync_PartsMissing_HoldsNothingYet()
    {
        var service = await StartAsync();

        await service.CallAsync(PartV201(7, tbc: true, 10));

        Assert.Empty(await HeldAsync(service));
        Assert.Null(Assert.Single(await AllAsync<PartReport>(service)).CompletedAt);
    }

    [Fact]
    public async Task HandleAsync_LastPart_HoldsAllParts()
    {
        var service = await StartAsync();

        await service.CallAsync(PartV201(7, tbc: true, 10));
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(PartV201(7, tbc: true, 11));
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(PartV201(7, tbc: false, 12));

        Assert.Equal([10, 11, 12], await HeldAsync(service));
        Assert.Equal(Noon.AddSeconds(2), Assert.Single(await AllAsync<PartReport>(service)).CompletedAt);
        Assert.Equal(1, await FactsOnceQuietAsync(service));
    }

    [Fact]
    public async Task HandleAsync_PartsRepeated_ChangeNothing()
    {
        var service = await StartAsync();
        var first = service.CallOf("CP");
        await service.CallAsync(PartV201(7, tbc: true, 10), first);
        await service.CallAsync(PartV201(7, tbc: true, 10), first);
        service.Clock.Advance(TimeSpan.FromSeconds(1));
        await service.CallAsync(PartV201(7, tbc: false, 11));
        service.Clock.Advance(TimeSpan.FromSeconds(30));

        await service.CallAsync(PartV201(7, tbc: false, 11));
        await service.CallAsync(PartV201(7, tbc: true, 10), first);

        Assert.Equal([10, 11], await HeldAsync(service));
        Assert.Single(await AllAsync<PartReport>(service));
        Assert.Equal(1, await FactsOnceQuietAsync(service));
    }

    /// <summary>A charge point without <c>tbc</c> calls each part the last.</summary>
    [Fact]
    public async Task HandleAsync_EachPartTheLast_HoldsAllParts()
    {
        var service = await StartAsync();

        await service.CallAsync(PartV201(7, tbc: null, 10));
        await service.CallAsync(PartV201(7, tbc: null, 11));

        Assert.Equal([10, 11], await HeldAsync(service));
    }

    [Fact]
    public async Task HandleAsync_LaterReport_ReplacesItsEvseAndSource()
    {
        var service = await StartAsync();
        await service.CallAsync(PartV201(7, tbc: true, 10, 11));
        await service.CallAsync(new V201.ReportChargingProfilesRequest(
            7, V201.ChargingLimitSourceEnum.EMS, [ProfileV201(20)], EvseId: 0));
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(PartV201(8, tbc: false, 11, 12));

        Assert.Equal([11, 12, 20], await HeldAsync(service));
    }

    [Fact]
    public async Task HandleAsync_RequestIdUsedAgainLater_IsANewReport()
    {
        var service = await StartAsync();
        await service.CallAsync(PartV201(7, tbc: false, 10, 11));
        service.Clock.Advance(TimeSpan.FromMinutes(6));

        await service.CallAsync(PartV201(7, tbc: false, 11));

        Assert.Equal([11], await HeldAsync(service));
        Assert.Equal(2, (await AllAsync<PartReport>(service)).Count);
    }

    [Fact]
    public async Task HandleAsync_V21_FillsTheSameShape()
    {
        var service = await StartAsync();
        var profile = new V21.ChargingProfile(
            30, 1, V21.ChargingProfilePurposeEnum.TxProfile, V21.ChargingProfileKindEnum.Dynamic, [ScheduleV21],
            ValidTo: Noon.AddDays(1), TransactionId: "T1");

        await service.CallAsync(new V21.ReportChargingProfilesRequest(7, "CSO", [profile], EvseId: 2));

        var stored = Assert.Single(await AllAsync<ReportedChargingProfile>(service));
        Assert.Equal(
            (2, "CSO", 30, "TxProfile", "Dynamic", "T1", Noon.AddDays(1), true),
            (stored.EvseId, stored.Source, stored.ProfileId, stored.Purpose, stored.Kind, stored.TransactionId, stored.ValidTo, stored.IsHeld));
    }

    private static V201.ReportChargingProfilesRequest PartV201(int requestId, bool? tbc, params int[] profiles) =>
        new(requestId, V201.ChargingLimitSourceEnum.CSO, [.. profiles.Select(ProfileV201)], EvseId: 1, tbc);

    private static V201.ChargingProfile ProfileV201(int id) => new(
        id, 3, V201.ChargingProfilePurposeEnum.TxDefaultProfile, V201.ChargingProfileKindEnum.Absolute, [ScheduleV201]);

    private static async Task<IEnumerable<int>> HeldAsync(ServiceUnderTest service) =>
        (await AllAsync<ReportedChargingProfile>(service)).Where(profile => profile.IsHeld).Select(profile => profile.ProfileId).Order();

    // Facts come in order per charge point: once a later one is there, those before it are.
    private static async Task<int> FactsOnceQuietAsync(ServiceUnderTest service)
    {
        await service.CallAsync(new V21.NotifyPriorityChargingRequest("T", true));
        await service.Facts.OfAsync<PriorityChargingChanged>(1);
        return service.Facts.Published.OfType<ReportCompleted>().Count();
    }
}
