using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>Says in one line why a service cannot start, when its settings are at fault.</summary>
internal static class StartFailures
{
    private const int CannotStart = 1;

    private static int _hooked;

    /// <summary>
    /// Ends the process with that line instead of a stack trace. Options are first read in different places, some while the
    /// application is still being built; the end of Main is the one that all failures pass.
    /// </summary>
    public static void EndProcessInOneLine()
    {
        if (Interlocked.Exchange(ref _hooked, 1) == 0)
            AppDomain.CurrentDomain.UnhandledException += static (_, failure) => EndProcess((Exception)failure.ExceptionObject);
    }

    /// <summary>The lines; none when the exception is of another kind.</summary>
    public static IReadOnlyList<string> ReasonsOf(Exception exception) => exception switch
    {
        OptionsValidationException invalid => SettingFailures.Of(invalid),
        AggregateException several => [.. several.InnerExceptions.SelectMany(ReasonsOf)],
        IOException { InnerException: AddressInUseException } inUse => [inUse.Message],
        UnknownCommandException unknown => [unknown.Message],
        _ => [],
    };

    private static void EndProcess(Exception exception)
    {
        var reasons = ReasonsOf(exception);
        if (reasons.Count == 0)
            return;

        foreach (var reason in reasons)
            Console.Error.WriteLine(reason);

        Environment.Exit(CannotStart);
    }
}
