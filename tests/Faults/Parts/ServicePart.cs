using Ocpp.Micro.Faults.Tests.Network;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Faults.Tests.Parts;

/// <summary>A service as a process, and its own ways to broker and database.</summary>
internal sealed class ServicePart(string name, string folder, IReadOnlyList<TcpProxy> ways, params IEnumerable<(string Key, string? Value)> settings)
    : ProcessPart(name), IAsyncDisposable
{
    // Broker or database may be away as well.
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(4);

    private readonly (string, string?)[] _settings = [.. settings];
    private readonly List<string> _outputs = [];
    private ServiceProcess? _service;

    public ServiceProcess Service => _service ?? throw new InvalidOperationException($"{Name} does not run.");

    /// <summary>What all its processes have written.</summary>
    public string Output => string.Concat(_outputs) + _service?.Output;

    protected override IEnumerable<TcpProxy> Ways => ways;

    /// <summary>Starts it until it is ready, as an orchestrator does: one that ends by itself is started once more.</summary>
    public async Task BeginAsync()
    {
        while (true)
        {
            _service = ServiceProcess.Launch(folder, _settings);
            try
            {
                await _service.WaitUntilReadyAsync(_patience);
                return;
            }
            catch (InvalidOperationException) when (_service.Process.HasExited)
            {
                await ForgetAsync();
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null)
            await ForgetAsync();
    }

    protected override Task StartAsync() => BeginAsync();

    /// <summary>Stops it in order (SIGTERM).</summary>
    public async Task EndAsync()
    {
        await Service.StopAsync();
        await ForgetAsync();
    }

    protected override Task StopAsync() => EndAsync();

    protected override async Task KillAsync()
    {
        await Service.Process.KillAsync();
        await ForgetAsync();
    }

    protected override Task SuspendAsync()
    {
        Service.Process.Suspend();
        return Task.CompletedTask;
    }

    protected override Task ResumeAsync()
    {
        Service.Process.Resume();
        return Task.CompletedTask;
    }

    private async Task ForgetAsync()
    {
        var ended = Service;
        _service = null;
        await ended.DisposeAsync();
        _outputs.Add(ended.Output);
    }
}
