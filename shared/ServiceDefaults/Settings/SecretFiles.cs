using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.KeyPerFile;
using Microsoft.Extensions.FileProviders;

namespace Ocpp.Micro.ServiceDefaults.Settings;

/// <summary>
/// Options from mounted files, one each, called as in the environment: <c>/run/secrets/Database__PostgreSql</c>. They come before the
/// environment, and the command line before both.
/// </summary>
internal static class SecretFiles
{
    /// <summary>The variable that names their folder.</summary>
    public const string Variable = "SECRETS_DIRECTORY";

    private const string DefaultFolder = "/run/secrets";

    public static void AddSecretFiles(this WebApplicationBuilder builder)
    {
        var folder = Path.GetFullPath(builder.Configuration[Variable] ?? DefaultFolder);
        if (!Directory.Exists(folder))
            return;

        var sources = builder.Configuration.Sources;
        var commandLine = sources.FirstOrDefault(static source => source is CommandLineConfigurationSource);
        sources.Insert(
            commandLine is null ? sources.Count : sources.IndexOf(commandLine),
            new KeyPerFileConfigurationSource { FileProvider = new PhysicalFileProvider(folder), Optional = true });
    }
}
