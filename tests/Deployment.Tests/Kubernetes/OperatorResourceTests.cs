using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>Resources of operators, which no model checks: that they fit what they stand beside.</summary>
public sealed partial class OperatorResourceTests
{
    private static readonly HashSet<(string Version, string Kind)> _known =
    [
        ("rabbitmq.com/v1beta1", "RabbitmqCluster"),
        ("postgresql.cnpg.io/v1", "Cluster"),
        ("keda.sh/v1alpha1", "ScaledObject"),
        ("keda.sh/v1alpha1", "TriggerAuthentication"),
        ("cert-manager.io/v1", "Certificate"),
    ];

    public static TheoryData<string> Folders => Deployables.Folders;

    private static KustomizeBuild Build(string folder) => KustomizeBuild.All[folder];

    [Fact]
    public void OperatorResources_All_AreOfKindsThatAreKnown()
    {
        var kinds = KustomizeBuild.All.Values.SelectMany(build => build.OfType<CustomObject>()).Select(o => (o.ApiVersion, o.Kind)).ToHashSet();

        Assert.Equal(_known, kinds);
    }

    /// <summary>What a service has set aside waits for days, and would have it scaled to the limit meanwhile.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void ScaledObject_Queues_AreThoseOfTheServiceWithoutWhatItSetAside(string folder)
    {
        Assert.All(Build(folder).Custom("ScaledObject"), scaled =>
        {
            var pattern = new Regex((string)Trigger(scaled, "rabbitmq")["metadata"]!["queueName"]!, RegexOptions.CultureInvariant);
            var queues = QueuesOf(scaled.Metadata.Name);

            Assert.NotEmpty(queues);
            Assert.All(queues, queue => Assert.Matches(pattern, queue));
            Assert.All(queues, queue => Assert.DoesNotMatch(pattern, $"{queue}.rejected"));
            Assert.All(
                DeployableService.All.Where(service => service.Name != scaled.Metadata.Name).SelectMany(service => QueuesOf(service.Name)),
                queue => Assert.DoesNotMatch(pattern, queue));
        });
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void ScaledObject_Triggers_AskTheBrokerAndWatchTheProcessor(string folder)
    {
        Assert.All(Build(folder).Custom("ScaledObject"), scaled =>
        {
            var trigger = Trigger(scaled, "rabbitmq");
            var broker = new Uri((string)trigger["metadata"]!["host"]!);

            Assert.Equal(("rabbitmq.ocpp-micro.svc", 15672), (broker.Host, broker.Port));
            Assert.Contains(Build(folder).Custom("TriggerAuthentication"), o => o.Metadata.Name == (string?)trigger["authenticationRef"]!["name"]);
            Assert.Equal("Utilization", (string?)Trigger(scaled, "cpu")["metricType"]);
        });
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void TriggerAuthentication_Secrets_AreThere(string folder)
    {
        var secrets = Build(folder).Custom("TriggerAuthentication").SelectMany(o => o.Node["spec"]!["secretTargetRef"]!.AsArray());

        Assert.All(secrets, secret => Assert.Contains(((string)secret!["name"]!, (string)secret["key"]!), ExpectedSecrets.Of(Build(folder))));
    }

    /// <summary>A queue is declared by whoever comes first, and all others have to want the same.</summary>
    [Theory]
    [MemberData(nameof(Folders))]
    public void Queues_OnSeveralNodes_AreOfOneKindForAllServices(string folder)
    {
        var build = Build(folder);
        var cluster = build.Custom("RabbitmqCluster").SingleOrDefault();
        var kinds = DeployableService.All.Select(service => build.WorkloadNamed(service.Name).Environment(build).GetValueOrDefault("Broker__QueueType"));

        Assert.Equal(cluster is null ? null : "Quorum", Assert.Single(kinds.Distinct()));
        if (cluster is not null)
            Assert.Equal(3, (long)cluster.Node["spec"]!["replicas"]!);
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void PostgreSqlCluster_Instances_ConfirmEachOtherAndHaveASecret(string folder)
    {
        Assert.All(Build(folder).Custom("Cluster"), cluster =>
        {
            var spec = cluster.Node["spec"]!;

            Assert.Equal(3, (long)spec["instances"]!);
            Assert.Equal("required", (string?)spec["postgresql"]!["synchronous"]!["dataDurability"]);
            Assert.Contains(((string)spec["bootstrap"]!["initdb"]!["secret"]!["name"]!, "password"), ExpectedSecrets.Of(Build(folder)));
        });
    }

    /// <summary>The pool that deploy/README.md names, for the pods there can be, twice as many while one version follows another.</summary>
    [Fact]
    public void PostgreSqlCluster_Connections_AreEnoughForEveryPod()
    {
        var build = Build("overlays/production");
        var pods = build.Scalers.Where(scaler => DeployableService.Named(scaler.Target).Stores).Sum(scaler => scaler.Most + 1);
        var pool = long.Parse(PoolSize().Match(RepositoryFiles.Read("deploy", "README.md")).Groups[1].Value, CultureInfo.InvariantCulture);
        var connections = build.Custom("Cluster").Single().Node["spec"]!["postgresql"]!["parameters"]!["max_connections"]!;

        Assert.InRange(pods * pool, 1, long.Parse((string)connections!, CultureInfo.InvariantCulture));
    }

    private static JsonNode Trigger(CustomObject scaled, string type) =>
        scaled.Node["spec"]!["triggers"]!.AsArray().Single(trigger => (string?)trigger!["type"] == type)!;

    private static List<string> QueuesOf(string service) =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("services", service), "*Module.cs")
            .SelectMany(file => DeclaredQueue().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)];

    [GeneratedRegex("""\.Queue\("([^"]+)",""")]
    private static partial Regex DeclaredQueue();

    [GeneratedRegex("Maximum Pool Size=([0-9]+)")]
    private static partial Regex PoolSize();
}
