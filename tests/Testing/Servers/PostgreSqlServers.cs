using Testcontainers.PostgreSql;

namespace Ocpp.Micro.Testing.Servers;

/// <summary>Where databases come from.</summary>
internal static class PostgreSqlServers
{
    private const string Variable = "OCPP_TEST_POSTGRES";

    private const string Advice =
        $"There is no PostgreSQL to test against: set {Variable} to an Npgsql connection string, start Docker, or install postgresql.";

    /// <summary>The server that the environment names, else one of this process's own.</summary>
    public static Task<ITestServer> AnyAsync() => TestServers.StartAsync(Addressed(), Container, LocalPostgreSql.TryCreate, Advice);

    /// <summary>A server that nobody else uses.</summary>
    public static Task<ITestServer> OwnAsync() => TestServers.StartAsync(null, Container, LocalPostgreSql.TryCreate, Advice);

    private static AddressedServer? Addressed() =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } address ? new(address) : null;

    private static ContainerServer Container()
    {
        var port = FreePort.Next();
        var container = new PostgreSqlBuilder("postgres:17")
            .WithUsername("ocpp").WithPassword("ocpp").WithDatabase("postgres")
            .WithPortBinding(port, PostgreSqlBuilder.PostgreSqlPort)
            .WithCommand("-c", "fsync=off", "-c", "max_connections=200")
            .Build();

        return new(container, $"Host={container.Hostname};Port={port};Username=ocpp;Password=ocpp;Database=postgres");
    }
}
