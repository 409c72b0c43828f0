namespace Ocpp.Micro.Testing.Systems;


/// <summary>Short questions to the services' tables.</summary>
public static class DatabaseExtensions
{
    /// <summary>Counts rows.</summary>
    /// <param name="database">The database.</param>
    /// <param name="from">Table with its schema, and a WHERE if need be.</param>
    public static async Task<int> CountAsync(this TestDatabase database, string from) =>
        (int)await database.ScalarAsync<long>($"SELECT count(*) FROM {from}");
}
