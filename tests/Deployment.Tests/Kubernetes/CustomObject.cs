using System.Text.Json.Nodes;
using k8s;
using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>A resource of somebody's operator, of which the Kubernetes client has no model.</summary>
internal sealed class CustomObject : IKubernetesObject<V1ObjectMeta>
{
    public required string ApiVersion { get; set; }

    public required string Kind { get; set; }

    public required V1ObjectMeta Metadata { get; set; }

    public required JsonObject Node { get; init; }

    /// <summary>True if the resource's group is no part of Kubernetes itself.</summary>
    public static bool Is(JsonObject resource) =>
        ((string?)resource["apiVersion"])?.Split('/') is [{ } group, _]
        && group.Contains('.', StringComparison.Ordinal)
        && !group.EndsWith(".k8s.io", StringComparison.Ordinal);

    public static CustomObject From(JsonObject resource) => new()
    {
        ApiVersion = (string)resource["apiVersion"]!,
        Kind = (string)resource["kind"]!,
        Metadata = KubernetesYaml.Deserialize<V1ObjectMeta>(resource["metadata"]!.ToJsonString(), strict: true),
        Node = resource,
    };
}
