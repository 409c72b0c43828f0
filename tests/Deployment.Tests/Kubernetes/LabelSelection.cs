using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What a label selector means.</summary>
internal static class LabelSelection
{
    public static bool AreSelectedBy(this IDictionary<string, string> labels, V1LabelSelector selector) =>
        (selector.MatchLabels ?? new Dictionary<string, string>()).All(labels.Contains)
        && (selector.MatchExpressions ?? []).All(expression => expression.OperatorProperty == "In"
            && labels.TryGetValue(expression.Key, out var value)
            && expression.Values.Contains(value));
}
