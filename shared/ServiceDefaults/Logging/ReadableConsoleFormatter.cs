using System.Globalization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace Ocpp.Micro.ServiceDefaults.Logging;

/// <summary>One line per event for a person: local time, what happened; level and origin only when something is wrong.</summary>
internal sealed class ReadableConsoleFormatter(TimeProvider clock, bool coloured) : ConsoleFormatter(FormatterName)
{
    public const string FormatterName = "readable";

    private const string Reset = "\e[0m";

    public ReadableConsoleFormatter(TimeProvider clock)
        : this(clock, !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")))
    {
    }

    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        var message = OnOneLine(logEntry.Formatter(logEntry.State, logEntry.Exception));
        var (word, colour) = Appearance(logEntry.LogLevel);

        textWriter.Write(clock.GetLocalNow().ToString("HH:mm:ss ", CultureInfo.InvariantCulture));
        if (coloured && colour is not null)
            textWriter.Write(colour);
        if (word is not null)
            textWriter.Write($"{word} {ShortName(logEntry.Category)}: ");
        textWriter.Write(message);
        if (coloured && colour is not null)
            textWriter.Write(Reset);
        textWriter.WriteLine();

        if (logEntry.Exception is { } exception)
            textWriter.WriteLine(logEntry.LogLevel >= LogLevel.Error ? exception.ToString() : $"         {exception.Message}");
    }

    // What a charge point sends may stand in a message; it must not draw on the terminal or make up lines.
    private static string OnOneLine(string message) =>
        message.Any(char.IsControl) ? string.Concat(message.Select(letter => char.IsControl(letter) ? ' ' : letter)) : message;

    private static (string? Word, string? Colour) Appearance(LogLevel level) => level switch
    {
        LogLevel.Critical => ("CRITICAL", "\e[31m"),
        LogLevel.Error => ("ERROR", "\e[31m"),
        LogLevel.Warning => ("warning", "\e[33m"),
        LogLevel.Information => (null, null),
        _ => (null, "\e[2m"),
    };

    private static string ShortName(string category) => category[(category.LastIndexOf('.') + 1)..];
}
