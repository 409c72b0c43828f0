using System.Net;

namespace Ocpp.Micro.Testing.Processes;

/// <summary>A service as operators run it: a process of its own, set up by its environment, watched through its management port.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(2);
    private static readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };

    private ServiceProcess(ChildProcess process, Uri management)
    {
        Process = process;
        Management = management;
    }

    /// <summary>The process, to be killed, suspended and resumed.</summary>
    public ChildProcess Process { get; }

    /// <summary>Where it serves health and metrics.</summary>
    public Uri Management { get; }

    /// <summary>What it has written so far.</summary>
    public string Output => Process.Output;

    /// <summary>Starts a service without waiting for anything.</summary>
    /// <param name="folder">Its folder, relative to the root: <c>services/boot-service</c>.</param>
    /// <param name="settings">Its options as <c>Section:Property</c>, and other variables by their names.</param>
    public static ServiceProcess Launch(string folder, params IEnumerable<(string Key, string? Value)> settings)
    {
        var port = FreePort.Next();
        var environment = new Dictionary<string, string?>
        {
            ["Management__Port"] = $"{port}",
            ["Management__Address"] = "127.0.0.1",

            // For those that serve operators; tests that want to reach them say where.
            ["OperatorApi__Port"] = "0",
            ["OperatorApi__Address"] = "127.0.0.1",

            // For a process that lives for seconds it does not pay to find out which code is hot and to compile that anew, nor to write
            // code through a second mapping.
            ["DOTNET_EnableWriteXorExecute"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_TC_CallCountingDelayMs"] = "EA60", // hexadecimal: 60 s
        };
        foreach (var (key, value) in settings)
            environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;

        return new(
            ChildProcess.Start("dotnet", [Repository.AssemblyOf(folder)], environment), new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Starts a service and waits until it is ready.</summary>
    /// <param name="folder">Its folder, relative to the root.</param>
    /// <param name="settings">Its options as <c>Section:Property</c>, and other variables by their names.</param>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    /// <exception cref="TimeoutException">It is not ready in time.</exception>
    public static async Task<ServiceProcess> StartAsync(string folder, params IEnumerable<(string Key, string? Value)> settings)
    {
        var service = Launch(folder, settings);
        try
        {
            await service.WaitUntilReadyAsync();
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }

        return service;
    }

    /// <summary>Waits until it says that it is ready.</summary>
    /// <param name="patience">How long; 2 minutes by default.</param>
    /// <exception cref="InvalidOperationException">It ended instead.</exception>
    /// <exception cref="TimeoutException">It is not ready in time.</exception>
    public async Task WaitUntilReadyAsync(TimeSpan? patience = null)
    {
        try
        {
            await Eventually.IsTrueAsync(IsReadyAsync, "the service is ready", patience ?? _patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"The service is not ready:\n{Output}");
        }
    }

    /// <summary>Whether it says now that it is ready.</summary>
    /// <exception cref="InvalidOperationException">It has ended.</exception>
    public async Task<bool> IsReadyAsync()
    {
        if (Process.HasExited)
            throw new InvalidOperationException($"The service has ended:\n{Output}");

        try
        {
            using var response = await _http.GetAsync(new Uri(Management, "/health/ready"));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception exception) when (exception is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Reads one of its management pages.</summary>
    /// <param name="path">The path, <c>/metrics</c> for example.</param>
    public Task<string> ReadAsync(string path) => _http.GetStringAsync(new Uri(Management, path));

    /// <summary>Asks it to end, as an orchestrator does (SIGTERM).</summary>
    /// <returns>The exit code.</returns>
    public Task<int> StopAsync() => Process.TerminateAsync(_patience);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => Process.DisposeAsync();
}
