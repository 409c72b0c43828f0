using Microsoft.Extensions.Hosting;
using Ocpp.Micro.Messaging;
using Ocpp.Micro.Testing.Databases;
using Xunit;

namespace Ocpp.Micro.Testing.Services;

/// <summary>
/// Tests of an action service that run on both databases: the bodies are in an abstract class, the two classes derived from it
/// name the database.
/// </summary>
/// <param name="database">The database; each test has its own.</param>
/// <param name="module">Adds the service.</param>
/// <param name="endpoints">Names its handlers.</param>
public abstract class ServiceTests(
    DatabaseUnderTest database, Action<IHostApplicationBuilder> module, Action<IBusEndpoints> endpoints) : IAsyncLifetime
{
    private readonly List<ServiceUnderTest> _services = [];

    /// <inheritdoc/>
    public ValueTask InitializeAsync() => new(database.CreateAsync());

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services)
            await service.DisposeAsync();

        await database.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Starts an instance of the service; several of one test share the database.</summary>
    /// <param name="settings">Options, by their keys.</param>
    protected async Task<ServiceUnderTest> StartAsync(params (string Key, string Value)[] settings)
    {
        var service = Build(settings);
        await service.StartAsync();
        return service;
    }

    /// <summary>Builds an instance of the service and does not start it.</summary>
    /// <param name="settings">Options, by their keys.</param>
    protected ServiceUnderTest Build(params (string Key, string Value)[] settings)
    {
        var service = ServiceUnderTest.Build(
            builder =>
            {
                module(builder);
                endpoints(new HandlerRegistrations(builder.Services));
                Customize(builder);
            },
            [database.Setting, .. settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))]);
        _services.Add(service);
        return service;
    }

    /// <summary>Adds what the service finds on its bus.</summary>
    /// <param name="builder">The service's host.</param>
    protected virtual void Customize(IHostApplicationBuilder builder)
    {
    }
}
