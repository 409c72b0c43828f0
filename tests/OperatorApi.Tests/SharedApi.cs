using Microsoft.Extensions.DependencyInjection;
using Ocpp.Micro.Testing.Databases;
using Ocpp.Micro.Testing.Services;

namespace Ocpp.Micro.OperatorApi.Tests;

/// <summary>An instance that is started once for all tests of a class, which follow one another.</summary>
public sealed class SharedApi : IAsyncLifetime
{
    private readonly SqliteUnderTest _database = new();
    private ApiUnderTest? _api;

    public async ValueTask InitializeAsync()
    {
        await _database.CreateAsync();
        _api = ApiUnderTest.Build([(_database.Setting.Key, _database.Setting.Value)]);
        await _api.StartAsync();
    }

    /// <summary>The instance, with charge points and services that nobody has asked anything yet.</summary>
    public ApiUnderTest Begin()
    {
        _api!.ChargePoints.Forget();
        _api.Services.GetRequiredService<ScriptedServices>().Forget();
        return _api;
    }

    public async ValueTask DisposeAsync()
    {
        if (_api is not null)
            await _api.DisposeAsync();
        await _database.DisposeAsync();
    }
}
