using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Ocpp.Micro.ServiceDefaults.Logging;

namespace Ocpp.Micro.ServiceDefaults.Tests;

public sealed class LoggingTests
{
    [Theory]
    [InlineData(LogLevel.Information, "18:02:11 CP-1 connected")]
    [InlineData(LogLevel.Warning, "18:02:11 warning ConnectionLoop: CP-1 connected")]
    [InlineData(LogLevel.Error, "18:02:11 ERROR ConnectionLoop: CP-1 connected")]
    public void Readable_Event_IsOneLine(LogLevel level, string expected) =>
        Assert.Equal(expected + Environment.NewLine, Format(level, null));

    [Fact]
    public void Readable_WarningWithException_ShowsItsMessageWithoutStackTrace() =>
        Assert.Equal(
            ["18:02:11 warning ConnectionLoop: CP-1 connected", "         it broke"],
            Format(LogLevel.Warning, new InvalidOperationException("it broke")).TrimEnd().Split(Environment.NewLine));

    private static string Format(LogLevel level, Exception? exception)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 5, 4, 18, 2, 11, TimeSpan.Zero));
        var line = new StringWriter();
        var entry = new LogEntry<string>(
            level, "Ocpp.Micro.ConnectionGateway.Connections.ConnectionLoop", 1, "CP-1 connected", exception, static (state, _) => state);

        new ReadableConsoleFormatter(clock, coloured: false).Write(entry, null, line);

        return line.ToString();
    }
}
