namespace Ocpp.Micro.Deployment.Tests.Kubernetes;

/// <summary>A ConfigMap or Secret that kustomize makes: of files with a <c>key=value</c> per line, of such lines, and of whole files.</summary>
internal sealed class KustomizeGenerator
{
    public required string Name { get; init; }

    /// <summary><c>merge</c> puts more into one that is there.</summary>
    public string? Behavior { get; init; }

    public KustomizeGeneratorOptions? Options { get; init; }

    public List<string> Envs { get; init; } = [];

    public List<string> Literals { get; init; } = [];

    public List<string> Files { get; init; } = [];

    public Dictionary<string, string> Load(string folder) =>
        Envs.SelectMany(file => File.ReadLines(Path.Combine(folder, file)))
            .Concat(Literals)
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('=', 2))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]))
            .Concat(Files.Select(file => KeyValuePair.Create(file, File.ReadAllText(Path.Combine(folder, file)))))
            .ToDictionary(StringComparer.Ordinal);
}

/// <summary>How what is made is named; here it is named without a suffix in any case.</summary>
internal sealed class KustomizeGeneratorOptions
{
    public bool DisableNameSuffixHash { get; init; }
}
