using Ocpp.Micro.OperatorApi.Shortcuts;
using Ocpp.Micro.ServiceDefaults.Settings;

namespace Ocpp.Micro.OperatorApi.Commands;

/// <summary>Registers what commands need.</summary>
internal static class CommandRegistration
{
    public static void AddCommands(this IServiceCollection services)
    {
        services.AddValidatedOptions<CommandOptions, CommandOptionsValidator>(CommandOptions.Section);
        services.AddHttpContextAccessor();
        services.AddSingleton<CommandJournal>();
        services.AddSingleton<CommandRunner>();
        services.AddScoped<CommandService>();
        services.AddScoped<ShortcutRequest>();
        services.AddHostedService(static provider => provider.GetRequiredService<CommandRunner>());
        services.AddHostedService<CommandRecovery>();
        services.AddHostedService<CommandRetention>();
    }
}
