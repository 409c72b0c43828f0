using Ocpp.Micro.Testing;
using Ocpp.Micro.Testing.Processes;

namespace Ocpp.Micro.EndToEnd.Tests;

/// <summary>A service that is told to migrate makes its tables and ends, without broker and listeners.</summary>
public sealed class MigrateTests(PostgreSqlFixture postgreSql)
{
    [Theory]
    [InlineData(ServiceName.Boot, "boot")]
    [InlineData(ServiceName.Session, "session")]
    [InlineData(ServiceName.Device, "device")]
    [InlineData(ServiceName.Energy, "energy")]
    [InlineData(ServiceName.Certificate, "certificate")]
    [InlineData(ServiceName.Operator, "operator")]
    public async Task Start_ToldToMigrate_MakesTheTablesAndEnds(string folder, string schema)
    {
        await using var database = await postgreSql.CreateDatabaseAsync();

        await using var process = Start(folder, "migrate", database);

        Assert.Equal(0, await process.WaitForExitAsync(TimeSpan.FromMinutes(2)));
        Assert.NotEqual(0, await database.ScalarAsync<long>($"SELECT count(*) FROM information_schema.tables WHERE table_schema = '{schema}'"));
    }

    [Fact]
    public async Task Start_UnknownCommand_SaysWhichThereAre()
    {
        await using var database = await postgreSql.CreateDatabaseAsync();

        await using var process = Start(ServiceName.Boot, "migarte", database);

        Assert.Equal(1, await process.WaitForExitAsync(TimeSpan.FromMinutes(2)));
        Assert.Contains("There is no command migarte. There is: migrate;", process.Output, StringComparison.Ordinal);
    }

    // That the service is to wait for others changes nothing about the command.
    private static ChildProcess Start(string folder, string command, TestDatabase database) => ChildProcess.Start(
        "dotnet",
        [Repository.AssemblyOf(folder), command],
        new Dictionary<string, string?>
        {
            ["Database__PostgreSql"] = database.ConnectionString,
            ["Database__MigrateOnStart"] = "false",
        });
}
