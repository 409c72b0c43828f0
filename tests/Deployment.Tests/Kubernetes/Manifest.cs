using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>Reads manifests into the models of the Kubernetes client; a field that they do not know is an error.</summary>
internal static class Manifest
{
    public static IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Read(string yaml) =>
        [.. YamlNodes.Read(yaml).Select(node => Read(node.AsObject()))];

    public static IKubernetesObject<V1ObjectMeta> Read(JsonObject resource) => CustomObject.Is(resource)
        ? CustomObject.From(resource)
        : (IKubernetesObject<V1ObjectMeta>)KubernetesYaml.LoadAllFromString(resource.ToJsonString(), strict: true).Single();
}
