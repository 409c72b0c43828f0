using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>A RabbitMQ node of this machine's own installation: own name, ports, folder and port mapper, gone with the test.</summary>
internal sealed class LocalRabbitMq : ITestServer
{
    // The node's own start script, past the wrapper of Debian that would change user and folder.
    private static readonly string[] _folders = ["/usr/lib/rabbitmq/bin"];
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(3);

    private readonly string _script;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-rabbitmq-");
    private readonly int _port = FreePort.Next();
    private readonly int _portOfPortMapper = FreePort.Next();
    private ChildProcess? _portMapper;
    private ChildProcess? _node;

    private LocalRabbitMq(string script) => _script = script;

    public string Address => $"amqp://guest:guest@127.0.0.1:{_port}";

    public Uri Administration { get; } = new($"http://127.0.0.1:{FreePort.Next()}");

    public static LocalRabbitMq? TryCreate() =>
        InstalledPrograms.Find("rabbitmq-server", _folders) is { } script ? new LocalRabbitMq(script) : null;

    public async Task StartAsync()
    {
        await File.WriteAllTextAsync(PathOf("plugins"), "[rabbitmq_management].");
        await File.WriteAllTextAsync(PathOf("rabbitmq.conf"), $"""
            management.tcp.ip = {Administration.Host}
            management.tcp.port = {Administration.Port}
            log.console.level = warning
            disk_free_limit.absolute = 50MB

            """);

        // A node that finds no port mapper starts one and leaves it behind for good.
        if (InstalledPrograms.Find("epmd") is { } portMapper)
            _portMapper ??= ChildProcess.Start(portMapper, ["-port", $"{_portOfPortMapper}", "-address", "127.0.0.1"]);
        _node = ChildProcess.Start(_script, [], Environment(), $"rm -rf '{_folder.FullName}'");

        using var management = new RabbitMqAdministration(Administration, new Uri(Address));
        await Eventually.IsTrueAsync(
            async () => _node.HasExited
                ? throw new InvalidOperationException($"RabbitMQ did not start:\n{_node.Output}")
                : await management.AnswersAsync(),
            "RabbitMQ takes clients", _patience);
    }

    public async Task StopAsync()
    {
        if (_node is null)
            return;

        await _node.TerminateAsync(_patience);
        await _node.DisposeAsync();
        _node = null;
    }

    public async Task KillAsync()
    {
        if (_node is null)
            return;

        await _node.KillAsync();
        await _node.DisposeAsync();
        _node = null;
    }

    public Task SuspendAsync()
    {
        _node?.Suspend();
        return Task.CompletedTask;
    }

    public Task ResumeAsync()
    {
        _node?.Resume();
        return Task.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
            await _node.DisposeAsync();

        if (_portMapper is not null)
            await _portMapper.DisposeAsync();

        _folder.Delete(recursive: true);
    }

    private Dictionary<string, string?> Environment() => new()
    {
        ["HOME"] = _folder.FullName,
        ["RABBITMQ_NODENAME"] = $"{_folder.Name}@localhost",
        ["RABBITMQ_NODE_IP_ADDRESS"] = "127.0.0.1",
        ["RABBITMQ_NODE_PORT"] = $"{_port}",
        ["RABBITMQ_DIST_PORT"] = $"{FreePort.Next()}",
        ["RABBITMQ_MNESIA_BASE"] = PathOf("data"),
        ["RABBITMQ_LOG_BASE"] = PathOf("log"),
        ["RABBITMQ_LOGS"] = "-",
        ["RABBITMQ_CONFIG_FILE"] = PathOf("rabbitmq.conf"),
        ["RABBITMQ_CONF_ENV_FILE"] = "/dev/null",
        ["RABBITMQ_ENABLED_PLUGINS_FILE"] = PathOf("plugins"),
        ["ERL_EPMD_PORT"] = $"{_portOfPortMapper}",
        ["ERL_EPMD_ADDRESS"] = "127.0.0.1",
        // Makes the script become the node instead of waiting beside it, so that a signal reaches the node.
        ["RUNNING_UNDER_SYSTEMD"] = "true",
    };

    private string PathOf(string name) => Path.Combine(_folder.FullName, name);
}
