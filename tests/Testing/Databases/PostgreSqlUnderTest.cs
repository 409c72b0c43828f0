namespace Ocpp.Micro.Testing.Databases;

/// <summary>An empty database on the PostgreSQL server of the assembly.</summary>
/// <param name="server">The server.</param>
public sealed class PostgreSqlUnderTest(PostgreSqlFixture server) : DatabaseUnderTest
{
    private TestDatabase? _database;

    /// <inheritdoc/>
    public override KeyValuePair<string, string?> Setting => new("Database:PostgreSql", _database!.ConnectionString);

    /// <inheritdoc/>
    public override async Task CreateAsync() => _database = await server.CreateDatabaseAsync();

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _database?.DisposeAsync() ?? ValueTask.CompletedTask;
}
