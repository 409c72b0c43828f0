using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>Who may talk to whom.</summary>
public sealed class NetworkPolicyTests
{
    private const string Namespace = "kubernetes.io/metadata.name";

    public static TheoryData<string, string> Policies => Deployables.NetworkPolicies;

    public static TheoryData<string, string> Services => Deployables.Services;

    public static TheoryData<string, string> Workloads => Deployables.Workloads;

    private static KustomizeBuild Build(string folder) => KustomizeBuild.All[folder];

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_Selector_FindsPodsThatAreThere(string folder, string name)
    {
        var policy = Build(folder).Single<V1NetworkPolicy>(name);

        Assert.Contains(PodGroup.In(Build(folder)), pods => pods.IsSelectedBy(policy.Spec.PodSelector));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_IngressPorts_AreOpenedByThePods(string folder, string name)
    {
        var policy = Build(folder).Single<V1NetworkPolicy>(name);
        var open = PodGroup.In(Build(folder)).Where(pods => pods.IsSelectedBy(policy.Spec.PodSelector)).SelectMany(pods => pods.Ports).ToHashSet();

        Assert.Subset(open, Ports(policy.Spec.Ingress?.SelectMany(rule => rule.Ports)).ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_Peers_ArePodsThatAreThere(string folder, string name)
    {
        var policy = Build(folder).Single<V1NetworkPolicy>(name).Spec;
        var peers = (policy.Ingress ?? []).SelectMany(rule => rule.FromProperty ?? []).Concat((policy.Egress ?? []).SelectMany(rule => rule.To ?? []));

        Assert.All(peers.Where(peer => peer.NamespaceSelector is null && peer.PodSelector is not null), peer =>
            Assert.Contains(PodGroup.In(Build(folder)), pods => pods.IsSelectedBy(peer.PodSelector)));
    }

    [Theory]
    [MemberData(nameof(Workloads))]
    public void Workload_Pods_AreReachedByPolicyAlone(string folder, string name)
    {
        Assert.Contains(Of(folder, name), policy =>
            policy.Spec.PolicyTypes.ToHashSet().SetEquals(["Ingress", "Egress"]) && policy.Spec.Ingress is null && policy.Spec.Egress is null);
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Ports_AreReachableAndManagementOnlyForMonitoring(string folder, string name)
    {
        var rules = Of(folder, name).SelectMany(policy => policy.Spec.Ingress ?? []).ToList();
        var ports = Build(folder).WorkloadNamed(name).Container.Ports;

        Assert.Equal(ports.Select(port => port.ContainerPort).ToHashSet(), Ports(rules.SelectMany(rule => rule.Ports)).ToHashSet());
        var management = ports.Single(port => port.Name == "management").ContainerPort;
        Assert.All(rules.Where(rule => Ports(rule.Ports).Contains(management)), rule =>
            Assert.Equal("monitoring", Assert.Single(rule.FromProperty).NamespaceSelector.MatchLabels[Namespace]));
    }

    [Theory]
    [MemberData(nameof(Services))]
    public void Service_Egress_IsWhatItNeeds(string folder, string name)
    {
        var rules = Of(folder, name).SelectMany(policy => policy.Spec.Egress ?? []).ToList();
        int[] database = DeployableService.Named(name).Stores ? [5432] : [];
        // Revocation of charge points' certificates is published over HTTP.
        int[] revocation = Build(folder).WorkloadNamed(name).Environment(Build(folder)).ContainsKey("GatewayTls__TrustedRootsFile") ? [80] : [];

        Assert.All(rules, rule => Assert.NotEmpty(rule.Ports));
        Assert.Equal(
            new HashSet<int>([53, 4317, 4318, 5671, 5672, .. database, .. revocation]), Ports(rules.SelectMany(rule => rule.Ports)).ToHashSet());
    }

    private static IEnumerable<V1NetworkPolicy> Of(string folder, string name) =>
        Build(folder).OfType<V1NetworkPolicy>().Where(policy => Build(folder).WorkloadNamed(name).IsSelectedBy(policy.Spec.PodSelector));

    private static IEnumerable<int> Ports(IEnumerable<V1NetworkPolicyPort>? ports) =>
        (ports ?? []).SelectMany(static port => Enumerable.Range(Number(port), (port.EndPort ?? Number(port)) - Number(port) + 1));

    private static int Number(V1NetworkPolicyPort port) => int.Parse(port.Port.Value, System.Globalization.CultureInfo.InvariantCulture);
}
