using Microsoft.Extensions.Options;
using Ocpp.Micro.OperatorApi.Data;
using Ocpp.Micro.Persistence.Schema;

namespace Ocpp.Micro.OperatorApi.Access;

/// <summary>Lets the first operator in: by the configured key, or where the module was told so by one that is made and printed once.</summary>
internal sealed partial class FirstKey(
    IServiceScopeFactory scopes,
    SchemaState<OperatorDbContext> schema,
    IOptions<OperatorApiOptions> options,
    IOptions<OidcOptions> oidc,
    IEnumerable<FirstKeyPrinter> printers,
    ILogger<FirstKey> logger) : BackgroundService
{
    private const string Configuration = "configuration";
    private const string Start = "first start";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await schema.Ready.WaitAsync(stoppingToken);
        await using var scope = scopes.CreateAsyncScope();
        var keys = scope.ServiceProvider.GetRequiredService<ApiKeyStore>();
        if (ConfiguredKey.Of(options.Value) is { } configured)
        {
            if (!await keys.ConfigureAsync(configured, Configuration, stoppingToken))
                Log.ConfiguredIsRevoked(logger, options.Value.BootstrapKey is null ? "OperatorApi:BootstrapKeyFile" : "OperatorApi:BootstrapKey");
        }
        else if (printers.LastOrDefault() is { } printer && await keys.CreateFirstAsync(Start, stoppingToken) is { } secret)
        {
            await printer.PrintAsync(secret);
        }

        if (oidc.Value.Issuer is null && !await keys.HasAdminAsync(stoppingToken))
            Log.NobodyGetsIn(logger);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "No API key opens the operators' API: set OperatorApi:BootstrapKey or OperatorApi:BootstrapKeyFile to make the first one, or Oidc:Issuer")]
        public static partial void NobodyGetsIn(ILogger logger);

        [LoggerMessage(2, LogLevel.Warning, "The key of {Option} was revoked before and opens nothing: configure one that was never used")]
        public static partial void ConfiguredIsRevoked(ILogger logger, string option);
    }
}
