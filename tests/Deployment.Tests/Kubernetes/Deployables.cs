using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What theories over everything that can be deployed run with: its folder, and what in it is meant.</summary>
internal static class Deployables
{
    public static TheoryData<string> Folders { get; } = [.. KustomizeBuild.All.Keys];

    public static TheoryData<string, string> Services { get; } =
        Pairs(static _ => DeployableService.All.Select(static service => service.Name));

    public static TheoryData<string, string> Workloads { get; } =
        Pairs(static build => build.Workloads.Select(static workload => workload.Name));

    public static TheoryData<string, string> KubernetesServices { get; } =
        Pairs(static build => build.OfType<V1Service>().Select(static service => service.Metadata.Name));

    public static TheoryData<string, string> NetworkPolicies { get; } =
        Pairs(static build => build.OfType<V1NetworkPolicy>().Select(static policy => policy.Metadata.Name));

    private static TheoryData<string, string> Pairs(Func<KustomizeBuild, IEnumerable<string>> names) =>
        [.. KustomizeBuild.All.SelectMany(overlay => names(overlay.Value).Select(name => (overlay.Key, name)))];
}
