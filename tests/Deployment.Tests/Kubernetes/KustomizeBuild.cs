using k8s;
using k8s.Models;

namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>What <c>kubectl apply -k</c> would send for a folder, resolved without kubectl, every object read strictly.</summary>
internal sealed class KustomizeBuild
{
    private readonly List<IKubernetesObject<V1ObjectMeta>> _objects = [];
    private readonly HashSet<string> _files = new(StringComparer.Ordinal);

    private KustomizeBuild()
    {
    }

    /// <summary>Everything there is to try the system in a cluster.</summary>
    public static KustomizeBuild Trial { get; } = Of("deploy/k8s/overlays/trial");

    /// <summary>Every file that took part.</summary>
    public IReadOnlySet<string> Files => _files;

    /// <summary>Deployments and StatefulSets alike.</summary>
    public IEnumerable<Workload> Workloads => _objects.Select(Workload.From).OfType<Workload>();

    public Workload WorkloadNamed(string name) => Workloads.Single(workload => workload.Name == name);

    public IEnumerable<T> All<T>() where T : IKubernetesObject<V1ObjectMeta> => _objects.OfType<T>();

    public T Single<T>(string name) where T : IKubernetesObject<V1ObjectMeta> => All<T>().Single(o => o.Metadata.Name == name);

    /// <summary>Kind and name of every object, in order.</summary>
    public IEnumerable<string> Names => _objects.Select(o => $"{o.Kind}/{o.Metadata.Name}").Order(StringComparer.Ordinal);

    public static KustomizeBuild Of(string folder)
    {
        var build = new KustomizeBuild();
        build.Add(Path.Combine(Repository.RepositoryFiles.Root, folder));
        return build;
    }

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
            _objects.Add(Generated<V1ConfigMap>(folder, generator, "ConfigMap", (map, data) => map.Data = data));
        foreach (var generator in kustomization.SecretGenerator)
            _objects.Add(Generated<V1Secret>(folder, generator, "Secret", (secret, data) => secret.StringData = data));
    }

    private void AddManifest(string path)
    {
        _files.Add(path);
        _objects.AddRange(Manifest.Read(File.ReadAllText(path)));
    }

    private T Generated<T>(string folder, KustomizeGenerator generator, string kind, Action<T, Dictionary<string, string>> fill)
        where T : IKubernetesObject<V1ObjectMeta>, new()
    {
        _files.UnionWith(generator.Envs.Select(file => Path.Combine(folder, file)));
        var generated = new T { Kind = kind, Metadata = new V1ObjectMeta { Name = generator.Name } };
        fill(generated, generator.Load(folder));
        return generated;
    }
}
