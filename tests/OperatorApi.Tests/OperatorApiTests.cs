using Ocpp.Micro.Testing.Databases;

namespace Ocpp.Micro.OperatorApi.Tests;

/// <summary>Tests that run on both databases: the two classes derived from the one with the bodies name it.</summary>
public abstract class OperatorApiTests(DatabaseUnderTest database) : ApiTests, IAsyncLifetime
{
    private readonly List<ApiUnderTest> _apis = [];

    public ValueTask InitializeAsync() => new(database.CreateAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var api in _apis)
            await api.DisposeAsync();

        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts an instance; several of one test share the database.</summary>
    protected Task<ApiUnderTest> StartAsync(params (string Key, string? Value)[] settings) => StartAsync(false, settings);

    protected async Task<ApiUnderTest> StartAsync(bool printsFirstKey, params (string Key, string? Value)[] settings)
    {
        var api = ApiUnderTest.Build([(database.Setting.Key, database.Setting.Value), .. settings], printsFirstKey);
        _apis.Add(api);
        await api.StartAsync();
        return api;
    }
}
