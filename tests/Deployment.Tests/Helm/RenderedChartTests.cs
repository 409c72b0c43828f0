using Ocpp.Micro.Deployment.Tests.Kubernetes;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Helm;

/// <summary>Where Helm is at hand, it makes of the chart, object for object, what kustomize makes of a folder.</summary>
public sealed class RenderedChartTests
{
    private const string Password = "for-a-trial-only";

    private static readonly string[] _hosts =
        Set("ingress.routes.charge-points.host=ocpp.example.com", "ingress.routes.operators.host=operators.example.com");

    private static readonly string[] _collector = Set("telemetry.collector.enabled=true", "telemetry.collector.backend=telemetry.monitoring:4317");

    /// <summary>What stands for a folder of deploy/k8s.</summary>
    private static readonly Dictionary<string, string[]> _arguments = new(StringComparer.Ordinal)
    {
        ["overlays/production"] = [.. ValuesFrom("values-production.yaml"), .. _hosts, .. _collector],
        ["overlays/trial"] =
        [
            .. ValuesFrom("values-trial.yaml"),
            .. Set($"trialSecrets.brokerPassword={Password}", $"trialSecrets.databasePassword={Password}"),
            .. Set($"trialSecrets.keyPassphrase={Password}", $"trialSecrets.bootstrapKey={Password}-{Password}"),
        ],
        ["components/rabbitmq"] = Set("broker.provider=trial"),
        ["components/postgresql"] = Set("database.provider=trial"),
        ["components/rabbitmq-operator"] = Set("broker.provider=operator"),
        ["components/cloudnative-pg"] = Set("database.provider=operator"),
        ["components/ingress"] = [.. Set("ingress.enabled=true"), .. _hosts],
        ["components/gateway-tls"] = Set("gatewayTls.enabled=true", "gatewayTls.host=ocpp-tls.example.com"),
        ["components/otel-collector"] = _collector,
        ["components/keda"] = Set("keda.enabled=true", "keda.host=http://rabbitmq.ocpp-micro.svc:15672/"),
    };

    public static TheoryData<string> Folders => Deployables.Folders;

    [Theory]
    [MemberData(nameof(Folders))]
    public async Task Chart_Rendered_IsWhatKustomizeMakesOfTheFolder(string folder)
    {
        Assert.Contains(folder, _arguments);
        if (await RenderedChart.RenderAsync(_arguments[folder], TestContext.Current.CancellationToken) is not { } rendered)
            return;

        // The namespace is the installation's.
        var expected = KustomizeBuild.All[folder].Nodes
            .Where(static node => (string?)node["kind"] != "Namespace")
            .ToDictionary(RenderedChart.Identity, RenderedChart.Comparable);
        if (folder == KustomizeBuild.TrialFolder)
        {
            // A number that Kubernetes would take anyway.
            foreach (var deployment in expected.Values.Where(static node => (string?)node["kind"] == "Deployment"))
                deployment["spec"]!["replicas"] = 1L;
        }

        Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), rendered.Keys.Order(StringComparer.Ordinal));
        Assert.All(rendered, pair => ChartTests.AssertSame(expected[pair.Key], pair.Value, pair.Key));
        Assert.All(rendered.Values, node => Manifest.Read(node));
    }

    private static string[] Set(params string[] values) => [.. values.SelectMany(static value => new[] { "--set", value })];

    private static string[] ValuesFrom(string name) => ["--values", RepositoryFiles.PathOf(Chart.Folder, name)];
}
