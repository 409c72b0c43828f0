using Ocpp.Micro.ChargePointSimulator.Statistics;

namespace Ocpp.Micro.ChargePointSimulator.Tests.Statistics;

public sealed class LatencyHistogramTests
{
    [Theory]
    [InlineData(0.5, 5_000)]
    [InlineData(0.95, 9_500)]
    [InlineData(0.99, 9_900)]
    [InlineData(1, 10_000)]
    public void Percentile_EvenlySpreadDurations_IsRightTo4Percent(double share, double milliseconds)
    {
        var histogram = new LatencyHistogram();
        for (var duration = 1; duration <= 10_000; duration++)
        {
            histogram.Record(TimeSpan.FromMilliseconds(duration));
        }

        Assert.InRange(histogram.Percentile(share).TotalMilliseconds, milliseconds, milliseconds * 1.04);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(31)]
    public void Percentile_FewMicroseconds_IsExact(int microseconds)
    {
        var histogram = new LatencyHistogram();

        histogram.Record(TimeSpan.FromMicroseconds(microseconds));

        Assert.Equal(TimeSpan.FromMicroseconds(microseconds), histogram.Percentile(0.5));
    }

    [Fact]
    public void Percentile_Nothing_IsZero() => Assert.Equal(TimeSpan.Zero, new LatencyHistogram().Percentile(0.99));

    [Fact]
    public void Record_LongerThanAnyBucket_CountsInTheLast()
    {
        var histogram = new LatencyHistogram();

        histogram.Record(TimeSpan.MaxValue);

        Assert.True(histogram.Percentile(0.5) > TimeSpan.FromDays(1));
    }
}
