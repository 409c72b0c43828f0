using System.Text.Json;
using System.Text.RegularExpressions;
using Ocpp.Micro.Deployment.Tests.Images;
using Ocpp.Micro.Deployment.Tests.Repository;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ocpp.Micro.Deployment.Tests.Observability;

/// <summary>What dashboards and alerts ask for is there.</summary>
public sealed partial class QueryTests(EmittedMetrics emitted) : IClassFixture<EmittedMetrics>
{
    private const string Folder = "deploy/observability";

    // The broker's own, as its plugin for Prometheus names them.
    private static readonly HashSet<string> _broker =
    [
        "rabbitmq_detailed_queue_messages_ready", "rabbitmq_detailed_queue_messages_unacked", "rabbitmq_detailed_queue_consumers",
        "rabbitmq_global_messages_received_total", "rabbitmq_global_messages_delivered_total", "rabbitmq_global_messages_acknowledged_total",
        "rabbitmq_connections", "rabbitmq_channels", "rabbitmq_process_resident_memory_bytes", "rabbitmq_resident_memory_limit_bytes",
        "rabbitmq_disk_space_available_bytes", "rabbitmq_disk_space_available_limit_bytes",
        "rabbitmq_alarms_memory_used_watermark", "rabbitmq_alarms_free_disk_space_watermark",
    ];

    public static TheoryData<string> Dashboards { get; } =
    [
        .. Directory.EnumerateFiles(RepositoryFiles.PathOf(Folder, "grafana", "dashboards"), "*.json").Select(file => Path.GetFileName(file)),
    ];

    public static TheoryData<string> AlertNames { get; } = [.. Alerts().Select(static alert => alert.Alert)];

    [Theory]
    [MemberData(nameof(Dashboards))]
    public void Dashboard_Queries_NameWhatServicesAndBrokerEmit(string file)
    {
        var queries = QueriesIn(Dashboard(file)).ToList();

        Assert.All(queries, AssertIsEmitted);
        Assert.Equal(file == "charge-point.json", queries.Count == 0);
    }

    [Theory]
    [MemberData(nameof(Dashboards))]
    public void Dashboard_DataSources_AreProvisioned(string file)
    {
        var provisioned = RepositoryFiles.Read(Folder, "grafana", "provisioning", "datasources", "datasources.yaml");
        var asked = SourcesIn(Dashboard(file)).Distinct().ToList();

        Assert.NotEmpty(asked);
        Assert.All(asked, source => Assert.Contains($"uid: {source}", provisioned, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(AlertNames))]
    public void Alert_Query_NamesWhatServicesAndBrokerEmit(string name) => AssertIsEmitted(Alerts().Single(alert => alert.Alert == name).Expr);

    [Theory]
    [MemberData(nameof(AlertNames))]
    public void Alert_Texts_SayWhatIsWrongAndWhatToDo(string name)
    {
        var alert = Alerts().Single(alert => alert.Alert == name);

        Assert.Contains(alert.Labels["severity"], (string[])["warning", "critical"]);
        Assert.NotEmpty(alert.Annotations["summary"]);
        Assert.NotEmpty(alert.Annotations["runbook"]);
        Assert.Contains($"| `{name}` |", RepositoryFiles.Read("docs", "operations.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void Prometheus_OfCompose_LoadsTheAlertsAndTakesWhatTheCollectorPushes()
    {
        var prometheus = ComposeFile.Read().Services["prometheus"];
        var collector = RepositoryFiles.Read(Folder, "otel-collector.yaml");

        Assert.Contains("rule_files: [/etc/prometheus/alerts.yaml]", RepositoryFiles.Read(Folder, "prometheus.yaml"), StringComparison.Ordinal);
        Assert.Contains($"./{Folder}/alerts.yaml:/etc/prometheus/alerts.yaml:ro", prometheus.Volumes);
        Assert.Contains("--web.enable-otlp-receiver", prometheus.Command);
        Assert.Contains("endpoint: http://prometheus:9090/api/v1/otlp", collector, StringComparison.Ordinal);
    }

    private void AssertIsEmitted(string query)
    {
        var names = MetricName().Matches(Label().Replace(query, "")).Select(static match => match.Value).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.True(_broker.Contains(name) || emitted.Names.Contains(name), $"Nothing emits {name}."));
    }

    private static JsonElement Dashboard(string file) => JsonElement.Parse(RepositoryFiles.Read(Folder, "grafana", "dashboards", file));

    private static IEnumerable<string> QueriesIn(JsonElement dashboard) =>
        from panel in dashboard.GetProperty("panels").EnumerateArray()
        where panel.TryGetProperty("targets", out _)
        from target in panel.GetProperty("targets").EnumerateArray()
        where target.TryGetProperty("expr", out _)
        select target.GetProperty("expr").GetString();

    /// <summary>A window of <c>$__rate_interval</c> is four times what the data source says, and has to hold several values.</summary>
    [Fact]
    public void Services_OfCompose_SendAsOftenAsGrafanaReckonsWith()
    {
        Assert.Contains("timeInterval: 15s", RepositoryFiles.Read(Folder, "grafana", "provisioning", "datasources", "datasources.yaml"), StringComparison.Ordinal);
        Assert.Equal("15000", ComposeFile.Read().Services["boot-service"].Environment["OTEL_METRIC_EXPORT_INTERVAL"]);
    }

    private static IEnumerable<string> SourcesIn(JsonElement dashboard) =>
        from panel in dashboard.GetProperty("panels").EnumerateArray()
        where panel.TryGetProperty("datasource", out _)
        select panel.GetProperty("datasource").GetProperty("uid").GetString();

    private static List<AlertRule> Alerts() =>
    [
        .. new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).WithEnforceRequiredMembers().Build()
            .Deserialize<AlertFile>(RepositoryFiles.Read(Folder, "alerts.yaml")).Groups.SelectMany(static group => group.Rules),
    ];

    [GeneratedRegex(@"\b(?:ocpp|dotnet|kestrel|http_server|rabbitmq|db_client|npgsql)_[a-z0-9_]+")]
    private static partial Regex MetricName();

    // Names of labels and their values look like metrics' names.
    [GeneratedRegex(@"\{[^}]*\}|by \([^)]*\)")]
    private static partial Regex Label();

    private sealed class AlertFile
    {
        public required List<AlertGroup> Groups { get; init; }
    }

    private sealed class AlertGroup
    {
        public required string Name { get; init; }

        public required List<AlertRule> Rules { get; init; }
    }

    private sealed class AlertRule
    {
        public required string Alert { get; init; }

        public required string Expr { get; init; }

        public string? For { get; init; }

        public required Dictionary<string, string> Labels { get; init; }

        public required Dictionary<string, string> Annotations { get; init; }
    }
}
