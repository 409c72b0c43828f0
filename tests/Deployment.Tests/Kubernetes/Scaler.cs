using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What decides how many pods a Deployment has: a HorizontalPodAutoscaler, or KEDA's ScaledObject that makes one.</summary>
internal sealed record Scaler(string Target, int Least, int Most)
{
    public static IEnumerable<Scaler> In(KustomizeBuild build) =>
        build.OfType<V2HorizontalPodAutoscaler>()
            .Select(static scaler => new Scaler(scaler.Spec.ScaleTargetRef.Name, scaler.Spec.MinReplicas ?? 1, scaler.Spec.MaxReplicas))
            .Concat(build.Custom("ScaledObject").Select(static scaled => new Scaler(
                (string)scaled.Node["spec"]!["scaleTargetRef"]!["name"]!,
                (int)(long)scaled.Node["spec"]!["minReplicaCount"]!,
                (int)(long)scaled.Node["spec"]!["maxReplicaCount"]!)));
}
