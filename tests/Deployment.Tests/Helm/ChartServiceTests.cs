using System.Text.Json.Nodes;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Kubernetes;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Helm;

/// <summary>What the chart's values have for a service is what the base of the kustomizations has.</summary>
public sealed class ChartServiceTests
{
    // The component that leaves the services' own manifests as they are.
    private static readonly KustomizeBuild _base = KustomizeBuild.All["components/cloudnative-pg"];

    public static TheoryData<string> Names => DeployableService.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfTheContainer_AreThoseOfTheBase(string name)
    {
        var service = Chart.Service(name);
        var container = Pod(name)["containers"]![0]!;

        Assert.All(["startupProbe", "livenessProbe", "readinessProbe", "resources", "securityContext"], field =>
            ChartTests.AssertSame(container[field], service[field], field));
        Assert.Equal((long?)container["lifecycle"]?["preStop"]!["sleep"]!["seconds"] ?? 0, (long)service["preStopSeconds"]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfThePod_AreThoseOfTheBase(string name)
    {
        var service = Chart.Service(name);
        var pod = Pod(name);
        var spread = pod["topologySpreadConstraints"]!.DeepClone().AsArray();
        foreach (var constraint in spread.OfType<JsonObject>())
        {
            constraint.Remove("labelSelector");
            constraint.Remove("matchLabelKeys");
        }

        ChartTests.AssertSame(pod["securityContext"], service["podSecurityContext"], "podSecurityContext");
        ChartTests.AssertSame(pod["terminationGracePeriodSeconds"], service["terminationGracePeriodSeconds"], "terminationGracePeriodSeconds");
        ChartTests.AssertSame(spread, service["topologySpread"], "topologySpread");
        Assert.Equal($"{Chart.Values["image"]!["repository"]}/{name}:{Chart.Metadata["appVersion"]}", (string?)pod["containers"]![0]!["image"]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfTheDeployment_AreThoseOfTheBase(string name)
    {
        var service = Chart.Service(name);
        var deployment = Node("Deployment", name);

        ChartTests.AssertSame(deployment["spec"]!["strategy"]!["rollingUpdate"], service["rollingUpdate"], "rollingUpdate");
        Assert.Equal((long?)deployment["spec"]!["minReadySeconds"] ?? 0, (long)service["minReadySeconds"]!);
        Assert.Equal((string?)deployment["metadata"]!["labels"]!["app.kubernetes.io/component"], (string?)service["component"]);
        ChartTests.AssertSame(Node("PodDisruptionBudget", name)["spec"]!["maxUnavailable"], service["maxUnavailable"], "maxUnavailable");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfTheAutoscaler_AreThoseOfTheBase(string name)
    {
        var spec = Node("HorizontalPodAutoscaler", name)["spec"]!;
        var metrics = _base.Single<V2HorizontalPodAutoscaler>(name).Spec.Metrics;
        var expected = new JsonObject
        {
            ["enabled"] = true,
            ["minReplicas"] = spec["minReplicas"]!.DeepClone(),
            ["maxReplicas"] = spec["maxReplicas"]!.DeepClone(),
            ["cpuUtilization"] = (long?)metrics.Single(metric => metric.Resource is not null).Resource.Target.AverageUtilization,
            ["behavior"] = spec["behavior"]!.DeepClone(),
        };
        if (metrics.SingleOrDefault(metric => metric.Pods is not null) is { } connections)
            expected["connections"] = (long)connections.Pods.Target.AverageValue.ToDecimal();

        ChartTests.AssertSame(expected, Chart.Service(name)["autoscaling"], name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfPortsAndOptions_AreThoseOfTheBase(string name)
    {
        var service = Chart.Service(name);
        var ports = new Dictionary<string, long> { ["management"] = (long)service["managementPort"]! };
        var config = service["config"]!.DeepClone().AsObject();
        config["Management__Port"] = $"{service["managementPort"]}";
        if (service["port"] is { } port)
        {
            ports[(string)port["name"]!] = (long)port["number"]!;
            config[(string)port["variable"]!] = $"{port["number"]}";
        }

        Assert.Equal(_base.WorkloadNamed(name).Container.Ports.ToDictionary(open => open.Name, open => (long)open.ContainerPort), ports);
        ChartTests.AssertSame(Node("ConfigMap", name)["data"], config, "config");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_OfSecrets_AreThoseOfTheBase(string name)
    {
        var service = Chart.Service(name);
        var actual = service["secretEnvironment"]!.DeepClone().AsObject();
        actual["Broker__Address"] = Chart.Values["broker"]!["secret"]!.DeepClone();
        if ((bool)service["stores"]!)
            actual["Database__PostgreSql"] = Chart.Values["database"]!["secret"]!.DeepClone();

        var expected = new JsonObject(Pod(name)["containers"]![0]!["env"]!.AsArray().Select(
            variable => KeyValuePair.Create((string)variable!["name"]!, (JsonNode?)variable["valueFrom"]!["secretKeyRef"]!.DeepClone())));
        ChartTests.AssertSame(expected, actual, name);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_Environment_IsUnderstoodByTheService(string name)
    {
        var known = OptionNames.Of(DeployableService.Named(name));

        Assert.Empty(Chart.VariablesOf(name).Select(OptionNames.WithoutIndex).Except(known));
        Assert.Equal(DeployableService.Named(name).Stores, (bool)Chart.Service(name)["stores"]!);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Production_Options_AreThoseOfTheOverlay(string name)
    {
        var production = Chart.ValuesOf("values-production.yaml");
        var expected = KustomizeBuild.All["overlays/production"].Nodes.Single(node => Is(node, "ConfigMap", name))["data"]!.AsObject()
            .Where(pair => !Node("ConfigMap", name)["data"]!.AsObject().ContainsKey(pair.Key))
            .ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        var own = production["services"]![name]?["config"] as JsonObject ?? new JsonObject();
        var networks = name == "connection-gateway" ? production["ingress"]!["trustedNetworks"]!.AsArray() : [];

        Assert.Equal(expected, own.Select(pair => (pair.Key, (string?)pair.Value))
            .Concat(networks.Select((network, index) => ($"GatewayProxies__Trusted__{index}", (string?)network)))
            .ToDictionary());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Values_Queues_AreThoseThatKedaAsksFor(string name)
    {
        var scaled = KustomizeBuild.All["components/keda"].Custom("ScaledObject").SingleOrDefault(scaled => scaled.Metadata.Name == name);

        Assert.Equal((string?)scaled?.Node["spec"]!["triggers"]![0]!["metadata"]!["queueName"], (string?)Chart.Service(name)["queues"]);
    }

    private static JsonObject Node(string kind, string name) => _base.Nodes.Single(node => Is(node, kind, name));

    private static bool Is(JsonObject node, string kind, string name) =>
        (string?)node["kind"] == kind && (string?)node["metadata"]!["name"] == name;

    private static JsonNode Pod(string name) => Node("Deployment", name)["spec"]!["template"]!["spec"]!;
}
