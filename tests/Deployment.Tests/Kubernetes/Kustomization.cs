using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>
/// What a <c>kustomization.yaml</c> of this repository may say. A field that is missing here fails to parse: who uses another
/// feature of kustomize teaches it to <see cref="KustomizeBuild"/> too.
/// </summary>
internal sealed class Kustomization
{
    public const string FileName = "kustomization.yaml";

    public required string ApiVersion { get; init; }

    public required string Kind { get; init; }

    public string? Namespace { get; init; }

    public List<string> Resources { get; init; } = [];

    public List<string> Components { get; init; } = [];

    public List<KustomizePatch> Patches { get; init; } = [];

    public List<KustomizeImage> Images { get; init; } = [];

    public List<KustomizeGenerator> ConfigMapGenerator { get; init; } = [];

    public List<KustomizeGenerator> SecretGenerator { get; init; } = [];

    public static Kustomization Read(string folder) =>
        new DeserializerBuilder()
            .WithNamingConvention(CamelCaseNamingConvention.Instance)
            .WithDuplicateKeyChecking()
            .WithEnforceRequiredMembers()
            .Build()
            .Deserialize<Kustomization>(File.ReadAllText(Path.Combine(folder, FileName)));
}
