using Ocpp.Micro.Contracts.V16;

namespace Ocpp.Micro.Contracts.Tests.Payloads;

/// <summary>Date-times: RFC 3339 and nothing else in, one form out.</summary>
public sealed class TimestampTests
{
    [Theory]
    [InlineData("2026-01-31T12:34:56Z", "2026-01-31T12:34:56.000Z")]
    [InlineData("2026-01-31T12:34:56.7Z", "2026-01-31T12:34:56.700Z")]
    [InlineData("2026-01-31T12:34:56.789Z", "2026-01-31T12:34:56.789Z")]
    [InlineData("2026-01-31T12:34:56.7899999999999Z", "2026-01-31T12:34:56.789Z")]
    [InlineData("2026-01-31t12:34:56z", "2026-01-31T12:34:56.000Z")]
    [InlineData("2026-01-31T12:34:56+00:00", "2026-01-31T12:34:56.000Z")]
    [InlineData("2026-01-31T23:34:56.123456-05:30", "2026-02-01T05:04:56.123Z")]
    [InlineData("2024-02-29T00:00:00+23:59", "2024-02-28T00:01:00.000Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00.000Z")]
    [InlineData("9999-12-31T23:59:59.999Z", "9999-12-31T23:59:59.999Z")]
    [InlineData("2026-01-31T12:34:56\\u005a", "2026-01-31T12:34:56.000Z")]
    public void ReadAndWrite_DateTime_IsUtcWithMilliseconds(string read, string written)
    {
        var response = Payload.Read<HeartbeatResponse>($$"""{"currentTime":"{{read}}"}""");

        Assert.Equal(TimeSpan.Zero, response.CurrentTime.Offset);
        Assert.Equal($$"""{"currentTime":"{{written}}"}""", Payload.Write(response));
    }

    [Fact]
    public void Read_Fraction_KeepsHundredNanoseconds()
    {
        var response = Payload.Read<HeartbeatResponse>("""{"currentTime":"2026-01-31T12:34:56.1234567Z"}""");

        Assert.Equal(1_234_567, response.CurrentTime.Ticks % TimeSpan.TicksPerSecond);
    }

    [Fact]
    public void Write_LocalTime_IsBroughtToUtc()
    {
        var local = new DateTimeOffset(2026, 1, 1, 1, 0, 0, TimeSpan.FromHours(2));

        Assert.Equal("""{"currentTime":"2025-12-31T23:00:00.000Z"}""", Payload.Write(new HeartbeatResponse(local)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026-01-31")]
    [InlineData("2026-01-31T12:34Z")]
    [InlineData("2026-01-31T12:34:56")]
    [InlineData("2026-01-31 12:34:56Z")]
    [InlineData("2026-01-31T12:34:56.Z")]
    [InlineData("2026-01-31T12:34:56,5Z")]
    [InlineData("2026-01-31T12:34:56+01")]
    [InlineData("2026-01-31T12:34:56+0100")]
    [InlineData("2026-01-31T12:34:56+24:00")]
    [InlineData("2026-01-31T12:34:56Z ")]
    [InlineData("2026-02-29T12:34:56Z")]
    [InlineData("2026-13-01T12:34:56Z")]
    [InlineData("2026-00-01T12:34:56Z")]
    [InlineData("2026-01-00T12:34:56Z")]
    [InlineData("2026-01-31T24:00:00Z")]
    [InlineData("2026-01-31T12:60:00Z")]
    [InlineData("2016-12-31T23:59:60Z")]
    [InlineData("0000-01-01T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59-01:00")]
    [InlineData("2026-0a-31T12:34:56Z")]
    [InlineData("+2026-01-31T12:34:56Z")]
    public void Read_AnythingElse_IsAPropertyViolation(string read)
    {
        var violation = Payload.ReadViolation<HeartbeatResponse>($$"""{"currentTime":"{{read}}"}""");

        Assert.Equal(
            (OcppErrorCode.PropertyConstraintViolation, "currentTime must be a date-time of RFC 3339 with a time offset"),
            (violation.Code, violation.Description));
    }
}
