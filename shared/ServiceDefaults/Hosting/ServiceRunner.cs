using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ocpp.Micro.ServiceDefaults.Hosting;

/// <summary>Runs a service once its options are known to be good, or says which there are.</summary>
internal static class ServiceRunner
{
    public static async Task RunAsync(WebApplication app)
    {
        await using (app)
        {
            if (Usage.IsAskedFor(Environment.GetCommandLineArgs()))
            {
                await Console.Out.WriteAsync(app.Services.GetRequiredService<Usage>().Of(app.Environment.ApplicationName));
                return;
            }

            // Before all options are validated: a command needs few of them, and reads those.
            if (ProcessCommands.AskedFor(Environment.GetCommandLineArgs()) is { } command)
            {
                await app.Services.GetRequiredService<ProcessCommands>().RunAsync(command);
                return;
            }

            // The host validates at start too, but logs a stack trace that buries the one line that matters.
            app.Services.GetService<IStartupValidator>()?.Validate();

            // The host is built with its own options, earlier than a message about ours could be given.
            app.Services.GetRequiredService<IOptions<HostOptions>>().Value.ShutdownTimeout =
                app.Services.GetRequiredService<IOptions<LifetimeOptions>>().Value.ShutdownTimeout;

            await app.RunAsync();
        }
    }
}
