namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>A ConfigMap or Secret that kustomize makes of files with a <c>key=value</c> per line.</summary>
internal sealed class KustomizeGenerator
{
    public required string Name { get; init; }

    public List<string> Envs { get; init; } = [];

    public Dictionary<string, string> Load(string folder) =>
        Envs.SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('=', 2))
            .ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
}
