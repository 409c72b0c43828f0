using k8s;
using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What a Deployment and a StatefulSet have in common.</summary>
internal sealed record Workload(V1ObjectMeta Metadata, V1LabelSelector Selector, V1PodTemplateSpec Template)
{
    public string Name => Metadata.Name;

    public V1PodSpec Pod => Template.Spec;

    /// <summary>Its one container; none of ours needs a second.</summary>
    public V1Container Container => Pod.Containers.Single();

    public bool IsSelectedBy(V1LabelSelector selector) => Template.Metadata.Labels.AreSelectedBy(selector);

    public static Workload? From(IKubernetesObject<V1ObjectMeta> resource) => resource switch
    {
        V1Deployment deployment => new(deployment.Metadata, deployment.Spec.Selector, deployment.Spec.Template),
        V1StatefulSet set => new(set.Metadata, set.Spec.Selector, set.Spec.Template),
        _ => null,
    };

    /// <summary>The variables of the container, from its own list and its ConfigMaps; secret ones without a value.</summary>
    public Dictionary<string, string?> Environment(KustomizeBuild build)
    {
        var fromMaps = (Container.EnvFrom ?? [])
            .SelectMany(source => build.Single<V1ConfigMap>(source.ConfigMapRef.Name).Data)
            .Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value));
        var own = (Container.Env ?? []).Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value));
        return fromMaps.Concat(own).ToDictionary(StringComparer.Ordinal);
    }
}
