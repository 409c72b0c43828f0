using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ocpp.Micro.Deployment.Tests.Kubernetes;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Helm;

/// <summary>The chart says what the kustomizations say, as far as that stands in its values and files.</summary>
public sealed partial class ChartTests
{
    private static readonly KustomizeBuild _production = KustomizeBuild.All["overlays/production"];

    [Fact]
    public void Chart_Versions_AreTheRepositorys()
    {
        Assert.Equal(RepositoryFiles.Version, (string?)Chart.Metadata["version"]);
        Assert.Equal(RepositoryFiles.Version, (string?)Chart.Metadata["appVersion"]);
    }

    [Fact]
    public void Chart_Services_AreThoseThatCanBeDeployed()
    {
        Assert.Equal(DeployableService.All.Select(service => service.Name).ToHashSet(), Chart.Services.ToHashSet());
    }

    [Fact]
    public void Collector_Configuration_IsThatOfTheComponent()
    {
        Assert.Equal(
            RepositoryFiles.Read("deploy", "k8s", "components", "otel-collector", "collector.yaml"),
            RepositoryFiles.Read(Chart.Folder, "files", "otel-collector.yaml"));
    }

    [Fact]
    public void Components_Variables_AreInTheTemplates()
    {
        var components = Directory.EnumerateFiles(RepositoryFiles.PathOf("deploy", "k8s", "components"), "*.yaml", SearchOption.AllDirectories);
        var templates = Directory.EnumerateFiles(RepositoryFiles.PathOf(Chart.Folder, "templates")).Select(File.ReadAllText).ToList();

        var variables = components.SelectMany(File.ReadLines)
            .Where(static line => !line.TrimStart().StartsWith('#'))
            .SelectMany(static line => Variable().Matches(line).Select(static match => match.Value)).ToHashSet();

        Assert.Contains("OTEL_METRIC_EXPORT_INTERVAL", variables);
        Assert.All(variables, variable => Assert.Contains(templates, template => template.Contains(variable, StringComparison.Ordinal)));
    }

    [Fact]
    public void GatewayCertificate_Issuer_IsThatOfTheComponent()
    {
        var certificate = KustomizeBuild.All["components/gateway-tls"].Custom("Certificate").Single().Node;

        AssertSame(certificate["spec"]!["issuerRef"], Chart.Values["gatewayTls"]!["issuer"], "issuer");
    }

    [Theory]
    [InlineData("broker", "RabbitmqCluster")]
    [InlineData("database", "Cluster")]
    public void OperatorResource_Specification_IsThatOfTheComponent(string provided, string kind)
    {
        AssertSame(_production.Custom(kind).Single().Node["spec"], Chart.Values[provided]!["operator"]!["spec"], kind);
    }

    [Theory]
    [InlineData("broker", "rabbitmq")]
    [InlineData("database", "postgresql")]
    public void TrialWorkload_Image_IsThatOfTheComponent(string provided, string workload)
    {
        Assert.Equal(KustomizeBuild.Trial.WorkloadNamed(workload).Container.Image, (string?)Chart.Values[provided]!["trial"]!["image"]);
    }

    [Fact]
    public void Ingress_Routes_AreThoseOfTheComponent()
    {
        var expected = _production.Nodes.Where(static node => (string?)node["kind"] == "Ingress").ToDictionary(static node => (string)node["metadata"]!["name"]!);
        var routes = Chart.Values["ingress"]!["routes"]!.AsObject();

        Assert.Equal(expected.Keys.ToHashSet(), routes.Select(route => route.Key).ToHashSet());
        Assert.All(routes, route =>
        {
            var annotations = expected[route.Key]["metadata"]!["annotations"]!.DeepClone().AsObject();
            annotations.Remove("cert-manager.io/cluster-issuer");
            AssertSame(annotations, route.Value!["annotations"], route.Key);
            Assert.Equal(
                (string?)expected[route.Key]["spec"]!["rules"]![0]!["http"]!["paths"]![0]!["backend"]!["service"]!["name"],
                (string?)route.Value["service"]);
        });
    }

    /// <summary>Passwords come with the installation or from Secrets.</summary>
    [Theory]
    [InlineData("values.yaml")]
    [InlineData("values-trial.yaml")]
    [InlineData("values-production.yaml")]
    public void Values_Passwords_AreEmpty(string file)
    {
        var given = Chart.ValuesOf(file)["trialSecrets"] as JsonObject ?? new JsonObject();

        Assert.All(given.Where(pair => pair.Key != "create"), pair => Assert.Equal("", (string?)pair.Value));
    }

    [GeneratedRegex(@"\b(OTEL|TELEMETRY|[A-Z][A-Za-z]+_)_[A-Za-z_]+\b")]
    private static partial Regex Variable();

    internal static void AssertSame(JsonNode? expected, JsonNode? actual, string what) =>
        Assert.True(JsonNode.DeepEquals(expected, actual), $"{what} is\n{actual?.ToJsonString()}\nrather than\n{expected?.ToJsonString()}");
}
