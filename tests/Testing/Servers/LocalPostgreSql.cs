using Npgsql;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>A PostgreSQL server of this machine's own installation: own folder and port, no care for power cuts, gone with the test.</summary>
internal sealed class LocalPostgreSql : ITestServer
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(60);

    private readonly string _programs;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-micro-postgresql-");
    private readonly int _port = FreePort.Next();
    private ChildProcess? _server;

    private LocalPostgreSql(string programs) => _programs = programs;

    public string Address => $"Host=127.0.0.1;Port={_port};Username=ocpp;Database=postgres";

    public Uri? Administration => null;

    private string Data => Path.Combine(_folder.FullName, "data");

    public static LocalPostgreSql? TryCreate() =>
        InstalledPrograms.Find("initdb", Folders()) is { } initdb ? new LocalPostgreSql(Path.GetDirectoryName(initdb)!) : null;

    public async Task StartAsync()
    {
        if (!Directory.Exists(Data))
            await CreateClusterAsync();

        var (program, arguments) = AsServerUser("postgres",
        [
            "-D", Data, "-p", $"{_port}", "-c", "listen_addresses=127.0.0.1", "-c", $"unix_socket_directories={_folder.FullName}",
            "-c", "max_connections=300", "-c", "fsync=off", "-c", "full_page_writes=off",
        ]);
        var wasKilled = File.Exists(Path.Combine(Data, "postmaster.pid"));
        _server = Start();
        await Eventually.IsTrueAsync(
            async () =>
            {
                if (!_server.HasExited)
                    return await TakesClientsAsync();
                if (!wasKilled)
                    throw new InvalidOperationException($"PostgreSQL did not start:\n{_server.Output}");

                // It refuses as long as processes of the one that was killed are still about to leave.
                await _server.DisposeAsync();
                _server = Start();
                return false;
            },
            "PostgreSQL takes clients", _patience);

        ChildProcess Start() => ChildProcess.Start(program, arguments, tidyUp: $"rm -rf '{_folder.FullName}'");
    }

    public async Task StopAsync()
    {
        if (_server is null)
            return;

        // Interrupt is its "fast" shutdown; Terminate would wait for every client to leave.
        _server.Signal(PosixSignals.Interrupt);
        await _server.WaitForExitAsync(_patience);
        await _server.DisposeAsync();
        _server = null;
    }

    public async Task KillAsync()
    {
        if (_server is null)
            return;

        await _server.KillAsync();
        await _server.DisposeAsync();
        _server = null;
    }

    public Task SuspendAsync() => _server?.SuspendAllAsync() ?? Task.CompletedTask;

    public Task ResumeAsync() => _server?.ResumeAllAsync() ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Delete(recursive: true);
    }

    private static IEnumerable<string> Folders() =>
        InstalledPrograms.NewestFirst("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"));

    private async Task CreateClusterAsync()
    {
        if (Environment.IsPrivilegedProcess)
            await ChildProcess.RunAsync("chown", "postgres:", _folder.FullName);

        var (program, arguments) = AsServerUser(
            "initdb", ["-D", Data, "-U", "ocpp", "--auth=trust", "--encoding=UTF8", "--no-locale", "--no-sync"]);
        await ChildProcess.RunAsync(program, arguments);
    }

    // PostgreSQL refuses to run as root. setpriv becomes the server instead of waiting beside it, so that a signal reaches the server.
    private (string Program, string[] Arguments) AsServerUser(string program, string[] arguments)
    {
        var path = Path.Combine(_programs, program);

        return Environment.IsPrivilegedProcess
            ? ("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", "--", path, .. arguments])
            : (path, arguments);
    }

    private async Task<bool> TakesClientsAsync()
    {
        try
        {
            await using var connection = new NpgsqlConnection(Address + ";Pooling=false");
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }
}
