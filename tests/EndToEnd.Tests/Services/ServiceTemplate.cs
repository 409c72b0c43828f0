using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests.Services;

/// <summary>
/// <c>dotnet new ocpp-action-service</c> as another team has it: from packages, outside of this repository, with nothing of it left on the
/// machine.
/// </summary>
internal sealed class ServiceTemplate : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("ocpp-action-service-").FullName;

    // A version that no cache of packages has.
    private readonly string _version = $"0.1.0-test.{Guid.NewGuid():N}";

    private string Packages => Path.Combine(_folder, "packages");

    /// <summary>Packs what lies in the repository, as it was built, and installs the template.</summary>
    public static async Task<ServiceTemplate> InstallAsync()
    {
        var template = new ServiceTemplate();
        try
        {
            await template.PackAsync();
            await template.RunAsync(template._folder, "new", "install", Path.Combine(template.Packages, $"Ocpp.Micro.Templates.{template._version}.nupkg"));
        }
        catch
        {
            await template.DisposeAsync();
            throw;
        }

        return template;
    }

    /// <summary>Makes a service, builds it and runs its own tests.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="options">Options of the template.</param>
    /// <returns>The folder of its project.</returns>
    public async Task<string> CreateAsync(string name, params IEnumerable<string> options)
    {
        await RunAsync(_folder, ["new", "ocpp-action-service", "-n", name, "--package-version", _version, .. options]);
        await RunAsync(Path.Combine(_folder, name), "test", "-c", Repository.Configuration);
        return Path.Combine(_folder, name, "src");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync()
    {
        await RunAsync(
            _folder, "pack", Path.Combine(Repository.Root, "Ocpp.Micro.sln"), "-c", Repository.Configuration, "--no-build", "-nodeReuse:false",
            $"-p:PackageVersion={_version}", "-o", Packages);
        await File.WriteAllTextAsync(Path.Combine(_folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="cache" /></config>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages()}" /></fallbackPackageFolders>
              <packageSources><add key="ocpp-micro" value="packages" /></packageSources>
            </configuration>
            """);
    }

    private async Task RunAsync(string directory, params IEnumerable<string> arguments)
    {
        await using var dotnet = ChildProcess.Start("dotnet", arguments, Environment(), directory: directory);
        var exitCode = await dotnet.WaitForExitAsync(_patience);
        if (exitCode != 0)
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {exitCode}:\n{dotnet.Output}");
    }

    // Templates are installed beside the command line's other state. What this test host runs with is not for others.
    private IEnumerable<KeyValuePair<string, string?>> Environment() =>
    [
        new("DOTNET_CLI_HOME", Path.Combine(_folder, "home")),
        new("NUGET_PACKAGES", null),
        new("MSBUILDDISABLENODEREUSE", "1"),
    ];

    private static string MachinePackages() =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
