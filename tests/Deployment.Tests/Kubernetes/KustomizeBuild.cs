using System.Text;
using System.Text.Json.Nodes;
using k8s;
using k8s.Models;
using Ocpp.Micro.Deployment.Tests.Repository;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What <c>kubectl apply -k</c> would send for a folder, resolved without kubectl, every object read strictly.</summary>
internal sealed class KustomizeBuild
{
    public const string TrialFolder = "overlays/trial";

    private const string Folder = "deploy/k8s";

    private readonly List<JsonObject> _nodes = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _manifests = new(StringComparer.Ordinal);
    private readonly HashSet<string> _generated = new(StringComparer.Ordinal);
    private readonly List<IKubernetesObject<V1ObjectMeta>> _objects;

    private KustomizeBuild(params IEnumerable<string> folders)
    {
        foreach (var folder in folders)
            Add(RepositoryFiles.PathOf(folder));
        _objects = [.. _nodes.Select(Manifest.Read)];
    }

    /// <summary>Everything there is to try the system in a cluster.</summary>
    public static KustomizeBuild Trial { get; } = new($"{Folder}/{TrialFolder}");

    /// <summary>By its folder, everything that can be deployed: each overlay, and the services with each of the components alone.</summary>
    public static IReadOnlyDictionary<string, KustomizeBuild> All { get; } = FoldersOf("overlays")
        .Select(static folder => KeyValuePair.Create(folder, folder == TrialFolder ? Trial! : new KustomizeBuild($"{Folder}/{folder}")))
        .Concat(FoldersOf("components").Select(
            static folder => KeyValuePair.Create(folder, new KustomizeBuild($"{Folder}/base", $"{Folder}/{folder}"))))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>Every file that took part.</summary>
    public IReadOnlySet<string> Files => _files;

    /// <summary>Those of them that hold resources.</summary>
    public IReadOnlySet<string> Manifests => _manifests;

    /// <summary>Names of the ConfigMaps and Secrets that are generated.</summary>
    public IReadOnlySet<string> Generated => _generated;

    /// <summary>The objects as they would be sent, names of generated ones without their hash.</summary>
    public IReadOnlyList<JsonObject> Nodes => _nodes;

    public IReadOnlyList<IKubernetesObject<V1ObjectMeta>> Objects => _objects;

    /// <summary>Deployments and StatefulSets alike.</summary>
    public IEnumerable<Workload> Workloads => _objects.Select(Workload.From).OfType<Workload>();

    public Workload WorkloadNamed(string name) => Workloads.Single(workload => workload.Name == name);

    public IEnumerable<T> OfType<T>() where T : IKubernetesObject<V1ObjectMeta> => _objects.OfType<T>();

    public T Single<T>(string name) where T : IKubernetesObject<V1ObjectMeta> => OfType<T>().Single(o => o.Metadata.Name == name);

    /// <summary>Resources of operators, by kind.</summary>
    public IEnumerable<CustomObject> Custom(string kind) => OfType<CustomObject>().Where(o => o.Kind == kind);

    /// <summary>What decides on numbers of pods.</summary>
    public IEnumerable<Scaler> Scalers => Scaler.In(this);

    /// <summary>Kind and name of every object, in order.</summary>
    public IEnumerable<string> Names => _objects.Select(o => $"{o.Kind}/{o.Metadata.Name}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> FoldersOf(string kind) =>
        Directory.EnumerateDirectories(RepositoryFiles.PathOf(Folder, kind))
            .Select(folder => $"{kind}/{Path.GetFileName(folder)}")
            .Order(StringComparer.Ordinal);

    private void Add(string folder)
    {
        var kustomization = Kustomization.Read(folder);
        _files.Add(Path.Combine(folder, Kustomization.FileName));

        foreach (var entry in kustomization.Resources.Concat(kustomization.Components))
        {
            var path = Path.GetFullPath(Path.Combine(folder, entry));
            if (Directory.Exists(path)) Add(path);
            else AddManifest(path);
        }

        foreach (var generator in kustomization.ConfigMapGenerator)
            Generate(folder, generator, "ConfigMap");
        foreach (var generator in kustomization.SecretGenerator)
            Generate(folder, generator, "Secret");
        foreach (var patch in kustomization.Patches)
            patch.Apply(_nodes);
        foreach (var image in kustomization.Images)
            image.Apply(_nodes);
        if (kustomization.Namespace is { } name)
            MoveInto(name);
    }

    private void AddManifest(string path)
    {
        _files.Add(path);
        _manifests.Add(path);
        _nodes.AddRange(YamlNodes.Read(File.ReadAllText(path)).Select(static node => node.AsObject()));
    }

    private void Generate(string folder, KustomizeGenerator generator, string kind)
    {
        _files.UnionWith(generator.Envs.Concat(generator.Files).Select(file => Path.Combine(folder, file)));
        _generated.Add(generator.Name);
        var isMerged = generator.Behavior == "merge";
        var generated = isMerged
            ? _nodes.Single(node => (string?)node["kind"] == kind && (string?)node["metadata"]!["name"] == generator.Name)
            : new JsonObject { ["apiVersion"] = "v1", ["kind"] = kind, ["metadata"] = new JsonObject { ["name"] = generator.Name }, ["data"] = new JsonObject() };
        if (kind == "Secret")
            generated["type"] = "Opaque";
        foreach (var (key, value) in generator.Load(folder))
            generated["data"]![key] = kind == "Secret" ? Convert.ToBase64String(Encoding.UTF8.GetBytes(value)) : value;
        if (!isMerged)
            _nodes.Add(generated);
    }

    private void MoveInto(string name)
    {
        foreach (var node in _nodes.Where(static node => (string?)node["kind"] != "Namespace"))
            node["metadata"]!["namespace"] = name;
    }
}
