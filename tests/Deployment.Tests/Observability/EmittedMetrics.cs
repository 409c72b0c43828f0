using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Ocpp.Micro.AllInOne;
using Ocpp.Micro.ConnectionGateway;
using Ocpp.Micro.OperatorApi;
using Ocpp.Micro.ServiceDefaults;

namespace Ocpp.Micro.Deployment.Tests.Observability;

/// <summary>
/// What Prometheus calls the metrics of all services: their instruments, gathered from a process that runs them all, and named by the rules
/// by which OpenTelemetry's names are translated.
/// </summary>
public sealed class EmittedMetrics : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();
    private readonly ConcurrentDictionary<string, Instrument> _instruments = new();

    /// <summary>Every name that a query may have.</summary>
    public IReadOnlySet<string> Names => _instruments.Values.SelectMany(NamesOf).ToHashSet();

    public async ValueTask InitializeAsync()
    {
        using var listener = new MeterListener { InstrumentPublished = (instrument, _) => _instruments[instrument.Name] = instrument };
        listener.Start();

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Ocpp.Micro.AllInOne" });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Gateway:Port"] = "0",
            ["OperatorApi:Port"] = "0",
            ["Management:Port"] = "0",
            ["Management:Address"] = "127.0.0.1",
            ["Database:SqliteFile"] = Path.Combine(_folder.FullName, "ocpp.db"),
            ["Logging:LogLevel:Default"] = "Warning",
        });
        builder.AddServiceDefaults();
        builder.AddAllServices();
        await using var app = builder.Build();
        app.MapServiceDefaults();
        app.MapConnectionGateway();
        app.MapOperatorApi();
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    private static IEnumerable<string> NamesOf(Instrument instrument)
    {
        var name = instrument.Name.Replace('.', '_');
        var unit = instrument.Unit switch { "s" => "_seconds", "By" => "_bytes", _ => "" };
        if (!name.EndsWith(unit, StringComparison.Ordinal))
            name += unit;

        var type = instrument.GetType().Name.Split('`')[0];
        return type switch
        {
            "Histogram" => [name + "_bucket", name + "_sum", name + "_count"],
            "Counter" or "ObservableCounter" => [name + "_total"],
            _ => [name],
        };
    }
}
