namespace Ocpp.Micro.Testing.Databases;

/// <summary>A SQLite file in a temporary folder.</summary>
public sealed class SqliteUnderTest : DatabaseUnderTest
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ocpp-sqlite-");

    /// <summary>Where it is.</summary>
    public string File => Path.Combine(_folder.FullName, "test.db");

    /// <inheritdoc/>
    public override KeyValuePair<string, string?> Setting => new("Database:SqliteFile", File);

    /// <inheritdoc/>
    public override Task CreateAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
