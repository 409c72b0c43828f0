using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>Pods that are alike: a workload's, or those that an operator makes for a resource of its own.</summary>
internal sealed record PodGroup(IDictionary<string, string> Labels, IReadOnlyCollection<int> Ports)
{
    // What RabbitMQ's cluster operator opens: AMQP, management, metrics, and what the nodes tell each other.
    private static readonly int[] _rabbitMq = [5672, 15672, 15692, 4369, 25672, .. Enumerable.Range(35672, 11)];

    // What CloudNativePG opens: PostgreSQL, its own instance manager, metrics.
    private static readonly int[] _postgreSql = [5432, 8000, 9187];

    public bool IsSelectedBy(V1LabelSelector selector) => Labels.AreSelectedBy(selector);

    public static IEnumerable<PodGroup> In(KustomizeBuild build) =>
        build.Workloads
            .Select(static workload => new PodGroup(
                workload.Template.Metadata.Labels, [.. (workload.Container.Ports ?? []).Select(static port => port.ContainerPort)]))
            .Concat(build.OfType<V1Job>().Select(static job => new PodGroup(job.Spec.Template.Metadata.Labels, [])))
            .Concat(build.Custom("RabbitmqCluster").Select(static cluster => new PodGroup(
                new Dictionary<string, string>
                {
                    ["app.kubernetes.io/name"] = cluster.Metadata.Name,
                    ["app.kubernetes.io/component"] = "rabbitmq",
                    ["app.kubernetes.io/part-of"] = "rabbitmq",
                },
                _rabbitMq)))
            .Concat(build.Custom("Cluster").Select(static cluster => new PodGroup(
                new Dictionary<string, string> { ["cnpg.io/cluster"] = cluster.Metadata.Name }, _postgreSql)));
}
