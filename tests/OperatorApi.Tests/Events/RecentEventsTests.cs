using Ocpp.Micro.OperatorApi.Events;

namespace Ocpp.Micro.OperatorApi.Tests.Events;

/// <summary>What an instance holds in memory of the last events.</summary>
public sealed class RecentEventsTests
{
    [Theory]
    [InlineData(7, new long[] { })]
    [InlineData(6, new long[] { 7 })]
    [InlineData(5, new long[] { 7 })]
    [InlineData(4, new long[] { 5, 7 })]
    public void TryRead_WithinWhatIsHeld_GivesWhatIsBehind(long after, long[] expected)
    {
        var read = new List<RecentEvent>();

        Assert.True(Held().TryRead(after, read, 10));

        Assert.Equal(expected, read.Select(entry => entry.Id));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void TryRead_BeforeOrBehindWhatIsHeld_IsNotAnswered(long after) => Assert.False(Held().TryRead(after, [], 10));

    [Fact]
    public void TryRead_MoreThanWanted_GivesTheFirst()
    {
        var read = new List<RecentEvent>();

        Assert.True(Held().TryRead(2, read, 2));

        Assert.Equal([4, 5], read.Select(entry => entry.Id));
    }

    // Three of 1, 2, 4, 5, 7: what was behind 2.
    private static RecentEvents Held()
    {
        var held = new RecentEvents(3);
        held.Begin(0);
        held.Add(new long[] { 1, 2, 4, 5, 7 }.Select(id => new RecentEvent(id, EventKind.Status, "CP", default)));
        return held;
    }
}
