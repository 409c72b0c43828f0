using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Contracts.V2;
using Ocpp.Micro.Contracts.V21;
using Ocpp.Micro.DeviceService.Data;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.DeviceService.Tests;

public sealed class EventStreamOnSqliteTests() : EventStreamTests(new SqliteUnderTest());

public sealed class EventStreamOnPostgreSqlTests(PostgreSqlFixture server) : EventStreamTests(new PostgreSqlUnderTest(server));

/// <summary>OCPP 2.1 part 2, N11 and N13.</summary>
public abstract class EventStreamTests(DatabaseUnderTest database) : DeviceServiceTests(database)
{
    [Fact]
    public async Task HandleAsync_StreamOpenedAndClosed_IsKept()
    {
        var service = await StartAsync();

        var opened = await service.CallAsync(new OpenPeriodicEventStreamRequest(new(3, new(60, 10), 12)));
        Assert.Equal(GenericStatusEnum.Accepted, opened.Status);
        Assert.Null(Assert.Single(await AllAsync<EventStream>(service)).ClosedAt);
        service.Clock.Advance(TimeSpan.FromHours(1));
        await service.CallAsync(new ClosePeriodicEventStreamRequest(3));

        var stream = Assert.Single(await AllAsync<EventStream>(service));
        Assert.Equal(
            (3, 12, 60, 10, Noon, Noon.AddHours(1)),
            (stream.StreamId, stream.MonitorId, stream.Interval, stream.Values, stream.OpenedAt, stream.ClosedAt));
    }

    [Fact]
    public async Task HandleAsync_StreamOpenedAgain_IsOpenWithTheNewTerms()
    {
        var service = await StartAsync();
        await service.CallAsync(new OpenPeriodicEventStreamRequest(new(3, new(60), 12)));
        await service.CallAsync(new ClosePeriodicEventStreamRequest(3));
        service.Clock.Advance(TimeSpan.FromHours(1));

        await service.CallAsync(new OpenPeriodicEventStreamRequest(new(3, new(30), 13)));

        var stream = Assert.Single(await AllAsync<EventStream>(service));
        Assert.Equal((13, 30, null), (stream.MonitorId, stream.Interval, stream.ClosedAt));
    }

    [Fact]
    public async Task HandleAsync_Bundle_IsARowPerValueAndOneFact()
    {
        var service = await StartAsync();
        await service.CallAsync(new OpenPeriodicEventStreamRequest(new(3, new(60), 12)));

        await service.SendAsync(Bundle(5, (0m, "1"), (2.5m, "2"), (5.000001m, new('v', 2500))));

        Assert.Equal(
            [(12, Noon, 1), (12, Noon.AddSeconds(2.5), 1), (12, Noon.AddSeconds(5).AddMicroseconds(1), 2500)],
            (await AllAsync<StreamValue>(service)).OrderBy(value => value.At)
                .Select(value => (value.MonitorId!.Value, value.At, value.Value.Length)));
        Assert.Equal(5, Assert.Single(await AllAsync<EventStream>(service)).Pending);
        var fact = Assert.Single(await service.Facts.OfAsync<EventStreamValuesRecorded>(1));
        Assert.Equal((3, 12, 3), (fact.StreamId, fact.MonitorId, fact.Values.Count));
    }

    [Fact]
    public async Task HandleAsync_BundleThatComesTwice_IsStoredOnce()
    {
        var service = await StartAsync();
        await service.SendAsync(Bundle(0, (0m, "1"), (1m, "2")));

        await service.SendAsync(Bundle(0, (1m, "2"), (2m, "3"), (2m, "4")));

        Assert.Equal(
            ["1", "2", "4"], (await AllAsync<StreamValue>(service)).OrderBy(value => value.At).Select(value => value.Value));
    }

    [Theory]
    [InlineData("-79228162514264337593543950335", 1)]
    [InlineData("79228162514264337593543950335", 9999)]
    public async Task HandleAsync_OffsetPastAllTime_IsStoredAtItsEnd(string offset, int year)
    {
        var service = await StartAsync();

        await service.SendAsync(Bundle(0, (decimal.Parse(offset, System.Globalization.CultureInfo.InvariantCulture), "1")));

        Assert.Equal(year, Assert.Single(await AllAsync<StreamValue>(service)).At.Year);
    }

    private static NotifyPeriodicEventStream Bundle(int pending, params (decimal Offset, string Value)[] values) =>
        new([.. values.Select(value => new StreamDataElement(value.Offset, value.Value))], 3, pending, Noon);
}
