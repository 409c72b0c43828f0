using Ocpp.Micro.Testing.Servers;

namespace Ocpp.Micro.Testing;

/// <summary>A part of a broker that no other test sees: exchanges and queues begin empty and go when it is disposed.</summary>
public sealed class VirtualHost : IAsyncDisposable
{
    private static readonly SemaphoreSlim _onlyOne = new(1);

    private readonly RabbitMqAdministration? _administration;
    private readonly string _name;

    private VirtualHost(Uri address, RabbitMqAdministration? administration, string name)
    {
        Address = address;
        _administration = administration;
        _name = name;
    }

    /// <summary>Its address, virtual host included: a value for <c>Broker:Address</c>.</summary>
    public Uri Address { get; }

    internal static async Task<VirtualHost> CreateAsync(ITestServer server)
    {
        var broker = new Uri(server.Address);
        var name = $"test-{Guid.NewGuid():N}";
        var administration = new RabbitMqAdministration(server.Administration!, broker);
        if (!await administration.AnswersAsync())
        {
            // A broker named in the environment may come without the management plugin: its one virtual host has to do, by turns.
            administration.Dispose();
            await _onlyOne.WaitAsync();
            return new(broker, null, "");
        }

        await administration.AddVirtualHostAsync(name);
        return new(new UriBuilder(broker) { Path = name }.Uri, administration, name);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_administration is null)
        {
            _onlyOne.Release();
            return;
        }

        try
        {
            await _administration.DeleteVirtualHostAsync(_name);
        }
        catch (HttpRequestException)
        {
            // The test has stopped the broker; nothing is left to tidy up.
        }

        _administration.Dispose();
    }
}
