using Ocpp.Micro.Contracts;
using Ocpp.Micro.Contracts.Facts;
using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.BootService.Tests;

public sealed class SuccessionOnSqliteTests() : SuccessionTests(new SqliteUnderTest());

public sealed class SuccessionOnPostgreSqlTests(PostgreSqlFixture server) : SuccessionTests(new PostgreSqlUnderTest(server));

/// <summary>The newest socket of a charge point is the one that counts, and a late word about an old one changes nothing.</summary>
public abstract class SuccessionTests(DatabaseUnderTest database) : DirectoryTests(database)
{
    [Fact]
    public async Task Open_FirstSocket_IsHeldUnderEpochOne()
    {
        var service = await StartAsync();

        var answer = await OpenAsync(service, "a", "one");

        Assert.Equal((1L, false), (answer.Epoch, answer.IsSuperseded));
        var held = (await HolderAsync(service))!;
        Assert.Equal(new("one", "a", OcppVersion.V201), held);
    }

    [Fact]
    public async Task Find_ChargePointThatIsNotConnected_IsNothing()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");
        await CloseAsync(service, "a", 1);

        Assert.Null(await HolderAsync(service));
        Assert.Null(await HolderAsync(service, "Stranger"));
    }

    [Theory]
    [InlineData(1, true)] // its epoch
    [InlineData(0, true)] // never heard of one
    [InlineData(7, false)] // of no connection that was
    public async Task Close_ByEpoch_EndsTheConnectionThatIsMeant(long epoch, bool ends)
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");

        await CloseAsync(service, "a", epoch, DisconnectReason.Silent);

        var row = await RowAsync(service);
        Assert.Equal(ends ? (DisconnectReason.Silent, service.Clock.GetUtcNow()) : (null, null), (row.CloseReason, row.ClosedAt));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Close_LateGoodbyeOfAnOldSocket_ChangesNothing(long epoch)
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");
        await OpenAsync(service, "b", "two", openedAfter: 5);

        await CloseAsync(service, "a", epoch);

        Assert.Equal("b", (await HolderAsync(service))?.ConnectionId);
    }

    /// <summary>An epoch is never given again, also not after an end.</summary>
    [Fact]
    public async Task Open_AfterAnEnd_IsAHigherEpoch()
    {
        var service = await StartAsync();
        for (var epoch = 1; epoch <= 4; epoch++)
        {
            Assert.Equal(epoch, (await OpenAsync(service, $"{epoch}", "one", epoch)).Epoch);
            await CloseAsync(service, $"{epoch}", epoch);
        }
    }

    /// <summary>The word of its end may be faster than a question that the broker brings again.</summary>
    [Fact]
    public async Task Open_OfASocketThatHasEnded_StaysEnded()
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "one");
        await CloseAsync(service, "a", 1);

        Assert.True((await OpenAsync(service, "a", "one", isLate: true)).IsSuperseded);
        Assert.Null(await HolderAsync(service));
    }

    [Theory]
    [InlineData("two", 5, 4, true, true)] // asked late: the clocks decide
    [InlineData("two", 5, 6, true, false)]
    [InlineData("two", 5, 4, false, true)] // in order, but the questions were under way at the same time
    [InlineData("two", 60, 0, false, false)] // in order: clocks that differ must not lock a charge point out
    [InlineData("one", 60, 0, false, true)] // a gateway's own clock orders its sockets
    public async Task Open_SocketThatSeemsOlder_IsSupersededWhereTheClocksCanTell(
        string gatewayId, double presentOpened, double opened, bool isLate, bool isSuperseded)
    {
        var service = await StartAsync();
        await OpenAsync(service, "present", "one", presentOpened);

        var answer = await OpenAsync(service, "other", gatewayId, opened, isLate);

        Assert.Equal((isSuperseded, isSuperseded ? 0 : 2), (answer.IsSuperseded, answer.Epoch));
        Assert.Equal(isSuperseded ? "present" : "other", (await HolderAsync(service))?.ConnectionId);
    }

    /// <summary>A gateway stood still while the charge point went elsewhere, and its clock is a minute ahead.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)] // and has left again: what the gateway holds is half open
    public async Task Open_LateOfASocketWhoseChargePointWentElsewhere_IsSupersededWhateverTheClocksSay(bool hasLeft)
    {
        var service = await StartAsync();
        await OpenAsync(service, "a", "frozen", openedAfter: 60);
        await OpenAsync(service, "b", "living", openedAfter: 5);
        if (hasLeft)
            await CloseAsync(service, "b", 2);

        Assert.True((await OpenAsync(service, "a", "frozen", openedAfter: 60, isLate: true, lastEpoch: 1)).IsSuperseded);
        Assert.Equal(("b", 2, !hasLeft), await PresentAsync(service));
    }

    /// <summary>It came in time, and was with a process that stood still.</summary>
    [Fact]
    public async Task Open_DecidedAfterItsDeadline_IsAsOneThatIsAskedLate()
    {
        var service = await StartAsync();
        await OpenAsync(service, "b", "living", openedAfter: 60);

        Assert.True((await OpenAsync(service, "a", "other", openedAfter: 0, askedAgo: TimeSpan.FromSeconds(40))).IsSuperseded);
    }

    /// <summary>A gateway whose clock is slow would lock out its charge points if all it asks were late.</summary>
    [Fact]
    public async Task Open_AskedByASlowClock_IsNotAsOneThatIsAskedLate()
    {
        var service = await StartAsync();
        await OpenAsync(service, "b", "living", openedAfter: 60);

        Assert.False((await OpenAsync(service, "a", "other", openedAfter: 0, askedAgo: TimeSpan.FromSeconds(20))).IsSuperseded);
    }

    [Fact]
    public async Task Open_LateButNothingNewerIsOpen_IsHeld()
    {
        var service = await StartAsync();
        await OpenAsync(service, "newer", "one", openedAfter: 5);
        await CloseAsync(service, "newer", 1);

        Assert.Equal(2, (await OpenAsync(service, "older", "two", openedAfter: 1, isLate: true)).Epoch);
    }

    /// <summary>Two instances of the service, and charge points that nobody has known so far.</summary>
    [Fact]
    public async Task Open_ManySocketsAtOnce_LeavesTheNewestOfEachWithTheHighestEpoch()
    {
        const int ChargePoints = 20;
        const int Sockets = 12;
        var services = new[] { await StartAsync(), await StartAsync() };
        var random = new Random(1);
        var questions = Enumerable.Range(0, ChargePoints * Sockets).Select(i => (ChargePoint: i / Sockets, Socket: i % Sockets)).ToArray();
        random.Shuffle(questions);

        // All within the time that questions are under way, so that the clocks decide.
        var answers = await Task.WhenAll(questions.Select(question => Task.Run(async () => (
            question.ChargePoint,
            question.Socket,
            Answer: await OpenAsync(
                services[question.Socket % 2], $"{question.ChargePoint}-{question.Socket}", $"gateway-{question.Socket % 3}",
                question.Socket * 0.1, chargePointId: $"CP{question.ChargePoint}")))));

        foreach (var group in answers.GroupBy(answer => answer.ChargePoint))
        {
            var held = await RowAsync(services[0], $"CP{group.Key}");
            var accepted = group.Where(answer => !answer.Answer.IsSuperseded).ToList();
            Assert.Equal($"{group.Key}-{Sockets - 1}", held.ConnectionId);
            Assert.Equal(accepted.Max(answer => answer.Answer.Epoch), held.Epoch);
            Assert.Equal(Enumerable.Range(1, accepted.Count).Select(epoch => (long)epoch), accepted.Select(answer => answer.Answer.Epoch).Order());
        }
    }

    [Fact]
    public async Task Close_WhileTheSameChargePointsConnectElsewhere_LosesNoConnection()
    {
        const int ChargePoints = 100;
        var (one, two) = (await StartAsync(), await StartAsync());
        for (var i = 0; i < ChargePoints; i++)
            await OpenAsync(one, $"old-{i}", "one", chargePointId: $"CP{i}");

        await Task.WhenAll(Enumerable.Range(0, ChargePoints).SelectMany(i => new Func<Task>[]
        {
            () => CloseAsync(one, $"old-{i}", 1, DisconnectReason.GatewayStopping, $"CP{i}"),
            () => OpenAsync(two, $"new-{i}", "two", 5, chargePointId: $"CP{i}"),
        }).Select(Task.Run));

        for (var i = 0; i < ChargePoints; i++)
            Assert.Equal(($"new-{i}", 2L, true), await PresentAsync(one, $"CP{i}"));
    }
}
